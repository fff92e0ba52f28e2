import type { Work } from '#bot/db/work.ts';
import { findByCode, listWaitingCodes } from '#bot/help-requests/find-help-request.ts';
import type { Group } from '#bot/teams/team.table.ts';
import { findNamedRequests, type NamedRequest } from './find-named-requests.ts';
import { askedBackTexts, teamChatTexts } from './team-chat-texts.ts';
import type { Unclear } from './team-command.ts';

/** A question back; `undefined` for a code that nobody has, such as "T7" for a Saturday. */
export async function askBack(
  { tx }: Work,
  group: Group,
  { reason, code }: Unclear,
  quoted: NamedRequest | undefined,
): Promise<string | undefined> {
  if (reason === 'command-without-code') {
    return teamChatTexts.commandWithoutCode(await listWaitingCodes(tx, group.teamId));
  }
  if (code === undefined) return askedBackTexts[reason](quoted?.code);
  const [own] = await findNamedRequests(tx, group, [code]);
  if (own !== undefined) return askedBackTexts[reason](code);
  const isSomebodysCode = (await findByCode(tx, group.officialAccountId, code)) !== undefined;
  return isSomebodysCode || reason === 'answer-empty' ? teamChatTexts.codeUnknown(code) : undefined;
}
