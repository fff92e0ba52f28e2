// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { createHttpClient } from '#app/lib/http-client.ts';
import { createKeptAnswers } from '#app/lib/kept-answers.ts';
import { createPendingPuts } from '#app/lib/pending-puts.ts';
import type { SessionState } from '#app/lib/session-keeper.ts';
import { createDeviceStorage } from '#app/platform/device-storage.ts';
import { refusal, startFakeServer } from './support/fake-server.ts';
import { memoryNetwork, memoryPlatform, memoryStorage } from './support/memory-platform.ts';
import { bacTu, chiLan } from './support/people.ts';
import { sampleRequest } from './support/samples.ts';
import { showMiniApp } from './support/show-app.tsx';

const Word = z.object({ word: z.string() });
const anonymous = { token: () => null, renew: async () => false };

describe('what the server answered', () => {
  test('is answered again without it, while it still fits', async () => {
    startFakeServer({ 'GET /api/word': ({ query }) => ({ body: { word: query.text } }) });
    const storage = memoryStorage();
    const kept = createKeptAnswers(storage);
    const http = kept.keeping(createHttpClient('', anonymous));
    await http.get('/api/word', Word, { query: { text: 'xin chào' } });

    const later = createKeptAnswers(storage).http;
    expect(await later.get('/api/word', Word, { query: { text: 'xin chào' } })).toEqual({
      word: 'xin chào',
    });
    const unreachable = { code: 'network/unreachable', outcome: 'unknown' };
    await expect(later.get('/api/word', Word)).rejects.toMatchObject(unreachable);
    const NewerWord = z.object({ word: z.string(), language: z.string() });
    await expect(
      later.get('/api/word', NewerWord, { query: { text: 'xin chào' } }),
    ).rejects.toMatchObject(unreachable);
  });

  test('takes two megabytes at most, and the oldest goes first', async () => {
    startFakeServer({ 'GET /api/*': () => ({ body: { word: 'a'.repeat(300_000) } }) });
    const storage = memoryStorage();
    const kept = createKeptAnswers(storage);
    const http = kept.keeping(createHttpClient('', anonymous));
    for (const name of ['one', 'two', 'three', 'four']) await http.get(`/api/${name}`, Word);
    const found = await Promise.allSettled(
      ['one', 'two', 'three', 'four'].map((name) => kept.http.get(`/api/${name}`, Word)),
    );
    expect(found.map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
  });

  test('makes room for a draft when the device is full', async () => {
    startFakeServer({ 'GET /api/*': () => ({ body: { word: 'a'.repeat(400) } }) });
    const texts = new Map<string, string>();
    const storage = createDeviceStorage([() => smallStorage(texts, 1500)], '');
    const kept = createKeptAnswers(storage);
    const http = kept.keeping(createHttpClient('', anonymous));
    await http.get('/api/one', Word);
    await http.get('/api/two', Word);
    expect(storage.set('drafts', 'b'.repeat(600))).toBe(true);
    expect(texts.get('drafts')).toBe('b'.repeat(600));
    await expect(kept.http.get('/api/one', Word)).rejects.toMatchObject({
      code: 'network/unreachable',
    });
  });

  test.each([
    ['is forgotten once it is withheld', refusal(404, 'not-found', 'Không có.'), false],
    ['stays while the server fails', refusal(500, 'internal', 'Hỏng.'), true],
    ['stays while something else says no', { status: 403, text: '<html>' }, true],
    ['stays while nobody is known', refusal(401, 'session/missing', 'Chưa vào.'), true],
  ])('%s', async (_what, answer, stays) => {
    const server = startFakeServer({ 'GET /api/word': () => ({ body: { word: 'nhà bà Tư' } }) });
    const kept = createKeptAnswers(memoryStorage());
    const http = kept.keeping(createHttpClient('', anonymous));
    await http.get('/api/word', Word);
    server.on('GET /api/word', () => answer);
    await expect(http.get('/api/word', Word)).rejects.toThrow();
    const found = await kept.http.get('/api/word', Word).catch(() => undefined);
    expect(found !== undefined).toBe(stays);
  });

  test('is written again only when it has changed', async () => {
    const server = startFakeServer({ 'GET /api/*': () => ({ body: { word: 'như cũ' } }) });
    const storage = memoryStorage();
    const written = vi.spyOn(storage, 'set');
    const http = createKeptAnswers(storage).keeping(createHttpClient('', anonymous));
    await http.get('/api/word', Word);
    const before = written.mock.calls.length;
    await http.get('/api/word', Word);
    expect(written).toHaveBeenCalledTimes(before);
    server.on('GET /api/*', () => ({ body: { word: 'đã khác' } }));
    await http.get('/api/word', Word);
    expect(written.mock.calls.length).toBeGreaterThan(before);
  });

  test('belongs to one person: the next one on the phone finds nothing of it', async () => {
    startFakeServer({ 'GET /api/word': () => ({ body: { word: 'của bác Tư' } }) });
    const storage = memoryStorage();
    const kept = createKeptAnswers(storage);
    await kept.keeping(createHttpClient('', anonymous)).get('/api/word', Word);
    kept.belongTo('bác Tư');
    expect(await kept.http.get('/api/word', Word)).toEqual({ word: 'của bác Tư' });
    kept.belongTo('chị Lan');
    await expect(kept.http.get('/api/word', Word)).rejects.toMatchObject({ outcome: 'unknown' });
  });
});

test('what a member read in one team does not open in the next one', async () => {
  const server = startFakeServer({ 'GET /api/word': () => ({ body: { word: 'của tổ cũ' } }) });
  const { services } = showMiniApp(server, '/farewell', { me: chiLan() });
  await screen.findByRole('heading', { level: 1 });
  await services.kept.keeping(services.http).get('/api/word', Word);
  expect(await services.kept.http.get('/api/word', Word)).toEqual({ word: 'của tổ cũ' });
  const { member, ...lan } = chiLan();
  if (member === null) throw new Error('Chị Lan is a member.');
  await act(async () =>
    services.session.changeMe({ ...lan, member: { ...member, teamName: 'Tổ thôn Đồng Mận' } }),
  );
  await expect(services.kept.http.get('/api/word', Word)).rejects.toMatchObject({
    code: 'network/unreachable',
  });
});

/** A storage with room for so many characters. */
function smallStorage(texts: Map<string, string>, charactersMax: number) {
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem(key: string, text: string) {
      const others = [...texts].filter(([other]) => other !== key);
      const taken = others.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
      if (taken + key.length + text.length > charactersMax) throw new Error('quota exceeded');
      texts.set(key, text);
    },
    removeItem: (key: string) => void texts.delete(key),
  };
}

