import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs one of our programs to its end; throws with what it printed when it fails. */
export async function runOurs(
  args: string[],
  env: NodeJS.ProcessEnv,
  project = process.cwd(),
): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: project,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args[0]} failed:\n${printed}`);
  return printed;
}
