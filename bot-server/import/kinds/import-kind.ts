import type { Area } from '#bot/areas/area.table.ts';
import type { Work } from '#bot/db/work.ts';

/** A column of a file: how it is headed in our template, and how people head it otherwise, folded. */
export type Column = {
  key: string;
  heading: string;
  aliases: readonly string[];
  isRequired?: true;
};

/** A filled row below the heading, its cells by the columns' keys, empty ones left out. */
export type FileRow = { row: number; cells: Record<string, string> };

/** What is said about a row: `problem` keeps the file from being taken, `note` does not. `key` is a column's, or absent. */
export type Say = {
  problem: (row: number | null, key: string | undefined, message: string) => void;
  note: (row: number | null, key: string | undefined, message: string) => void;
};

/** What a file would do; it holds only while there are no problems. */
export type FilePlan = {
  added: number;
  changed: number;
  same: number;
  /** Writes it, in the transaction it was planned in; `step` hears how many rows are done. */
  write(step: (done: number) => Promise<void>): Promise<void>;
};

export type FileScene = { work: Work; commune: Area; say: Say };

export type FileKind = {
  /** What the template's sheet is called. */
  title: string;
  columns: readonly Column[];
  rowsMax: number;
  /** Rows of the template. */
  samples: readonly (readonly string[])[];
  /** Fits the rows together with what is known; complains about all of them at once. */
  plan(scene: FileScene, rows: readonly FileRow[]): Promise<FilePlan>;
};
