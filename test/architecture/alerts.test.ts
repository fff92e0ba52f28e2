import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue, metricPrefix } from '#bot/watching/catalogue.ts';
import { repository } from './source-file.ts';

const operations = join(repository, 'docs/operations');

/** Each rule of the file, with its lines as fields; the file holds one field a line, as its author keeps it. */
const alerts = readFileSync(join(operations, 'alerts.yml'), 'utf8')
  .split(/^ {6}- /m)
  .slice(1)
  .map((rule) => {
    const fields = [...rule.matchAll(/^ *(\w+): (?:'(.*)'|"(.*)"|(.+))$/gm)];
    return Object.fromEntries(fields.map(([, name, a, b, c]) => [name, a ?? b ?? c ?? '']));
  });

test('every alert asks for numbers that there are, says whom it matters to, and has a page', () => {
  expect(alerts.length).toBeGreaterThan(15);
  for (const { alert = '', expr = '', severity, summary, runbook = '' } of alerts) {
    const metrics = expr.match(/\bcanh_tay_so_\w+/g) ?? [];
    expect(metrics.length, alert).toBeGreaterThan(0);
    for (const metric of metrics) {
      expect(catalogue, alert).toHaveProperty(metric.slice(metricPrefix.length));
    }
    expect(['critical', 'warning'], alert).toContain(severity);
    expect(summary, alert).not.toBe('');
    const page = readFileSync(join(repository, runbook), 'utf8');
    expect(page.startsWith(`# ${alert}\n`), runbook).toBe(true);
    expect(page.match(/^## .*/gm)).toEqual([
      '## What it means for people',
      '## What to look at',
      '## What to do',
    ]);
  }
});

test('every page has its alert, and every alert its own name', () => {
  const pages = readdirSync(join(operations, 'runbooks')).map(
    (name) => `docs/operations/runbooks/${name}`,
  );
  expect(alerts.map(({ runbook }) => runbook).sort()).toEqual(pages.sort());
  expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
});
