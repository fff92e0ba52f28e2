import { once } from 'node:events';
import { createServer } from 'node:net';

/** What a laboratory takes of the forty ports from the first one on. */
export function portsFrom(first: number) {
  return {
    simulator: first,
    database: first + 1,
    servers: [first + 10, first + 11, first + 12, first + 13],
    databaseLinks: [first + 20, first + 21, first + 22, first + 23],
    zaloLink: first + 30,
    webhookLink: first + 31,
    people: first + 32,
  };
}

/** Those of them that somebody listens on just now. */
export async function takenPorts(first: number): Promise<number[]> {
  const taken: number[] = [];
  for (const port of Object.values(portsFrom(first)).flat()) {
    if (!(await isFree(port))) taken.push(port);
  }
  return taken;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const opened = once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.listen(port, '127.0.0.1');
  if (!(await opened)) return false;
  server.close();
  await once(server, 'close');
  return true;
}
