import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * `cut`: every connection breaks and none is taken. `frozen`: bytes wait on both sides and nothing is lost. `slow`: all bytes are late.
 * `deaf`: what is asked goes through, and the connection breaks in place of the answer.
 */
export type LinkState = 'open' | 'cut' | 'frozen' | 'slow' | 'deaf';

export type Link = {
  port: number;
  set(state: LinkState): void;
  close(): Promise<void>;
};

const lateMs = 700;

/** A line between two machines, on a port of its own. Of several targets they are taken in turn; where nobody listens is passed over. */
export async function openLink(port: number, targets: readonly number[]): Promise<Link> {
  let state: LinkState = 'open';
  let turn = 0;
  const pairs = new Set<readonly [Socket, Socket]>();

  const server = createServer({ allowHalfOpen: false }, (near) => {
    near.on('error', () => near.destroy());
    if (state === 'cut') return near.destroy();
    turn += 1;
    reach(near, turn, targets.length);
  });

  function reach(near: Socket, index: number, left: number): void {
    const target = targets[index % targets.length];
    if (left === 0 || target === undefined || near.destroyed) return void near.destroy();
    const far = connect(target, '127.0.0.1');
    far.once('error', () => reach(near, index + 1, left - 1));
    far.once('connect', () => {
      far.removeAllListeners('error');
      join(near, far);
    });
  }

  function join(near: Socket, far: Socket): void {
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = () => {
      near.destroy();
      far.destroy();
      pairs.delete(pair);
    };
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', end);
    }
    near.on('data', (bytes) => pass(bytes, near, far));
    far.on('data', (bytes) => (state === 'deaf' ? end() : pass(bytes, far, near)));
    if (state === 'frozen') for (const socket of pair) socket.pause();
  }

  function pass(bytes: Buffer, from: Socket, to: Socket): void {
    const write = () => {
      if (to.destroyed) return;
      if (!to.write(bytes) && !from.isPaused()) {
        from.pause();
        to.once('drain', () => state !== 'frozen' && from.resume());
      }
    };
    if (state === 'slow') setTimeout(write, lateMs);
    else write();
  }

  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port,
    set(next) {
      // What a slow line still carries would be overtaken by what comes after it.
      const mustBreak = next === 'cut' || (state === 'slow' && next !== 'slow');
      state = next;
      for (const pair of pairs) {
        for (const socket of pair) {
          if (mustBreak) socket.destroy();
          else if (next === 'frozen') socket.pause();
          else socket.resume();
        }
      }
    },
    async close() {
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
