import { afterEach, expect, test, vi } from 'vitest';
import { noteServerTime, presentTime } from '#app/lib/server-clock.ts';

const now = new Date('2026-11-21T03:00:00.000Z');
const at = (iso: string) => new Date(iso).toUTCString();

afterEach(() => noteServerTime(new Date().toUTCString()));

test('a phone whose clock is right, or nearly, goes by its own', () => {
  vi.setSystemTime(now);
  noteServerTime(at('2026-11-21T03:01:30Z'));
  expect(presentTime()).toEqual(now);
});

test('a phone that is a day behind or ahead goes by the server, and on with its own seconds', () => {
  vi.setSystemTime(now);
  for (const server of ['2026-11-22T03:00:00Z', '2026-11-20T03:00:00Z']) {
    noteServerTime(at(server));
    expect(presentTime()).toEqual(new Date(server));
  }
  vi.setSystemTime(now.getTime() + 5_000);
  expect(presentTime()).toEqual(new Date('2026-11-20T03:00:05Z'));
});

test('an answer without a readable date changes nothing', () => {
  vi.setSystemTime(now);
  noteServerTime(at('2026-11-22T03:00:00Z'));
  noteServerTime(null);
  noteServerTime('yesterday');
  expect(presentTime()).toEqual(new Date('2026-11-22T03:00:00Z'));
});
