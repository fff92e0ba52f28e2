// as bot-server/residents/greet-resident.ts
import { readEvent } from '#bot/zalo/read-event.ts';

export const greetResident = readEvent;
