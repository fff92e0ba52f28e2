import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { promisify } from 'node:util';

const runs = 7;
/** In a process of its own, whose program is read already: what it takes until the first text can be understood, and what it holds then. */
const program = `
  const { libraryShelf } = await import('#bot/tutorials/tutorial-shelf.ts');
  const { loadPhrasingModel } = await import('#bot/understanding/load-model.ts');
  const { buildShelfModel } = await import('#bot/understanding/matching/shelf-model.ts');
  gc();
  const before = process.memoryUsage();
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const { model, wasKept } = loadPhrasingModel(process.env.KEPT_FOLDER);
  const shelfModel = buildShelfModel(model, libraryShelf.tutorials);
  const loadMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpuBefore);
  gc();
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  console.log(JSON.stringify({ wasKept, loadMs, cpuMs: (user + system) / 1000, bytes, held: shelfModel !== undefined }));
`;

type Start = { wasKept: boolean; loadMs: number; cpuMs: number; bytes: number };
type Loading = { loadMs: number; cpuMs: number; megabytes: number };

/**
 * What a process pays that finds what another has kept, and what the first one pays, which learns and keeps it. Each the best of
 * seven, because other programs only ever make it slower. `cpuMs` is the time of all cores, on which the compiler and the
 * collector work beside the program.
 */
export async function measureLoading(): Promise<{ kept: Loading; learned: Loading }> {
  const learned: Start[] = [];
  const kept: Start[] = [];
  for (let run = 0; run < runs; run += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-learnt-'));
    try {
      learned.push(await start(folder, false));
      kept.push(await start(folder, true));
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  return { kept: bestOf(kept), learned: bestOf(learned) };
}

async function start(folder: string, expected: boolean): Promise<Start> {
  const { stdout } = await promisify(execFile)(
    execPath,
    ['--expose-gc', '--input-type=module', '--eval', program],
    { env: { ...process.env, KEPT_FOLDER: folder } },
  );
  const started = JSON.parse(stdout) as Start;
  if (started.wasKept !== expected) throw new Error('what was learned is not kept');
  return started;
}

function bestOf(starts: readonly Start[]): Loading {
  return {
    loadMs: Math.round(Math.min(...starts.map(({ loadMs }) => loadMs))),
    cpuMs: Math.round(Math.min(...starts.map(({ cpuMs }) => cpuMs))),
    megabytes: Math.round(Math.max(...starts.map(({ bytes }) => bytes)) / 1e6),
  };
}
