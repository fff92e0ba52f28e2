import { describe, expect, test } from 'vitest';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { readTeamCommand } from '#bot/team-chat/read-team-command.ts';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understand } from '#bot/understanding/understand.ts';

/** The largest body that anybody may send holds about as much. */
const lettersMax = 64_000;
/** Of our own processor, several times what it takes; work that grew with the square of the length would take minutes. */
const workMsMax = 6_000;

const typedAt = new Date('2026-11-25T03:00:00Z');
const readers: Record<string, (text: string) => unknown> = {
  'what masks secrets': maskSecrets,
  'what reads a team’s lines': (text) => readTeamCommand(text, 'question', typedAt),
  'what understands questions': (text) => understand(text, { shelf: libraryShelf }),
};

/** Repeated, each leads an expression that tries again from every place into the square of its length. */
const units = [
  ' ',
  '0',
  '0 ',
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

describe.each(Object.keys(readers))('%s', (name) => {
  test('does bounded work over the longest text, whatever is repeated in it', () => {
    const slow = units.filter((unit) => {
      const text = `xong A12 ${unit.repeat(lettersMax / unit.length)}!`;
      const before = process.cpuUsage();
      readers[name]?.(text);
      return process.cpuUsage(before).user > workMsMax * 1_000;
    });
    expect(slow).toEqual([]);
  }, 120_000);
});
