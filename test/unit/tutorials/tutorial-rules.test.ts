import { describe, expect, test } from 'vitest';
import { coverTutorial } from '#bot/http/cover-tutorial.ts';
import { missedWords } from '#bot/tutorials/missed-words.ts';
import { newTutorialId } from '#bot/tutorials/new-tutorial-id.ts';
import { isCheckDue } from '#bot/tutorials/tutorial-check-rules.ts';
import { tutorials } from '#bot/tutorials/tutorial-library.ts';
import { arrangeShelf, libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { contentOf, findTutorialProblems, type TutorialContent } from '#shared/tutorial-content.ts';
import type { Tutorial } from '#shared/tutorials.ts';

const [first] = tutorials;
if (first === undefined) throw new Error('the library is empty');
const content = (changed: Partial<TutorialContent>) => ({ ...contentOf(first), ...changed });

describe('the id of a commune’s own tutorial', () => {
  test('is made of its title, and never one that the library has or gets', () => {
    expect(newTutorialId('Nộp tiền nước bằng điện thoại', new Set())).toBe(
      'xa-nop-tien-nuoc-bang-dien-thoai',
    );
    expect(newTutorialId('Đăng ký 4G!', new Set(['xa-dang-ky-4g']))).toBe('xa-dang-ky-4g-2');
    expect(newTutorialId('？？？', new Set())).toBe('xa-bai');
    expect(newTutorialId('Rất '.repeat(40), new Set())).toMatch(/^xa-[a-z0-9-]{1,60}$/);
    for (const { id } of tutorials) expect(id).not.toMatch(/^xa-/);
  });

  test('is refused for the twenty-first of one title', () => {
    const taken = new Set(['xa-a', ...Array.from({ length: 19 }, (_, at) => `xa-a-${at + 2}`)]);
    expect(() => newTutorialId('A', taken)).toThrow('tutorial/title-taken');
  });
});

describe('what may be shown to people', () => {
  test.each(tutorials)('every tutorial of the library could be: $id', (tutorial) => {
    expect(findTutorialProblems(contentOf(tutorial))).toEqual([]);
    expect(coverTutorial(contentOf(tutorial))).toEqual(contentOf(tutorial));
  });

  test('has a title, steps with words, and keeps within the library’s limits; each fault is named', () => {
    expect(findTutorialProblems(content({ title: ' ', steps: [] }))).toEqual([
      { field: 'title', problem: 'missing' },
      { field: 'steps', problem: 'missing' },
    ]);
    const picture = { scene: 'button' as const, label: 'x'.repeat(29) };
    const steps = [{ text: 'x'.repeat(161), worked: '', picture }];
    expect(findTutorialProblems(content({ steps }))).toEqual([
      { field: 'steps.0.text', problem: 'too-long' },
      { field: 'steps.0.worked', problem: 'missing' },
      { field: 'steps.0.label', problem: 'too-long' },
    ]);
    const documents = Array.from({ length: 9 }, () => 'Thẻ căn cước');
    expect(findTutorialProblems(content({ documents }))).toEqual([
      { field: 'documents', problem: 'too-many' },
    ]);
  });

  test('holds nobody’s papers, and keeps the numbers of offices', () => {
    const covered = coverTutorial(
      content({ safety: 'Gọi 0912 345 678. Căn cước 001190012345 là của bà Tư.' }),
    );
    expect(covered.safety).toContain('0912 345 678');
    expect(covered.safety).not.toContain('001190012345');
  });
});

describe('the shelf of a commune', () => {
  const reworded: Tutorial = { ...first, title: 'Cài VNeID ở xã mình' };
  const own: Tutorial = {
    ...first,
    id: 'xa-dien-nuoc',
    topic: 'money-and-tax',
    title: 'Điện nước',
  };

  test('has its wording instead of the library’s, and its own behind the others of the topic', () => {
    const shelf = arrangeShelf([own, reworded], new Map());
    expect(shelf.tutorials).toHaveLength(tutorials.length + 1);
    expect(shelf.find(first.id)).toBe(reworded);
    const ofMoney = shelf.tutorials.filter(({ topic }) => topic === 'money-and-tax');
    expect(ofMoney.at(-1)?.id).toBe(own.id);
    expect(libraryShelf.find(own.id)).toBeUndefined();
    expect(libraryShelf.find(first.id)).toBe(first);
  });

  test('shows the later of the two days on which a tutorial was found right', () => {
    const days = new Map([
      [first.id, '2099-01-02'],
      ['zalo-basics', '2001-01-01'],
    ]);
    const shelf = arrangeShelf([], days);
    expect(shelf.find(first.id)?.lastVerified).toBe('2099-01-02');
    expect(shelf.find('zalo-basics')).toBe(libraryShelf.find('zalo-basics'));
  });
});

test('a tutorial is looked at again on the ninetieth day, by Viet Nam’s calendar', () => {
  const day = (text: string) => new Date(text);
  expect(isCheckDue('2026-03-02', day('2026-05-30T16:59:59Z'))).toBe(false);
  expect(isCheckDue('2026-03-02', day('2026-05-30T17:00:00Z'))).toBe(true);
});

test.each([
  ['Nuôi tôm trên cát', 'nuoi tom tren cat'],
  ['tôm', undefined],
  ['số 0912345678 của bà Tư', 'so cua ba'],
  ['[số điện thoại đã che] gọi cho ai', 'goi cho ai'],
  ['luật 123 mới', 'luat moi'],
  ['cách làm '.repeat(30), 'cach lam '.repeat(9).trim()],
])('of a search in vain, %s is kept as %s', (text, kept) => {
  expect(missedWords(text)).toBe(kept);
});
