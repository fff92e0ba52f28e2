import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { readTeamCommand } from '#bot/team-chat/read-team-command.ts';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import {
  needsAPerson,
  readAsked,
  readSaid,
  reviewedPhrasings,
  understand,
} from '#bot/understanding/understand.ts';
import { groupLines } from '#test/fixtures/group-lines.ts';
import { hostileTexts } from './hostile-values.ts';
import type { Choice } from './random-of.ts';
import type { Violation } from './round.ts';

const typedAt = new Date('2026-11-25T03:00:00Z');
/** What one line may take, in milliseconds of our own processor; the longest that Zalo lets through are 2,000 letters. */
const workMsMax = 500;
const lettersMax = 2_000;

const lines = groupLines.map(([line]) => line);
const phrasings = reviewedPhrasings().map(({ text }) => text);
const joints = [' ', '', '\n', ', ', '. ', ' / ', ' \u200b', ' A12 ', ' 0912 345 678 ', '@[123] '];

/** A text put together of what people type and of what nobody would. */
function composed(pieces: readonly string[], choice: Choice): string {
  let text = '';
  for (let parts = choice.of([1, 1, 2, 3, 6, 40]); parts > 0; parts -= 1) {
    const piece = choice.happens(0.8) ? choice.of(pieces) : choice.of(hostileTexts);
    text += piece.slice(0, choice.happens(0.2) ? choice.below(30) : 400) + choice.of(joints);
  }
  if (choice.happens(0.03)) text = text.slice(0, 1 + choice.below(12)).repeat(400);
  if (choice.happens(0.1)) text = text.normalize('NFD');
  if (choice.happens(0.1)) text = text.toUpperCase();
  return text.slice(0, lettersMax);
}

const quoted = ['question', 'notice', 'nothing'] as const;

/** What team members type: read twice alike, without an error, and in bounded time. */
export function tryGrammar(choice: Choice): Violation | undefined {
  const text = composed(lines, choice);
  const about = choice.of(quoted);
  return tried(text, () => [readTeamCommand(text, about, typedAt), maskSecrets(text)]);
}

/** What residents type. */
export function tryEngine(choice: Choice): Violation | undefined {
  const text = composed(phrasings, choice);
  const isTyping = choice.happens(0.3);
  return tried(text, () => [
    understand(text, { shelf: libraryShelf, isTyping }),
    needsAPerson(text),
    readAsked(text).toString(),
    readSaid(text).toString(),
  ]);
}

function tried(text: string, read: () => unknown): Violation | undefined {
  const before = process.cpuUsage();
  let problem: string | undefined;
  try {
    read();
  } catch (error) {
    problem = `throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  const { user } = process.cpuUsage(before);
  if (user > workMsMax * 1_000) problem = `took ${Math.round(user / 1_000)} ms of work`;
  return problem === undefined
    ? undefined
    : { problem: `${problem}, over ${JSON.stringify(text)}` };
}
