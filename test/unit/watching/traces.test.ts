import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { traced, whereNow } from '#bot/lib/trace.ts';
import { openTracing } from '#bot/watching/traces/open-tracing.ts';
import { idsOf } from '#bot/watching/traces/span-places.ts';
import { startCollector } from '#test/support/trace-collector.ts';

const config = {
  ROLE: 'worker',
  OTEL_SERVICE_NAME: 'canh-tay-so',
  OTEL_TRACES_SAMPLER: 'parentbased_always_on',
  OTEL_TRACES_SAMPLER_ARG: 1,
} as const;
const requestId = '0b6f9a52-6c1f-4d0e-9a4e-2f7c51d0a9b3';

let collector: Awaited<ReturnType<typeof startCollector>>;
let lines: string[];

beforeEach(async () => {
  lines = [];
  collector = await startCollector();
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collector.url;
});
afterEach(async () => {
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  await collector.close();
});

function open(settings: Partial<Parameters<typeof openTracing>[0]['config']> = {}) {
  const write = (_fields: object, sentence: string) => void lines.push(sentence);
  const log = { info: write, warn: write, error: write };
  return openTracing({ config: { ...config, ...settings }, version: '1', log });
}

const counted = async (tracing: ReturnType<typeof open>) =>
  Object.fromEntries((await tracing.read()).map(({ name, value }) => [name, value]));

test('nothing is told, and nothing kept with a row, where nobody follows', () => {
  expect(traced({ name: 'serve', isRoot: true }, (span) => span.note({ status: 200 }))).toBe(
    undefined,
  );
  expect(whereNow(requestId)).toBeNull();
});

test('what is written because of an act hangs below the act, in another process and hours later too', async () => {
  const first = open();
  const kept = await traced({ name: 'serve', isRoot: true }, async () => {
    await traced({ name: 'act on request', under: { request: requestId } }, async () => {});
    return whereNow(requestId);
  });
  await first.close();
  const second = open();
  traced({ name: 'send message', under: { kept } }, () => {});
  traced({ name: 'act on request', under: { request: requestId } }, () => {});
  await second.close();

  const spans = collector.spans();
  const [act, serve] = spans;
  const place = idsOf({ request: requestId });
  expect(spans.map(({ name, traceId, parentSpanId }) => ({ name, traceId, parentSpanId }))).toEqual(
    [
      { name: 'act on request', traceId: place?.traceId, parentSpanId: place?.spanId },
      { name: 'serve', traceId: serve?.traceId, parentSpanId: undefined },
      { name: 'send message', traceId: place?.traceId, parentSpanId: act?.spanId },
      { name: 'act on request', traceId: place?.traceId, parentSpanId: place?.spanId },
    ],
  );
  expect(act?.links).toMatchObject([{ spanId: serve?.spanId }]);
  expect(serve?.links).toMatchObject([{ spanId: act?.spanId }]);
});

test('an error is told by its kind and thrown on, never with its words', async () => {
  const tracing = open();
  const fails = () => Promise.reject(new TypeError('bác Xoài nói'));
  await expect(traced({ name: 'serve', isRoot: true }, fails)).rejects.toThrow('bác Xoài nói');
  await tracing.close();
  expect(collector.bodies.join()).toContain('TypeError');
  expect(collector.bodies.join()).not.toContain('Xoài');
});

test('every process takes or leaves the same traces, whatever hangs below what', async () => {
  const tracing = open({ OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: 0.5 });
  for (let index = 0; index < 64; index += 1) {
    const request = randomUUID();
    traced({ name: 'open request', as: { request } }, () => {});
    traced({ name: 'act on request', under: { request } }, () => {});
  }
  await tracing.close();
  const perTrace = Map.groupBy(collector.spans(), ({ traceId }) => traceId);
  expect(new Set([...perTrace.values()].map((spans) => spans.length))).toEqual(new Set([2]));
  expect(perTrace.size).toBeGreaterThan(0);
  expect(perTrace.size).toBeLessThan(64);
});

test.each(['refuses', 'hangs'] as const)(
  'a collector that %s costs bounded memory, one log line at most, and nobody’s time',
  async (mood) => {
    collector.be(mood);
    const tracing = open();
    for (let index = 0; index < 10_000; index += 1) {
      traced({ name: 'serve', isRoot: true }, () => {});
    }
    await tracing.close();
    const { trace_spans_ended_total: ended = 0, trace_spans_lost_total: lost = 0 } =
      await counted(tracing);
    expect(ended).toBe(10_000);
    expect(lost).toBeLessThanOrEqual(2_560);
    expect(collector.spans()).toEqual([]);
    expect(lines.length).toBeLessThanOrEqual(1);
  },
);
