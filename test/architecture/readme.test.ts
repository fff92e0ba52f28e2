import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './source-file.ts';

function read(path: string): string {
  return readFileSync(join(repository, path), 'utf8');
}

/** The keys of the schema in config.ts, and what they default to where that is a literal. */
const settings = new Map(
  [...read('bot-server/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):(?:.|\n {4})*?,$/gm)].map(
    ([whole, name = '']) => [name, /\.default\(['"]?([^'")]*)['"]?\)/.exec(whole)?.[1]],
  ),
);

/** Names and defaults of README's table; a row may hold several, in the same order in both columns. */
const documented = new Map(
  [...read('README.md').matchAll(/^\| (`[A-Z][A-Z_]+`[^|]*) \| ([^|]*) \|/gm)].flatMap(
    ([, names = '', defaults = '']) => {
      const values = codeWords(defaults);
      return codeWords(names).map((name, index) => [name, values[index]] as const);
    },
  ),
);

function codeWords(cell: string): string[] {
  return [...cell.matchAll(/`([^`]*)`/g)].map(([, word = '']) => word);
}

test("README's table names every setting of the server, and no other", () => {
  expect(settings.size).toBeGreaterThan(15);
  expect([...documented.keys()].sort()).toEqual([...settings.keys()].sort());
});

test("README's table gives the defaults that the server has", () => {
  for (const [name, value] of documented) {
    const isSaid = value !== undefined && !value.startsWith('npm ');
    if (isSaid) expect(`${name} ${value}`).toBe(`${name} ${settings.get(name) ?? value}`);
  }
  expect(documented.get('SPOOL_FOLDER')).toBe(settings.get('SPOOL_FOLDER'));
});
