import { readdirSync, readFileSync } from 'node:fs';
import type { LexiconPair, LexiconRow } from './reading/lexicon.ts';

/** How people say one thing. `name` is a tutorial's id, or a need that is no tutorial ("spam"). */
export type Phrasing = { name: string; text: string };

/** Words that fit two tutorials equally. */
export type AmbiguousPhrasing = { text: string; ids: readonly string[] };

const phrasingsFolder = new URL('./phrasings/', import.meta.url);
const lexiconFolder = new URL('./lexicon/', import.meta.url);
const ambiguousFile = 'ambiguous.txt';

/** All phrasings, in the order of their files. */
export function readPhrasings(): Phrasing[] {
  return textFiles(phrasingsFolder)
    .filter((file) => file !== ambiguousFile)
    .flatMap((file) =>
      linesOf(phrasingsFolder, file).map((text) => ({ name: file.slice(0, -'.txt'.length), text })),
    );
}

export function readAmbiguousPhrasings(): AmbiguousPhrasing[] {
  if (!textFiles(phrasingsFolder).includes(ambiguousFile)) return [];
  return linesOf(phrasingsFolder, ambiguousFile).map((line) => {
    const [text = '', ids = ''] = line.split('=>');
    return { text: text.trim(), ids: ids.split('|').map((id) => id.trim()) };
  });
}

/** The lexicons: "typed = meant" (with " ?" behind it where it could be meant literally) and "a | b | c". */
export function readLexicons(): { pairs: LexiconPair[]; rows: LexiconRow[] } {
  const lines = textFiles(lexiconFolder).flatMap((file) => linesOf(lexiconFolder, file));
  return {
    pairs: lines.flatMap((line) => {
      const [typed, meant] = line.split('=').map((side) => side.trim());
      if (typed === undefined || meant === undefined || line.includes('|')) return [];
      return [{ typed, meant: meant.replace(/\s*\?$/, ''), isBeside: meant.endsWith('?') }];
    }),
    rows: lines
      .filter((line) => line.includes('|'))
      .map((line) => line.split('|').map((one) => one.trim())),
  };
}

function textFiles(folder: URL): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
}

function linesOf(folder: URL, file: string): string[] {
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
