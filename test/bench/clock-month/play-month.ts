import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type Database, openDatabase } from '#bot/db/database.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { addResidentMessage } from '#bot/help-requests/add-resident-message.ts';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { appointHelpRequest } from '#bot/help-requests/appoint-help-request.ts';
import { claimHelpRequest } from '#bot/help-requests/claim-help-request.ts';
import { noteOnHelpRequest } from '#bot/help-requests/note-on-help-request.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { releaseHelpRequest } from '#bot/help-requests/release-help-request.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import { runClocks } from '#bot/jobs/run-clocks.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import { residents } from '#bot/residents/resident.table.ts';
import type { HelpRequestKind } from '#shared/help-requests.ts';
import {
  type Act,
  chances,
  type Happened,
  instantOf,
  type Minute,
  minuteAt,
  type Script,
} from './month.ts';
import type { TeamOfMonth } from './province.ts';

export type Played = {
  script: Script;
  team: TeamOfMonth;
  helpRequestId: string;
  happened: Happened[];
};

export type Month = {
  played: Played[];
  /** Instants at which the workers ran, and how often one died in the middle of its work. */
  turns: number;
  deaths: number;
  /** The most requests that were due at one instant, and how long the workers took for them. */
  storm: { requests: number; tookMs: number };
};

const words: Record<HelpRequestKind, string> = {
  urgent: 'Tôi vừa bị lừa chuyển tiền mất rồi',
  step: 'Em kẹt ở bước này',
  visit: 'Nhờ tổ đến nhà giúp',
  question: 'Quên mật khẩu VNeID rồi',
};

/**
 * Lives a month on a clock that goes from one event to the next: at each instant people act first, then two workers run at once, of
 * which one now and then dies in the middle.
 */
