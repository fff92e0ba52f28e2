// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { createHttpClient } from '#app/lib/http-client.ts';
import { createPendingPuts } from '#app/lib/pending-puts.ts';
import { refusal, startFakeServer } from './support/fake-server.ts';
import { memoryNetwork, memoryPlatform } from './support/memory-platform.ts';
import { chiLan } from './support/people.ts';

const anonymous = { token: () => null, renew: async () => false };
const hourMs = 60 * 60 * 1000;
const visit = (n: number) => `/api/team/visits/${n}`;

function device() {
  const network = memoryNetwork();
  const platform = memoryPlatform(network.of);
  const session = {
    state: () => ({ kind: 'signed-in' as const, me: chiLan() }),
    subscribe: () => () => {},
  };
  const http = createHttpClient('', anonymous);
  return { network, platform, open: () => createPendingPuts({ http, session, platform }) };
}

describe('what the team did', () => {
  test('stays with the reason when the server refuses it, also after a restart', async () => {
    const server = startFakeServer({
      'PUT /api/team/visits/*': () => refusal(409, 'household/left-alone', 'Nhà xin đừng đến.'),
    });
    const { open } = device();
    open().put(visit(1), { n: 1 });
    const refused = [{ path: visit(1), body: { n: 1 }, refusal: 'Nhà xin đừng đến.' }];
    await waitFor(() => expect(open().list('/api/team/')).toEqual(refused));
    open().put('/api/tutorials/a/vote', {});
    expect(server.callsTo('PUT /api/team/visits/*')).toHaveLength(1);
  });

  test('leaves once it is put again or dropped', async () => {
    const server = startFakeServer({
      'PUT /api/team/visits/*': () => refusal(409, 'household/left-alone', 'Nhà xin đừng đến.'),
    });
    const { open } = device();
    const pending = open();
    pending.put(visit(1), { n: 1 });
    pending.put(visit(2), { n: 2 });
    await waitFor(() =>
      expect(pending.list('/api/team/').map((put) => put.refusal)).toHaveLength(2),
    );
    await waitFor(() =>
      expect(pending.list('/api/team/').every((put) => put.refusal !== undefined)).toBe(true),
    );
    server.on('PUT /api/team/visits/*', () => ({}));
    pending.drop(visit(2));
    pending.put(visit(1), { n: 3 });
    await waitFor(() => expect(pending.list('/api/team/')).toEqual([]));
    expect(server.callsTo(`PUT ${visit(1)}`).at(-1)?.body).toEqual({ n: 3 });
    expect(server.callsTo(`PUT ${visit(2)}`)).toHaveLength(1);
  });

  test('is no longer waiting nor lost when the app dies right after a refusal was noted', async () => {
    const { open, platform } = device();
    platform.storage.set('pending', JSON.stringify({ [visit(1)]: { n: 1 } }));
    platform.storage.set(
      'refused-puts',
      JSON.stringify({ [visit(1)]: { body: { n: 1 }, refusal: 'Chưa được.' } }),
    );
    startFakeServer({ 'PUT /api/team/visits/*': () => refusal(409, 'no', 'Vẫn chưa được.') });
    const pending = open();
    pending.put('/api/team/visits/9', { n: 9 });
    await waitFor(() =>
      expect(pending.list('/api/team/')).toEqual([
        { path: visit(1), body: { n: 1 }, refusal: 'Vẫn chưa được.' },
        { path: visit(9), body: { n: 9 }, refusal: 'Vẫn chưa được.' },
      ]),
    );
  });

  test('is never pushed out by small words, however many wait', () => {
    startFakeServer();
    const { open, network } = device();
    network.become(false);
    const pending = open();
    pending.put(visit(1), { n: 1 });
    for (let word = 0; word < 250; word++) pending.put(`/api/tutorials/${word}/vote`, {});
    expect(pending.list('/api/team/')).toEqual([{ path: visit(1), body: { n: 1 } }]);
    expect(pending.list('/api/tutorials/')).toHaveLength(200);
  });

  const page = '<html>Mời đăng nhập wifi</html>';
  test.each([
    ['no', { status: 403, text: page }],
    ['yes', { file: new Blob([page], { type: 'text/html' }) }],
  ])('waits where something that is not our server says %s', async (_what, answer) => {
    vi.useFakeTimers();
    const server = startFakeServer({ 'PUT /api/team/visits/*': () => answer });
    const { open } = device();
    const pending = open();
    pending.put(visit(1), { n: 1 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pending.list('/api/team/')).toEqual([{ path: visit(1), body: { n: 1 } }]);
    server.on('PUT /api/team/visits/*', () => ({}));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(pending.list('/api/team/')).toEqual([]);
  });

  test('goes out in the order in which it was done, a house before the visit to it', async () => {
    const server = startFakeServer({ 'PUT /api/team/*/*': () => ({}) });
    const { open, network } = device();
    network.become(false);
    const pending = open();
    pending.put('/api/team/households/7', { name: 'Nhà cô Bảy' });
    pending.put(visit(1), { n: 1 });
    network.become(true);
    await waitFor(() => expect(pending.list('/api/team/')).toEqual([]));
    expect(server.calls.map(({ path }) => path)).toEqual(['/api/team/households/7', visit(1)]);
  });

  test.each([
    ['fails on our server', { status: 500, body: { code: 'internal', message: 'Máy chủ hỏng.' } }],
    ['is stopped before it', { status: 413, text: page }],
  ])('does not hold back the next one when it %s, and is tried again', async (_what, answer) => {
    vi.useFakeTimers();
    const server = startFakeServer({
      [`PUT ${visit(1)}`]: () => answer,
      [`PUT ${visit(2)}`]: () => ({}),
    });
    const { open } = device();
    const pending = open();
    pending.put(visit(1), { n: 1 });
    pending.put(visit(2), { n: 2 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pending.list('/api/team/')).toEqual([{ path: visit(1), body: { n: 1 } }]);
    expect(server.callsTo(`PUT ${visit(1)}`)).toHaveLength(1);
    server.on(`PUT ${visit(1)}`, () => ({}));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(pending.list('/api/team/')).toEqual([]);
  });

  test('waits for the house it names, while the house cannot be taken', async () => {
    vi.useFakeTimers();
    const house = '/api/team/households/7a2e';
    const server = startFakeServer({
      [`PUT ${house}`]: () => ({ status: 500 }),
      'PUT /api/team/visits/*': () => ({}),
    });
    const { open } = device();
    const pending = open();
    pending.put(house, { name: 'Nhà cô Bảy' });
    pending.put(visit(1), { householdId: '7a2e' });
    pending.put(visit(2), { householdId: 'another' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.callsTo('PUT /api/team/visits/*').map(({ path }) => path)).toEqual([visit(2)]);
    server.on(`PUT ${house}`, () => ({}));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(pending.list('/api/team/')).toEqual([]);
  });

  test('is shown like a refusal once the server has failed on it for a day, and still tried', async () => {
    vi.useFakeTimers();
    const failing = { status: 500, body: { code: 'internal', message: 'Máy chủ hỏng.' } };
    const server = startFakeServer({ 'PUT /api/team/visits/*': () => failing });
    const { open } = device();
    const pending = open();
    pending.put(visit(1), { n: 1 });
    await vi.advanceTimersByTimeAsync(23 * hourMs);
    const waiting = { path: visit(1), body: { n: 1 } };
    expect(pending.list('/api/team/')).toEqual([waiting]);
    await vi.advanceTimersByTimeAsync(2 * hourMs);
    expect(pending.list('/api/team/')).toEqual([{ ...waiting, refusal: 'Máy chủ hỏng.' }]);
    pending.put(visit(1), { n: 2 });
    expect(pending.list('/api/team/')).toEqual([{ path: visit(1), body: { n: 2 } }]);
    server.on('PUT /api/team/visits/*', () => ({}));
    await vi.advanceTimersByTimeAsync(hourMs);
    expect(pending.list('/api/team/')).toEqual([]);
  });

  test('is asked for once and no more while the server has had enough of this phone', async () => {
    vi.useFakeTimers();
    const server = startFakeServer({
      'PUT /api/team/visits/*': () => refusal(429, 'rate-limited', 'Chờ một phút.'),
    });
    const { open } = device();
    const pending = open();
    pending.put(visit(1), { n: 1 });
    pending.put(visit(2), { n: 2 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.calls).toHaveLength(1);
    pending.clear();
  });
});
