import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffTutorials } from '#bot/tutorials/diff-tutorials.ts';
import { findTutorial } from '#bot/tutorials/tutorial-library.ts';
import { diffWords } from '#bot/tutorials/word-difference-rules.ts';
import { contentOf, type TutorialContent } from '#shared/tutorial-content.ts';

function content(): TutorialContent {
  const tutorial = findTutorial('zalo-basics');
  if (tutorial === undefined) throw new Error('the library lacks zalo-basics');
  return structuredClone(contentOf(tutorial));
}

describe('the words of two texts', () => {
  test('show what went before what came in its place', () => {
    expect(diffWords('Bấm nút màu xanh.', 'Bấm nút “Tiếp tục” màu xanh.')).toEqual([
      { kind: 'same', text: 'Bấm nút ' },
      { kind: 'added', text: '“Tiếp tục” ' },
      { kind: 'same', text: 'màu xanh.' },
    ]);
    expect(diffWords('Ra xã', 'Ra phường')).toEqual([
      { kind: 'same', text: 'Ra ' },
      { kind: 'removed', text: 'xã' },
      { kind: 'added', text: 'phường' },
    ]);
    expect(diffWords('', '')).toEqual([]);
  });

  test('always make up both texts again, and nothing is said to differ in the same text', () => {
    const words = fc
      .array(fc.constantFrom('bấm', 'nút', 'xanh', 'tiếp', ' ', '\n', '  '), { maxLength: 25 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = diffWords(before, after);
        const without = (kind: string) =>
          changes.flatMap((one) => (one.kind === kind ? [] : one.text)).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(diffWords(before, before).filter(({ kind }) => kind !== 'same')).toEqual([]);
      }),
    );
  });
});

describe('two versions of a tutorial', () => {
  test('that are the same differ nowhere', () => {
    const { fields, steps } = diffTutorials(content(), content());
    expect(fields).toEqual([]);
    expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(['same']));
    expect(steps).toHaveLength(content().steps.length);
  });

  test('name the fields that differ, and the step that was written on', () => {
    const after = content();
    after.title = `${after.title} ở xã mình`;
    after.documents = ['Điện thoại', 'Thẻ căn cước'];
    const second = after.steps[1];
    if (second === undefined) throw new Error('too short');
    second.text = `${second.text.slice(0, -1)} cho thật chậm.`;
    second.picture = { ...second.picture, photoId: '6f1c2a34-8f0e-4f37-9d3a-00000000000f' };
    const { fields, steps } = diffTutorials(content(), after);
    expect(fields.map(({ field }) => field)).toEqual(['title', 'documents']);
    const changed = steps.filter(({ kind }) => kind !== 'same');
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ kind: 'changed', before: 2, after: 2 });
    expect(changed[0]?.fields.map(({ field }) => field)).toEqual(['text', 'photo']);
  });

  test('name a step that was written anew in its place as changed', () => {
    const after = content();
    const fresh = {
      text: 'Rửa tay cho khô.',
      worked: 'Tay khô.',
      picture: { scene: 'person' as const },
    };
    after.steps = after.steps.map((step, at) => (at === 2 ? fresh : step));
    const changed = diffTutorials(content(), after).steps.filter(({ kind }) => kind !== 'same');
    expect(changed).toMatchObject([{ kind: 'changed', before: 3, after: 3 }]);
  });

  test('tell a step that came, one that went and one that only moved from those around them', () => {
    const before = content();
    const [first, second, third, ...rest] = before.steps;
    if (!first || !second || !third) throw new Error('too short');
    const fresh = {
      text: 'Rửa tay cho khô.',
      worked: 'Tay khô.',
      picture: { scene: 'person' as const },
    };
    const after = { ...content(), steps: [fresh, third, first, ...rest] };
    const { steps } = diffTutorials(before, after);
    expect(steps[0]).toMatchObject({ kind: 'added', before: null, after: 1 });
    expect(steps.filter(({ kind }) => kind === 'removed')).toMatchObject([
      { before: 2, after: null },
    ]);
    expect(steps.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
    expect(steps.filter(({ kind }) => kind === 'same')).toHaveLength(rest.length + 1);
  });
});
