import { type Dispatcher, Pool } from 'undici';
import { traced } from '#bot/lib/trace.ts';

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
  const { origin, host, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/+$/, '');
  const pool = new Pool(origin, {
    connect: { timeout: timeoutMs / 2 },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: answerSizeMax,
  });
  return {
    call: ({ path, ...call }) => {
      const { method } = call;
      const facts = { host, method, path: tellablePath(path) };
      return traced({ name: 'call Zalo', kind: 'client', facts }, async (span) => {
        const answer = await new Promise<HttpAnswer>((resolve) =>
          dispatch(pool, { ...call, path: prefix + path }, timeoutMs, resolve),
        );
        const status = answer.kind === 'answered' ? answer.status : undefined;
        span.note({ answer: answer.kind, status });
        return answer;
      });
    },
    close: () => pool.close(),
  };
}

/** Queries name people, and a bot's path is its token: only the plain paths of versions are told. */
function tellablePath(path: string): string | undefined {
  return /^\/v\d[\w./]*/.exec(path)?.[0];
}

/** The pool's own way, because an answer as a stream costs more than the call itself where very many are made. */
function dispatch(
  pool: Pool,
  { method, path, headers, body }: HttpCall,
  timeoutMs: number,
  done: (answer: HttpAnswer) => void,
): void {
  let controller: Dispatcher.DispatchController | undefined;
  let status = 0;
  let isLate = false;
  const chunks: Buffer[] = [];
  const timer = setTimeout(() => {
    isLate = true;
    controller?.abort(new Error('late'));
    done({ kind: 'lost' });
  }, timeoutMs);
  pool.dispatch(
    { method, path, headers, body: body ?? null },
    {
      onRequestStart(started) {
        // What waited too long for its connection never leaves.
        if (isLate) started.abort(new Error('late'));
        controller = started;
      },
      // Only the last one counts: before it others may say that there is more to come.
      onResponseStart(_, statusCode) {
        status = statusCode;
      },
      onResponseData(_, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        clearTimeout(timer);
        done({ kind: 'answered', status, body: parseJson(Buffer.concat(chunks)) });
      },
      onResponseError(_, error) {
        clearTimeout(timer);
        done({ kind: wasNeverConnected(error) ? 'not-reached' : 'lost' });
      },
    },
  );
}

const decoder = new TextDecoder();

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
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
