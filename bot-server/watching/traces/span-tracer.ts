import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tracer as Teller, Span as ToldSpan } from '@opentelemetry/api';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api';
import { errorKind } from '#bot/lib/log.ts';
import type { Facts, SpanStart, Tracer } from '#bot/lib/trace.ts';
import type { FixedIds } from './fixed-ids.ts';
import { attributesOf } from './span-attributes.ts';
import { idsOf, type SpanIds, writeTraceparent } from './span-places.ts';

/**
 * What is under way. `deed`: what it is done for, which no call to a database or to Zalo is. `acts`: where each other trace was last,
 * for what is written because of it.
 */
type UnderWay = { span: ToldSpan; deed: ToldSpan; acts: Map<string, SpanIds> };

const kinds = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
} as const;

/** Tells `teller` of spans; `fixed` gives those their ids that others must find. */
export function createTracer(teller: Teller, fixed: FixedIds): Tracer {
  const underWay = new AsyncLocalStorage<UnderWay>();

  function begin(start: SpanStart, outer: UnderWay | undefined): ToldSpan | undefined {
    const ids = start.as && idsOf(start.as);
    const under = start.under && idsOf(start.under);
    const isElsewhere = start.under !== undefined || start.as !== undefined;
    const parent = isElsewhere ? under : outer?.span.spanContext();
    if (parent === undefined && ids === undefined && start.isRoot !== true) return undefined;
    const links = (start.links ?? []).flatMap((place) => idsOf(place) ?? []);
    if (isElsewhere && outer !== undefined) links.push(outer.deed.spanContext());
    const context = parent ? trace.setSpanContext(ROOT_CONTEXT, remote(parent)) : ROOT_CONTEXT;
    const span = fixed.with(ids, () =>
      teller.startSpan(
        start.name,
        {
          kind: start.kind === undefined ? SpanKind.INTERNAL : kinds[start.kind],
          attributes: attributesOf(start.facts ?? {}),
          links: links.map((link) => ({ context: remote(link) })),
        },
        context,
      ),
    );
    if (isElsewhere && outer !== undefined) {
      outer.deed.addLink({ context: span.spanContext() });
      outer.acts.set(span.spanContext().traceId, span.spanContext());
    }
    return span;
  }

  return {
    run(start, work) {
      const outer = underWay.getStore();
      const span = begin(start, outer);
      if (span === undefined) return work({ note: () => {} });
      const inner = {
        span,
        deed: start.kind === 'client' ? (outer?.deed ?? span) : span,
        acts: outer?.acts ?? new Map<string, SpanIds>(),
      };
      const note = (facts: Facts) => span.setAttributes(attributesOf(facts));
      return endWith(span, () => underWay.run(inner, () => work({ note })));
    },
    whereNow(requestId) {
      const now = underWay.getStore();
      const here = now?.deed.spanContext();
      if (requestId === undefined) return here === undefined ? null : writeTraceparent(here);
      const request = idsOf({ request: requestId });
      if (request === undefined) return null;
      if (here?.traceId === request.traceId) return writeTraceparent(here);
      return writeTraceparent(now?.acts.get(request.traceId) ?? request);
    },
  };
}

function remote({ traceId, spanId }: SpanIds) {
  return { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
}

/** The span ends with the work, also where that is a promise. */
function endWith<T>(span: ToldSpan, work: () => T): T {
  const fail = (error: unknown) => {
    // An error's message may quote what a person wrote.
    span.setStatus({ code: SpanStatusCode.ERROR, message: errorKind(error) });
    span.end();
  };
  try {
    const result = work();
    if (!(result instanceof Promise)) span.end();
    else result.then(() => span.end(), fail);
    return result;
  } catch (error) {
    fail(error);
    throw error;
  }
}
