import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';
import { readTeamCommand } from '#bot/team-chat/read-team-command.ts';
import { makeLinkCode, readLinkCode } from '#bot/teams/bot-link-code.ts';

const codes = fc.infiniteStream(fc.nat()).map((numbers) => {
  return makeLinkCode((limit) => (numbers.next().value ?? 0) % limit);
});

test('every code that is made is heard, however it is said, and nothing of it is covered as a secret', () => {
  const sayings = ['tôi là', 'TOI LA', 'dạ em là', 'mình tên là', 'Bác là mã'];
  fc.assert(
    fc.property(codes, fc.constantFrom(...sayings), fc.boolean(), (code, saying, isLower) => {
      const text = `${saying} ${isLower ? code.toLowerCase() : code} ạ`;
      expect(maskSecrets(text).masked).toEqual([]);
      expect(readLinkCode(text)).toBe(code);
    }),
  );
});

test.each([
  'tôi là Lan',
  'tôi là người nhận A12',
  'nhận A12',
  'tôi là K7Q2',
  'K7Q2MX',
  'chị Lan là K7Q2MX',
])('“%s” names nobody', (text) => {
  expect(readLinkCode(text)).toBeUndefined();
});

test('a code said to a group of the account itself is talk', () => {
  expect(readTeamCommand('tôi là K7Q2MX', 'nothing', new Date(0))).toEqual({ kind: 'talk' });
});
