import { expect, test } from 'vitest';
import { judgeAnswer } from '#test/fuzz/judge-answer.ts';

const input = {
  number: 1,
  kind: 'api' as const,
  about: 'GET /api/me',
  method: 'GET',
  url: '/api/me',
  headers: {},
  body: undefined,
  hidden: [],
  isOnWire: false,
};
const judged = (answer: object) =>
  judgeAnswer(input, {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(answer)),
  });

test('an answer that names a file of where we run tells of our inside, whatever that folder is called', () => {
  expect(judged({ at: `${process.cwd()}/package.json` })).toContain('tells of its inside');
  expect(judged({ at: '/tmp/spool' })).toContain('tells of its inside');
  expect(judged({ at: '/api/me' })).toBeUndefined();
});
