import { readdir, readFile } from 'node:fs/promises';

const ticksPerSecond = 100;

/** Milliseconds of processor that a process has used, all its threads together; 0 where the system keeps no /proc. */
export async function processorMs(pid: number): Promise<number> {
  const fields = await statOf(pid);
  return ((Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 1000) / ticksPerSecond;
}

/** The same of PostgreSQL, one of whose backends has this number. */
export async function databaseProcessorMs(backendPid: number): Promise<number> {
  const server = (await statOf(backendPid))[1];
  let total = 0;
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    if ((await statOf(Number(name)))[1] === server) total += await processorMs(Number(name));
  }
  return total;
}

/** The fields of /proc/<pid>/stat behind the name; of a process that has ended, none. */
async function statOf(pid: number): Promise<string[]> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') - none');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
