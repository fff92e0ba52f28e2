import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { endWithUs } from './end-with-us.ts';
import { LaunchError } from './launch-error.ts';
import { launchTexts as texts } from './launch-texts.ts';
import { openProcessLog } from './process-log.ts';

export type ChildOptions = {
  /** As people know it. */
  name: string;
  script: string;
  environment: NodeJS.ProcessEnv;
  logFile: string;
  /** Answers 200 once the process can do its work. */
  readyUrl: string;
  /** Is told when the process, once ready, ends without having been stopped. */
  onUnexpectedExit: (reason: string) => void;
};

export type RunningChild = {
  pid: number;
  /** Ends the process, by force when it takes longer; a second call changes nothing. */
  stop(withinMs: number): Promise<void>;
};

const patienceMs = 60_000;

/**
 * Starts one of our own programs and waits until it is ready. What it prints goes into its log file; it ends when
 * we end, however that comes about. Throws `LaunchError` with its last words when it does not come up.
 */
export async function startChild(options: ChildOptions): Promise<RunningChild> {
  const log = await openProcessLog(options.logFile);
  const child = spawn(process.execPath, [options.script], {
    env: options.environment,
    detached: true, // a Ctrl-C in the terminal is for us, and we stop things in order
    stdio: ['ignore', log.fd, log.fd],
  });
  await once(child, 'spawn');
  const pid = child.pid as number;
  const letBe = endWithUs(pid);
  let expected = true; // until it is ready, its end is ours to throw
  let over = false;
  const ended = once(child, 'exit').then(async () => {
    letBe();
    over = true;
    const reason = texts.childEnded(options.name, await log.lastLines(), options.logFile);
    await log.close();
    if (!expected) options.onUnexpectedExit(reason);
    return reason;
  });

  const stop = async (withinMs: number) => {
    expected = true;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), withinMs);
    await ended;
    clearTimeout(force);
  };
  const reason = await Promise.race([ended, untilReady(options)]);
  if (reason === undefined) {
    expected = false;
    return { pid, stop };
  }
  await stop(1_000);
  throw new LaunchError(reason);

  async function untilReady({
    name,
    readyUrl,
    logFile,
  }: ChildOptions): Promise<string | undefined> {
    for (const deadline = Date.now() + patienceMs; !over; await wait(50)) {
      if (await answers(readyUrl)) return undefined;
      if (Date.now() < deadline) continue;
      return texts.childSlow(name, patienceMs / 1000, await log.lastLines(), logFile);
    }
    return ended;
  }
}

async function answers(url: string): Promise<boolean> {
  return await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    async (response) => {
      await response.body?.cancel();
      return response.ok;
    },
    () => false,
  );
}
