import { readdirSync, readFileSync } from 'node:fs';
import type { LexiconPair, LexiconRow } from './reading/lexicon.ts';

/** How people say one thing. `name` is a tutorial's id, or a need that is no tutorial ("spam"). */
export type Phrasing = { name: string; text: string };

/** Words that fit two tutorials equally. */
export type AmbiguousPhrasing = { text: string; ids: readonly string[] };

/** All that people wrote for the engine to learn from. */
export type UnderstandingData = {
  /** In the order of their files. */
  phrasings: readonly Phrasing[];
  ambiguous: readonly AmbiguousPhrasing[];
  lexicons: { pairs: readonly LexiconPair[]; rows: readonly LexiconRow[] };
};

type DataFile = { name: string; bytes: Uint8Array };
/** The files as they are, in the order of their names. */
export type DataFiles = { phrasings: readonly DataFile[]; lexicons: readonly DataFile[] };

const ambiguousFile = 'ambiguous.txt';

export function readDataFiles(): DataFiles {
  return {
    phrasings: textFiles(new URL('./phrasings/', import.meta.url)),
    lexicons: textFiles(new URL('./lexicon/', import.meta.url)),
  };
}

/** A line is one thing: a phrasing, "words => id | id", "typed = meant" (with " ?" behind it where it could be meant literally) or "a | b | c". */
export function readData(files: DataFiles = readDataFiles()): UnderstandingData {
  const ofPhrasings = files.phrasings.filter(({ name }) => name !== ambiguousFile);
  const ofAmbiguous = files.phrasings.filter(({ name }) => name === ambiguousFile);
  const lexiconLines = files.lexicons.flatMap(linesOf);
  return {
    phrasings: ofPhrasings.flatMap((file) => {
      const name = file.name.slice(0, -'.txt'.length);
      return linesOf(file).map((text) => ({ name, text }));
    }),
    ambiguous: ofAmbiguous.flatMap(linesOf).map((line) => {
      const [text = '', ids = ''] = line.split('=>');
      return { text: text.trim(), ids: ids.split('|').map((id) => id.trim()) };
    }),
    lexicons: {
      pairs: lexiconLines.flatMap((line) => {
        const [typed, meant] = line.split('=').map((side) => side.trim());
        if (typed === undefined || meant === undefined || line.includes('|')) return [];
        return [{ typed, meant: meant.replace(/\s*\?$/, ''), isBeside: meant.endsWith('?') }];
      }),
      rows: lexiconLines
        .filter((line) => line.includes('|'))
        .map((line) => line.split('|').map((one) => one.trim())),
    },
  };
}

function textFiles(folder: URL): DataFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
}

function linesOf({ bytes }: DataFile): string[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
