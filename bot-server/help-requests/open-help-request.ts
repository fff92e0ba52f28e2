import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import { listMembers } from '#bot/teams/find-member.ts';
import { findTeamForArea, getTeamForArea } from '#bot/teams/find-team.ts';
import { findSolved } from '#bot/tutorials/list-tips.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import type { HelpRequestSource } from '#shared/help-requests.ts';
import type { HelpRequestAudience } from '#shared/request-audience.ts';
import { isPrivate, privateAudience } from './audience-rules.ts';
import { countUploads } from './count-attachments.ts';
import { findAlikeCodes } from './find-alike.ts';
import type { HelpRequest } from './help-request.table.ts';
import {
  insertHelpRequest,
  recordStep,
  selectByIdempotencyKey,
  takeRequestNumber,
} from './help-request-store.ts';
import { stuckQuestion, wordlessQuestion } from './help-request-texts.ts';
import { isPrivateMatter } from './is-private-matter.ts';
import { startClocks } from './keep-change.ts';
import { kindOfRequest } from './kind-of-request.ts';
import { postHelpRequest } from './post-help-request.ts';
import { decideReach, type ReachWish } from './reach-rules.ts';
import { requestCode } from './request-code.ts';
import { hasAttachments, type SentAlong, sendAttachments } from './send-attachments.ts';
import { tellConfidants } from './tell-confidants.ts';

export type OpenHelpRequest = {
  source: HelpRequestSource;
  question: string | undefined;
  tutorialId: string | undefined;
  step: number | undefined;
  phoneModel: string | undefined;
  along?: SentAlong | undefined;
  /** What somebody of the household is called for whom the resident asks; masked. */
  forWhom?: string | undefined;
  /** A wish's `place` must be masked already; the number is kept as it is, in its own column alone. */
  reach?: ReachWish | undefined;
  /** The finished request that this one continues; whoever helped there last has this one at once. */
  continues?: HelpRequest | undefined;
  /** The request whose team has it where the resident's village has none; what is private is the desk's alone there. */
  elsewhere?: Pick<HelpRequest, 'areaId' | 'teamId'> | undefined;
  /** Who enters it for somebody; a member may take it themselves at once. */
  enteredBy?:
    | { memberId: string; claims: boolean; householdId: string | undefined }
    | { officerId: string }
    | undefined;
  /** Codes of the team's open requests that ask much the same, where the opener may not look for them. */
  alikeCodes?: string[] | undefined;
  /** Names what opened it; the same key again returns the same request and tells nobody anew. */
  idempotencyKey: string;
};

/**
 * Opens a request in the resident's village and posts it to the team; of what the village must not hear only its leader and the desk
 * are told. Throws `help-request/village-missing` before a
 * village is chosen, `help-request/no-team` where the village has none (neither with `elsewhere`), `help-request/empty` with neither words nor a
 * known tutorial nor attachments, `attachment/not-accepted` for uploads that are not the resident's own, and what
 * `decideReach` throws. The question must be masked already.
 */
