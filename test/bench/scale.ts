import pg from 'pg';
import { openApp } from '#test/support/app.ts';
import { openWorld } from '#test/support/world.ts';
import type { Sql } from './scale/clone-rows.ts';
import { grow } from './scale/grow.ts';
import { noteKept, openKept, removeKept } from './scale/kept-database.ts';
import { findReadings, recordStatements } from './scale/plans.ts';
import { listQuestions, type Question, setScene } from './scale/scene.ts';

/**
 * How long people wait for every list, count and search while the country fills up around them: `npm run bench scale [SIZES]`, sizes
 * being numbers of communes like the askers' own, each with two years of requests, or `country` (3,321 communes, 90,000 teams, 10
 * million requests). The data stay in .data/bench-scale until the schema changes; `--clean` removes them. Prints a table, what reads
 * whole tables, and one JSON object a line.
 */
const country = 3_321;
const given = process.argv.slice(2).filter((word) => /^(\d+|country|,)+$/.test(word));
const sizes = (given[0] ?? '1,10,100')
  .split(',')
  .map((word) => (word === 'country' ? country : Number(word)))
  .sort((a, b) => a - b);
/** So many that what 95 of 100 do not wait longer for is not the longest of all, which on a busy machine is chance. */
const asksEach = 40;
/** Asked before, unmeasured: what a process does once only, and pages that lie on disk. */
const asksBefore = 2;
/** Smaller tables are quickest read in whole. */
const wholeTableMax = 20_000;

if (process.argv.includes('--clean')) {
  await removeKept();
} else {
  await measureAll();
}

async function measureAll(): Promise<void> {
  const { postgres, kept } = await openKept();
  const owner = new pg.Client({ connectionString: postgres.url });
  owner.on('error', () => {});
  const world = await openWorld({ url: postgres.url, drop: async () => {} });
  const app = await openApp(world);
  try {
    await owner.connect();
    const run: Sql = async (text) => rowsOf(await owner.query(text));
    kept.scene ??= await setScene(world, app);
    const questions = listQuestions(app, kept.scene);
    for (const size of sizes.filter((size) => size >= kept.communes)) {
      const startedAt = Date.now();
      if (size > kept.communes) {
        await grow(run, { from: kept.communes, to: size }, (line) => tell(line, startedAt));
      }
      kept.communes = size;
      kept.measured[size] = await measure(questions, (line) =>
        tell(`${size} communes: ${line}`, startedAt),
      );
      await noteKept(kept);
    }
    print(kept.measured);
    await printReadings(owner, run, questions);
    const [disk] = await run<{ size: string }>(
      `select pg_size_pretty(pg_database_size(current_database())) as size`,
    );
    console.log(`The data take ${disk?.size} in .data/bench-scale; --clean removes them.`);
  } finally {
    await app.app.close();
    await world.close();
    await owner.end();
    await postgres.stop();
  }
}

/** What 95 of 100 do not wait longer for. */
async function measure(
  questions: Question[],
  say: (line: string) => void,
): Promise<Record<string, number>> {
  const measured: Record<string, number> = {};
  for (const { name, ask } of questions) {
    say(name);
    const { status, text } = await ask();
    if (status >= 500) throw new Error(`${name} was answered ${text}`);
    if (status >= 300) continue;
    for (let time = 1; time < asksBefore; time += 1) await ask();
    const tookMs: number[] = [];
    for (let time = 0; time < asksEach; time += 1) {
      const from = performance.now();
      await ask();
      tookMs.push(performance.now() - from);
    }
    tookMs.sort((a, b) => a - b);
    measured[name] = Math.round((tookMs[Math.ceil(asksEach * 0.95) - 1] ?? 0) * 10) / 10;
  }
  return measured;
}

function print(measured: Record<string, Record<string, number>>): void {
  const counts = Object.keys(measured).sort((a, b) => Number(a) - Number(b));
  const [least = '', most = ''] = [counts[0], counts.at(-1)];
  const lines = Object.keys(measured[most] ?? {})
    .map((question) => {
      const times = Object.fromEntries(
        counts.map((size) => [`${size}x`, measured[size]?.[question]]),
      );
      const grown = (measured[most]?.[question] ?? 0) / (measured[least]?.[question] ?? 1);
      return { question, ...times, grown: Math.round(grown * 100) / 100 };
    })
    .sort((a, b) => b.grown - a.grown);
  console.log('\np95 in milliseconds');
  console.table(lines);
  for (const line of lines) console.log(JSON.stringify({ bench: 'scale', ...line }));
}

async function printReadings(owner: pg.Client, run: Sql, questions: Question[]): Promise<void> {
  const large = await run<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and reltuples > ${wholeTableMax} and relname not like 'scale%'`,
  );
  const growing = new Set(large.map(({ name }) => name));
  for (const { name, ask } of questions) {
    const statements = await recordStatements(ask);
    const readings = await findReadings(owner, statements, { growing, forced: false });
    for (const { table, how, statement } of readings) {
      console.log(JSON.stringify({ bench: 'scale', reads: table, how, question: name, statement }));
    }
  }
}

function tell(line: string, startedAt: number): void {
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${seconds} s  ${line}`);
}

function rowsOf<Row>(answer: pg.QueryResult | pg.QueryResult[]): Row[] {
  const last = Array.isArray(answer) ? answer.at(-1) : answer;
  return (last?.rows ?? []) as Row[];
}
