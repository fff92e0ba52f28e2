import type * as z from 'zod/mini';
import { ApiError } from '#shared/sessions.ts';
import { AppError, notSignedIn } from './app-error.ts';
import { texts } from './texts.ts';

/** Longer than the server's own patience, shorter than a person's. */
const answerLimitMs = 15_000;

type Query = Record<string, string | number | undefined>;

interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: Query | undefined;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/** Whose session the calls carry. */
export interface Credentials {
  token(): string | null;
  /** Signs in again without asking anybody; false where that is impossible. */
  renew(): Promise<boolean>;
}

export interface HttpClient {
  get<S extends z.ZodMiniType>(
    path: string,
    answer: S,
    options?: { query?: Query; signal?: AbortSignal },
  ): Promise<z.output<S>>;
  post<S extends z.ZodMiniType>(path: string, body: unknown, answer: S): Promise<z.output<S>>;
  put<S extends z.ZodMiniType>(path: string, body: unknown, answer: S): Promise<z.output<S>>;
  /** For calls whose answer is of no use to the caller. */
  command(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<void>;
  download(path: string, query: Query): Promise<Blob>;
}

/**
 * Speaks to our server. Every call has a time limit, every answer is parsed with its schema, every
 * failure is an `AppError`; after a 401 it signs in again once and repeats the call.
 */
export function createHttpClient(baseUrl: string, credentials: Credentials): HttpClient {
  const send = async (request: Request): Promise<ArrayBuffer> => {
    const first = await fetchInTime(baseUrl, request, credentials.token());
    if (first.status !== 401) return bodyOf(first);
    if (!(await credentials.renew())) return bodyOf(first);
    return bodyOf(await fetchInTime(baseUrl, request, credentials.token()));
  };
  const ask = async <S extends z.ZodMiniType>(request: Request, answer: S) =>
    parseAnswer(await send(request), answer);
  return {
    get: (path, answer, options) => ask({ method: 'GET', path, ...options }, answer),
    post: (path, body, answer) => ask({ method: 'POST', path, body }, answer),
    put: (path, body, answer) => ask({ method: 'PUT', path, body }, answer),
    command: async (method, path, body) => {
      await send({ method, path, body });
    },
    download: async (path, query) => new Blob([await send({ method: 'GET', path, query })]),
  };
}

interface Received {
  status: number;
  body: ArrayBuffer;
}

async function fetchInTime(
  baseUrl: string,
  request: Request,
  token: string | null,
): Promise<Received> {
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, answerLimitMs);
  request.signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(`${baseUrl}${request.path}${toQueryString(request.query)}`, {
      method: request.method,
      headers: {
        accept: 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      signal: limit.signal,
    });
    return { status: response.status, body: await response.arrayBuffer() };
  } catch (error) {
    throw limit.signal.aborted
      ? new AppError('network/timed-out', texts.timedOut, 'unknown', error)
      : new AppError('network/unreachable', texts.unreachable, 'unknown', error);
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', stop);
  }
}

function toQueryString(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

function bodyOf({ status, body }: Received): ArrayBuffer {
  if (status >= 200 && status < 300) return body;
  const outcome = status < 500 && status !== 429 ? 'refused' : 'unknown';
  const refusal = ApiError.safeParse(readJson(body));
  if (!refusal.success) throw new AppError('network/bad-answer', texts.badAnswer, outcome);
  const code = status === 401 ? notSignedIn : refusal.data.code;
  throw new AppError(code, refusal.data.message, outcome);
}

function parseAnswer<S extends z.ZodMiniType>(body: ArrayBuffer, answer: S): z.output<S> {
  const parsed = answer.safeParse(readJson(body));
  if (parsed.success) return parsed.data;
  throw new AppError('network/bad-answer', texts.badAnswer, 'unknown', parsed.error);
}

function readJson(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
