import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { decide } from '#bot/understanding/deciding/decide.ts';
import { readKept, writeKept } from '#bot/understanding/keeping/kept-file.ts';
import { learningCode, learningMark } from '#bot/understanding/keeping/learning-mark.ts';
import { packNumbers, unpackNumbers } from '#bot/understanding/keeping/pack-numbers.ts';
import { loadPhrasingModel } from '#bot/understanding/load-model.ts';
import type { PhrasingModel } from '#bot/understanding/matching/phrasing-model.ts';
import { buildShelfModel } from '#bot/understanding/matching/shelf-model.ts';
import { readDataFiles } from '#bot/understanding/read-data.ts';
import { completeLastWord } from '#bot/understanding/reading/complete-last-word.ts';
import { readText } from '#bot/understanding/reading/read-text.ts';
import { parseSource, repository } from '#test/architecture/source-file.ts';
import { readQuestionLines } from '#test/understand/read-questions.ts';

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'canh-tay-so-learnt-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** What a model decides, of a text that was sent and of its beginning while it is being typed. */
function deciderOf(model: PhrasingModel) {
  const shelfModel = buildShelfModel(model, libraryShelf.tutorials);
  const { vocabulary } = model.tools;
  return (text: string) => {
    const begun = text.slice(0, 12);
    const typing = completeLastWord(begun, readText(begun, model.tools), vocabulary);
    return [
      decide({ text, reading: readText(text, model.tools), vocabulary, shelfModel }),
      decide({ text: begun, reading: typing, vocabulary, shelfModel, isTyping: true }),
    ] as const;
  };
}