export async function playMonth(
  url: string,
  teams: TeamOfMonth[],
  scripts: Script[],
  end: Minute,
): Promise<Month> {
  const ownerPool = new pg.Pool({ connectionString: url, max: 4 });
  const owner = drizzle(ownerPool);
  const databases = [0, 1].map(() => openDatabase(url, 'canh_tay_so_worker', 6));
  const [one, other] = databases as [Database, Database];
  let now: Minute = 0;
  const clock = { now: () => instantOf(now) };
  const silent = { info() {}, warn() {}, error() {} };
  const workerOf = (db: Database) => ({ db, clock, newId: randomUUID, log: silent });
  const chance = chances(7);
  const month: Month = { played: [], turns: 0, deaths: 0, storm: { requests: 0, tookMs: 0 } };

  async function open(script: Script): Promise<void> {
    const team = teams[script.team];
    if (team === undefined) throw new Error('a script names no team');
    const [resident] = await owner
      .insert(residents)
      .values({
        id: randomUUID(),
        officialAccountId: team.officialAccountId,
        oaUserId: script.isInChat ? randomUUID() : null,
        areaId: team.areaId,
        villageChosenAt: clock.now(),
        lastInteractionAt: clock.now(),
        createdAt: clock.now(),
      })
      .returning();
    const request = await act(team, (work) => ask(work, resident as Resident, script));
    if (request.kind !== script.kind) throw new Error(`${request.kind} is not ${script.kind}`);
    month.played.push({ script, team, helpRequestId: request.id, happened: [] });
    played.set(script, month.played.at(-1) as Played);
  }
  const played = new Map<Script, Played>();
  const act = <T>(team: TeamOfMonth, run: (work: Work) => Promise<T>) =>
    inWork(workerOf(one), { kind: 'area', path: team.communePath }, run);

  async function live(script: Script, done: Act): Promise<void> {
    const request = played.get(script);
    if (request === undefined) throw new Error('nobody asked');
    if (done.kind === 'say') {
      await ownerPool.query(
        'update residents set last_interaction_at = $1 where id = (select resident_id from help_requests where id = $2)',
        [clock.now(), request.helpRequestId],
      );
    }
    try {
      await act(request.team, (work) => perform(work, request, done));
      request.happened.push({ at: now, act: done });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }

  async function runWorkers(): Promise<void> {
    month.turns += 1;
    const startedAt = performance.now();
    if (chance() < 0.02) {
      month.deaths += 1;
      await runClocks(workerOf(dying(one, 1 + Math.floor(chance() * 4)))).catch(() => 0);
    }
    const fired = await Promise.all([runClocks(workerOf(one)), runClocks(workerOf(other))]);
    const requests = fired.reduce((sum, count) => sum + count, 0);
    if (requests > month.storm.requests) {
      month.storm = { requests, tookMs: Math.round(performance.now() - startedAt) };
    }
  }

  async function nextDue(): Promise<Minute | undefined> {
    const { rows } = await ownerPool.query<{ due: Date | null }>(
      'select min(due_at) as due from clock_steps where done_at is null',
    );
    const due = rows[0]?.due;
    return due === null || due === undefined ? undefined : minuteAt(due);
  }

  const events = scripts
    .flatMap((script) => [
      { at: script.openedAt, run: () => open(script) },
      ...script.acts.map(({ at, act: done }) => ({ at, run: () => live(script, done) })),
    ])
    .sort((first, second) => first.at - second.at);
  try {
    let next = 0;
    for (;;) {
      const due = await nextDue();
      const event = events[next]?.at;
      const at = Math.min(due ?? end + 1, event ?? end + 1);
      if (at > end) break;
      now = Math.max(now, at);
      const here: Promise<void>[] = [];
      for (; events[next]?.at === now; next += 1) {
        const one = events[next];
        if (one !== undefined) here.push(one.run());
      }
      await Promise.all(here);
      const dueNow = await nextDue();
      if (dueNow === undefined || dueNow > now) continue;
      await runWorkers();
      const left = await nextDue();
      if (left !== undefined && left <= now) throw new Error('what was due is still due');
    }
    return month;
  } finally {
    await Promise.all([...databases.map((db) => db.close()), ownerPool.end()]);
  }
}

/** A worker whose process is killed in the middle of its nth transaction: that one is rolled back, and none follows. */
function dying(db: Database, nth: number): Database {
  let begun = 0;
  return {
    ...db,
    transaction: (scope, work) =>
      db.transaction(scope, async (tx) => {
        begun += 1;
        const done = await work(tx);
        if (begun > nth) throw new Error('killed');
        return done;
      }),
  };
}

function ask(work: Work, resident: Resident, script: Script) {
  const day = instantOf(script.openedAt + 2 * 24 * 60)
    .toISOString()
    .slice(0, 10);
  return openHelpRequest(work, resident, {
    source: 'chat',
    question: words[script.kind],
    tutorialId: script.kind === 'step' ? 'vneid-level2-activate' : undefined,
    step: script.kind === 'step' ? 2 : undefined,
    phoneModel: undefined,
    reach: script.kind === 'visit' ? { reachBy: 'visit', visit: { day, part: 'morning' } } : {},
    idempotencyKey: work.newId(),
  });
}

async function perform(work: Work, { helpRequestId, team }: Played, act: Act): Promise<unknown> {
  if (act.kind === 'say') {
    const said = { channel: 'chat', text: act.text, cause: work.newId() } as const;
    return addResidentMessage(work, helpRequestId, said);
  }
  const member = team.members[act.who];
  if (member === undefined) throw new Error('nobody acts');
  const acting = {
    helper: { kind: 'member', id: member.id },
    name: member.name,
    teamName: team.name,
    unconfirmed: false,
    channel: 'group',
    cause: work.newId(),
  } as const;
  switch (act.kind) {
    case 'claim':
      return claimHelpRequest(work, helpRequestId, acting);
    case 'note':
      return noteOnHelpRequest(work, helpRequestId, acting, 'Chiều mình ghé');
    case 'answer':
      return answerHelpRequest(work, helpRequestId, acting, 'Bà bấm vào đây nhé');
    case 'release':
      return releaseHelpRequest(work, helpRequestId, acting);
    case 'resolve':
      return resolveHelpRequest(work, helpRequestId, acting, {});
    case 'appoint':
      return appointHelpRequest(work, helpRequestId, acting, {
        at: instantOf(act.at),
        how: 'visit',
      });
    default:
      return act satisfies never;
  }
}
