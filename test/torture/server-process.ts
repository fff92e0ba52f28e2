import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { endWithUs } from '#bot/launch/end-with-us.ts';

export type ServerProcess = {
  name: string;
  /**
   * Ends it as a power cut would, wherever it is; somebody starts it again. False where there is nothing to kill, or it was killed last
   * while it started and has not come up since: whoever never comes up cannot be killed in the middle of anything.
   */
  kill(): boolean;
  /** How often it was started, how often it ended by itself, and how often of these after it had come up. */
  counts(): { starts: number; endedByItself: number; endedAtWork: number };
  /** Whether it says of itself that it can do its work. */
  isReady(): Promise<boolean>;
  stop(): Promise<void>;
};

/** Also on a machine on which much else runs. */
const comesUpWithinMs = 240_000;

/** Waits until it can do its work; throws where it never can. */
export async function comeUp(server: ServerProcess): Promise<void> {
  const until = Date.now() + comesUpWithinMs;
  while (!(await server.isReady())) {
    if (Date.now() > until) throw new Error(`${server.name} does not come up again`);
    await wait(200);
  }
}

/** What systemd waits; longer where it does not come up. */
const restartAfterMs = 100;
const restartLaterMs = 1_000;

/** Runs our server for ever, as an operator's supervisor does: whoever ends is started anew. Its lines go to the end of `logFile`. */
export async function superviseServer(options: {
  name: string;
  environment: NodeJS.ProcessEnv;
  logFile: string;
  /** Where it says that it runs, and that it can do its work. */
  urls: { live: string; ready: string };
}): Promise<ServerProcess> {
  const { name, environment, logFile, urls } = options;
  const log = await open(logFile, 'a');
  let child: ChildProcess | undefined;
  let isStopping = false;
  const counts = { starts: 0, endedByItself: 0, endedAtWork: 0 };
  let wasKilled = false;
  let isUp = false;
  let mustComeUp = false;

  const answers = (url: string) =>
    fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.ok,
      () => false,
    );

  async function watchComeUp(started: ChildProcess): Promise<void> {
    while (child === started && !isUp) {
      if (await answers(urls.live)) {
        isUp = child === started;
        mustComeUp = false;
      } else await wait(250);
    }
  }

  async function run(): Promise<void> {
    while (!isStopping) {
      const started = spawn(process.execPath, ['bot-server/main.ts'], {
        env: environment,
        detached: true, // a Ctrl-C in the terminal is for us, and we end things in order
        stdio: ['ignore', log.fd, log.fd],
      });
      child = started;
      counts.starts += 1;
      wasKilled = false;
      isUp = false;
      await once(started, 'spawn');
      void watchComeUp(started);
      const letBe = endWithUs(started.pid as number);
      await once(started, 'exit');
      letBe();
      child = undefined;
      if (!wasKilled && !isStopping) {
        counts.endedByItself += 1;
        if (isUp) counts.endedAtWork += 1;
      }
      await wait(wasKilled ? restartAfterMs : restartLaterMs);
    }
  }
  const running = run();

  return {
    name,
    kill() {
      if (child?.pid === undefined || wasKilled || mustComeUp) return false;
      wasKilled = true;
      mustComeUp = !isUp;
      return child.kill('SIGKILL');
    },
    counts: () => ({ ...counts }),
    isReady: () => answers(urls.ready),
    async stop() {
      isStopping = true;
      child?.kill('SIGTERM');
      const force = setTimeout(() => child?.kill('SIGKILL'), 10_000);
      await running;
      clearTimeout(force);
      await log.close();
    },
  };
}
