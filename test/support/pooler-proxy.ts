import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type PoolerProxy = { url: string; close(): Promise<void> };

/** What PgBouncer takes in a client's first packet; it closes the connection over anything else. */
const taken = ['user', 'database', 'client_encoding', 'application_name', 'datestyle', 'timezone'];

/** Stands before PostgreSQL as PgBouncer in session mode does: one connection each, and no start-up parameters but its own. */
export async function startPoolerProxy(databaseUrl: string): Promise<PoolerProxy> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    open.add(near);
    near.on('error', () => {});
    near.once('data', (packet: Buffer) => {
      const refused = parametersOf(packet).filter((name) => !taken.includes(name.toLowerCase()));
      if (refused.length > 0) return near.end(refusal(refused.join(', ')));
      const far = connect(Number(target.port), target.hostname);
      far.on('error', () => near.destroy());
      far.on('close', () => near.destroy());
      near.on('close', () => {
        far.destroy();
        open.delete(near);
      });
      far.write(packet);
      near.pipe(far);
      far.pipe(near);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Length, protocol, then names and values, each with a zero behind it. */
function parametersOf(packet: Buffer): string[] {
  const words = packet.subarray(8).toString().split('\0');
  return words.filter((word, index) => index % 2 === 0 && word !== '');
}

function refusal(names: string): Buffer {
  const fields = `SFATAL\0C08P01\0Munsupported startup parameter: ${names}\0\0`;
  const head = Buffer.from('E\0\0\0\0');
  head.writeInt32BE(4 + Buffer.byteLength(fields), 1);
  return Buffer.concat([head, Buffer.from(fields)]);
}
