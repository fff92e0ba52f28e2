import type { Draft } from '#app/lib/draft.ts';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { presentTime } from '#app/lib/server-clock.ts';
import { textLengthMax } from '#shared/help-requests.ts';
import type { Subject } from './draft-names.ts';
import { isPhoneNumber } from './phone-words.ts';
import { texts } from './texts.ts';
import { dayInVietnam } from './visit-days.ts';
import { placeLengthMax } from './wishes-field.ts';

/** What still stands between a question and its sending, in words; undefined where nothing does. */
export function findMissing(
  subject: Subject,
  draft: Draft,
  now = presentTime(),
): string | undefined {
  const { text, files, wishes } = draft;
  const { reachBy, phone, visit } = wishes;
  if (subject.kind === 'free' && text.trim() === '' && files.length === 0) {
    return texts.questionMissing;
  }
  if (extraLetters(text, textLengthMax) > 0) return texts.questionTooLong;
  if (reachBy === 'phone' && phone.trim() === '') return texts.phoneMissing;
  if (reachBy !== 'zalo' && phone.trim() !== '' && !isPhoneNumber(phone)) return texts.phoneWrong;
  if (reachBy !== 'visit') return undefined;
  if (!visit.day || !visit.part) return texts.visitMissing;
  if (visit.day < dayInVietnam(now)) return texts.visitOver;
  if (extraLetters(visit.place, placeLengthMax) > 0) return texts.placeTooLong;
  return undefined;
}
