import { randomUUID } from 'node:crypto';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  type Sampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Config } from '#bot/config.ts';
import type { Log } from '#bot/lib/log.ts';
import { setTracer } from '#bot/lib/trace.ts';
import type { Source } from '#bot/watching/sample.ts';
import { countExports } from './count-exports.ts';
import { fixedIds } from './fixed-ids.ts';
import { createTracer } from './span-tracer.ts';

type Tracing = { read: Source; close(): Promise<void> };

type Options = {
  config: Pick<
    Config,
    'ROLE' | 'OTEL_SERVICE_NAME' | 'OTEL_TRACES_SAMPLER' | 'OTEL_TRACES_SAMPLER_ARG'
  >;
  version: string;
  log: Log;
};

const scheduledDelayMillis = 1_000;
/** A collector that hangs holds nobody up who stops. */
const closeWithinMs = 2_000;

/**
 * Tells an OTLP collector of spans from now on. Nobody waits for it: spans lie in memory, 2,048 at most, until a batch is sent, and
 * what finds no room or no collector is dropped. The exporter reads the other standard variables (`OTEL_EXPORTER_OTLP_*`) itself.
 */
export function openTracing({ config, version, log }: Options): Tracing {
  const counting = countExports(new OTLPTraceExporter(), log);
  const fixed = fixedIds();
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.version': version,
      'service.instance.id': randomUUID(),
      'canh_tay_so.role': config.ROLE,
    })
      .merge(detectResources({ detectors: [envDetector] }))
      .merge(resourceFromAttributes({ 'service.name': config.OTEL_SERVICE_NAME })),
    sampler: samplerOf(config),
    idGenerator: fixed,
    spanProcessors: [
      counting.seen,
      new BatchSpanProcessor({ exporter: counting.exporter, scheduledDelayMillis }),
    ],
  });
  setTracer(createTracer(provider.getTracer('canh-tay-so', version), fixed));
  return {
    read: counting.read,
    async close() {
      setTracer(undefined);
      let timer: NodeJS.Timeout | undefined;
      const tired = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, closeWithinMs);
      });
      await Promise.race([provider.shutdown().catch(() => {}), tired]);
      clearTimeout(timer);
    },
  };
}

/** By the trace's id alone, never by the parent: so all processes decide alike, hours apart and without having been told. */
function samplerOf({ OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG }: Options['config']): Sampler {
  if (OTEL_TRACES_SAMPLER.endsWith('always_off')) return new AlwaysOffSampler();
  if (OTEL_TRACES_SAMPLER.endsWith('always_on')) return new AlwaysOnSampler();
  return new TraceIdRatioBasedSampler(OTEL_TRACES_SAMPLER_ARG);
}
