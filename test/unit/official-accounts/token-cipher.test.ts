import { expect, test } from 'vitest';
import { createTokenCipher } from '#bot/official-accounts/token-cipher.ts';

const key = Buffer.alloc(32, 1).toString('base64');
const cipher = createTokenCipher(key);

test('what was sealed opens again for the same account', () => {
  const sealed = cipher.seal('mã làm mới', 'account-1');
  expect(cipher.open(sealed, 'account-1')).toBe('mã làm mới');
  expect(createTokenCipher(key).open(sealed, 'account-1')).toBe('mã làm mới');
});

test('the token is not to be seen in it, and sealing twice gives different bytes', () => {
  const sealed = cipher.seal('refresh-token', 'account-1');
  expect(sealed.includes('refresh')).toBe(false);
  expect(sealed.equals(cipher.seal('refresh-token', 'account-1'))).toBe(false);
});

test('it does not open for another account or with another key', () => {
  const sealed = cipher.seal('refresh-token', 'account-1');
  expect(() => cipher.open(sealed, 'account-2')).toThrow();
  const other = createTokenCipher(Buffer.alloc(32, 2).toString('base64'));
  expect(() => other.open(sealed, 'account-1')).toThrow();
});

test('not one bit of it may change', () => {
  const sealed = cipher.seal('refresh-token', 'account-1');
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
    expect(() => cipher.open(changed, 'account-1')).toThrow();
  }
  for (const length of [0, 1, 28]) {
    expect(() => cipher.open(sealed.subarray(0, length), 'account-1')).toThrow();
  }
});
