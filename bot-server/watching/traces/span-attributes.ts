import type { Attributes } from '@opentelemetry/api';
import type { Facts } from '#bot/lib/trace.ts';

/** Facts for which OpenTelemetry has a name of its own. https://opentelemetry.io/docs/specs/semconv/ */
const conventional: Partial<Record<keyof Facts, string>> = {
  host: 'server.address',
  method: 'http.request.method',
  path: 'url.template',
  route: 'http.route',
  status: 'http.response.status_code',
};

/** Facts as attributes; ours are named `canh_tay_so.waited_ms`. What is not known is left out. */
export function attributesOf(facts: Facts): Attributes {
  const attributes: Attributes = {};
  for (const [fact, value] of Object.entries(facts)) {
    if (value === undefined || value === null) continue;
    attributes[conventional[fact as keyof Facts] ?? ownName(fact)] = value;
  }
  return attributes;
}

function ownName(fact: string): string {
  return `canh_tay_so.${fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}
