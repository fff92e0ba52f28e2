import type { MaskedSecret } from './inbound-event.ts';

/** A webhook delivery that is to be stored; what it holds of people's secrets is masked already. */
export type NewInboundEvent = {
  naturalKey: string;
  eventName: string;
  oaId: string | undefined;
  conversationKey: string;
  happenedAt: Date;
  payload: object;
  masked: MaskedSecret[];
};
