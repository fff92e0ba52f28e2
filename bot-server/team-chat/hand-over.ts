import { getArea } from '#bot/areas/get-area.ts';
import { listVillages } from '#bot/areas/list-villages.ts';
import { matchVillages } from '#bot/areas/match-village.ts';
import type { Work } from '#bot/db/work.ts';
import type { Acting } from '#bot/help-requests/acting.ts';
import type { Changed } from '#bot/help-requests/change-help-request.ts';
import {
  handOverToColleague,
  handOverToCommune,
  handOverToOtherVillage,
} from '#bot/help-requests/hand-over-help-request.ts';
import { saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { listMembers } from '#bot/teams/find-member.ts';
import { matchMembers } from '#bot/teams/match-members.ts';
import type { Group } from '#bot/teams/team.table.ts';
import { teamChatTexts } from './team-chat-texts.ts';

const toCommune = /^((cho|len|sang|qua|ve|cap) )*(uy ban( nhan dan)? |ubnd |can bo )*(xa|phuong)\b/;
const saysCommune = saysAnyOf(['!xã', '!phường']);
const saysVillage = saysAnyOf(['thôn/làng/xóm/ấp/bản/khu/tổ_dân_phố']);

/** "xã", "thôn 3" or "chị Lan": whoever is meant gets the request; who is not clear is asked back, never guessed. */
export async function handOver(
  work: Work,
  group: Group,
  acting: Acting,
  order: { helpRequestId: string; code: string; to: string },
): Promise<Changed | string> {
  const { helpRequestId, code, to } = order;
  const colleagues = matchMembers(to, await listMembers(work.tx, group.teamId));
  // "phuong" may be chị Phương.
  if (toCommune.test(foldVietnamese(to)) && (saysCommune(to) || colleagues.length === 0)) {
    return handOverToCommune(work, helpRequestId, acting);
  }
  const villages = matchVillages(to, await villagesOfCommune(work, group));
  const isVillage = villages.length > 0 && (saysVillage(to) || colleagues.length === 0);
  const meant = isVillage ? villages : colleagues;
  const [only] = meant;
  if (only === undefined) return teamChatTexts.handOverToWhom(code);
  if (meant.length > 1) {
    return teamChatTexts.handOverSeveral(
      code,
      meant.map((one) => one.name),
    );
  }
  return isVillage
    ? handOverToOtherVillage(work, helpRequestId, acting, only.id)
    : handOverToColleague(work, helpRequestId, acting, only.id);
}

async function villagesOfCommune(work: Work, group: Group) {
  const village = await getArea(work.tx, group.areaId);
  if (village.parentId === null) return [];
  return listVillages(work.tx, await getArea(work.tx, village.parentId));
}
