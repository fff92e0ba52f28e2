import type { RegisterRow } from '#shared/register.ts';
import {
  deskTexts,
  registerColumns,
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

/** The register as a CSV that Excel opens with its accents: UTF-8 with a mark, comma, CRLF, times of Viet Nam. */
export function registerCsv(rows: readonly RegisterRow[]): string {
  const lines = rows.map((row) => [
    row.code,
    row.villageName,
    stateTexts[row.state],
    row.question,
    row.tutorialTitle ?? '',
    sourceTexts[row.source],
    time(row.openedAt),
    time(row.firstAnsweredAt),
    time(row.resolvedAt),
    String(row.waitingMinutes),
    row.claimedBy ?? '',
    row.resolvedBy ?? '',
    row.resultKind === null ? '' : resultKindTexts[row.resultKind],
    row.result ?? '',
    row.dossierCode ?? '',
    row.referredTo === null ? '' : deskTexts[row.referredTo],
    row.mergedInto ?? '',
    row.residentWord === null ? '' : wordTexts[row.residentWord],
  ]);
  return `\uFEFF${[registerColumns, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

function time(instant: string | null): string {
  return instant === null ? '' : timeInVietnam.format(new Date(instant));
}

/** A cell that starts like a formula is made plain text: a resident's words must not run in an officer's Excel. */
function cell(value: string): string {
  const plain = /^(\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}
