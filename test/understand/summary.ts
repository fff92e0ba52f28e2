import {
  type Accuracy,
  calibrationError,
  countAccuracy,
  countReliability,
  isLabelled,
  type Judged,
  listConfusions,
  type Reliability,
} from './judge.ts';

export type Summary = {
  questions: number;
  /** Shares, 0 to 1; null where there was no such question. */
  top1: number | null;
  top3: number | null;
  nullNotOffered: number | null;
  needsHumanAtPerson: number | null;
  /** Of those whose reason or number is known. */
  rightPerson: number | null;
  calibrationError: number;
  styles: Record<string, Accuracy>;
  calibration: Reliability[];
  confusions: ReturnType<typeof listConfusions>;
};

const confusionsShownMax = 30;

/** What the judged questions say of the engine; only those count of which it is known what is right. */
export function summarise(all: readonly Judged[]): Summary {
  const judged = all.filter(({ question }) => isLabelled(question));
  const total = countAccuracy(judged);
  const calibration = countReliability(judged);
  const styles = [...new Set(judged.map(({ question }) => question.style ?? '-'))].sort();
  return {
    questions: judged.length,
    top1: share(total.first, total.withTutorial),
    top3: share(total.among, total.withTutorial),
    nullNotOffered: share(total.notOffered, total.without),
    needsHumanAtPerson: share(total.atPerson, total.needHuman),
    rightPerson: share(total.rightPerson, total.personKnown),
    calibrationError: round(calibrationError(calibration)),
    styles: Object.fromEntries(
      styles.map((style) => [
        style,
        countAccuracy(judged.filter(({ question }) => (question.style ?? '-') === style)),
      ]),
    ),
    calibration,
    confusions: listConfusions(judged),
  };
}

/** The summary as tables of plain text. */
export function describeSummary(summary: Summary): string {
  return [
    `${summary.questions} câu | đúng ngay bài đầu ${percent(summary.top1)} | trong ba bài ${percent(summary.top3)}`,
    `không có bài: không đưa nhầm bài ${percent(summary.nullNotOffered)} | cần người: tới người ${percent(summary.needsHumanAtPerson)}, đúng việc và đúng số ${percent(summary.rightPerson)}`,
    '',
    columns(['kiểu', 'có bài', 'đầu', 'ba', 'không bài', 'không đưa', 'tới người']),
    ...Object.entries(summary.styles).map(([style, one]) =>
      columns([
        style,
        one.withTutorial,
        one.first,
        one.among,
        one.without,
        one.notOffered,
        one.needHuman === 0 ? '' : one.atPerson,
      ]),
    ),
    '',
    `độ chắc (lệch trung bình ${percent(summary.calibrationError)})`,
    columns(['từ', 'số câu', 'hứa', 'đúng']),
    ...summary.calibration.map(({ from, count, promised, right }) =>
      columns([from.toFixed(1), count, percent(promised), percent(right)]),
    ),
    '',
    'lẫn nhau',
    ...summary.confusions
      .slice(0, confusionsShownMax)
      .map(({ right, taken, count, example }) => `${count} × ${right} → ${taken}   “${example}”`),
  ].join('\n');
}

/** Null where there was nothing to measure. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : round(part / whole);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function percent(part: number | null): string {
  return part === null ? '–' : `${(100 * part).toFixed(1)} %`;
}

function columns(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, at) => (at === 0 ? String(cell).padEnd(18) : String(cell).padStart(10)))
    .join('');
}
