import { expect, test } from 'vitest';
import { guardTask } from '#bot/jobs/guard-task.ts';

test('a job that fails quotes nobody, neither to the job library nor in the log', async () => {
  const lines: unknown[] = [];
  const keep = (...line: unknown[]) => lines.push(line);
  const task = guardTask({ info: keep, warn: keep, error: keep }, 'process-conversation', () =>
    Promise.reject(new Error('invalid input: "mật khẩu của bà Tư là hoa2020"')),
  );
  const failure = await task({}).catch((error: unknown) => error);
  expect(String(failure)).toBe('Error: Error');
  expect(JSON.stringify(lines)).not.toContain('bà Tư');
});
