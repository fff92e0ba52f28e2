import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { tutorials } from '#bot/tutorials/tutorial-library.ts';
import { clarifyTexts } from '#bot/understanding/deciding/clarify-texts.ts';
import {
  courtesyNeeds,
  dangerNeeds,
  personNeeds,
  refusedNeeds,
} from '#bot/understanding/deciding/needs.ts';
import { readData } from '#bot/understanding/read-data.ts';

const folder = 'bot-server/understanding';
const {
  phrasings,
  ambiguous,
  lexicons: { pairs, rows },
} = readData();
const tutorialIds = tutorials.map(({ id }) => id);
const needs = [personNeeds, courtesyNeeds, refusedNeeds].flatMap((some) => Object.keys(some));
const linesMin = 40;
/** Each kind of danger has its own file; together they are many more. */
const dangerLinesMin = 20;

/** What stands twice. */
function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => seen.size === seen.add(text).size);
}

describe('the phrasings', () => {
  test('are there for every tutorial and every other need, at least 40 lines each and 20 of each kind of danger, and for nothing else', () => {
    const counts = new Map<string, number>();
    for (const { name } of phrasings) counts.set(name, (counts.get(name) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual([...tutorialIds, ...needs].sort());
    const fewest = (name: string) => (name in dangerNeeds ? dangerLinesMin : linesMin);
    expect([...counts].filter(([name, count]) => count < fewest(name))).toEqual([]);
  });

  test('say nothing twice, neither in one file nor in two', () => {
    const keys = phrasings.map(({ text }) => text.normalize('NFC').toLowerCase());
    expect(repeated(keys)).toEqual([]);
  });

  test('that are ambiguous name two tutorials, and stand in no other file', () => {
    const known = new Set(phrasings.map(({ text }) => text.toLowerCase()));
    for (const { text, ids } of ambiguous) {
      expect(ids, text).toHaveLength(2);
      expect(tutorialIds, text).toEqual(expect.arrayContaining([...ids]));
      expect(known.has(text.toLowerCase()), text).toBe(false);
    }
  });
});

describe('the lexicons', () => {
  test('give every typed form one meaning', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { typed, meant } of pairs) {
      const key = typed.toLowerCase();
      meanings.set(key, new Set([...(meanings.get(key) ?? []), meant.toLowerCase()]));
    }
    expect([...meanings].filter(([, meant]) => meant.size > 1)).toEqual([]);
  });

  test('never turn in a circle: what one pair writes, no other writes back', () => {
    const replaced = new Map(
      pairs
        .filter(({ isBeside, typed, meant }) => !isBeside && typed !== meant)
        .map(({ typed, meant }) => [typed.toLowerCase(), meant.toLowerCase()]),
    );
    const back = [...replaced].filter(([typed, meant]) => replaced.get(meant) === typed);
    expect(back).toEqual([]);
  });

  test('have no thing in two rows of same meaning, and no row of one', () => {
    expect(repeated(rows.flat().map((one) => one.toLowerCase()))).toEqual([]);
    expect(rows.filter((row) => row.length < 2)).toEqual([]);
  });

  test('leave no side empty', () => {
    for (const { typed, meant } of pairs) {
      expect(foldVietnamese(typed), `${typed} = ${meant}`).not.toBe('');
      expect(foldVietnamese(meant), `${typed} = ${meant}`).not.toBe('');
    }
  });
});

test('every data file is NFC, in plain text, a pair or a row or a remark a line', () => {
  const files = ['phrasings', 'lexicon'].flatMap((name) =>
    readdirSync(`${folder}/${name}`).map((file) => `${folder}/${name}/${file}`),
  );
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    expect(file).toMatch(/\.txt$/);
    expect(text === text.normalize('NFC'), file).toBe(true);
    expect(text, file).not.toMatch(/[\t\u00a0\u200b-\u200f\ufeff\r]/);
    if (!file.includes('/lexicon/')) continue;
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const odd = lines.filter(
      (line) => line.includes('|') === line.includes('=') || line.split('=').length > 2,
    );
    expect(odd, file).toEqual([]);
  }
});

test('every question back is for two tutorials that there are', () => {
  for (const [pair, texts] of Object.entries(clarifyTexts)) {
    const ids = pair.split(' ');
    expect(ids).toHaveLength(2);
    expect(tutorialIds).toEqual(expect.arrayContaining(ids));
    expect(texts[0]).toMatch(/\?$/);
  }
});
