import pg from 'pg';
import type { ClockStepKind } from '#shared/clocks.ts';
import { expectFired } from './check-month.ts';
import { type Minute, minuteAt } from './month.ts';
import { keepOpenMinutes } from './open-minutes.ts';
import type { Month, Played } from './play-month.ts';

export type Verdict = {
  requests: number;
  /** Steps that fired, by kind. */
  steps: Partial<Record<ClockStepKind, number>>;
  fired: number;
  /** What the counting says otherwise than the server did; empty is what we promise. */
  differences: string[];
};

type Row = { id: string; kind: ClockStepKind; at: Date; outcome: string | null };

/** Compares what the server has on record with what counting every minute says; each step and each post once. */
export async function compareMonth(url: string, month: Month, end: Minute): Promise<Verdict> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const steps = await pool.query<Row>(
      'select help_request_id as id, kind, done_at as at, outcome from clock_steps where done_at is not null',
    );
    const posts = await pool.query<Omit<Row, 'outcome' | 'kind'>>(
      "select split_part(dedupe_key, ':', 1) as id, at from team_posts where dedupe_key like '%:clock:%'",
    );
    const lines = await pool.query<Omit<Row, 'outcome' | 'kind'>>(
      "select help_request_id as id, at from help_request_history where channel = 'system'",
    );
    const openMinutes = keepOpenMinutes(end);
    const verdict: Verdict = {
      requests: month.played.length,
      steps: {},
      fired: 0,
      differences: [],
    };
    const [stepsOf, postsOf, linesOf] = [steps.rows, posts.rows, lines.rows].map(byRequest);
    for (const played of month.played) {
      const { script, team, helpRequestId: id, happened } = played;
      const expected = expectFired(
        { ...script, policy: team.policies[script.kind], happened },
        openMinutes(team),
        end,
      );
      const taken = (stepsOf?.get(id) ?? []) as Row[];
      const said = sortedMinutes(postsOf?.get(id));
      const posted = new Set(expected.filter((step) => step.isPosted).map((step) => step.at));
      const counted = expected.map((step) => `${step.at} ${step.kind}`).sort();
      const onRecord = taken.map((step) => `${minuteAt(step.at)} ${step.kind}`).sort();
      const written = sortedMinutes(linesOf?.get(id));
      const toWrite = taken.filter(({ outcome }) => outcome === 'taken');
      compare(verdict, played, 'steps', counted, onRecord);
      compare(verdict, played, 'posts', [...posted].map(String).sort(), said);
      compare(verdict, played, 'lines of history', sortedMinutes(toWrite), written);
      for (const { kind } of expected) verdict.steps[kind] = (verdict.steps[kind] ?? 0) + 1;
      verdict.fired += expected.length;
    }
    return verdict;
  } finally {
    await pool.end();
  }
}

function byRequest<T extends { id: string }>(rows: T[]): Map<string, T[]> {
  return Map.groupBy(rows, ({ id }) => id);
}

function sortedMinutes(rows: { at: Date }[] | undefined): string[] {
  return (rows ?? []).map(({ at }) => String(minuteAt(at))).sort();
}

function compare(
  verdict: Verdict,
  { helpRequestId, script, happened }: Played,
  what: string,
  counted: string[],
  onRecord: string[],
): void {
  if (counted.join('|') === onRecord.join('|')) return;
  const life = happened.map(({ at, act }) => `${at} ${act.kind}`).join(', ');
  verdict.differences.push(
    `${what} of ${helpRequestId} (${script.kind}, ${script.openedAt}; ${life}): counted ${counted.join(', ')}; on record ${onRecord.join(', ')}`,
  );
}
