import type { Work } from '#bot/db/work.ts';
import type { InboundEvent, MaskedSecret } from '#bot/inbox/inbound-event.ts';
import type { AccountInArea } from '#bot/official-accounts/find-official-account.ts';
import { noteFollowing, noteInteraction, noteLeaving } from '#bot/residents/update-resident.ts';
import { greet } from './greet.ts';
import { startTalk } from './start-talk.ts';
import { takeMessage } from './take-message.ts';

/** What a resident did in the chat. */
export type ResidentEvent = Extract<
  InboundEvent,
  { kind: 'followed' | 'unfollowed' | 'chat-opened' | 'resident-message' }
>;

/** Around an event: whose account, when it happened by Zalo's clock, what was masked, how long a burst waits. */
export type EventSetting = {
  account: AccountInArea;
  conversationKey: string;
  happenedAt: Date;
  masked: MaskedSecret[];
  burstSilenceMs: number;
};

/** Handles one event of one resident; the caller sees to it that each is handled once and in order. */
export async function handleResidentEvent(
  work: Work,
  event: ResidentEvent,
  setting: EventSetting,
): Promise<void> {
  const talk = await startTalk(work, setting.account, event, setting.conversationKey);
  switch (event.kind) {
    case 'followed': {
      const isNews = await noteFollowing(work, talk.resident, setting.happenedAt);
      await noteInteraction(work, talk.resident, setting.happenedAt);
      return isNews ? greet(work, talk) : undefined;
    }
    case 'unfollowed':
      return noteLeaving(work, talk.resident, setting.happenedAt);
    case 'chat-opened':
      await noteInteraction(work, talk.resident, setting.happenedAt);
      return greet(work, talk);
    case 'resident-message':
      return takeMessage(
        work,
        talk,
        { ...event, sentAt: setting.happenedAt, masked: setting.masked },
        setting.burstSilenceMs,
      );
  }
}
