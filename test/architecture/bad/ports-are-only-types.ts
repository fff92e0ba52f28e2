// as bot-server/lib/ports.ts
import { systemClock } from './clock.ts';

export const clock = systemClock;
