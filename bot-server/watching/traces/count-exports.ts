import type { ReadableSpan, SpanExporter, SpanProcessor } from '@opentelemetry/sdk-trace';
import type { Log } from '#bot/lib/log.ts';
import type { Source } from '#bot/watching/sample.ts';

/** `ExportResultCode.SUCCESS`, whose package we need for nothing else. */
const succeeded = 0;

/** Counts spans that ended, that the collector took and that it did not; the first failure after a success leaves a log line. */
export function countExports(
  exporter: SpanExporter,
  log: Log,
): { exporter: SpanExporter; seen: SpanProcessor; read: Source } {
  const counts = { ended: 0, sent: 0, lost: 0 };
  let isFailing = false;

  function note(spans: ReadableSpan[], isTaken: boolean): void {
    counts[isTaken ? 'sent' : 'lost'] += spans.length;
    if (!isTaken && !isFailing)
      log.warn({}, 'the trace collector takes no spans; they are dropped');
    if (isTaken && isFailing) log.info({}, 'the trace collector takes spans again');
    isFailing = !isTaken;
  }

  return {
    exporter: {
      export(spans, done) {
        exporter.export(spans, (result) => {
          note(spans, result.code === succeeded);
          done(result);
        });
      },
      shutdown: () => exporter.shutdown(),
    },
    seen: {
      onStart: () => {},
      onEnd: () => {
        counts.ended += 1;
      },
      forceFlush: () => Promise.resolve(),
      shutdown: () => Promise.resolve(),
    },
    read: () => [
      { name: 'trace_spans_ended_total', value: counts.ended },
      { name: 'trace_spans_sent_total', value: counts.sent },
      { name: 'trace_spans_lost_total', value: counts.lost },
    ],
  };
}
