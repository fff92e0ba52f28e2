// as bot-server/areas/short.ts
import { systemClock } from '#bot/lib/clock';

export const clock = systemClock;
