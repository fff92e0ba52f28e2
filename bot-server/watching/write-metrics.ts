import { catalogue, type MetricName, metricPrefix } from './catalogue.ts';
import type { Sample, Source } from './sample.ts';

/** Asks all sources, and writes what they say in the text form that Prometheus reads. */
export function openMetrics(sources: readonly Source[]): () => Promise<string> {
  return async () => writeMetrics((await Promise.all(sources.map((read) => read()))).flat());
}

/** Numbers of one name stand together, in the order of the catalogue. */
export function writeMetrics(samples: readonly Sample[]): string {
  const named = Map.groupBy(samples, ({ name }) => name);
  return Object.entries(catalogue)
    .map(([name, { kind, help }]) => {
      const found = named.get(name as MetricName);
      if (found === undefined) return '';
      const metric = metricPrefix + name;
      const lines = found.map(({ value, labels }) => `${metric}${writeLabels(labels)} ${value}\n`);
      return `# HELP ${metric} ${help}\n# TYPE ${metric} ${kind}\n${lines.join('')}`;
    })
    .join('');
}

function writeLabels(labels: Record<string, string> = {}): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escapeLabel(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}
