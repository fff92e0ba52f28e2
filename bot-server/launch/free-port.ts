import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A port of the host that nobody listens on just now. */
export function findFreePort(host = '127.0.0.1'): Promise<number> {
  return tryListening(host, 0);
}

/**
 * Whether somebody may listen there. A port that is just being given up, by the processes of a start that was
 * killed, is waited for.
 */
export async function becomesFree(
  host: string,
  port: number,
  patienceMs: number,
): Promise<boolean> {
  for (const deadline = Date.now() + patienceMs; ; await wait(100)) {
    try {
      await tryListening(host, port);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (Date.now() > deadline) return false;
    }
  }
}

function tryListening(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
