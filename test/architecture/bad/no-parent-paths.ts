// as bot-server/areas/parent.ts
import { systemClock } from '../lib/clock.ts';

export const clock = systemClock;
