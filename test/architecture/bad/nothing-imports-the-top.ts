// as bot-server/http/restart.ts
import { openWorld } from '#bot/deps.ts';

export const restart = openWorld;
