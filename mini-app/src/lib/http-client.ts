import type * as z from 'zod/mini';
import { AppError, notSignedIn } from './app-error.ts';
import { readRefusal } from './read-refusal.ts';
import { noteServerTime } from './server-clock.ts';
import { texts } from './texts.ts';

/** Longer than the server's own patience, shorter than a person's. */
const answerLimitMs = 15_000;
/** A photo of 1.5 MB at 400 kbit/s takes half a minute; a weaker network gets three times that. */
const uploadLimitMs = 90_000;

export type Query = Record<string, string | number | undefined>;

interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  query?: Query | undefined;
  /** A file goes as it is, anything else as JSON. */
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
  post<S extends z.ZodMiniType>(
    path: string,
    body: unknown,
    answer: S,
    options?: { query?: Query; signal?: AbortSignal },
  ): Promise<z.output<S>>;
  put<S extends z.ZodMiniType>(path: string, body: unknown, answer: S): Promise<z.output<S>>;
  /** For calls whose answer is of no use to the caller. */
  command(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<void>;
  /** Sends a file as the whole body, under its own content type without parameters. */
  upload<S extends z.ZodMiniType>(
    path: string,
    query: Query,
    file: Blob,
    answer: S,
  ): Promise<z.output<S>>;
  /** The file under its content type; asked for by POST where there is a `body`. */
  download(path: string, query?: Query, body?: unknown): Promise<Blob>;
}

/**
 * Speaks to our server. Every call has a time limit, every answer is parsed with its schema, every
 * failure is an `AppError`; after a 401 it signs in again once and repeats the call.
 */
export function createHttpClient(baseUrl: string, credentials: Credentials): HttpClient {
  const send = async (request: Request): Promise<Received> => {
    const first = await fetchInTime(baseUrl, request, credentials.token());
    if (first.status !== 401 || !(await credentials.renew())) return accept(first);
    return accept(await fetchInTime(baseUrl, request, credentials.token()));
  };
  const ask = async <S extends z.ZodMiniType>(request: Request, answer: S) =>
    parseAnswer((await send(request)).body, answer);
  return {
    get: (path, answer, options) => ask({ method: 'GET', path, ...options }, answer),
    post: (path, body, answer, options) => ask({ method: 'POST', path, body, ...options }, answer),
    put: (path, body, answer) => ask({ method: 'PUT', path, body }, answer),
    command: async (method, path, body) => {
      const { contentType } = await send({ method, path, body });
      // The page of some wifi that wants a sign-in, and not our server.
      if (contentType.startsWith('text/html')) {
        throw new AppError('network/bad-answer', texts.badAnswer, 'unknown');
      }
    },
    upload: (path, query, file, answer) => ask({ method: 'POST', path, query, body: file }, answer),
    download: async (path, query, asked) => {
      const method = asked ? 'POST' : 'GET';
      const { body, contentType } = await send({ method, path, query, body: asked });
      return new Blob([body], { type: contentType });
    },
  };
}

interface Received {
  status: number;
  body: ArrayBuffer;
  contentType: string;
}

async function fetchInTime(
  baseUrl: string,
  request: Request,
  token: string | null,
): Promise<Received> {
  const limit = new AbortController();
  const stop = () => limit.abort();
  const { headers, body } = toFetchBody(request.body);
  const timer = setTimeout(stop, body instanceof Blob ? uploadLimitMs : answerLimitMs);
  request.signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(`${baseUrl}${request.path}${toQueryString(request.query)}`, {
      method: request.method,
      headers: {
        accept: 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
      signal: limit.signal,
    });
    const contentType = response.headers.get('content-type') ?? '';
    // Files may come out of the browser's cache, with the hour at which they went in.
    if (contentType.startsWith('application/json')) noteServerTime(response.headers.get('date'));
    return { status: response.status, body: await response.arrayBuffer(), contentType };
  } catch (error) {
    throw limit.signal.aborted
      ? new AppError('network/timed-out', texts.timedOut, 'unknown', error)
      : new AppError('network/unreachable', texts.unreachable, 'unknown', error);
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', stop);
  }
}

function toFetchBody(body: unknown): { headers: Record<string, string>; body?: Blob | string } {
  if (body === undefined) return { headers: {} };
  if (!(body instanceof Blob)) {
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  }
  const [type = ''] = body.type.split(';');
  return { headers: { 'content-type': type.trim() || 'application/octet-stream' }, body };
}

export function toQueryString(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

function accept(received: Received): Received {
  const { status, body } = received;
  if (status >= 200 && status < 300) return received;
  const outcome = status < 500 && status !== 429 ? 'refused' : 'unknown';
  const refusal = readRefusal(readJson(body));
  if (!refusal) throw new AppError('network/bad-answer', texts.badAnswer, outcome);
  throw new AppError(status === 401 ? notSignedIn : refusal.code, refusal.message, outcome);
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