export async function openHelpRequest(
  work: Work,
  resident: Resident,
  input: OpenHelpRequest,
): Promise<HelpRequest> {
  const known = await selectByIdempotencyKey(work.tx, resident.id, input.idempotencyKey);
  if (known !== undefined) return known;
  if (resident.villageChosenAt === null && input.elsewhere === undefined) {
    throw new AppError('help-request/village-missing');
  }
  const shelf = await readShelf(work.tx);
  const tutorial = input.tutorialId === undefined ? undefined : shelf.find(input.tutorialId);
  const words = input.question?.trim();
  const question =
    words || (tutorial === undefined ? undefined : stuckQuestion(tutorial.title, input.step));
  if (question === undefined && !hasAttachments(input.along)) {
    throw new AppError('help-request/empty');
  }
  const reach = decideReach(input.reach ?? {}, work.now);
  const place = await placeOf(work.tx, resident, input.elsewhere);
  // The counter's row lock also makes two sends of the same key wait for each other.
  const number = await takeRequestNumber(work.tx, resident.officialAccountId);
  const sentAtOnce = await selectByIdempotencyKey(work.tx, resident.id, input.idempotencyKey);
  if (sentAtOnce !== undefined) return sentAtOnce;
  const counts = await countUploads(work.tx, input.along);
  const asked = question ?? wordlessQuestion(counts);
  const { enteredBy } = input;
  const byMember = enteredBy && 'memberId' in enteredBy ? enteredBy : undefined;
  const kind = kindOfRequest(asked, shelf, input.step !== undefined, reach.reachBy);
  const isForFew =
    (kind === 'urgent' && isPrivateMatter(asked, shelf)) ||
    (input.continues !== undefined && isPrivate(input.continues));
  const audience = isForFew ? await audienceIn(work, place, input.continues) : 'team';
  const helperId = byMember?.claims ? byMember.memberId : input.continues?.lastHelperId;
  const inserted = await insertHelpRequest(work.tx, {
    id: work.newId(),
    officialAccountId: resident.officialAccountId,
    code: requestCode(number),
    residentId: resident.id,
    areaId: place.areaId,
    teamId: place.teamId,
    source: input.source,
    kind,
    audience,
    question: asked,
    tutorialId: tutorial?.id ?? null,
    step: tutorial === undefined ? null : (input.step ?? null),
    phoneModel: input.phoneModel ?? null,
    forWhom: input.forWhom ?? null,
    ...reach,
    ...(isForFew || helperId == null
      ? { state: audience === 'desk' ? 'escalated' : 'open' }
      : { state: 'claimed', claimedBy: helperId, claimedAt: work.now, lastHelperId: helperId }),
    continues: input.continues?.id ?? null,
    householdId: byMember?.householdId ?? input.continues?.householdId ?? null,
    idempotencyKey: input.idempotencyKey,
    openedAt: work.now,
    updatedAt: work.now,
  });
  const historyId = await recordStep(work, {
    helpRequestId: inserted.id,
    kind: 'opened',
    channel: channelOf(input),
    ...(enteredBy === undefined ? { residentId: resident.id } : entererOf(enteredBy)),
    text: asked,
    causeKey: input.idempotencyKey,
  });
  if (historyId === undefined) throw new Error('a new request has a history already');
  await sendAttachments(work, input.along, { request: inserted, historyId });
  const request = await startClocks(work, inserted);
  if (isForFew) {
    await tellConfidants(work, request, 'opened');
    return request;
  }
  await postHelpRequest(work, request, 'first', {
    alikeCodes: input.alikeCodes ?? (await findAlikeCodes(work.tx, request)),
    continues: input.continues?.code,
    solved: await findSolved(work.tx, asked),
  });
  return request;
}

type Place = Pick<HelpRequest, 'areaId' | 'teamId'> & { isOwn: boolean };

/** The resident's own village wherever it has a team. */
async function placeOf(
  tx: Tx,
  { areaId, villageChosenAt }: Resident,
  elsewhere: OpenHelpRequest['elsewhere'],
): Promise<Place> {
  if (elsewhere === undefined) {
    return { areaId, teamId: (await getTeamForArea(tx, areaId)).id, isOwn: true };
  }
  const team = villageChosenAt === null ? undefined : await findTeamForArea(tx, areaId);
  if (team !== undefined) return { areaId, teamId: team.id, isOwn: true };
  return { areaId: elsewhere.areaId, teamId: elsewhere.teamId, isOwn: false };
}

async function audienceIn(
  work: Work,
  { teamId, isOwn }: Place,
  continued: HelpRequest | undefined,
): Promise<HelpRequestAudience> {
  if (!isOwn) return 'desk';
  const members = await listMembers(work.tx, teamId);
  const hasLeader = members.some(({ isLeader, state }) => isLeader && state === 'active');
  return privateAudience(hasLeader, continued);
}

function channelOf({ source, enteredBy }: OpenHelpRequest) {
  if (enteredBy !== undefined && 'officerId' in enteredBy) return 'staff';
  return source === 'chat' ? 'chat' : 'mini-app';
}

function entererOf(enteredBy: NonNullable<OpenHelpRequest['enteredBy']>) {
  return 'officerId' in enteredBy
    ? { officerId: enteredBy.officerId }
    : { memberId: enteredBy.memberId };
}
