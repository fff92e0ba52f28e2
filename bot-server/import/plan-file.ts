import type { Area } from '#bot/areas/area.table.ts';
import type { Work } from '#bot/db/work.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { isPrivateHeading } from '#bot/visits/read-household-list.ts';
import type { ImportKind } from '#shared/imports.ts';
import { fileKinds } from './file-kinds.ts';
import { type FoundHeader, findHeader, readBody } from './find-header.ts';
import { importFileTexts as texts, unreadableTexts } from './import-file-texts.ts';
import type { FileKind, FilePlan, FileRow, Say } from './kinds/import-kind.ts';
import type { TableFile } from './table-file/table-file.ts';

type Remark = { row: number | null; field: string | null; message: string };

export type PlannedFile = {
  rows: number;
  problems: Remark[];
  notes: Remark[];
  /** What the rows in which nothing is wrong would do. */
  right: Pick<FilePlan, 'added' | 'changed' | 'same'>;
  /** Absent where there is something to put right first. */
  plan: FilePlan | undefined;
};

/** Nobody puts more right in one go, and a file of wrong rows must not fill the memory. */
const remarksMax = 5_000;

/** What a file that was read would do, with everything that is wrong with it, told at once, in the order of its rows. */
export async function planFile(
  work: Work,
  commune: Area,
  importKind: ImportKind,
  file: TableFile,
): Promise<PlannedFile> {
  const kind = fileKinds[importKind];
  const problems: Remark[] = [];
  const notes: Remark[] = [];
  const wrong = new Set<number | null>();
  const say = sayInto(kind, problems, notes, wrong);
  const rows = file.kind === 'table' ? readRows(kind, importKind, file, say) : [];
  if (file.kind === 'unreadable') say.problem(null, undefined, unreadableTexts[file.why]);
  const planned = rows.length === 0 ? undefined : await kind.plan({ work, commune, say }, rows);
  const rightRows = rows.filter(({ row }) => !wrong.has(row));
  const right =
    problems.length === 0 || rightRows.length === 0
      ? planned
      : await kind.plan({ work, commune, say: silent }, rightRows);
  const isRight = rightRows.length > 0 && right !== undefined;
  return {
    rows: rows.length,
    problems: problems.sort(byRow),
    notes: notes.sort(byRow),
    right: isRight ? right : { added: 0, changed: 0, same: 0 },
    plan: problems.length === 0 ? planned : undefined,
  };
}

const byRow = (one: Remark, other: Remark) => (one.row ?? 0) - (other.row ?? 0);

/** What is wrong was told before. */
const silent: Say = { problem: () => {}, note: () => {} };

/** `wrong` gets every row with a problem, however many are told. */
function sayInto(
  kind: FileKind,
  problems: Remark[],
  notes: Remark[],
  wrong: Set<number | null>,
): Say {
  const into =
    (list: Remark[]): Say['problem'] =>
    (row, key, message) => {
      if (list === problems) wrong.add(row);
      if (list.length >= remarksMax) return;
      const column = kind.columns.find((one) => one.key === key);
      list.push({ row, field: column?.heading ?? null, message });
    };
  return { problem: into(problems), note: into(notes) };
}

type Table = Extract<TableFile, { kind: 'table' }>;

function readRows(kind: FileKind, importKind: ImportKind, file: Table, say: Say) {
  for (const note of file.notes) say.note(null, undefined, texts[note]);
  const header = findHeader(file.rows, kind.columns);
  if (header === undefined) {
    const needed = kind.columns.filter(({ isRequired }) => isRequired);
    say.problem(null, undefined, texts.noHeader(needed.map(({ heading }) => heading)));
    return [];
  }
  if (!isHeaderRight(kind, importKind, header, say)) return [];
  sayRemarks(file, header, say);
  const all = readBody(file.rows, header);
  const rows = withoutSamples(all, say);
  if (all.length > 0 && rows.length === 0) say.problem(null, undefined, texts.onlySamples);
  else if (rows.length === 0) say.problem(null, undefined, texts.noRows);
  if (rows.length <= kind.rowsMax) return rows;
  say.problem(null, undefined, texts.tooManyRows(kind.rowsMax));
  return [];
}

const sampleStart = texts.sample('').trim();

/** Rows of our template that were left standing. */
function withoutSamples(rows: readonly FileRow[], say: Say): FileRow[] {
  return rows.filter(({ row, cells }) => {
    const isSample = Object.values(cells).some((cell) => cell.startsWith(sampleStart));
    if (isSample) say.note(row, undefined, texts.sampleSkipped);
    return !isSample;
  });
}

/** Columns that are there twice, missing, or of no business here. */
function isHeaderRight(
  { columns }: FileKind,
  importKind: ImportKind,
  { keys, names, rows }: FoundHeader,
  say: Say,
): boolean {
  let isRight = true;
  const complain = (message: string) => {
    isRight = false;
    say.problem(rows.last, undefined, message);
  };
  for (const { key, heading, isRequired } of columns) {
    const times = keys.filter((one) => one === key).length;
    if (times === 0 && isRequired) complain(texts.missingColumn(heading));
    // A merged heading stands above each of its columns; the first of them is read.
    const places = keys.flatMap((one, at) => (one === key ? [at] : []));
    const isMerged = places.every(
      (at, place) => place === 0 || names[at] === names[places[0] ?? 0],
    );
    if (times > 1 && !isMerged) complain(texts.doubleColumn(heading));
  }
  for (const [at, name] of names.entries()) {
    if (keys[at] !== undefined || name === '' || isCounting(name)) continue;
    const isPrivate = importKind === 'households' && isPrivateHeading.test(foldVietnamese(name));
    if (isPrivate) complain(texts.privateColumn(name));
    else say.note(rows.last, undefined, texts.ignoredColumn(name));
  }
  if (rows.first !== rows.last) {
    say.note(null, undefined, texts.twoHeaderRows(rows.first, rows.last));
  }
  return isRight;
}

function isCounting(name: string): boolean {
  return ['stt', 'tt', 'so tt', 'so thu tu', 'no'].includes(foldVietnamese(name));
}

/** Formulas and errors in columns that are read. */
function sayRemarks(file: Table, { keys, rows }: FoundHeader, say: Say): void {
  for (const { row, at, kind } of file.remarks) {
    const key = keys[at];
    if (row <= rows.last || key === undefined) continue;
    if (kind === 'formula') say.note(row, key, texts.formula);
    else {
      const message = kind === 'error-value' ? texts.errorValue : texts.formulaWithoutValue;
      say.problem(row, key, message);
    }
  }
}
