/** Counts in the text form that Prometheus reads; names are camelCase counters made snake_case. */
export function metricsText(counters: Readonly<Record<string, number>>): string {
  const lines = Object.entries(counters).map(([name, value]) => {
    const metric = `canh_tay_so_intake_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_total`;
    return `# TYPE ${metric} counter\n${metric} ${value}\n`;
  });
  return lines.join('');
}
