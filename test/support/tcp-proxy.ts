import type { AddressInfo } from 'node:net';
import net from 'node:net';

export type TcpProxy = {
  /** The same database, behind the proxy. */
  url: string;
  /** Breaks every connection and refuses new ones. */
  cut(): void;
  /** Takes connections and bytes, and passes nothing on. */
  freeze(): void;
  mend(): void;
  close(): Promise<void>;
};

/** Stands between a process and PostgreSQL, so that a test can take the database away. */
export async function startTcpProxy(databaseUrl: string): Promise<TcpProxy> {
  const target = new URL(databaseUrl);
  const pairs = new Set<[net.Socket, net.Socket]>();
  let state: 'open' | 'cut' | 'frozen' = 'open';

  const server = net.createServer((near) => {
    near.on('error', () => {});
    if (state === 'cut') return near.destroy();
    const far = net.connect(Number(target.port), target.hostname);
    far.on('error', () => near.destroy());
    const pair: [net.Socket, net.Socket] = [near, far];
    pairs.add(pair);
    near.on('data', (bytes) => state !== 'frozen' && far.write(bytes));
    far.on('data', (bytes) => state !== 'frozen' && near.write(bytes));
    near.on('close', () => {
      far.destroy();
      pairs.delete(pair);
    });
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);

  function breakAll(): void {
    for (const [near, far] of pairs) {
      near.destroy();
      far.destroy();
    }
  }
  return {
    url: url.href,
    cut() {
      state = 'cut';
      breakAll();
    },
    freeze() {
      state = 'frozen';
    },
    mend() {
      // Bytes that were swallowed are missing for ever; those connections are of no use.
      if (state === 'frozen') breakAll();
      state = 'open';
    },
    async close() {
      breakAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
