import type { Work } from '#bot/db/work.ts';
import type { HelpRequest } from './help-request.table.ts';
import { teamTexts } from './help-request-texts.ts';
import { keepChange } from './keep-change.ts';
import { lockFollowers } from './merge-store.ts';
import { tellOutcome } from './tell-outcome.ts';

/**
 * A request whose own resident ended it leaves nobody behind who asked the same: the eldest of those takes its place, the
 * others follow that one, and the team is told. Twice is once.
 */
export async function passOnFollowers(work: Work, ended: HelpRequest): Promise<void> {
  const waiting = (await lockFollowers(work.tx, ended.id)).filter(
    ({ state }) => state !== 'resolved' && state !== 'cancelled',
  );
  const [next, ...others] = waiting;
  if (next === undefined) return;
  const heir = await keepChange(work, next, { mergedInto: null });
  for (const other of others) await keepChange(work, other, { mergedInto: heir.id });
  await tellOutcome(
    work,
    heir,
    teamTexts.passedOn(
      ended.code,
      heir.code,
      others.map(({ code }) => code),
    ),
    `passed-on:${ended.id}`,
  );
}
