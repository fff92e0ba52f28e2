import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { endWithHelp } from '#test/support/end-with-help.ts';
import { type PlayArguments, readArguments, usage } from './arguments.ts';
import { keepTimeMoving } from './keep-time-moving.ts';
import { type Line, newLine } from './ledger.ts';
import { openOutsideWorld } from './outside-world.ts';
import { seededRandom } from './random.ts';
import { reportText } from './report.ts';
import { askAndSee } from './resident-script.ts';
import { employStaff } from './staff.ts';
import { setStage } from './stage.ts';
import { scenarios } from './team-script.ts';
import { verify } from './verify.ts';

const progressEveryMs = 5_000;

/** Plays every question of a file through a running system; the exit code says whether anything was lost or doubled. */
async function play(options: PlayArguments): Promise<boolean> {
  const questions = (await readQuestions(options.file)).slice(0, options.limit);
  const outside = openOutsideWorld(options.simulator);
  const world = await outside.state();
  const server = options.server ?? new URL(world.miniAppUrl ?? '').origin;
  const staff = employStaff(outside, world, server);
  const random = seededRandom(options.seed);
  const { patienceMs } = options;
  const stage = await setStage(outside, staff, { random, patienceMs, serverUrl: server });
  const residents = stage.world.people
    .filter((person) => person.kind === 'resident' && person.behaviour === 'normal')
    .filter((person) => person.area !== undefined)
    .slice(0, options.residents);
  if (residents.length === 0) throw new Error('Thế giới giả lập không có người dân nào.');
  // Asked before anything is set going: a server that is not there ends the play here.
  const before = new Set((await staff.register()).map((row) => row.code));
  await outside.setFaults({
    duplicateWebhook: options.duplicate,
    reorderWebhook: options.reorder,
    dropAnswer: options.drop,
    seed: options.seed,
  });
  const time = keepTimeMoving(outside);

  // Letters alone: long digits in an answer would be masked.
  const run = Array.from(randomBytes(8), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
  const lines: Line[] = [];
  const waiting = questions.map((question, index) => ({ question, number: index + 1 }));
  let done = 0;
  const started = Date.now();
  const progress = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(
      `… ${done}/${questions.length} câu xong, ${lines.length - done} câu đang đi (${seconds} giây)`,
    );
  }, progressEveryMs);
  try {
    await Promise.all(
      residents.map(async (resident) => {
        if (!resident.follows.includes(stage.oaId)) {
          await outside.follow(resident.personId, stage.oaId);
        }
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          const line = newLine(run, next.number, next.question, resident.name);
          lines.push(line);
          const scenario = scenarios[next.number % scenarios.length] ?? 'plain';
          await askAndSee(stage, line, resident, scenario);
          done += 1;
        }
      }),
    );
  } finally {
    clearInterval(progress);
    await time.stop();
    await outside.setFaults({});
  }
  lines.sort((a, b) => a.number - b.number);
  const others = await verify(stage, lines, residents, before);
  console.log(reportText(lines, others));
  return others.length === 0 && lines.every((line) => line.problems.length === 0);
}

async function readQuestions(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`Không đọc được tệp ${file}.`);
  });
  const rows = text.split('\n').filter((row) => row.trim() !== '');
  return rows.map((row, index) => {
    const parsed = parseRow(row);
    if (
      typeof parsed === 'object' &&
      parsed !== null &&
      'q' in parsed &&
      typeof parsed.q === 'string'
    ) {
      return parsed.q;
    }
    throw new Error(`${file}, dòng ${index + 1}: phải có dạng {"q": "câu hỏi"}.`);
  });
}

function parseRow(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return undefined;
  }
}

endWithHelp(usage);
try {
  process.exitCode = (await play(readArguments(process.argv.slice(2), process.env))) ? 0 : 1;
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
