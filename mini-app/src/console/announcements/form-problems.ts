import { type ComposerForm, sendAtOf } from './composer-form.ts';
import { composerTexts } from './composer-texts.ts';
import { readTime } from './said-time.ts';
import { readDay } from './typed-time.ts';

export type Problems = Partial<Record<string, string>>;

/** What of the fields cannot be read as it stands, by field; the server never sees it and so cannot say it. */
export function unreadable(form: ComposerForm, today: string, now: number): Problems {
  const found: Problems = {};
  const readDays = (names: readonly ('lastDay' | 'eventDay' | 'sendDay' | 'untilDay')[]) => {
    for (const name of names) {
      const typed = form[name].trim();
      if (typed !== '' && readDay(typed, today) === undefined)
        found[name] = composerTexts.dayUnreadable(typed);
    }
  };
  const readTimes = (names: readonly ('eventFrom' | 'eventTo' | 'sendTime')[]) => {
    for (const name of names) {
      const typed = form[name].trim();
      if (typed !== '' && readTime(typed) === undefined)
        found[name] = composerTexts.timeUnreadable(typed);
    }
  };
  const isBlank = (...fields: string[]) => fields.some((field) => field.trim() === '');
  readDays(['lastDay']);
  if (form.hasEvent) {
    readDays(['eventDay']);
    readTimes(['eventFrom', 'eventTo']);
    const [from, to] = [readTime(form.eventFrom), readTime(form.eventTo)];
    if (isBlank(form.eventDay, form.eventFrom, form.eventPlace))
      found.event = composerTexts.eventMissing;
    if (to !== undefined && from !== undefined && to <= from)
      found.eventTo = composerTexts.eventBackwards;
  }
  if (form.isTimed) {
    readDays(['sendDay']);
    readTimes(['sendTime']);
    const sendAt = sendAtOf(form, today);
    if (isBlank(form.sendDay, form.sendTime)) found.sendAt = composerTexts.sendAtMissing;
    else if (sendAt !== null && Date.parse(sendAt) <= now) found.sendAt = composerTexts.sendAtPast;
  }
  if (form.repeat !== 'none') {
    if (form.isTimed) readDays(['untilDay']);
    else found.repeat = composerTexts.repeatNeedsTime;
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
