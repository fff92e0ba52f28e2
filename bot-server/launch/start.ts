import { LaunchError } from './launch-error.ts';
import { launchTexts as texts } from './launch-texts.ts';
import { type Started, startEverything, stopEverything } from './start-everything.ts';

/** `npm start`: everything that is needed, until Ctrl-C. Exits 0 when it was stopped, 1 when something failed. */

const started: Started = {};
let ending: Promise<void> | undefined;

function end(exitCode: number, reason?: string): Promise<void> {
  ending ??= (async () => {
    if (reason !== undefined) console.error(`\n${reason}`);
    console.log(texts.stopping);
    await stopEverything(started);
    console.log(texts.stopped);
    process.exit(exitCode);
  })();
  return ending;
}

function explain(error: unknown): string {
  return error instanceof LaunchError ? error.message : texts.unexpected(error);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  let asked = 0;
  process.on(signal, () => {
    asked += 1;
    // Asked again, we leave at once; what we started ends with us.
    if (asked > 1) process.exit(1);
    void end(0);
  });
}
process.on('uncaughtException', (error) => void end(1, explain(error)));

// npm starts us through a shell, which does not hand on a SIGTERM to npm; its end is all that we see of it.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => {
    if (process.ppid !== parent) void end(0);
  }, 500).unref();
}

try {
  const onFailure = (reason: string) => void end(1, reason);
  const told = await startEverything(
    { environment: process.env, log: (line) => console.log(line), onFailure },
    started,
  );
  if (ending === undefined) console.log(told);
} catch (error) {
  await end(1, explain(error));
}
// The parts are processes of their own; something must keep this one.
setInterval(() => {}, 2 ** 30);
