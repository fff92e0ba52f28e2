import { expect, test } from 'vitest';
import { tellTales, watchLog } from '#test/support/watched-log.ts';

const said = (fields: object) => JSON.stringify({ level: 30, time: 1772413200000, ...fields });

test('a line that tells ids, codes and counts is let be', () => {
  const lines = [
    said({ helpRequestId: '6f1c2a34-8f0e-4f37-9d3a-000000000001', code: 'not-found', count: 12 }),
    said({ reqId: 'req-123456789012', msg: 'request refused', at: 'at x (/a/0123456789.ts:1)' }),
  ];
  expect(tellTales(lines, ['a-long-secret'])).toEqual([]);
});

test.each([
  ['a secret', { msg: 'asked with a-long-secret' }],
  ['a number of somebody', { msg: 'called 0912345678' }],
  ['a number of somebody', { userId: '4047671499938107249' }],
  ['words of somebody', { msg: 'Bà Tư quên mật khẩu' }],
])('%s is found', (kind, fields) => {
  expect(tellTales([said(fields)], ['a-long-secret'])[0]).toMatch(kind);
});

test('a watched log throws at the end for what it was told at any time', () => {
  const watched = watchLog();
  watched.log.info({ token: 'token-of-lan-1' }, 'signed in');
  expect(() => watched.lookThrough()).not.toThrow();
  watched.keepSecret('token-of-lan-1');
  expect(() => watched.lookThrough()).toThrow('a secret');
});
