import { type ComposerForm, eventOf, sendAtOf } from './composer-form.ts';
import { composerTexts } from './composer-texts.ts';
import { texts } from './texts.ts';
import { readDay, readTime } from './typed-time.ts';

export type Problems = Partial<Record<string, string>>;

/** What of the fields cannot be read as it stands, by field; the server never sees it and so cannot say it. */
export function unreadable(form: ComposerForm, today: string, now: number): Problems {
  const found: Problems = {};
  const isDay = (typed: string) => readDay(typed, today) !== undefined;
  if (form.lastDay.trim() !== '' && !isDay(form.lastDay))
    found.lastDay = composerTexts.dayUnreadable;
  if (form.hasEvent) {
    const [from, to] = [readTime(form.eventFrom), readTime(form.eventTo)];
    if (eventOf(form, today) === null) found.event = composerTexts.eventMissing;
    else if (form.eventTo.trim() !== '' && to === undefined) found.event = texts.timeUnreadable;
    else if (to !== undefined && from !== undefined && to <= from)
      found.event = composerTexts.eventBackwards;
  }
  if (form.isTimed) {
    const sendAt = sendAtOf(form, today);
    if (sendAt === null) found.sendAt = composerTexts.sendAtMissing;
    else if (Date.parse(sendAt) <= now) found.sendAt = composerTexts.sendAtPast;
  }
  if (form.repeat !== 'none') {
    if (!form.isTimed) found.repeat = composerTexts.repeatNeedsTime;
    else if (form.untilDay.trim() !== '' && !isDay(form.untilDay))
      found.repeat = composerTexts.dayUnreadable;
  }
  return found;
}

/** What keeps it from being handed in: what cannot be read first, then what the server says, one sentence a field. */
export function allProblems(
  own: Problems,
  hindrances: readonly { field: string; message: string }[],
): Problems {
  const found: Problems = { ...own };
  for (const { field, message } of hindrances) {
    const name = field.split('.')[0] ?? field;
    found[name] ??= message;
  }
  return found;
}
