import { randomInt } from 'node:crypto';
import { findBotOfAccount } from '#bot/bots/find-bot.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { BotLink } from '#shared/bot-link.ts';
import { makeLinkCode } from './bot-link-code.ts';
import { upsertLinkCode } from './bot-link-store.ts';
import type { Member } from './team.table.ts';

const goodForMs = 15 * 60_000;

/**
 * Gives a member a code to say to the commune's bot in the team's group, once, within 15 minutes; the code before it is good no
 * more. Throws `not-found` where the commune has no bot.
 */
export async function makeBotLink(
  work: Work,
  member: Member,
  officialAccountId: string,
): Promise<BotLink> {
  const bot = await findBotOfAccount(work.tx, officialAccountId);
  if (bot === undefined) throw new AppError('not-found');
  const code = makeLinkCode((limit) => randomInt(limit));
  const expiresAt = new Date(work.now.getTime() + goodForMs);
  await upsertLinkCode(work.tx, { memberId: member.id, areaId: member.areaId, code, expiresAt });
  return { code, expiresAt: expiresAt.toISOString(), botName: bot.name };
}
