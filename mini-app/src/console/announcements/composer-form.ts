import * as z from 'zod/mini';
import type { AnnouncedEvent } from '#shared/announcements.ts';
import {
  AnnouncementChannel,
  type AnnouncementDraft,
  type AnnouncingOptions,
} from '#shared/announcing.ts';
import { readTime } from './said-time.ts';
import { dayOf, instantOf, readDay, timeOf, writeDay } from './typed-time.ts';

/** What stands in the fields, as it was typed; a draft on the server holds only what can be read. */
export const ComposerForm = z.object({
  title: z.string(),
  body: z.string(),
  areaIds: z.array(z.string()),
  excludedAreaIds: z.array(z.string()),
  channels: z.array(AnnouncementChannel),
  lastDay: z.string(),
  hasEvent: z.boolean(),
  eventDay: z.string(),
  eventFrom: z.string(),
  eventTo: z.string(),
  eventPlace: z.string(),
  tutorialId: z.string(),
  isTimed: z.boolean(),
  sendDay: z.string(),
  sendTime: z.string(),
  repeat: z.enum(['none', 'day', 'week', 'month', 'lunar-month']),
  untilDay: z.string(),
  isUrgent: z.boolean(),
  urgentReason: z.string(),
  templateId: z.string(),
  templateData: z.record(z.string(), z.string()),
});
export type ComposerForm = z.infer<typeof ComposerForm>;

/** To the whole of what one may write to, by every way that costs nothing and can be chosen. */
export function newForm(options: AnnouncingOptions, words = { title: '', body: '' }): ComposerForm {
  const first = options.areas[0];
  const free = ['inbox', 'team-groups', 'resident-groups'] as const;
  const open = options.channels.filter(({ hindrance }) => hindrance === null);
  return {
    ...words,
    areaIds: first ? [first.id] : [],
    excludedAreaIds: [],
    channels: free.filter((channel) => open.some((one) => one.channel === channel)),
    lastDay: '',
    hasEvent: false,
    eventDay: '',
    eventFrom: '',
    eventTo: '',
    eventPlace: '',
    tutorialId: '',
    isTimed: false,
    sendDay: '',
    sendTime: '',
    repeat: 'none',
    untilDay: '',
    isUrgent: false,
    urgentReason: '',
    templateId: '',
    templateData: {},
  };
}

export function formOf(draft: AnnouncementDraft): ComposerForm {
  const { event, sendAt, repeat, template, lastDay } = draft;
  return {
    title: draft.title,
    body: draft.body,
    areaIds: draft.areaIds,
    excludedAreaIds: draft.excludedAreaIds,
    channels: draft.channels,
    lastDay: lastDay === null ? '' : writeDay(lastDay),
    hasEvent: event !== null,
    eventDay: event === null ? '' : writeDay(dayOf(event.startsAt)),
    eventFrom: event === null ? '' : timeOf(event.startsAt),
    eventTo: event?.endsAt ? timeOf(event.endsAt) : '',
    eventPlace: event?.place ?? '',
    tutorialId: draft.tutorialId ?? '',
    isTimed: sendAt !== null,
    sendDay: sendAt === null ? '' : writeDay(dayOf(sendAt)),
    sendTime: sendAt === null ? '' : timeOf(sendAt),
    repeat: repeat?.every ?? 'none',
    untilDay: repeat?.untilDay ? writeDay(repeat.untilDay) : '',
    isUrgent: draft.isUrgent,
    urgentReason: draft.urgentReason ?? '',
    templateId: template?.templateId ?? '',
    templateData: template?.data ?? {},
  };
}

/** What can be kept of the fields; `today` is a day in Vietnam. */
export function draftOf(
  form: ComposerForm,
  revision: number | null,
  today: string,
): AnnouncementDraft {
  const { templateId, templateData, repeat } = form;
  return {
    revision,
    title: form.title.trim(),
    body: form.body.trim(),
    areaIds: form.areaIds,
    excludedAreaIds: form.excludedAreaIds,
    channels: form.channels,
    lastDay: readDay(form.lastDay, today) ?? null,
    event: eventOf(form, today),
    tutorialId: form.tutorialId === '' ? null : form.tutorialId,
    sendAt: sendAtOf(form, today),
    repeat:
      repeat === 'none' ? null : { every: repeat, untilDay: readDay(form.untilDay, today) ?? null },
    isUrgent: form.isUrgent,
    urgentReason: form.urgentReason.trim() === '' ? null : form.urgentReason.trim(),
    template: templateId === '' ? null : { templateId, data: templateData },
  };
}

/** Null where there is none, or not yet enough of it. */
export function eventOf(form: ComposerForm, today: string): AnnouncedEvent | null {
  const day = readDay(form.eventDay, today);
  const [from, to] = [readTime(form.eventFrom), readTime(form.eventTo)];
  const place = form.eventPlace.trim();
  if (!form.hasEvent || day === undefined || from === undefined || place === '') return null;
  const endsAt = to === undefined || to <= from ? null : instantOf(day, to);
  return { startsAt: instantOf(day, from), endsAt, place };
}

/** Null where it leaves as soon as it may, or where the time cannot be read yet. */
export function sendAtOf(form: ComposerForm, today: string): string | null {
  const [day, time] = [readDay(form.sendDay, today), readTime(form.sendTime)];
  return form.isTimed && day !== undefined && time !== undefined ? instantOf(day, time) : null;
}
