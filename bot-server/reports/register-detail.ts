import { eq } from 'drizzle-orm';
import type { Tx } from '#bot/db/database.ts';
import { attachments } from '#bot/help-requests/attachment.table.ts';
import { helpRequestHistory, helpRequests } from '#bot/help-requests/help-request.table.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { members, officers } from '#bot/teams/team.table.ts';
import type { RegisterDetail, RegisterEntry } from '#shared/register.ts';
import { readRegisterRow } from './register.ts';

/** One request with its whole history, internal lines too; throws `not-found` outside the reader's scope. */
export async function readRegisterDetail(
  tx: Tx,
  helpRequestId: string,
  now: Date,
): Promise<RegisterDetail> {
  const row = await readRegisterRow(tx, helpRequestId, now);
  if (row === undefined) throw new AppError('not-found', { facts: { helpRequestId } });
  const { appointmentAt, ...wishes } = await readWishes(tx, helpRequestId);
  return {
    ...row,
    wishes,
    appointmentAt,
    mergedCodes: await readMergedCodes(tx, helpRequestId),
    entries: await readEntries(tx, helpRequestId),
  };
}

async function readWishes(
  tx: Tx,
  helpRequestId: string,
): Promise<RegisterDetail['wishes'] & Pick<RegisterDetail, 'appointmentAt'>> {
  const [row] = await tx
    .select({
      state: helpRequests.state,
      audience: helpRequests.audience,
      forWhom: helpRequests.forWhom,
      reachBy: helpRequests.reachBy,
      contactPhone: helpRequests.contactPhone,
      day: helpRequests.visitDay,
      part: helpRequests.visitPart,
      place: helpRequests.visitPlace,
      appointmentAt: helpRequests.appointmentAt,
    })
    .from(helpRequests)
    .where(eq(helpRequests.id, helpRequestId));
  if (row === undefined) throw new AppError('not-found', { facts: { helpRequestId } });
  const { forWhom, reachBy, day, part } = row;
  const isOurs = row.state === 'escalated' || row.audience !== 'team';
  const place = isOurs && row.place !== null ? { place: row.place } : {};
  return {
    forWhom,
    reachBy,
    contactPhone: isOurs ? row.contactPhone : null,
    visit: day === null || part === null ? null : { day, part, ...place },
    appointmentAt: row.appointmentAt?.toISOString() ?? null,
  };
}

async function readMergedCodes(tx: Tx, helpRequestId: string): Promise<string[]> {
  const rows = await tx
    .select({ code: helpRequests.code })
    .from(helpRequests)
    .where(eq(helpRequests.mergedInto, helpRequestId))
    .orderBy(helpRequests.openedAt, helpRequests.id);
  return rows.map(({ code }) => code);
}

async function readEntries(tx: Tx, helpRequestId: string): Promise<RegisterEntry[]> {
  const history = await tx
    .select({ step: helpRequestHistory, member: members.name, officer: officers.name })
    .from(helpRequestHistory)
    .leftJoin(members, eq(members.id, helpRequestHistory.memberId))
    .leftJoin(officers, eq(officers.id, helpRequestHistory.officerId))
    .where(eq(helpRequestHistory.helpRequestId, helpRequestId))
    .orderBy(helpRequestHistory.id);
  const sent = await tx
    .select({
      historyId: attachments.historyId,
      id: attachments.id,
      kind: attachments.kind,
      contentType: attachments.contentType,
      sizeBytes: attachments.sizeBytes,
    })
    .from(attachments)
    .where(eq(attachments.helpRequestId, helpRequestId))
    .orderBy(attachments.createdAt, attachments.id);
  return history.map(({ step, member, officer }) => {
    const name = member ?? officer;
    return {
      id: String(step.id),
      at: step.at.toISOString(),
      kind: step.kind,
      channel: step.channel,
      by: step.residentId !== null ? 'resident' : name === null ? 'system' : 'team',
      name,
      text: step.text,
      attachments: sent.flatMap(({ historyId, ...attachment }) =>
        historyId === step.id ? [attachment] : [],
      ),
    };
  });
}
