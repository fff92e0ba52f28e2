import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type CollectedSpan = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  links: { traceId: string; spanId: string }[];
  facts: Record<string, string | number | boolean>;
  /** `web` or `worker`. */
  role: string;
};

type Attribute = {
  key: string;
  value: { stringValue?: string; intValue?: number; boolValue?: boolean; doubleValue?: number };
};
type Batch = {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: { spans: (Omit<CollectedSpan, 'facts'> & { attributes: Attribute[] })[] }[];
  }[];
};

/** A collector that speaks OTLP over HTTP, as far as a test needs it. `bodies` is all that came, letter by letter. */
export async function startCollector() {
  const bodies: string[] = [];
  const waiting = new Set<ServerResponse>();
  let mood: 'takes' | 'refuses' | 'hangs' = 'takes';
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (mood === 'takes') bodies.push(Buffer.concat(chunks).toString());
    if (mood === 'hangs') waiting.add(response);
    else response.writeHead(mood === 'takes' ? 200 : 400).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    spans: () => bodies.flatMap(readBatch),
    be(next: typeof mood) {
      mood = next;
    },
    close() {
      for (const response of waiting) response.destroy();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function readBatch(body: string): CollectedSpan[] {
  return (JSON.parse(body) as Batch).resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const role = String(factsOf(resource.attributes)['canh_tay_so.role']);
    return scopeSpans.flatMap(({ spans }) =>
      spans.map(({ attributes, ...span }) => ({ ...span, facts: factsOf(attributes), role })),
    );
  });
}

function factsOf(attributes: Attribute[]): CollectedSpan['facts'] {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [key, Object.values(value)[0] ?? '']),
  );
}
