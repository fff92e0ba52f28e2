import { startSimulator } from '#test/zalo-simulator/simulator.ts';
import { smallWorld } from '#test/zalo-simulator-tests/small-world.ts';

export type RunningSimulator = {
  url: string;
  /** Calls the control API under `/_sim`. */
  control<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Moves Zalo's time. */
  advance(ms: number): Promise<void>;
  close(): Promise<void>;
};

/** Zalo with one commune on any free port. */
export async function runSimulator(): Promise<RunningSimulator> {
  const simulator = await startSimulator({ world: smallWorld });
  return {
    url: simulator.url,
    advance: simulator.advance,
    close: simulator.close,
    async control(method, path, body) {
      const response = await fetch(`${simulator.url}/_sim${path}`, {
        method,
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.json();
    },
  };
}
