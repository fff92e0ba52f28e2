import { execFile } from 'node:child_process';
import { execPath } from 'node:process';
import { promisify } from 'node:util';

const runs = 3;
/** In a process of its own, whose program is read already: what reading the data and learning from it takes, and what it holds. */
const program = `
  const { libraryShelf } = await import('#bot/tutorials/tutorial-shelf.ts');
  const { buildPhrasingModel } = await import('#bot/understanding/matching/phrasing-model.ts');
  const { buildShelfModel } = await import('#bot/understanding/matching/shelf-model.ts');
  const data = await import('#bot/understanding/read-data.ts');
  gc();
  const before = process.memoryUsage();
  const startedAt = performance.now();
  const model = buildPhrasingModel(
    data.readPhrasings(),
    data.readLexicons(),
    data.readAmbiguousPhrasings(),
  );
  const shelfModel = buildShelfModel(model, libraryShelf.tutorials);
  const loadMs = performance.now() - startedAt;
  gc();
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  console.log(JSON.stringify({ loadMs, bytes, kept: shelfModel !== undefined }));
`;

/** The best of three starts, because other programs only ever make it slower. */
export async function measureLoading(): Promise<{ loadMs: number; megabytes: number }> {
  const measured: { loadMs: number; bytes: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { stdout } = await promisify(execFile)(execPath, [
      '--expose-gc',
      '--input-type=module',
      '--eval',
      program,
    ]);
    measured.push(JSON.parse(stdout) as { loadMs: number; bytes: number });
  }
  return {
    loadMs: Math.round(Math.min(...measured.map(({ loadMs }) => loadMs))),
    megabytes: Math.round(Math.max(...measured.map(({ bytes }) => bytes)) / 1e6),
  };
}
