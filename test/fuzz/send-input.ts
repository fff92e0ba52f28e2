import { Agent, request } from 'node:http';
import type { InjectOptions } from 'fastify';
import type { AppOfTest } from '#test/support/app.ts';
import type { Input } from './input.ts';

export type Answered = {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
};

/** Everybody comes from somewhere else, so that nobody meets the limit of requests. */
const addressOf = (number: number) =>
  `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

/** Sends without a socket. */
export async function inject(app: AppOfTest['app'], input: Input): Promise<Answered> {
  const answer = await app.inject({
    method: input.method as NonNullable<InjectOptions['method']>,
    url: input.url,
    headers: input.headers,
    remoteAddress: addressOf(input.number),
    ...(input.body === undefined ? {} : { payload: input.body }),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload };
}

export function openWire(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  return {
    /** Sends over a real connection; `undefined` where the server closed it without a word, or the input is no HTTP. */
    send(input: Input): Promise<Answered | undefined> {
      return new Promise((resolve) => {
        const lost = () => resolve(undefined);
        try {
          const { method, url: path, body } = input;
          const headers = {
            'x-forwarded-for': addressOf(input.number),
            // Said by ourselves, or the bytes after a GET would be taken for another request.
            'content-length': String(body?.length ?? 0),
            ...input.headers,
          };
          const sent = request(
            { host: '127.0.0.1', port, agent, method, path, headers },
            (answer) => {
              const chunks: Buffer[] = [];
              answer.on('data', (chunk: Buffer) => chunks.push(chunk));
              answer.on('error', lost);
              answer.on('end', () =>
                resolve({
                  status: answer.statusCode ?? 0,
                  headers: answer.headers,
                  body: Buffer.concat(chunks),
                }),
              );
            },
          );
          sent.on('error', lost);
          sent.end(body);
        } catch {
          // Node's own client writes no such address or header.
          lost();
        }
      });
    },
    close: () => agent.destroy(),
  };
}
