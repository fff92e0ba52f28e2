// as bot-server/zalo/keep-event.ts
import { inboundEvents } from '#bot/inbox/inbound-event.table.ts';

export const table = inboundEvents;
