import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ProgramResult } from './run-program.ts';

/** The folder of the project. */
export const project = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a script with our own Node in the project's folder, and gives back what it printed. */
export function runScript(
  script: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, [script, ...args], {
      cwd: project,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.on('error', (error) => resolve({ exitCode: null, output: error.message }));
    child.on('close', (exitCode) => resolve({ exitCode, output: output.trim() }));
  });
}
