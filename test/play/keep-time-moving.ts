import type { OutsideWorld } from './outside-world.ts';

const lookEveryMs = 1_000;
/** A little more than Zalo's first waiting time. */
const stepMs = 31_000;

/**
 * Moves the simulator's clock on while webhooks wait to be repeated, so that a server that was away for a moment does not make
 * the play wait for Zalo's half minutes and hours.
 */
export function keepTimeMoving(outside: OutsideWorld): { stop(): Promise<void> } {
  let stopped = false;
  const run = async () => {
    while (!stopped) {
      const { retrying } = await outside.webhook();
      if (retrying > 0) await outside.advance(stepMs);
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  };
  const running = run();
  return {
    async stop() {
      stopped = true;
      await running;
    },
  };
}
