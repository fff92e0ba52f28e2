import { type ChildProcess, spawn } from 'node:child_process';

/** The system user that a program runs as; `undefined` means whoever we are. */
export type SystemUser = { uid: number; gid: number };

/**
 * Programs get neither our folder, which they may not be allowed to enter, nor our PG… variables, which
 * would override what we tell them; their messages come in English, because we read some of them.
 */
export function programOptions(user: SystemUser | undefined) {
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' };
  for (const name of ['PATH', 'SystemRoot', 'TEMP']) {
    if (process.env[name] !== undefined) env[name] = process.env[name];
  }
  return { cwd: '/', env, ...user };
}

export type ProgramResult = { exitCode: number | null; output: string };

/** Runs a program to its end and gives back what it printed; a program that cannot be run is a failed one. */
export function runProgram(
  command: string,
  args: string[],
  user?: SystemUser,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    let output = '';
    const child: ChildProcess = spawn(command, args, {
      ...programOptions(user),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', (error) => resolve({ exitCode: null, output: error.message }));
    child.on('close', (exitCode) => resolve({ exitCode, output: output.trim() }));
  });
}

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
