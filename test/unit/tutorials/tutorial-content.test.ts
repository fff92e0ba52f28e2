import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTutorial, tutorials } from '#bot/tutorials/tutorial-library.ts';
import { libraryShelf, listTutorials } from '#bot/tutorials/tutorial-shelf.ts';
import { Tutorial, type Tutorial as TutorialType, tutorialTopics } from '#shared/tutorials.ts';

const stepCharactersMax = 160;
const contentFolder = new URL('../../../bot-server/tutorials/content/', import.meta.url);
const ids = tutorials.map((tutorial) => tutorial.id);

function shownTexts(tutorial: TutorialType): string[] {
  return [
    tutorial.title,
    tutorial.audience,
    ...tutorial.prerequisites,
    ...tutorial.documents,
    ...(tutorial.inPerson === null ? [] : [tutorial.inPerson]),
    ...tutorial.steps.flatMap(({ text, worked, picture }) =>
      [text, worked, picture.label ?? []].flat(),
    ),
    ...tutorial.commonErrors.flatMap((error) => [error.problem, error.fix]),
    tutorial.safety,
    tutorial.handOff,
  ];
}

const texts = tutorials.flatMap((tutorial) =>
  shownTexts(tutorial).map((text) => ({ id: tutorial.id, text })),
);

describe('the tutorial library', () => {
  it('holds all 53 tutorials, one file each, named by its id', () => {
    const fileNames = readdirSync(contentFolder);
    expect([...ids].sort()).toEqual(fileNames.map((name) => name.replace(/\.ts$/, '')).sort());
    expect(new Set(ids).size).toBe(53);
  });

  it('stands in the order of the topics', () => {
    const order = tutorials.map((tutorial) => tutorialTopics.indexOf(tutorial.topic));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(tutorialTopics.length);
  });

  it('finds a tutorial by id and nothing for an unknown one', () => {
    expect(findTutorial('scam-emergency')?.steps).toHaveLength(9);
    expect(findTutorial('toString')).toBeUndefined();
  });

  it('lists for each tutorial what a list shows', () => {
    expect(listTutorials(libraryShelf)).toHaveLength(53);
    expect(listTutorials(libraryShelf)[0]).toEqual({
      id: 'vneid-install',
      topic: 'vneid',
      title: 'Tải và cài VNeID đúng kho ứng dụng',
      audience: 'Mọi người, nhất là bà con mới mua điện thoại thông minh',
      stepCount: 6,
    });
  });
});

describe.each(tutorials)('tutorial $id', (tutorial) => {
  it('is complete and fits the contract shared with the Mini App', () => {
    expect(Tutorial.parse(tutorial)).toEqual(tutorial);
    expect(tutorial.steps.length).toBeGreaterThanOrEqual(6);
    expect(tutorial.commonErrors.length).toBeGreaterThanOrEqual(2);
    expect(shownTexts(tutorial).filter((text) => text.trim() !== text || text === '')).toEqual([]);
  });

  it('says each step in one short sentence with an end', () => {
    for (const { text } of tutorial.steps) {
      expect(text.length, text).toBeLessThanOrEqual(stepCharactersMax);
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text.replace(/\S+\.\S+/g, ''), text).not.toMatch(/\. /);
    }
  });

  it('lists exactly the tutorials that its text names, and names them by their right title', () => {
    const named = new Set(shownTexts(tutorial).flatMap((text) => text.match(/«[^»]+»/g) ?? []));
    const titles = tutorial.related.map((id) => `«${findTutorial(id)?.title}»`);
    expect([...named].sort()).toEqual([...titles].sort());
    expect(tutorial.related).not.toContain(tutorial.id);
  });
});

describe('no text that people read', () => {
  it('shows an id, a source number or a word of the workshop', () => {
    const idOrWorkshopWord = new RegExp(
      `(?<![\\p{L}\\d-])(?:${ids.join('|')}|T\\d\\d|hand-?off|bot|null|dvc|confidence)(?![\\p{L}\\d])`,
      'iu',
    );
    expect(texts.filter(({ text }) => idOrWorkshopWord.test(text))).toEqual([]);
  });

  it('is decomposed, straight-quoted, or broken by invisible characters', () => {
    expect(texts.filter(({ text }) => text !== text.normalize('NFC'))).toEqual([]);
    expect(texts.filter(({ text }) => /["'`{}→\n\u00a0\u200b]| {2}/.test(text))).toEqual([]);
  });

  it('opens a quotation mark or a bracket without closing it', () => {
    const pairs = [
      ['“', '”'],
      ['«', '»'],
      ['(', ')'],
    ] as const;
    const unbalanced = texts.filter(({ text }) =>
      pairs.some(([open, close]) => text.split(open).length !== text.split(close).length),
    );
    expect(unbalanced).toEqual([]);
  });
});
