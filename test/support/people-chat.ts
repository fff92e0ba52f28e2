import { endBurst } from '#bot/conversations/end-burst.ts';
import { findEndedBursts } from '#bot/conversations/find-ended-bursts.ts';
import {
  handleResidentEvent,
  type ResidentEvent,
} from '#bot/conversations/handle-resident-event.ts';
import { resumeTalk } from '#bot/conversations/start-talk.ts';
import type { AttachmentKind, MaskedSecret } from '#bot/inbox/inbound-event.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import { type CommuneOfTest, zaloId } from './people.ts';
import { pressed, type Said, saidTo } from './people-messages.ts';
import type { World } from './world.ts';

const burstSilenceMs = 8_000;

type Extra = { attachments?: AttachmentKind[]; masked?: MaskedSecret[]; messageId?: string };

/** A resident's phone: what is typed and pressed there reaches the bot event by event, as jobs/process-conversation.ts does it. */
export function openChat(
  world: World,
  commune: CommuneOfTest,
  person: Partial<Pick<Resident, 'oaUserId' | 'appUserId'>> = {},
) {
  const oaUserId = person.oaUserId ?? zaloId();
  const appUserId = person.appUserId ?? undefined;
  const conversationKey = `${commune.account.oaId}:${oaUserId}`;
  let typed = 0;

  const heard = () => saidTo(world, oaUserId);

  /** What the bot says because of something. */
  async function heardSince(act: () => Promise<unknown>): Promise<Said[]> {
    const before = (await heard()).length;
    await act();
    return (await heard()).slice(before);
  }

  async function happen(event: ResidentEvent, masked: MaskedSecret[] = []) {
    world.clock.advance(1_000);
    await world.work(commune.scope, (work) =>
      handleResidentEvent(work, event, {
        account: commune.account,
        conversationKey,
        happenedAt: world.clock.now(),
        masked,
        burstSilenceMs,
      }),
    );
  }

  const type = (text: string, { attachments = [], masked = [], messageId }: Extra = {}) => {
    typed += 1;
    return happen(
      {
        kind: 'resident-message',
        oaUserId,
        appUserId,
        messageId: messageId ?? `${oaUserId}-${typed}`,
        text,
        attachments,
        quotedMessageId: undefined,
      },
      masked,
    );
  };

  /** Ends the burst, where one has ended. `dies`: after everything was done, before it is written. */
  async function endDueBurst({ dies = false }: { dies?: boolean } = {}) {
    const where = { conversationKey, limit: 1 };
    const [burst] = await world.work({ kind: 'queue' }, (work) =>
      findEndedBursts(work.tx, work.now, where),
    );
    if (burst === undefined) return;
    await world.work(commune.scope, async (work) => {
      await endBurst(work, await resumeTalk(work, commune.account, burst.residentId));
      if (dies) throw new Error('the worker died');
    });
  }

  return {
    oaUserId,
    conversationKey,
    heard,
    endDueBurst,
    follow: () => heardSince(() => happen({ kind: 'followed', oaUserId, appUserId })),
    unfollow: () => heardSince(() => happen({ kind: 'unfollowed', oaUserId, appUserId })),
    openChat: () => heardSince(() => happen({ kind: 'chat-opened', oaUserId, appUserId })),
    /** Types without falling silent. */
    say: (text: string, extra?: Extra) => heardSince(() => type(text, extra)),
    /** Presses the button of the latest message that has it. */
    press: (title: string, extra?: Extra) =>
      heardSince(async () => type(await pressed(world, oaUserId, title), extra)),
    fallSilent: () =>
      heardSince(() => {
        world.clock.advance(burstSilenceMs);
        return endDueBurst();
      }),
    /** Types and falls silent. */
    ask: (text: string, extra?: Extra) =>
      heardSince(async () => {
        await type(text, extra);
        world.clock.advance(burstSilenceMs);
        await endDueBurst();
      }),
    async row(): Promise<Resident & { phase: string; question: string | null }> {
      const [row] = await world.rows<Resident & { phase: string; question: string | null }>(
        `select r.id, r.area_id as "areaId", r.village_chosen_at as "villageChosenAt", r.follows_since as "followsSince",
           r.last_interaction_at as "lastInteractionAt", r.app_user_id as "appUserId", c.phase, c.question
         from residents r left join conversations c on c.resident_id = r.id where r.oa_user_id = $1`,
        [oaUserId],
      );
      if (row === undefined) throw new Error('this resident has not been heard of');
      return row;
    },
    /** Codes of what this resident has asked, oldest first. */
    requests: () =>
      world.rows<{ code: string; state: string; question: string; tutorial_id: string | null }>(
        `select h.code, h.state, h.question, h.tutorial_id from help_requests h join residents r on r.id = h.resident_id
         where r.oa_user_id = $1 order by h.opened_at, h.code`,
        [oaUserId],
      ),
  };
}

export type Chat = ReturnType<typeof openChat>;
