import { onTestFinished, vi } from 'vitest';

interface ReceivedCall {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** JSON as the value that it says; a file as it is. */
  body: unknown;
}

type Answer = { status?: number; body?: unknown; text?: string; file?: Blob };
export type Handler = (call: ReceivedCall) => Answer | 'unreachable' | Promise<Answer>;

export interface FakeServer {
  /** Every call, in the order in which they came. */
  calls: ReceivedCall[];
  callsTo(route: string): ReceivedCall[];
  /** Answers `METHOD /path`, where `*` stands for one part of the path; later routes win. */
  on(route: string, handler: Handler): void;
}

/** Stands on the wire in place of our server; what it was not told to answer fails the test. */
export function startFakeServer(routes: Record<string, Handler> = {}): FakeServer {
  const handlers = Object.entries(routes);
  const calls: ReceivedCall[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const url = new URL(address, 'https://server.example');
    const call: ReceivedCall = {
      method: init.method ?? 'GET',
      path: url.host === 'server.example' ? url.pathname : url.origin + url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : (init.body ?? undefined),
    };
    calls.push(call);
    const handler = handlers.findLast(([route]) => fits(route, call))?.[1];
    if (!handler) throw new Error(`Nobody answers ${call.method} ${call.path}.`);
    const answer = await handler(call);
    if (answer === 'unreachable') throw new TypeError('fetch failed');
    if (answer.file) {
      const headers = { 'content-type': answer.file.type };
      return new Response(await answer.file.arrayBuffer(), { headers });
    }
    const status = answer.status ?? 200;
    if (answer.file) return fileResponse(answer.file, status);
    if (answer.status === 204) return new Response(null, { status: 204 });
    return new Response(answer.text ?? JSON.stringify(answer.body ?? {}), { status });
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return {
    calls,
    callsTo: (route) => calls.filter((call) => fits(route, call)),
    on: (route, handler) => handlers.push([route, handler]),
  };
}

/** jsdom's files are none to Node's `Response`. */
async function fileResponse(file: Blob, status: number): Promise<Response> {
  const bytes = await new Promise<ArrayBuffer>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(file);
  });
  return new Response(bytes, { status, headers: { 'content-type': file.type } });
}

function fits(route: string, { method, path }: ReceivedCall): boolean {
  const pattern = route.replaceAll('.', '\\.').replaceAll('*', '[^/]+');
  return new RegExp(`^${pattern}$`).test(`${method} ${path}`);
}

/** An answer that is given when the test says so. */
export function heldAnswer(): { handler: Handler; give: (answer: Answer) => void } {
  let give: (answer: Answer) => void = () => {};
  const held = new Promise<Answer>((resolve) => {
    give = resolve;
  });
  return { handler: () => held, give };
}

export function refusal(status: number, code: string, message: string): Answer {
  return { status, body: { code, message, requestId: 'r-1' } };
}
