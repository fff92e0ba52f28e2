import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

type Answer = { messageId: string; status: number; at: number };

/** What was delivered and answered so far; it grows while the load runs. */
export type Load = {
  answers: Answer[];
  /** When a server said that it can do its work, and when it said that it cannot or nothing at all. */
  ready: number[];
  notReady: number[];
  /** No more deliveries; resolves when the last has been answered or given up. */
  stop(): Promise<void>;
};

export function startLoad(options: {
  ratePerSecond: number;
  oaId: string;
  urls: readonly string[];
  env: NodeJS.ProcessEnv;
}): Load {
  const { ratePerSecond, oaId, urls, env } = options;
  const script = 'test/failover/load-process.ts';
  const child = spawn(process.execPath, [script, `${ratePerSecond}`, oaId, ...urls], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const load: Load = {
    answers: [],
    ready: [],
    notReady: [],
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.stdin.end();
      await gone;
    },
  };
  createInterface({ input: child.stdout }).on('line', (line) => note(load, line));
  return load;
}

function note(load: Load, line: string): void {
  const [messageId = '', status, at] = line.split(' ');
  if (messageId !== 'ready') {
    load.answers.push({ messageId, status: Number(status), at: Number(at) });
  } else {
    (status === '200' ? load.ready : load.notReady).push(Number(at));
  }
}