describe('a word that can wait', () => {
  function device() {
    const network = memoryNetwork();
    const platform = memoryPlatform(network.of);
    const listeners = new Set<() => void>();
    let state: SessionState = { kind: 'signed-out' };
    const session = {
      state: () => state,
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const signIn = () => {
      state = { kind: 'signed-in', me: bacTu() };
      for (const listener of listeners) listener();
    };
    const http = createHttpClient('', anonymous);
    const open = () => createPendingPuts({ http, session, platform });
    return { network, open, signIn, platform };
  }
  const progress = '/api/me/tutorial-progress/vneid';

  test('goes out when there is a session, the latest of its kind only, and once', async () => {
    const server = startFakeServer({ 'PUT /api/me/tutorial-progress/*': () => ({ status: 204 }) });
    const { open, signIn } = device();
    const pending = open();
    pending.put(progress, { step: 1 });
    pending.put(progress, { step: 2 });
    pending.put('/api/me/tutorial-progress/dvc', { step: 5 });
    signIn();
    signIn();
    await waitFor(() => expect(server.calls).toHaveLength(2));
    expect(server.calls.map(({ body }) => body)).toEqual([{ step: 2 }, { step: 5 }]);
  });

  test('waits for the network, also when the app is closed meanwhile', async () => {
    const server = startFakeServer({ 'PUT /api/*/*/*': () => ({ status: 204 }) });
    const { network, open, signIn } = device();
    network.become(false);
    open().put(progress, { step: 3 });
    signIn();
    open();
    network.become(true);
    await waitFor(() => expect(server.calls.map(({ body }) => body)).toContainEqual({ step: 3 }));
  });

  test('is tried again later and later while the server is away, and dropped when it is refused', async () => {
    vi.useFakeTimers();
    const server = startFakeServer({ [`PUT ${progress}`]: () => 'unreachable' });
    const { open, signIn } = device();
    signIn();
    open().put(progress, { step: 3 });
    await vi.advanceTimersByTimeAsync(16_000);
    expect(server.calls).toHaveLength(3);
    server.on(`PUT ${progress}`, () => refusal(404, 'tutorial/unknown', 'Không có bài này.'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.calls).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(server.calls).toHaveLength(4);
  });

  test('is not lost when the session has ended', async () => {
    const server = startFakeServer({
      [`PUT ${progress}`]: () => refusal(401, 'session/missing', 'Đăng nhập lại giúp nhé.'),
    });
    const { open, signIn, platform } = device();
    signIn();
    open().put(progress, { step: 3 });
    await waitFor(() => expect(server.calls).toHaveLength(1));
    expect(platform.storage.get('pending')).toContain('"step":3');
    open().clear();
  });

  test('that came while another was on its way goes out, too', async () => {
    let answers = 0;
    const server = startFakeServer();
    const { open, signIn } = device();
    signIn();
    const pending = open();
    server.on(`PUT ${progress}`, () => {
      answers += 1;
      if (answers === 1) pending.put(progress, { step: 2 });
      return { status: 204 };
    });
    pending.put(progress, { step: 1 });
    await waitFor(() =>
      expect(server.calls.map(({ body }) => body)).toEqual([{ step: 1 }, { step: 2 }]),
    );
  });
});

describe('a start without network', () => {
  const request = sampleRequest();
  const list = { body: { helpRequests: [request] } };

  test('shows who was here and what was seen, says so, and looks again when the network is back', async () => {
    const storage = memoryStorage();
    const server = startFakeServer({ 'GET /api/help-requests': () => list });
    const first = showMiniApp(server, '/help-requests', { me: bacTu(), storage });
    await screen.findByText(request.question);
    first.close();

    const network = memoryNetwork();
    network.become(false);
    server.on('GET /api/me', () => 'unreachable');
    server.on('GET /api/help-requests', () => 'unreachable');
    const platform = { kind: 'zalo' as const, ...network.of };
    const second = showMiniApp(server, '/help-requests', { storage, platform });
    await screen.findByText(request.question);
    await screen.findByText(/^Đang mất mạng\./);
    expect(second.services.session.state()).toMatchObject({ kind: 'signed-in', me: bacTu() });
    expect(storage.get('session')).toBe('session-1');

    const changed = { ...request, question: 'Đã có người trả lời' };
    server.on('GET /api/me', () => ({ body: bacTu() }));
    server.on('GET /api/help-requests', () => ({ body: { helpRequests: [changed] } }));
    await act(async () => network.become(true));
    await screen.findByText('Đã có người trả lời');
    expect(screen.queryByText(/^Đang mất mạng\./)).toBeNull();
  });

  test('keeps the session also where Zalo’s word could not be checked anew', async () => {
    const storage = memoryStorage();
    storage.set('session', 'session-1');
    storage.set('me', JSON.stringify(bacTu()));
    const server = startFakeServer({
      'GET /api/me': () => refusal(401, 'session/missing', 'Đăng nhập lại giúp nhé.'),
      'POST /api/sessions': () => 'unreachable',
      'GET /api/help-requests': () => 'unreachable',
    });
    const platform = { kind: 'zalo' as const, getAccessToken: async () => 'token' };
    const { services } = showMiniApp(server, '/farewell', { storage, platform });
    await waitFor(() => expect(server.callsTo('POST /api/sessions')).not.toEqual([]));
    await waitFor(() => expect(services.session.state().kind).toBe('signed-in'));
    expect(storage.get('session')).toBe('session-1');
  });
});

test('what somebody put off is not said in the name of the next person on the phone', async () => {
  const storage = memoryStorage();
  storage.set('owner', bacTu().resident.id);
  storage.set('pending', JSON.stringify({ '/api/tutorials/vneid/vote': { isUseful: false } }));
  const server = startFakeServer({
    'GET /api/help-requests': () => ({ body: { helpRequests: [] } }),
    'PUT /api/tutorials/vneid/vote': () => ({ status: 204 }),
  });
  const next = { ...chiLan().resident, id: '00000000-0000-4000-8000-000000000099' };
  showMiniApp(server, '/help-requests', { me: { ...chiLan(), resident: next }, storage });
  await screen.findByText('Bà con chưa hỏi tổ câu nào.');
  expect(server.callsTo('PUT /api/tutorials/vneid/vote')).toEqual([]);
  expect(storage.get('pending')).toBeNull();
});

test('what somebody put off outlives the end of their session', async () => {
  const storage = memoryStorage();
  storage.set('owner', bacTu().resident.id);
  storage.set('session', 'session-1');
  storage.set('me', JSON.stringify(bacTu()));
  storage.set('pending', JSON.stringify({ '/api/tutorials/vneid/vote': { isUseful: true } }));
  const isOver = () => refusal(401, 'session/missing', 'Đăng nhập lại giúp nhé.');
  const server = startFakeServer({
    'GET /api/me': isOver,
    'PUT /api/tutorials/vneid/vote': isOver,
  });
  const first = showMiniApp(server, '/farewell', { storage });
  await waitFor(() => expect(first.services.session.state().kind).toBe('signed-out'));
  first.close();

  server.on('PUT /api/tutorials/vneid/vote', () => ({ status: 204 }));
  showMiniApp(server, '/farewell', { me: bacTu(), storage });
  await waitFor(() => expect(storage.get('pending')).toBe('{}'));
  const [, sent] = server.callsTo('PUT /api/tutorials/vneid/vote');
  expect(sent?.body).toEqual({ isUseful: true });
});

test('forgetting a person leaves nothing of them on the device', async () => {
  const storage = memoryStorage();
  const server = startFakeServer({
    'GET /api/help-requests': () => ({ body: { helpRequests: [] } }),
  });
  const { services } = showMiniApp(server, '/help-requests', { me: chiLan(), storage });
  await screen.findByText('Bà con chưa hỏi tổ câu nào.');
  storage.set('drafts', '{"a":"b"}');
  await services.platform.files.set('photo', new Blob(['ảnh']));
  await act(() => services.forgetPerson());
  const left = ['session', 'me', 'kept', 'pending', 'drafts'].filter((key) => storage.get(key));
  expect(left).toEqual([]);
  expect(await services.platform.files.get('photo')).toBeUndefined();
  expect(services.session.state().kind).toBe('signed-out');
});

test('whoever was erased is signed in again only when they ask for it', async () => {
  const storage = memoryStorage();
  const routes = { 'GET /api/help-requests': () => ({ body: { helpRequests: [] } }) };
  const first = showMiniApp(startFakeServer(routes), '/help-requests', { me: chiLan(), storage });
  await screen.findByText('Bà con chưa hỏi tổ câu nào.');
  await act(() => first.services.forgetPerson());
  first.close();
  const server = startFakeServer(routes);
  const again = showMiniApp(server, '/help-requests', { me: chiLan(), storage });
  const button = await screen.findByRole('button', { name: 'Đăng nhập bằng Zalo' });
  expect(server.callsTo('POST /api/sessions')).toEqual([]);
  fireEvent.click(button);
  await screen.findByText('Bà con chưa hỏi tổ câu nào.');
  again.close();
  showMiniApp(startFakeServer(routes), '/help-requests', { me: chiLan(), storage });
  await screen.findByText('Bà con chưa hỏi tổ câu nào.');
});
