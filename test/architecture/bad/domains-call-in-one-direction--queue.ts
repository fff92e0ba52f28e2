// as bot-server/conversations/drain.ts
import { drainOutbox } from '#bot/outbox/drain-outbox.ts';

export const drain = drainOutbox;
