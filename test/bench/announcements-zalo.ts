import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Zalo as far as it costs anything: takes every message at once, under a number of its own, without any limit. A process of its own,
 * so that it takes no time from whoever is measured. Writes its port, and ends with its standard input.
 */
let messages = 0;
const server = createServer((request, response) => {
  request.on('data', () => {});
  request.on('end', () => {
    messages += 1;
    const message_id = messages.toString(16).padStart(20, '0');
    response.setHeader('content-type', 'application/json');
    response.end(`{"data":{"message_id":"${message_id}"},"error":0,"message":"Success"}`);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
process.stdin.resume().on('end', () => process.exit(0));
