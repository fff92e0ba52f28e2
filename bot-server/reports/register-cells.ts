import type { RegisterRow } from '#shared/register.ts';
import {
  deskTexts,
  privateText,
  resultKindTexts,
  sourceTexts,
  stateTexts,
  wordTexts,
} from './register-texts.ts';

const timeInVietnam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * A row of the register as its columns show it, in the order of `registerColumns`, without the words of what is
 * private; not yet safe for a spreadsheet.
 */
export function registerCells(row: RegisterRow): (string | number)[] {
  return [
    row.code,
    row.villageName,
    stateTexts[row.state],
    row.audience === 'team' ? row.question : privateText,
    row.tutorialTitle ?? '',
    sourceTexts[row.source],
    time(row.openedAt),
    time(row.firstAnsweredAt),
    time(row.resolvedAt),
    row.waitingMinutes,
    row.claimedBy ?? '',
    row.resolvedBy ?? '',
    row.resultKind === null ? '' : resultKindTexts[row.resultKind],
    row.audience === 'team' ? (row.result ?? '') : '',
    row.dossierCode ?? '',
    row.referredTo === null ? '' : deskTexts[row.referredTo],
    row.mergedInto ?? '',
    row.residentWord === null ? '' : wordTexts[row.residentWord],
  ];
}

function time(instant: string | null): string {
  return instant === null ? '' : timeInVietnam.format(new Date(instant));
}
