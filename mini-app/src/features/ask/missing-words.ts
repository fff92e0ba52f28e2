import type { Draft } from '#app/lib/draft.ts';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { isPhoneNumber } from '#app/lib/phone-words.ts';
import { presentTime } from '#app/lib/server-clock.ts';
import { dayInVietnam } from '#app/lib/visit-days.ts';
import { textLengthMax } from '#shared/help-requests.ts';
import type { Subject } from './draft-names.ts';
import type { Missing } from './missing-field.ts';
import { texts } from './texts.ts';
import { nameLengthMax, placeLengthMax } from './wishes-field.ts';

/** What still stands between a question and its sending, and in which field; undefined where nothing does. */
export function findMissing(
  subject: Subject,
  draft: Draft,
  now = presentTime(),
): Missing | undefined {
  const { text, files, wishes } = draft;
  if (subject.kind === 'free' && text.trim() === '' && files.length === 0) {
    return { field: 'words', words: texts.questionMissing };
  }
  if (extraLetters(text, textLengthMax) > 0) return { field: 'words' };
  if (extraLetters(wishes.newPerson?.name ?? '', nameLengthMax) > 0) return { field: 'name' };
  return findMissingReach(wishes, now);
}

function findMissingReach(wishes: Draft['wishes'], now: Date): Missing | undefined {
  const { reachBy, visit } = wishes;
  const phone = wishes.phone.trim();
  if (reachBy === 'phone' && phone === '') return { field: 'phone', words: texts.phoneMissing };
  if (reachBy !== 'zalo' && phone !== '' && !isPhoneNumber(phone)) {
    return { field: 'phone', words: texts.phoneWrong };
  }
  if (reachBy !== 'visit') return undefined;
  if (!visit.day) return { field: 'day', words: texts.visitMissing };
  if (visit.day < dayInVietnam(now)) return { field: 'day', words: texts.visitOver };
  if (!visit.part) return { field: 'part', words: texts.visitPartMissing };
  return extraLetters(visit.place, placeLengthMax) > 0 ? { field: 'place' } : undefined;
}
