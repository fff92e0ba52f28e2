import { describe, expect, test } from 'vitest';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { readTeamCommand } from '#bot/team-chat/read-team-command.ts';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understand } from '#bot/understanding/understand.ts';

/** The largest body that anybody may send holds about as much. */
const lettersMax = 64_000;
const lettersFew = lettersMax / 4;
/** Of four times the letters: work that grows with their number takes four times as long, with its square sixteen times. */
const growthMax = 8;
/** Less than this tells of the clock and of the collecting of garbage. */
const leastMs = 20;

const typedAt = new Date('2026-11-25T03:00:00Z');
const readers: Record<string, (text: string) => unknown> = {
  'what masks secrets': maskSecrets,
  'what reads a team’s lines': (text) => readTeamCommand(text, 'question', typedAt),
  'what understands questions': (text) => understand(text, { shelf: libraryShelf }),
  'what understands while somebody types': (text) =>
    understand(text, { shelf: libraryShelf, isTyping: true }),
};

/** Repeated, each leads an expression that tries again from every place into the square of its length. */
const units = [
  ' ',
  '0',
  '0 ',
  'á',
  '0.',
  '1-',
  '"0',
  '[@1]',
  'a.',
  'http://a.',
  'a12 nhận ',
  'một hai ',
  'mật khẩu ',
  '8h chiều mai ',
];

function workMs(read: (text: string) => unknown, unit: string, letters: number): number {
  const text = `xong A12 ${unit.repeat(letters / unit.length)}!`;
  const before = process.threadCpuUsage();
  read(text);
  return process.threadCpuUsage(before).user / 1_000;
}

/** What disturbs a measurement only makes it longer, so the longer text is measured again before it is held against anybody. */
function growsTooFast(read: (text: string) => unknown, unit: string): boolean {
  const few = [1, 2, 3].map(() => workMs(read, unit, lettersFew)).toSorted((a, b) => a - b);
  const most = growthMax * Math.max(few[1] ?? 0, leastMs);
  return [1, 2, 3].every(() => workMs(read, unit, lettersMax) > most);
}

describe.each(Object.entries(readers))('%s', (_name, read) => {
  test('does work in proportion to the text, whatever is repeated in it', () => {
    expect(units.find((unit) => growsTooFast(read, unit))).toBeUndefined();
  }, 120_000);
});
