import { EventEmitter } from 'node:events';
import { Pool } from 'undici';

/** What came of one call to a Zalo host. */
export type HttpAnswer =
  /** Something answered; `body` is the parsed JSON, `undefined` when it was none. */
  | { kind: 'answered'; status: number; body: unknown }
  /** The connection was never made: nothing can have happened at the other end. */
  | { kind: 'not-reached' }
  /** The call left, the answer did not come: anything may have happened. */
  | { kind: 'lost' };

type HttpCall = {
  method: 'GET' | 'POST';
  /** Path and query below the host's base URL. */
  path: string;
  headers: Record<string, string>;
  body?: string | Buffer;
};

export type HttpClient = {
  /** Never throws; takes at most the client's time limit. */
  call(call: HttpCall): Promise<HttpAnswer>;
  close(): Promise<void>;
};

const answerSizeMax = 1024 * 1024;

/** Opens kept-alive connections to one host. */
export function openHttpClient(baseUrl: string, timeoutMs = 10_000): HttpClient {
  const { origin, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/+$/, '');
  const pool = new Pool(origin, {
    connect: { timeout: timeoutMs / 2 },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: answerSizeMax,
  });
  return {
    async call({ method, path, headers, body }) {
      // A signal with a time of its own goes off long after its call too, and costs more than all else about it.
      const limit = new EventEmitter();
      const timer = setTimeout(() => limit.emit('abort'), timeoutMs);
      try {
        const response = await pool.request({
          method,
          path: prefix + path,
          headers,
          body: body ?? null,
          signal: limit,
        });
        const text = await response.body.text();
        return { kind: 'answered', status: response.statusCode, body: parseJson(text) };
      } catch (error) {
        return { kind: wasNeverConnected(error) ? 'not-reached' : 'lost' };
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => pool.close(),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Only errors of name look-up and of connecting itself: a connection that broke later may have carried the call. */
function wasNeverConnected(error: unknown): boolean {
  const errors = error instanceof AggregateError ? error.errors : [error];
  return errors.every((one: { code?: string; syscall?: string }) => {
    return (
      one.code === 'UND_ERR_CONNECT_TIMEOUT' ||
      one.syscall === 'connect' ||
      one.syscall === 'getaddrinfo'
    );
  });
}
