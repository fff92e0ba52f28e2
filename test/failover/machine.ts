import { chown, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SystemUser } from '#bot/launch/run-program.ts';
import { fillTemplate } from './fill-template.ts';
import type { Programs } from './find-programs.ts';
import { startTool, type Tool } from './tool.ts';

/** One of the machines that hold the data: etcd, Patroni, and the PostgreSQL that Patroni runs. */
export type Machine = {
  name: string;
  patroniUrl: string;
  start(): Promise<void>;
  /** As a power cut would: everything of it is killed, and nothing is told. */
  cutPower(): Promise<void>;
  stop(): Promise<void>;
};

export type MachineOptions = {
  programs: Programs;
  user: SystemUser | undefined;
  /** Holds what the machine keeps, and its logs. */
  folder: string;
  /** Goes into the configuration files of docs/operations/high-availability/. */
  values: Record<string, string>;
};

const templates = 'docs/operations/high-availability';

export async function prepareMachine(options: MachineOptions): Promise<Machine> {
  const { programs, user, folder, values } = options;
  const name = values.node ?? '';
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const config = join(folder, 'patroni.yml');
  await writeFile(config, await filled('patroni.yml', values), { mode: 0o600 });
  if (user !== undefined) {
    await chown(folder, user.uid, user.gid);
    await chown(config, user.uid, user.gid);
  }
  const etcdVariables = readVariables(await filled('etcd.env', values));
  let etcd: Tool | undefined;
  let patroni: Tool | undefined;

  return {
    name,
    patroniUrl: `http://${values.address}:${values['patroni-port']}`,
    async start() {
      const logFile = (tool: string) => join(folder, `../${name}-${tool}.log`);
      etcd = await startTool({
        ...{ command: programs.etcd, args: [], env: etcdVariables },
        ...{ user, logFile: logFile('etcd'), cwd: folder },
      });
      patroni = await startTool({
        ...{ command: programs.patroni, args: [config] },
        ...{ user, logFile: logFile('patroni'), cwd: folder },
      });
    },
    async cutPower() {
      const postgres = await findPostgres(join(folder, 'data'));
      // Nobody may see another's end and say good-bye.
      for (const pid of postgres) kill(pid, 'SIGSTOP');
      await Promise.all([patroni?.end('SIGKILL'), etcd?.end('SIGKILL')]);
      for (const pid of postgres) kill(pid, 'SIGKILL');
    },
    async stop() {
      await patroni?.end('SIGTERM');
      for (const pid of await findPostgres(join(folder, 'data'))) kill(pid, 'SIGKILL');
      await etcd?.end('SIGTERM');
    },
  };
}

/** A file of docs/operations/high-availability/ with values in its places. */
export async function filled(file: string, values: Record<string, string>): Promise<string> {
  return fillTemplate(await readFile(join(templates, file), 'utf8'), values);
}

function readVariables(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => /^\w+=/.test(line));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

/** The server that runs on this folder and every process that it has made. */
async function findPostgres(dataFolder: string): Promise<number[]> {
  const note = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => '');
  const postmaster = Number(note.split('\n')[0]);
  if (!(postmaster > 1) || !(await isPostgres(postmaster))) return [];
  return [postmaster, ...(await findChildren(postmaster))];
}

async function isPostgres(pid: number): Promise<boolean> {
  return (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() === 'postgres';
}

async function findChildren(parent: number): Promise<number[]> {
  const children: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // After the program's name in brackets: state, parent.
    const [, parentOf] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(parentOf) === parent) children.push(Number(name));
  }
  return children;
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}
