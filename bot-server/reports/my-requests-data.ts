import { and, eq, inArray, notInArray, or } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { attachments } from '#bot/help-requests/attachment.table.ts';
import {
  type HelpRequest,
  type HelpRequestHistoryRow,
  helpRequestHistory,
  helpRequests,
} from '#bot/help-requests/help-request.table.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import { members, officers } from '#bot/teams/team.table.ts';
import { findTitles } from '#bot/tutorials/find-titles.ts';
import { dataLines as lines } from './my-data-texts.ts';

/** Said among helpers, or to them by a clock. */
const amongTheTeam = ['noted', 'warned', 'reminded'] as const;
type KindOfStep = Exclude<HelpRequestHistoryRow['kind'], (typeof amongTheTeam)[number]>;

/** Every request of a resident with all that was done and said, oldest first; attachments by number, then what is unsent. */
export async function readMyRequests(
  tx: Tx,
  { id: residentId, oaUserId }: Resident,
): Promise<string[]> {
  const isInChat = oaUserId !== null;
  const requests = await tx
    .select()
    .from(helpRequests)
    .where(eq(helpRequests.residentId, residentId))
    .orderBy(helpRequests.openedAt, helpRequests.id);
  const steps = await tx
    .select({ step: helpRequestHistory, member: members.name, officer: officers.name })
    .from(helpRequestHistory)
    .innerJoin(helpRequests, eq(helpRequests.id, helpRequestHistory.helpRequestId))
    .leftJoin(members, eq(members.id, helpRequestHistory.memberId))
    .leftJoin(officers, eq(officers.id, helpRequestHistory.officerId))
    // What helpers say among themselves stays theirs.
    .where(
      and(
        eq(helpRequests.residentId, residentId),
        notInArray(helpRequestHistory.kind, [...amongTheTeam]),
      ),
    )
    .orderBy(helpRequestHistory.id);
  const files = await tx
    .select({
      helpRequestId: attachments.helpRequestId,
      uploadedBy: attachments.uploadedBy,
      kind: attachments.kind,
      sizeBytes: attachments.sizeBytes,
      createdAt: attachments.createdAt,
    })
    .from(attachments)
    .where(
      or(
        eq(attachments.uploadedBy, residentId),
        inArray(
          attachments.helpRequestId,
          requests.map((request) => request.id),
        ),
      ),
    )
    .orderBy(attachments.createdAt, attachments.id);
  const titles = await findTitles(
    tx,
    requests.map((request) => request.tutorialId),
  );
  const told = requests.flatMap((request) => [
    ...aboutRequest(request, titles, isInChat),
    ...steps
      .filter(({ step }) => step.helpRequestId === request.id)
      .map(({ step, member, officer }) =>
        lines.step(request.code, step.at, kindOf(step), member ?? officer, textOf(step)),
      ),
    ...files
      .filter((file) => file.helpRequestId === request.id)
      .map(({ kind, createdAt, sizeBytes }, index) =>
        lines.attachment(request.code, kind, index + 1, createdAt, sizeBytes),
      ),
  ]);
  const unsent = files.filter(
    (file) => file.helpRequestId === null && file.uploadedBy === residentId,
  );
  return [...told, ...unsent.map(({ kind, createdAt }) => lines.unsent(kind, createdAt))];
}

function kindOf({ kind, residentId }: HelpRequestHistoryRow) {
  return kind === 'resolved' && residentId !== null ? 'resolved-by-resident' : (kind as KindOfStep);
}

/** What only the team reads, as in the Mini App: a result noted by a helper, what a request goes together with, why it went on. */
const textOf = ({ kind, text, residentId }: HelpRequestHistoryRow) =>
  ['resolved', 'merged', 'returned'].includes(kind) || (kind === 'reopened' && residentId === null)
    ? null
    : text;

function aboutRequest(
  request: HelpRequest,
  titles: ReadonlyMap<string, string>,
  isInChat: boolean,
): string[] {
  const { code, tutorialId, step, phoneModel, forWhom, contactPhone, residentWord } = request;
  const { visitDay, visitPart, visitPlace } = request;
  const title = tutorialId === null ? undefined : (titles.get(tutorialId) ?? tutorialId);
  return [
    lines.request(code, request.openedAt, request.state, request.question),
    ...(title === undefined ? [] : [lines.tutorial(code, title, step)]),
    ...(phoneModel === null ? [] : [lines.phoneModel(code, phoneModel)]),
    ...(forWhom === null ? [] : [lines.forWhom(code, forWhom)]),
    lines.reach(code, request.reachBy, isInChat),
    ...(contactPhone === null ? [] : [lines.phone(code, contactPhone)]),
    ...(visitDay === null || visitPart === null
      ? []
      : [lines.visit(code, visitDay, visitPart, visitPlace)]),
    ...(request.appointmentAt === null ? [] : [lines.appointment(code, request.appointmentAt)]),
    ...(request.referredTo === null ? [] : [lines.referral(code, request.referredTo)]),
    ...(request.dossierCode === null ? [] : [lines.dossier(code, request.dossierCode)]),
    ...(residentWord === null ? [] : [lines.word(code, residentWord)]),
  ];
}
