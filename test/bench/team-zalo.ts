import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type StandInForZalo = {
  url: string;
  /** When a group heard of the question with this mark, in the time of `performance.now()`; waits `patienceMs` for it. */
  heard(mark: string, patienceMs: number): Promise<number | undefined>;
  close(): Promise<void>;
};

const markInText = /\bdau([a-z]{8})\b/g;

/** Takes every message at once and writes down when a question arrived in a group: Zalo, as far as time is measured. */
export async function standInForZalo(): Promise<StandInForZalo> {
  const arrived = new Map<string, number>();
  const waiting = new Map<string, (at: number) => void>();
  let messages = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const at = performance.now();
      messages += 1;
      response.setHeader('content-type', 'application/json');
      const message_id = messages.toString(16).padStart(20, '0');
      response.end(JSON.stringify({ error: 0, message: 'Success', data: { message_id } }));
      if (!request.url?.startsWith('/v3.0/oa/group/message')) return;
      for (const [, mark = ''] of Buffer.concat(chunks).toString().matchAll(markInText)) {
        if (arrived.has(mark)) continue;
        arrived.set(mark, at);
        waiting.get(mark)?.(at);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard(mark, patienceMs) {
      const at = arrived.get(mark);
      if (at !== undefined) return Promise.resolve(at);
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(undefined), patienceMs);
        waiting.set(mark, (when) => {
          clearTimeout(timer);
          resolve(when);
        });
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
