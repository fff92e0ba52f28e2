import { lastDayBefore } from '#app/features/announcements/last-day.ts';
import type { AnnouncedEvent, AnnouncementFile } from '#shared/announcements.ts';
import type { AnnouncingOptions, DeskAnnouncementDetail } from '#shared/announcing.ts';
import { namesOf } from './audience-choice.ts';
import { type ComposerForm, eventOf } from './composer-form.ts';
import { composerTexts } from './composer-texts.ts';
import { readDay } from './typed-time.ts';

/** What people will see, in whichever form. */
export interface ShownWords {
  title: string;
  body: string;
  audience: string;
  lastDay: string | null;
  event: AnnouncedEvent | null;
  tutorialId: string | null;
  tutorialTitle: string | null;
  files: readonly AnnouncementFile[];
  isUrgent: boolean;
}

export function sayAudience(form: ComposerForm, areas: AnnouncingOptions['areas']): string {
  const { commune, villages, except } = namesOf(form, areas);
  if (commune !== undefined) {
    return except.length === 0 ? commune : composerTexts.allExcept(commune, except.join(', '));
  }
  return villages.join(', ') || composerTexts.noVillage;
}

/** Of what stands in the fields; where a field is still empty, its place is named. */
export function wordsOfForm(
  form: ComposerForm,
  options: AnnouncingOptions,
  files: readonly AnnouncementFile[],
  today: string,
): ShownWords {
  const tutorial = options.tutorials.find(({ id }) => id === form.tutorialId);
  return {
    title: form.title.trim() || composerTexts.previewTitle,
    body: form.body.trim() || composerTexts.previewBody,
    audience: sayAudience(form, options.areas),
    lastDay: readDay(form.lastDay, today) ?? null,
    event: eventOf(form, today),
    tutorialId: tutorial?.id ?? null,
    tutorialTitle: tutorial?.title ?? null,
    files,
    isUrgent: form.isUrgent,
  };
}

/** Of what the server holds. */
export function wordsOfDetail(
  detail: DeskAnnouncementDetail,
  tutorials: AnnouncingOptions['tutorials'],
): ShownWords {
  const { draft, expiresAt } = detail;
  const tutorial = tutorials.find(({ id }) => id === draft.tutorialId);
  return {
    title: detail.title,
    body: draft.body,
    audience: detail.audience,
    lastDay: draft.lastDay ?? (expiresAt === null ? null : lastDayBefore(expiresAt)),
    event: draft.event,
    tutorialId: draft.tutorialId,
    tutorialTitle: tutorial?.title ?? null,
    files: detail.files,
    isUrgent: detail.isUrgent,
  };
}
