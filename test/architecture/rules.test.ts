import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { everywhereRules } from './everywhere-rules.ts';
import { circles, serverRules, unplacedDomains } from './server-rules.ts';
import { parseSource, readSources, repository, type SourceFile } from './source-file.ts';

const rules = [...serverRules, ...everywhereRules];
const sources = readSources();

/**
 * A gate counts only while a seeded violation fails it. `bad/` holds deliberately bad files: the name begins with the
 * rule that the file breaks, the first line says where in the repository it pretends to lie.
 */
const badFolder = join(repository, 'test/architecture/bad');
const canaries = readdirSync(badFolder)
  .filter((name) => /\.tsx?$/.test(name))
  .sort()
  .map((name) => {
    const code = readFileSync(join(badFolder, name), 'utf8');
    const path = /^\/\/ as (\S+)$/m.exec(code)?.[1];
    if (path === undefined) throw new Error(`${name} does not say where it pretends to lie.`);
    return { name, breaks: name.replace(/(--.*)?\.tsx?$/, ''), file: parseSource(path, code) };
  });

function brokenBy(file: SourceFile): string[] {
  return rules.filter((rule) => rule.breaks(file).length > 0).map(({ name }) => name);
}

describe('the rules', () => {
  test.each(rules)('$name holds everywhere', ({ because, breaks }) => {
    const broken = sources.flatMap((file) => breaks(file).map((what) => `${file.path}: ${what}`));
    expect(broken, because).toEqual([]);
  });

  test.each(canaries)('$name is caught by its rule and by no other', ({ breaks, file }) => {
    expect(brokenBy(file)).toEqual([breaks]);
  });

  test('every rule has a file that breaks it', () => {
    const broken = new Set(canaries.map(({ breaks }) => breaks));
    expect(rules.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });

  test('every domain has its place in the table of directions', () => {
    expect(unplacedDomains(sources)).toEqual([]);
  });

  test('the table of directions has no circle', () => {
    expect(circles()).toEqual([]);
  });

  test('the repository is really read', () => {
    const imports = sources.flatMap((file) => file.imports);
    expect(sources.length).toBeGreaterThan(300);
    expect(imports.length).toBeGreaterThan(sources.length);
    expect(imports.filter(({ target }) => target !== undefined).length).toBeGreaterThan(300);
  });
});
