import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startTool, type Tool } from './tool.ts';

export type ServerProcess = Tool & { url: string };

/** One process of ours; `project` is the folder of the version that runs. Resolves when it is ready to work. */
export async function startServerProcess(options: {
  role: 'all' | 'web' | 'worker';
  port: number;
  env: NodeJS.ProcessEnv;
  logFile: string;
  project?: string;
  withinMs?: number;
}): Promise<ServerProcess> {
  const { role, port, env, logFile, project = process.cwd(), withinMs = 180_000 } = options;
  const where = role === 'worker' ? { METRICS_PORT: `${port}` } : { PORT: `${port}` };
  const tool = await startTool({
    command: process.execPath,
    args: [join(project, 'bot-server/main.ts')],
    env: { ...env, ROLE: role, ...where },
    logFile,
    cwd: project,
  });
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + withinMs;
  while (!(await isReady(url))) {
    if (!tool.isRunning() || Date.now() > deadline) {
      await tool.end('SIGKILL');
      const printed = await readFile(logFile, 'utf8').catch(() => '');
      throw new Error(`a ${role} process did not start; it said last:\n${printed.slice(-2_000)}`);
    }
    await wait(100);
  }
  return { ...tool, url };
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}
