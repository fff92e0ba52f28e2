import { execFile } from 'node:child_process';
import { execPath } from 'node:process';
import { promisify } from 'node:util';

const runs = 3;
/** In a process of its own: what loading the engine takes after the tutorials are there, and one first answer. */
const program = `
  const { libraryShelf } = await import('#bot/tutorials/tutorial-shelf.ts');
  gc();
  const before = process.memoryUsage();
  const startedAt = performance.now();
  const { understand } = await import('#bot/understanding/understand.ts');
  understand('quên mật khẩu', { shelf: libraryShelf });
  const loadMs = performance.now() - startedAt;
  gc();
  const after = process.memoryUsage();
  const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  console.log(JSON.stringify({ loadMs, bytes }));
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