describe('what was learned and is kept', { timeout: 60_000 }, () => {
  const folder = newFolder();
  const first = loadPhrasingModel(folder);
  const second = loadPhrasingModel(folder);
  const [file = ''] = readdirSync(folder);
  const path = join(folder, file);
  const bytes = readFileSync(path);

  test('is used by the next process, and decides as what learned it, to the last digit', () => {
    expect([first.wasKept, second.wasKept]).toEqual([false, true]);
    const learned = deciderOf(first.model);
    const kept = deciderOf(second.model);
    const { questions } = readQuestionLines(readFileSync('test/fixtures/questions.jsonl', 'utf8'));
    for (const { q } of questions) expect(kept(q)).toEqual(learned(q));
    const words = fc.constantFrom(...questions.flatMap(({ q }) => q.split(' ')));
    const typed = fc.oneof(
      fc.array(words, { maxLength: 12 }).map((some) => some.join(' ')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        expect(kept(text)).toEqual(learned(text));
      }),
      { numRuns: 60 },
    );
  });

  test('is learned anew where the file is cut short, and is the same again to the last bit', () => {
    truncateSync(path, bytes.length - 1);
    expect(loadPhrasingModel(folder).wasKept).toBe(false);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('is not needed where nothing can be read or written', () => {
    const { model, wasKept } = loadPhrasingModel(path);
    expect(wasKept).toBe(false);
    expect(deciderOf(model)('quên mật khẩu vneid')).toEqual(
      deciderOf(first.model)('quên mật khẩu vneid'),
    );
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('is whole after several processes began at once', { timeout: 120_000 }, async () => {
    const shared = newFolder();
    const program = fileURLToPath(
      new URL('../../../bot-server/understanding/load-model.ts', import.meta.url),
    );
    const code = `import { loadPhrasingModel } from ${JSON.stringify(program)}; loadPhrasingModel(${JSON.stringify(shared)})`;
    await Promise.all(
      Array.from({ length: 2 }, () =>
        promisify(execFile)(execPath, ['--input-type=module', '--eval', code]),
      ),
    );
    expect(readdirSync(shared)).toEqual([file]);
    expect(readFileSync(join(shared, file)).equals(bytes)).toBe(true);
  });
});

describe('a kept file', () => {
  const lists = {
    words: new TextEncoder().encode('một\nhai'),
    numbers: Int32Array.of(-1, 0, 2 ** 31 - 1),
    weights: Float32Array.of(0.1, -0, Number.MIN_VALUE),
    exact: Float64Array.of(0.1, 2 ** 53, Number.NaN),
    none: new Int32Array(0),
  };

  test('gives back what was put in, wherever its bytes lie', () => {
    const bytes = packNumbers('mark', lists);
    const elsewhere = new Uint8Array(bytes.length + 3);
    elsewhere.set(bytes, 3);
    expect(unpackNumbers('mark', bytes)).toEqual(lists);
    expect(unpackNumbers('mark', elsewhere.subarray(3))).toEqual(lists);
  });

  test('is not believed with any byte changed or any number of them missing', () => {
    const whole = packNumbers('mark', lists);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unpackNumbers('mark', changed)).toBeUndefined();
      expect(unpackNumbers('mark', whole.subarray(0, at))).toBeUndefined();
    }
    const folder = newFolder();
    writeKept(folder, 'mark', lists);
    const path = join(folder, readdirSync(folder)[0] ?? '');
    truncateSync(path, 40);
    expect(readKept(folder, 'mark')).toBeUndefined();
    writeKept(folder, 'mark', lists);
    expect(readKept(folder, 'mark')).toEqual(lists);
  });

  test('of other data or other code is not believed, whatever its name', () => {
    const folder = newFolder();
    writeKept(folder, 'one', lists);
    const [one = ''] = readdirSync(folder);
    copyFileSync(join(folder, one), join(folder, one.replace('one', 'other')));
    expect(readKept(folder, 'one')).toEqual(lists);
    expect(readKept(folder, 'other')).toBeUndefined();
  });

  test('goes when eight newer ones are there, and so does what a process left that died while it wrote', () => {
    const folder = newFolder();
    writeKept(folder, 'old', lists);
    const [old = ''] = readdirSync(folder);
    const unfinished = `${old}.unfinished`;
    writeFileSync(join(folder, unfinished), 'half');
    for (const name of [old, unfinished]) utimesSync(join(folder, name), 1, 1);
    for (let at = 0; at < 8; at += 1) writeKept(folder, `new-${at}`, lists);
    const left = readdirSync(folder);
    expect(left).toHaveLength(8);
    expect(left).not.toContain(old);
    expect(left).not.toContain(unfinished);
  });
});

describe('the mark of what is learned', () => {
  test('is another as soon as one byte of the data is', () => {
    const files = readDataFiles();
    const mark = learningMark(files);
    expect(learningMark(readDataFiles())).toBe(mark);
    for (const kind of ['phrasings', 'lexicons'] as const) {
      const [changed, ...rest] = files[kind];
      if (changed === undefined) throw new Error('there is no data');
      const bytes = Uint8Array.from(changed.bytes);
      bytes[9] = (bytes[9] ?? 0) ^ 1;
      expect(learningMark({ ...files, [kind]: [{ ...changed, bytes }, ...rest] })).not.toBe(mark);
      expect(learningMark({ ...files, [kind]: [{ ...changed, name: 'x' }, ...rest] })).not.toBe(
        mark,
      );
      expect(learningMark({ ...files, [kind]: rest })).not.toBe(mark);
    }
  });

  test('covers every file of ours that takes part in learning and keeping', () => {
    const marked = [...learningCode.folders, ...learningCode.files].map((url) =>
      fileURLToPath(url).slice(repository.length),
    );
    const taking = new Set(['bot-server/understanding/load-model.ts']);
    for (const path of taking) {
      const { imports } = parseSource(path, readFileSync(path, 'utf8'));
      for (const { target, isTypeOnly } of imports) {
        if (target !== undefined && !isTypeOnly) taking.add(target);
      }
    }
    expect(taking.size).toBeGreaterThan(20);
    expect([...taking].filter((path) => !marked.some((one) => path.startsWith(one)))).toEqual([]);
  });
});
