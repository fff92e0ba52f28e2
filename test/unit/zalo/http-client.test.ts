import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type HttpClient, openHttpClient } from '#bot/zalo/http-client.ts';

const open: { server: Server; client: HttpClient }[] = [];

afterEach(async () => {
  for (const { server, client } of open.splice(0)) {
    await client.close();
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener, timeoutMs = 20_000): Promise<HttpClient> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = openHttpClient(`http://127.0.0.1:${port}/zalo`, timeoutMs);
  open.push({ server, client });
  return client;
}

const get = { method: 'GET', path: '/x', headers: {} } as const;

describe('a call', () => {
  test('goes below the base URL with its headers and body, and brings the JSON back', async () => {
    const client = await serve((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const { method, url, headers } = request;
        response.end(JSON.stringify({ method, url, token: headers.access_token, body }));
      });
    });
    const call = { method: 'POST', path: '/x?a=1', headers: { access_token: 't' }, body: 'Chè' };
    expect(await client.call({ ...call, method: 'POST' })).toEqual({
      kind: 'answered',
      status: 200,
      body: { method: 'POST', url: '/zalo/x?a=1', token: 't', body: 'Chè' },
    });
  });

  test('keeps its connections for the calls that follow', async () => {
    const ports = new Set<number | undefined>();
    const client = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('{}');
    });
    for (let count = 0; count < 20; count += 1) await client.call(get);
    expect(ports.size).toBeLessThanOrEqual(2);
  });

  test('brings an answer that is no JSON without a body', async () => {
    const client = await serve((_request, response) => {
      response.writeHead(502).end('<html>502</html>');
    });
    expect(await client.call(get)).toEqual({ kind: 'answered', status: 502, body: undefined });
  });

  test('brings the answer, not what is said before it', async () => {
    const client = await serve((_request, response) => {
      response.writeEarlyHints({ link: '</a>; rel=preload' }, () => {
        response.writeHead(201).end('{"a":1}');
      });
    });
    expect(await client.call(get)).toEqual({ kind: 'answered', status: 201, body: { a: 1 } });
  });

  test('is lost when the connection breaks before the answer', async () => {
    const client = await serve((request) => {
      request.socket.destroy();
    });
    expect(await client.call(get)).toEqual({ kind: 'lost' });
  });

  test('is lost when the answer breaks off', async () => {
    const client = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"error":');
      setImmediate(() => request.socket.destroy());
    });
    expect(await client.call(get)).toEqual({ kind: 'lost' });
  });

  test('is lost when no answer comes in time', async () => {
    const client = await serve(() => {}, 200);
    expect(await client.call(get)).toEqual({ kind: 'lost' });
  });

  test('is lost when the answer drips on beyond the time', async () => {
    const drips: NodeJS.Timeout[] = [];
    const client = await serve((_request, response) => {
      response.writeHead(200);
      drips.push(setInterval(() => response.write(' '), 20));
    }, 200);
    expect(await client.call(get)).toEqual({ kind: 'lost' });
    for (const drip of drips) clearInterval(drip);
  });

  test('is lost when the answer is a flood', async () => {
    const client = await serve((_request, response) => {
      response.end('x'.repeat(2_000_000));
    });
    expect(await client.call(get)).toEqual({ kind: 'lost' });
  });

  test('did not reach a port where nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const client = openHttpClient(`http://127.0.0.1:${port}`);
    expect(await client.call(get)).toEqual({ kind: 'not-reached' });
    await client.close();
  });
});
