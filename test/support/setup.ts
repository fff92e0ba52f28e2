import net from 'node:net';
import { format } from 'node:util';
import { afterEach, beforeEach, expect, vi } from 'vitest';

/**
 * What holds in every test: times are read in Vietnam's zone, nothing is complained about on the console
 * unless the test says so, and nothing outside this machine is spoken to.
 */

if (new Date('2026-01-01T00:00:00Z').getHours() !== 7) {
  throw new Error('Tests read times in Asia/Ho_Chi_Minh; TZ is not set.');
}

const loopback = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3}|0\.0\.0\.0|::)$/;

function isForeign(host: unknown): boolean {
  return typeof host === 'string' && !loopback.test(host);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function guardedConnect(this: net.Socket, ...args: unknown[]) {
  // `net.connect` and the HTTP clients hand over [[options, callback]]; `socket.connect` may get (port, host).
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof first === 'object' && first !== null && 'host' in first ? first.host : second;
  if (isForeign(host)) {
    throw new Error(`A test tried to reach ${String(host)}. Only this machine may be spoken to.`);
  }
  return Reflect.apply(connect, this, args);
} as typeof connect;

// jsdom has no scrolling, and zmp-ui's Page scrolls when it opens.
if (typeof Element !== 'undefined') Element.prototype.scrollTo ??= () => {};

const complaints: string[] = [];
for (const level of ['error', 'warn'] as const) {
  console[level] = (...words: unknown[]) => {
    complaints.push(`console.${level}: ${format(...words)}`);
  };
}

beforeEach(() => {
  complaints.length = 0;
});

afterEach(() => {
  vi.useRealTimers();
  const heard = complaints.splice(0);
  expect(heard, 'unexpected complaints on the console').toEqual([]);
});

/** Takes what was complained about on the console so far, for the test that expects it. */
export function takeConsoleComplaints(): string[] {
  return complaints.splice(0);
}
