/** What the operator may follow: spans of one question's way through processes and hours. Nothing is paid while nobody follows. */

/** Where a span stands. Others find it without having been told: by what it is about, or by what was kept with a row. */
export type Place =
  /** The arrival of a webhook delivery. */
  | { delivery: { naturalKey: string; conversationKey: string } }
  /** The arrival of one message of a resident, by Zalo's id of it. */
  | { message: string }
  /** The opening of a help request, by our id. */
  | { request: string }
  /** What `whereNow` said; `null` is nowhere, so that nothing is told. */
  | { kept: string | null };

type SpanName =
  | 'receive delivery'
  | 'keep event'
  | 'handle event'
  | 'end burst'
  | 'understand'
  | 'open request'
  | 'act on request'
  | 'fire clock step'
  | 'send message'
  | 'settle message'
  | 'confirm message'
  | 'transaction'
  | 'call Zalo'
  | 'serve';

/** Kinds, counts and our own ids; never a word, a name or a number of a person. */
export type Facts = Partial<
  Record<
    | 'account'
    | 'act'
    | 'answer'
    | 'attempts'
    | 'channel'
    | 'code'
    | 'decision'
    | 'event'
    | 'host'
    | 'isNew'
    | 'kept'
    | 'kind'
    | 'lane'
    | 'messages'
    | 'method'
    | 'offers'
    | 'outcome'
    | 'path'
    | 'recipient'
    | 'request'
    | 'route'
    | 'runs'
    | 'scope'
    | 'state'
    | 'status'
    | 'step'
    | 'waitedMs'
    | 'way'
    | 'zaloErrorCode',
    string | number | boolean | null | undefined
  >
>;

export type SpanStart = {
  name: SpanName;
  /** Who is at the other end: `server` was called, `client` calls, `consumer` takes what lay waiting. */
  kind?: 'server' | 'client' | 'consumer';
  facts?: Facts;
  /** Below what it hangs; without it below what is under way, and where nothing is, nothing is told. */
  under?: Place;
  /** Which span it is itself, so that others can hang below it; it begins a trace. */
  as?: Place;
  /** Begins a trace that nobody has to find. */
  isRoot?: boolean;
  links?: readonly Place[];
};

export type Span = { note(facts: Facts): void };

export type Tracer = {
  run<T>(start: SpanStart, work: (span: Span) => T): T;
  whereNow(requestId: string | undefined): string | null;
};

const untold: Span = { note: () => {} };
let tracer: Tracer | undefined;

/** Begins to tell of spans, once for a process; `undefined` ends it. */
export function setTracer(next: Tracer | undefined): void {
  tracer = next;
}

/**
 * Does `work` within a span, which ends with it or, where it answers a promise, with that; what it throws is thrown on, and told by
 * its kind. A span that hangs elsewhere than below what is under way is linked with that.
 */
export function traced<T>(start: SpanStart, work: (span: Span) => T): T {
  return tracer === undefined ? work(untold) : tracer.run(start, work);
}

/**
 * Where what is done later because of this hangs, to be kept with its row: what was done last with this request, or what is under
 * way. `null` where nobody follows.
 */
export function whereNow(requestId?: string): string | null {
  return tracer === undefined ? null : tracer.whereNow(requestId);
}
