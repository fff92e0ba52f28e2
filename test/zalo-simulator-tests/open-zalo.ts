import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SimulatorOptions, startSimulator } from '#test/zalo-simulator/simulator.ts';
import { ids, smallWorld } from './small-world.ts';

/** One webhook delivery as the app's server got it. */
interface Received {
  headers: http.IncomingHttpHeaders;
  raw: string;
  event: Record<string, unknown> & { event_name: string; message?: Record<string, unknown> };
}

export interface Json {
  [field: string]: unknown;
}

/** Zalo with the small world, and a server in the place of ours that writes down what it is sent. */
export async function openZalo(options: SimulatorOptions = {}) {
  const received: Received[] = [];
  let answer: (delivery: Received, response: http.ServerResponse) => void = (_, response) =>
    response.end();
  const hook = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8');
      const delivery = { headers: request.headers, raw, event: JSON.parse(raw) };
      received.push(delivery);
      answer(delivery, response);
    });
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  const webhookUrl = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/webhooks/zalo`;
  const simulator = await startSimulator({ world: smallWorld, webhookUrl, ...options });

  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers = {},
  ): Promise<Response> {
    return fetch(simulator.url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  return {
    simulator,
    webhookUrl,
    received,
    send,
    /** A call to openapi in the commune's name. */
    async api(
      method: string,
      path: string,
      body?: unknown,
      token: string = ids.accessToken,
    ): Promise<Json> {
      const response = await send(method, path, body, { access_token: token });
      return (await response.json()) as Json;
    },
    /** A GET whose parameters are JSON in `data`. */
    async read(path: string, data: unknown, token: string = ids.accessToken): Promise<Json> {
      const query = encodeURIComponent(JSON.stringify(data));
      const response = await send('GET', `${path}?data=${query}`, undefined, {
        access_token: token,
      });
      return (await response.json()) as Json;
    },
    /** A call to the control API, which must be accepted. */
    async control(method: string, path: string, body?: unknown): Promise<Json> {
      const response = await send(method, `/_sim${path}`, body);
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return JSON.parse(text) as Json;
    },
    /** Asks the token endpoint. */
    async token(form: Record<string, string>, headers: Record<string, string> = {}) {
      return fetch(`${simulator.url}/v4/oa/access_token`, {
        method: 'POST',
        headers: { secret_key: ids.appSecret, ...headers },
        body: new URLSearchParams({ app_id: ids.appId, ...form }),
      });
    },
    /** Names of the events received so far, in order. */
    eventNames: () => received.map(({ event }) => event.event_name),
    /** How the app's server answers deliveries from now on. */
    answerWith(next: typeof answer) {
      answer = next;
    },
    async close() {
      await simulator.close();
      hook.closeAllConnections();
      await new Promise((resolve) => hook.close(resolve));
    },
  };
}

export type Zalo = Awaited<ReturnType<typeof openZalo>>;

/** A text message to a person, as the v3 consultation call takes it. */
export function textTo(person: keyof typeof ids.userIds, text: string) {
  return { recipient: { user_id: ids.userIds[person] }, message: { text } };
}
