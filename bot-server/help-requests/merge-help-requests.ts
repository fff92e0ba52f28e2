import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Acting } from './acting.ts';
import { type Changed, changeHelpRequest } from './change-help-request.ts';
import type { HelpRequest } from './help-request.table.ts';
import { refuseFinished } from './help-request-rules.ts';
import { recordStep } from './help-request-store.ts';
import { residentTexts, teamTexts } from './help-request-texts.ts';
import { keepChange } from './keep-change.ts';
import { mergeInto, takeOver } from './merge-rules.ts';
import { lockFollowers, lockRequests, selectRootIds } from './merge-store.ts';
import { tellOutcome } from './tell-outcome.ts';
import { tellResident } from './tell-resident.ts';

/**
 * Has several requests of one team answered together from now on: whatever is done with the main one reaches everybody who
 * asked. Each resident is told so, and nothing of the others; what was said to one of them before stays theirs, and the team is reminded
 * that the others have not heard it. Naming one that is answered together with another means that other; what was answered
 * together with one of them comes along; whoever holds one of them has all, where nobody holds the main one. Again changes nothing. Throws `help-request/other-team`, `help-request/finished` where one is over.
 */
export async function mergeHelpRequests(
  work: Work,
  mainId: string,
  acting: Acting,
  otherIds: readonly string[],
): Promise<Changed> {
  const roots = await selectRootIds(work.tx, [mainId, ...otherIds]);
  const rootId = roots.get(mainId);
  const others = [...new Set(otherIds.map((id) => roots.get(id)))];
  if (rootId === undefined || others.includes(undefined)) throw new AppError('not-found');
  // All that stand for themselves first, in one order; then those that follow them.
  const locked = await lockRequests(work.tx, [...new Set(roots.values())]);
  // Merged meanwhile by somebody else: those that stand for themselves now are others.
  if (locked.some(({ mergedInto }) => mergedInto !== null)) {
    return mergeHelpRequests(work, mainId, acting, otherIds);
  }
  const main = locked.find(({ id }) => id === rootId);
  if (main === undefined) throw new AppError('not-found');
  refuseFinished(main);
  const joining: HelpRequest[] = [];
  for (const one of locked.filter(({ id }) => id !== rootId)) {
    joining.push(...(await lockFollowers(work.tx, one.id)), one);
  }
  const done = await changeHelpRequest(work, rootId, acting, {
    kind: 'merged',
    text: joining.map(({ code }) => code).join(', '),
    isInternal: true,
    decide: () =>
      joining.some((one) => !isOverAndFollows(one) && mergeInto(one, main))
        ? takeOver(main, joining)
        : undefined,
  });
  if (!done.changed) return done;
  for (const one of joining) await join(work, acting, done.request, one);
  await tellOutcome(
    work,
    main,
    teamTexts.merged(
      main.code,
      joining.map(({ code }) => code),
      main.state === 'answered',
    ),
    `merged:${acting.cause}`,
  );
  return done;
}

/** It followed one that joins, and is over for itself. */
function isOverAndFollows({ state, mergedInto }: HelpRequest): boolean {
  return mergedInto !== null && (state === 'resolved' || state === 'cancelled');
}

async function join(
  work: Work,
  acting: Acting,
  main: HelpRequest,
  request: HelpRequest,
): Promise<void> {
  if (isOverAndFollows(request)) {
    await keepChange(work, request, { mergedInto: main.id });
    return;
  }
  const change = mergeInto(request, main);
  if (change === undefined) return;
  const helpRequestId = request.id;
  await recordStep(work, {
    helpRequestId,
    kind: 'merged',
    channel: acting.channel,
    memberId: acting.helper.kind === 'member' ? acting.helper.id : null,
    officerId: acting.helper.kind === 'officer' ? acting.helper.id : null,
    unconfirmed: acting.unconfirmed,
    text: main.code,
    causeKey: acting.cause,
  });
  const joined = await keepChange(work, request, change);
  await tellResident(
    work,
    joined,
    { text: residentTexts.merged(joined.code) },
    `merged:${acting.cause}`,
    'progress',
  );
}
