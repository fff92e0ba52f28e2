import type { ImportKind } from '#shared/imports.ts';
import { calendarKind } from './kinds/calendar-kind.ts';
import { cannedAnswersKind } from './kinds/canned-answers-kind.ts';
import { householdsKind } from './kinds/households-kind.ts';
import type { FileKind } from './kinds/import-kind.ts';
import { peopleKind } from './kinds/people-kind.ts';
import { villagesKind } from './kinds/villages-kind.ts';

/** What can be brought in from a file at the desk. */
export const fileKinds: Record<ImportKind, FileKind> = {
  villages: villagesKind,
  people: peopleKind,
  'canned-answers': cannedAnswersKind,
  calendar: calendarKind,
  households: householdsKind,
};
