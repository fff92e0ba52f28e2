import type { Work } from '#bot/db/work.ts';
import { findByCode, listWaitingCodes } from '#bot/help-requests/find-help-request.ts';
import type { Group } from '#bot/teams/team.table.ts';
import { findNamedRequests, type NamedRequest } from './find-named-requests.ts';
import { askedBackTexts, teamChatTexts } from './team-chat-texts.ts';
import type { Unclear } from './team-command.ts';
import { isWeekdayCode } from './typed-line.ts';

/** A question back; `undefined` for a code that nobody has, and for "T7", a Saturday, where the team has no open T7. */
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
  if (isWeekdayCode(code) && own?.isOpen !== true) return undefined;
  if (own !== undefined) return askedBackTexts[reason](code);
  const isSomebodysCode = (await findByCode(tx, group.officialAccountId, code)) !== undefined;
  return isSomebodysCode || reason === 'answer-empty' ? teamChatTexts.codeUnknown(code) : undefined;
}
