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
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { listMembers } from '#bot/teams/find-member.ts';
import { matchMembers } from '#bot/teams/match-members.ts';
import type { Group } from '#bot/teams/team.table.ts';
import { teamChatTexts } from './team-chat-texts.ts';

const toCommune = /^(cho |len |sang |ve )?(ubnd |can bo )?(xa|phuong)$/;
const namesAVillage = /\b(thon|lang|xom|ap|ban|khu|to dan pho)\b/;

/** "xã", "thôn 3" or "chị Lan": whoever is meant gets the request; who is not clear is asked back, never guessed. */
export async function handOver(
  work: Work,
  group: Group,
  acting: Acting,
  order: { helpRequestId: string; code: string; to: string },
): Promise<Changed | string> {
  const said = foldVietnamese(order.to);
  if (said === '') return teamChatTexts.handOverToWhom(order.code);
  if (toCommune.test(said)) return handOverToCommune(work, order.helpRequestId, acting);
  const villages = await villagesOfCommune(work, group);
  const meant = matchVillages(order.to, villages);
  const members = await listMembers(work.tx, group.teamId);
  const colleagues = namesAVillage.test(said) ? [] : matchMembers(order.to, members);
  const several = [...colleagues, ...(colleagues.length === 0 ? meant : [])];
  const [only] = several;
  if (only === undefined) return teamChatTexts.handOverToWhom(order.code);
  if (several.length > 1) {
    return teamChatTexts.handOverSeveral(
      order.code,
      several.map((one) => one.name),
    );
  }
  return colleagues.length === 1
    ? handOverToColleague(work, order.helpRequestId, acting, only.id)
    : handOverToOtherVillage(work, order.helpRequestId, acting, only.id);
}

async function villagesOfCommune(work: Work, group: Group) {
  const village = await getArea(work.tx, group.areaId);
  if (village.parentId === null) return [];
  return listVillages(work.tx, await getArea(work.tx, village.parentId));
}
