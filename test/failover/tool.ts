import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { endWithUs } from '#bot/launch/end-with-us.ts';
import type { SystemUser } from '#bot/launch/run-program.ts';

/** A program that runs beside us and ends with us, its output in a file. */
export type Tool = {
  pid: number;
  isRunning(): boolean;
  /** Resolves when it has ended; one that does not listen to `signal` within ten seconds is killed. */
  end(signal?: NodeJS.Signals): Promise<void>;
};

export type ToolOptions = {
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  user?: SystemUser | undefined;
  logFile: string;
  cwd?: string;
};

export async function startTool(options: ToolOptions): Promise<Tool> {
  const log = await open(options.logFile, 'a');
  const child = spawn(options.command, options.args, {
    cwd: options.cwd ?? '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', ...options.env },
    ...options.user,
    // A Ctrl-C in the terminal is for us, and we stop things in order.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${options.command} cannot be started`);
  child.once('exit', endWithUs(pid));
  return { pid, isRunning: () => runs(child), end: (signal = 'SIGTERM') => end(child, signal) };
}

function runs(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (!runs(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(impatience);
}
