import { dayOf, endOfDay } from '#bot/lib/vietnam-days.ts';
import type { AnnouncementDraft } from '#shared/announcing.ts';
import type { AnnouncementRow } from './announcement.table.ts';

/** The columns that hold what a draft says. */
export function columnsOf(draft: AnnouncementDraft) {
  const { event, template } = draft;
  return {
    title: draft.title,
    body: draft.body,
    tutorialId: draft.tutorialId,
    eventStartsAt: event === null ? null : new Date(event.startsAt),
    eventEndsAt: event?.endsAt == null ? null : new Date(event.endsAt),
    eventPlace: event?.place ?? null,
    channels: [...new Set(draft.channels)].toSorted(),
    template,
    sendAt: draft.sendAt === null ? null : new Date(draft.sendAt),
    repeat: draft.repeat,
    expiresAt: draft.lastDay === null ? null : endOfDay(draft.lastDay),
    isUrgent: draft.isUrgent,
    urgentReason: draft.urgentReason === '' ? null : draft.urgentReason,
  };
}

type Areas = { areaIds: string[]; excludedAreaIds: string[] };

/** What a draft said that is kept so. */
export function draftOf(row: AnnouncementRow, areas: Areas): AnnouncementDraft {
  return {
    revision: row.revision,
    title: row.title,
    body: row.body,
    ...areas,
    channels: row.channels,
    // The first instant after the day is kept.
    lastDay: row.expiresAt === null ? null : dayOf(new Date(row.expiresAt.getTime() - 1)),
    event:
      row.eventStartsAt === null
        ? null
        : {
            startsAt: row.eventStartsAt.toISOString(),
            endsAt: row.eventEndsAt?.toISOString() ?? null,
            place: row.eventPlace ?? '',
          },
    tutorialId: row.tutorialId,
    sendAt: row.sendAt?.toISOString() ?? null,
    repeat: row.repeat,
    isUrgent: row.isUrgent,
    urgentReason: row.urgentReason,
    template: row.template,
  };
}

/** Whether two drafts say the same, whatever their revision and the order of what was chosen. */
export function saysTheSame(one: AnnouncementDraft, other: AnnouncementDraft): boolean {
  return canonical(one) === canonical(other);
}

function canonical(draft: AnnouncementDraft): string {
  const areas = {
    areaIds: unique(draft.areaIds),
    excludedAreaIds: unique(draft.excludedAreaIds),
  };
  const columns = columnsOf(draft);
  const data = Object.entries(columns.template?.data ?? {}).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return JSON.stringify({
    ...columns,
    ...areas,
    repeat: columns.repeat && [columns.repeat.every, columns.repeat.untilDay],
    template: columns.template && [columns.template.templateId, data],
  });
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)].toSorted();
}
