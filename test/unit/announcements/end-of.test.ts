import { expect, test } from 'vitest';
import { endOf, isOverAt } from '#bot/announcements/end-of.ts';

const at = (hour: number) => new Date(`2026-03-02T0${hour}:00:00Z`);
const open = { expiresAt: null, eventStartsAt: null, eventEndsAt: null };

test.each([
  ['nothing is said', open, null],
  ['its last day', { ...open, expiresAt: at(5) }, at(5)],
  ['the end of its event', { ...open, eventStartsAt: at(2), eventEndsAt: at(4) }, at(4)],
  ['the beginning of an event without end', { ...open, eventStartsAt: at(2) }, at(2)],
  ['whichever is first', { ...open, expiresAt: at(3), eventStartsAt: at(4) }, at(3)],
  ['the event before the last day', { ...open, expiresAt: at(6), eventStartsAt: at(4) }, at(4)],
])('an announcement is over with %s', (_when, announcement, end) => {
  expect(endOf(announcement)).toEqual(end);
  if (end === null) return expect(isOverAt(announcement, at(9))).toBe(false);
  expect(isOverAt(announcement, end)).toBe(true);
  expect(isOverAt(announcement, new Date(end.getTime() - 1))).toBe(false);
});
