import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './source-file.ts';

const read = (path: string) => readFileSync(join(repository, path), 'utf8');
const walk = read('docs/security-asvs.md');

/** Which items ASVS 4.0.3 asks of level 2: of each section the numbers that are neither deleted nor for level 3. */
const asked: Record<string, string> = {
  '1.1': '1-7',
  '1.2': '1-4',
  '1.4': '1,4,5',
  '1.5': '1-4',
  '1.6': '1-4',
  '1.7': '1,2',
  '1.8': '1,2',
  '1.9': '1,2',
  '1.10': '1',
  '1.11': '1,2',
  '1.12': '2',
  '1.14': '1-6',
  '2.1': '1-12',
  '2.2': '1-3',
  '2.3': '1-3',
  '2.4': '1-6',
  '2.5': '1-7',
  '2.6': '1-3',
  '2.7': '1-6',
  '2.8': '1-7',
  '2.9': '1-3',
  '2.10': '1-4',
  '3.1': '1',
  '3.2': '1-4',
  '3.3': '1-4',
  '3.4': '1-5',
  '3.5': '1-3',
  '3.7': '1',
  '4.1': '1,2,3,5',
  '4.2': '1,2',
  '4.3': '1-3',
  '5.1': '1-5',
  '5.2': '1-8',
  '5.3': '1-10',
  '5.4': '1-3',
  '5.5': '1-4',
  '6.1': '1-3',
  '6.2': '1-6',
  '6.3': '1,2',
  '6.4': '1,2',
  '7.1': '1-4',
  '7.2': '1,2',
  '7.3': '1,3,4',
  '7.4': '1-3',
  '8.1': '1-4',
  '8.2': '1-3',
  '8.3': '1-8',
  '9.1': '1-3',
  '9.2': '1-4',
  '10.2': '1,2',
  '10.3': '1-3',
  '11.1': '1-8',
  '12.1': '1-3',
  '12.2': '1',
  '12.3': '1-6',
  '12.4': '1,2',
  '12.5': '1,2',
  '12.6': '1',
  '13.1': '1,3,4,5',
  '13.2': '1,2,3,5,6',
  '13.3': '1,2',
  '13.4': '1,2',
  '14.1': '1-4',
  '14.2': '1-6',
  '14.3': '2,3',
  '14.4': '1-7',
  '14.5': '1-4',
};

/** "1-3" is 1, 2, 3; "1,4" is 1 and 4. */
function spread(section: string, numbers: string): string[] {
  return numbers.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, at) => `${section}.${from + at}`);
  });
}

const rows = [
  ...walk.matchAll(/^\| (\d+\.\d+)\.([\d,-]+) +\|[^|]+\| ([a-z ]+?) +\| (.+) \|$/gm),
].map(([, section = '', numbers = '', verdict = '', evidence = '']) => ({
  items: spread(section, numbers),
  verdict,
  evidence,
  paths: pathsIn(evidence),
}));

function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\/?|[\w-]+\.(?:md|json))`/g)].map(
    ([, path = '']) => path,
  );
}

test('every item that level 2 asks for is walked, once', () => {
  const all = Object.entries(asked).flatMap(([section, numbers]) => spread(section, numbers));
  expect(rows.flatMap(({ items }) => items).sort()).toEqual(all.sort());
});

test('every verdict is one of four, and what is met or partly met points at something', () => {
  const verdicts = ['met', 'partly', 'not met', 'not applicable'];
  const wrong = rows.filter(
    ({ verdict, paths }) =>
      !verdicts.includes(verdict) || (verdict === 'met' && paths.length === 0),
  );
  expect(wrong).toEqual([]);
});

test('the sums on the page are those of its rows', () => {
  const sum = (wanted: string) =>
    rows.filter(({ verdict }) => verdict === wanted).flatMap(({ items }) => items).length;
  const told = `Of ${sum('met') + sum('partly') + sum('not met') + sum('not applicable')} items ${sum('met')} are met, ${sum('partly')} partly, ${sum('not met')} not; ${sum('not applicable')} do not apply.`;
  expect(walk).toContain(told);
});

test.each(['docs/security.md', 'docs/security-asvs.md'])(
  'every path that %s names is there',
  (page) => {
    const paths = pathsIn(read(page));
    expect(paths.length).toBeGreaterThan(50);
    expect([...new Set(paths)].filter((path) => !existsSync(join(repository, path)))).toEqual([]);
  },
);
