import { execFile } from 'node:child_process';
import { execPath } from 'node:process';
import { promisify } from 'node:util';

const runs = 7;
/** In a process of its own, whose program is read already: what reading the data and learning from it takes, and what it holds. */
const program = `
  const { libraryShelf } = await import('#bot/tutorials/tutorial-shelf.ts');
  const { buildPhrasingModel } = await import('#bot/understanding/matching/phrasing-model.ts');
  const { buildShelfModel } = await import('#bot/understanding/matching/shelf-model.ts');
  const data = await import('#bot/understanding/read-data.ts');
  gc();
  const before = process.memoryUsage();
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const model = buildPhrasingModel(
    data.readPhrasings(),
    data.readLexicons(),
    data.readAmbiguousPhrasings(),
  );
  const shelfModel = buildShelfModel(model, libraryShelf.tutorials);
  const loadMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpuBefore);
  gc();
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  console.log(JSON.stringify({ loadMs, cpuMs: (user + system) / 1000, bytes, kept: shelfModel !== undefined }));
`;

type Loading = { loadMs: number; cpuMs: number; megabytes: number };

/**
 * The best of seven starts, because other programs only ever make it slower. `cpuMs` is the time of all cores, on which the
 * compiler and the collector work beside the program.
 */
export async function measureLoading(): Promise<Loading> {
  const measured: { loadMs: number; cpuMs: number; bytes: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { stdout } = await promisify(execFile)(execPath, [
      '--expose-gc',
      '--input-type=module',
      '--eval',
      program,
    ]);
    measured.push(JSON.parse(stdout) as (typeof measured)[number]);
  }
  return {
    loadMs: Math.round(Math.min(...measured.map(({ loadMs }) => loadMs))),
    cpuMs: Math.round(Math.min(...measured.map(({ cpuMs }) => cpuMs))),
    megabytes: Math.round(Math.max(...measured.map(({ bytes }) => bytes)) / 1e6),
  };
}
