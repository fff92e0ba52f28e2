import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askedBackTexts, teamChatTexts } from '#bot/team-chat/team-chat-texts.ts';
import { groupLines } from '#test/fixtures/group-lines.ts';
import { understood } from './meaning.ts';

const page = readFileSync(new URL('../../../docs/group-language.md', import.meta.url), 'utf8');
const answering = '## In answer to a post';

/** The rows of the tables of examples: what is typed, and its meaning. */
function examples(part: string): [line: string, meaning: string][] {
  return [...part.matchAll(/^\| `([^`]+)` +\| `([^`]+)` +\|$/gm)].map(
    ([, line = '', meaning = '']) => [line, meaning],
  );
}

const [typed, answered] = [page.split(answering)[0] ?? '', page.split(answering)[1] ?? ''];

describe('docs/group-language.md', () => {
  test.each(examples(typed))('is true: "%s" means %s', (line, meaning) => {
    expect(understood(line)).toBe(meaning);
  });

  test.each(examples(answered))('is true in answer to a post: "%s" means %s', (line, meaning) => {
    expect(understood(line, 'question')).toBe(meaning);
  });

  test('has an example of every kind of command, and of every question back', () => {
    const kindOf = (meaning: string) =>
      meaning.startsWith('ask back')
        ? meaning.split(' ').slice(0, 3).join(' ')
        : meaning.split(' ')[0];
    const shown = new Set(examples(page).map(([, meaning]) => kindOf(meaning)));
    const known = new Set(groupLines.map(([, meaning]) => kindOf(meaning)));
    const rare = ['refuse', 'ask back: answer-empty', 'ask back: note-empty'];
    expect([...known].filter((kind) => !shown.has(kind) && !rare.includes(kind ?? ''))).toEqual([]);
  });
});

/** What a text tells people to type. */
function quotedIn(text: string): string[] {
  return [...text.matchAll(/"([^"]+)"/g)].flatMap(([, line = '']) =>
    line === 'Trả lời' ? [] : line,
  );
}

test.each(quotedIn(teamChatTexts.help))('"giúp" tells truly that one may type "%s"', (line) => {
  expect(understood(line)).not.toMatch(/^(talk|ask back)/);
});

test.each(
  Object.entries(askedBackTexts).flatMap(([reason, text]) =>
    quotedIn(text('A12')).map((line) => [reason, line]),
  ),
)('the question back to %s tells truly that one may type "%s"', (_reason, line = '') => {
  expect(understood(line)).not.toMatch(/^(talk|ask back)/);
});
