import { getArea } from '#bot/areas/get-area.ts';
import { listVillages } from '#bot/areas/list-villages.ts';
import { matchVillages } from '#bot/areas/match-village.ts';
import type { Work } from '#bot/db/work.ts';
import type { Acting } from '#bot/help-requests/acting.ts';
import type { Changed } from '#bot/help-requests/change-help-request.ts';
import {
  handOverToColleague,
  handOverToCommune,
  handOverToVillageTeam,
} from '#bot/help-requests/hand-over-help-request.ts';
import { noteOnHelpRequest } from '#bot/help-requests/note-on-help-request.ts';
import { referHelpRequest } from '#bot/help-requests/refer-help-request.ts';
import { saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { listMembers } from '#bot/teams/find-member.ts';
import { matchMembers } from '#bot/teams/match-members.ts';
import type { Group } from '#bot/teams/team.table.ts';
import { readDesk, saysMoreThanDesk } from './desk-words.ts';
import { teamChatTexts } from './team-chat-texts.ts';

const toCommune = /^((cho|len|sang|qua|ve|cap) )*(uy ban( nhan dan)? |ubnd |can bo )*(xa|phuong)\b/;
const saysCommune = saysAnyOf(['!xã', '!phường']);
const saysVillage = saysAnyOf(['thôn/làng/xóm/ấp/bản/khu/tổ_dân_phố']);

type Order = { helpRequestId: string; code: string; to: string; text?: string | undefined };

/**
 * "xã", "thôn 3", "chị Lan" or "công an": whoever is meant gets the request, and to an office the resident is shown the way; who
 * is not clear is asked back, never guessed. What was said after a colon goes to the resident with the way to an office, and
 * otherwise is kept among the helpers.
 */
export async function handOver(
  work: Work,
  group: Group,
  acting: Acting,
  order: Order,
): Promise<Changed | string> {
  const { helpRequestId, code, to, text } = order;
  const colleagues = matchMembers(to, await listMembers(work.tx, group.teamId));
  const desk = readDesk(to);
  if (desk !== undefined) {
    if (colleagues.length > 0) return several(code, [to.trim(), ...namesOf(colleagues)]);
    if (saysMoreThanDesk(to)) return teamChatTexts.referWithoutColon(code);
    return referHelpRequest(work, helpRequestId, acting, { desk, text });
  }
  const receivers = await findReceivers(work, group, to, colleagues);
  const [only] = receivers;
  if (only === undefined) return teamChatTexts.handOverToWhom(code);
  if (receivers.length > 1) return several(code, namesOf(receivers));
  if (text !== undefined) await noteOnHelpRequest(work, helpRequestId, acting, text);
  return only.give(work, helpRequestId, acting);
}

type Receiver = {
  name: string;
  give: (work: Work, helpRequestId: string, acting: Acting) => Promise<Changed>;
};

async function findReceivers(
  work: Work,
  group: Group,
  to: string,
  colleagues: readonly { id: string; name: string }[],
): Promise<Receiver[]> {
  // "phuong" may be chị Phương.
  if (toCommune.test(foldVietnamese(to)) && (saysCommune(to) || colleagues.length === 0)) {
    return [{ name: to, give: handOverToCommune }];
  }
  const villages = matchVillages(to, await villagesOfCommune(work, group));
  return villages.length > 0 && (saysVillage(to) || colleagues.length === 0)
    ? villages.map(({ id, name }) => ({
        name,
        give: (within, request, acting) => handOverToVillageTeam(within, request, acting, id),
      }))
    : colleagues.map(({ id, name }) => ({
        name,
        give: (within, request, acting) => handOverToColleague(within, request, acting, id),
      }));
}

function namesOf(all: readonly { name: string }[]): string[] {
  return all.map(({ name }) => name);
}

function several(code: string, names: string[]): string {
  return teamChatTexts.handOverSeveral(code, names);
}

async function villagesOfCommune(work: Work, group: Group) {
  const village = await getArea(work.tx, group.areaId);
  if (village.parentId === null) return [];
  return listVillages(work.tx, await getArea(work.tx, village.parentId));
}
