// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { newDraft } from '#app/lib/draft.ts';
import { dropDraft, readDraft } from '#app/lib/draft-store.ts';
import { createDeviceStorage } from '#app/platform/device-storage.ts';
import { heldAnswer, refusal, startFakeServer } from './support/fake-server.ts';
import { memoryFiles, memoryNetwork } from './support/memory-platform.ts';
import { bacTu, testId } from './support/people.ts';
import { sampleRequest } from './support/samples.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

const opened = sampleRequest();
const sendRoute = 'POST /api/help-requests';
const label = 'Bà con vướng chuyện gì?';
const held = 'Đã giữ lại. Có mạng là tự gửi.';

function startServer() {
  return startFakeServer({
    'GET /api/help-requests': () => ({ body: { helpRequests: [] } }),
    'GET /api/help-requests/*': () => ({ body: opened }),
    'POST /api/tutorials/search': () => ({ body: { matches: [] } }),
    'POST /api/tips/similar': () => ({ body: { tips: [] } }),
    [sendRoute]: () => ({ body: opened }),
  });
}

function keysOf(calls: { body: unknown }[]): string[] {
  return calls.map(({ body }) => (body as { idempotencyKey: string }).idempotencyKey);
}

async function write(text: string, box?: HTMLElement) {
  fireEvent.change(box ?? (await screen.findByLabelText(label)), { target: { value: text } });
}

test('a question without network is kept, and goes by itself when the network is back', async () => {
  const server = startServer();
  const network = memoryNetwork();
  server.on(sendRoute, () => 'unreachable');
  showMiniApp(server, '/ask', { me: bacTu(), platform: network.of });
  await write('Máy không lên mạng');
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ' }));
  await screen.findByText(held);
  network.become(false);
  expect(server.callsTo(sendRoute)).toHaveLength(1);

  server.on(sendRoute, () => ({ body: opened }));
  act(() => network.become(true));
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  const keys = keysOf(server.callsTo(sendRoute));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('it is tried again every twenty seconds while somebody looks, also after a busy server', async () => {
  vi.useFakeTimers();
  const server = startServer();
  server.on(sendRoute, () => refusal(503, 'server/busy', 'Máy chủ đang bận.'));
  showMiniApp(server, '/ask', { me: bacTu() });
  await act(() => vi.advanceTimersByTimeAsync(100));
  await write('Máy không lên mạng', screen.getByLabelText(label));
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ' }));
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(screen.getByText(/^Máy chủ đang bận\..*giữ lại rồi/)).toBeDefined();
  await act(() => vi.advanceTimersByTimeAsync(20_000));
  expect(server.callsTo(sendRoute)).toHaveLength(2);
  server.on(sendRoute, () => ({ body: opened }));
  await act(() => vi.advanceTimersByTimeAsync(20_000));
  expect(new Set(keysOf(server.callsTo(sendRoute))).size).toBe(1);
  expect(screen.queryByLabelText(label)).toBeNull();
});

test('a question put off is sent from whatever screen the person is on', async () => {
  const server = startServer();
  const network = memoryNetwork();
  const storage = memoryStorage();
  server.on(sendRoute, () => 'unreachable');
  const first = showMiniApp(server, '/ask', { me: bacTu(), storage, platform: network.of });
  await write('Máy không lên mạng');
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ' }));
  await screen.findByText(held);
  first.close();

  showMiniApp(server, '/help-requests', { me: bacTu(), storage, platform: network.of });
  await screen.findByText('Bà con chưa hỏi tổ câu nào.');
  server.on(sendRoute, () => ({ body: opened }));
  act(() => network.become(true));
  await vi.waitFor(() => expect(storage.get('drafts')).not.toContain('help-request/'));
  expect(new Set(keysOf(server.callsTo(sendRoute))).size).toBe(1);
});

test('a question put off can be dropped where it stands', async () => {
  const server = startServer();
  server.on(sendRoute, () => 'unreachable');
  showMiniApp(server, '/ask', { me: bacTu() });
  await write('Máy không lên mạng');
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Thôi, bỏ câu này' }));
  const box = (await screen.findByLabelText(label)) as HTMLTextAreaElement;
  expect(box.value).toBe('');
  expect(box.readOnly).toBe(false);
});

test('a question dropped while another one is being sent stays on the phone', async () => {
  const server = startServer();
  const { handler, give } = heldAnswer();
  server.on(sendRoute, handler);
  const storage = memoryStorage();
  const waiting = (key: string, text: string) => ({ idempotencyKey: key, text, isSent: true });
  storage.set(
    'drafts',
    JSON.stringify({
      'help-request/free': waiting('key-1', 'Máy không lên mạng'),
      'help-request/stuck/2/vneid': waiting('key-2', 'Thôi em tự làm được'),
    }),
  );
  showMiniApp(server, '/help-requests', { me: bacTu(), storage });
  await vi.waitFor(() => expect(server.callsTo(sendRoute)).toHaveLength(1));
  act(() => dropDraft(storage, 'help-request/stuck/2/vneid'));
  await act(async () => give({ body: opened }));
  await vi.waitFor(() => expect(storage.get('drafts')).toBe('{}'));
  expect(keysOf(server.callsTo(sendRoute))).toEqual(['key-1']);
});

test('a question dropped while its photo is on the way is not asked', async () => {
  const server = startServer();
  const { handler, give } = heldAnswer();
  server.on('POST /api/attachments', handler);
  const storage = memoryStorage();
  const files = memoryFiles();
  await files.set('photo-1', new Blob(['ảnh'], { type: 'image/jpeg' }));
  const draft = {
    idempotencyKey: 'key-1',
    text: 'Máy không lên mạng',
    isSent: true,
    files: [{ key: 'photo-1', kind: 'photo' }],
  };
  storage.set('drafts', JSON.stringify({ 'help-request/free': draft }));
  showMiniApp(server, '/help-requests', { me: bacTu(), storage, platform: { files } });
  await vi.waitFor(() => expect(server.callsTo('POST /api/attachments')).toHaveLength(1));
  act(() => dropDraft(storage, 'help-request/free'));
  const photo = { id: testId(7), kind: 'photo', contentType: 'image/jpeg', sizeBytes: 3 };
  await act(async () => give({ status: 201, body: photo }));
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  expect(server.callsTo(sendRoute)).toEqual([]);
  expect(storage.get('drafts')).toBe('{}');
});

function showInTwoWindows(server: ReturnType<typeof startServer>) {
  window.localStorage.clear();
  const open = () =>
    showMiniApp(server, '/ask', {
      me: bacTu(),
      storage: createDeviceStorage([() => window.localStorage], 'two-windows/'),
    });
  return [open(), open()];
}

test('what is typed in one window stands in the other', async () => {
  showInTwoWindows(startServer());
  const [first, second] = (await screen.findAllByLabelText(label)) as HTMLTextAreaElement[];
  await write('Máy không lên mạng', first);
  expect(second?.value).toBe('Máy không lên mạng');
});

test('sent from two windows it is one request, and the second window says that it was sent', async () => {
  const server = startServer();
  const { handler, give } = heldAnswer();
  server.on(sendRoute, handler);
  showInTwoWindows(server);
  const [first] = await screen.findAllByLabelText(label);
  await write('Máy không lên mạng', first);
  const [button] = screen.getAllByRole('button', { name: 'Gửi cho tổ' });
  if (button) fireEvent.click(button);
  await screen.findByRole('button', { name: 'Đang gửi…' });
  give({ body: opened });
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  await screen.findByText('Câu hỏi này đã gửi cho tổ rồi ạ, từ một cửa sổ khác.');
  expect(screen.getByRole('link', { name: 'Xem câu đã gửi' }).getAttribute('href')).toBe(
    `/help-requests/${opened.id}`,
  );
  expect(server.callsTo(sendRoute)).toHaveLength(1);
});

test('a window that hears late, when the next draft already stands, says that it was sent too', async () => {
  window.localStorage.clear();
  const storage = createDeviceStorage([() => window.localStorage], 'two-windows/');
  showMiniApp(startServer(), '/ask', { me: bacTu(), storage });
  await write('Máy không lên mạng');
  const name = 'help-request/free';
  const sent = readDraft(storage, name);
  // What the other window has done by the time that this one is told of any of it.
  const { idempotencyKey } = sent;
  const delivered = [{ idempotencyKey, name, id: opened.id, isNews: false }];
  storage.set('delivered-drafts', JSON.stringify(delivered));
  storage.set('drafts', JSON.stringify({ [name]: newDraft() }));
  act(() => void window.dispatchEvent(new Event('storage')));
  await screen.findByText('Câu hỏi này đã gửi cho tổ rồi ạ, từ một cửa sổ khác.');
  expect(((await screen.findByLabelText(label)) as HTMLTextAreaElement).value).toBe('');
});

test('both windows tapped at the same moment carry one key', async () => {
  const server = startServer();
  showInTwoWindows(server);
  const [first] = await screen.findAllByLabelText(label);
  await write('Máy không lên mạng', first);
  for (const button of screen.getAllByRole('button', { name: 'Gửi cho tổ' }))
    fireEvent.click(button);
  await screen.findAllByText(/Đã gửi cho tổ rồi ạ/);
  expect(new Set(keysOf(server.callsTo(sendRoute))).size).toBe(1);
});

test('where the phone is full the words stay on the screen, and it says so once', async () => {
  const server = startServer();
  const full = {
    getItem: (key: string) => (key.endsWith('probe') ? '1' : null),
    setItem(key: string) {
      if (!key.endsWith('probe')) throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem() {},
  };
  const storage = createDeviceStorage([() => full], '');
  showMiniApp(server, '/ask', { me: bacTu(), storage });
  await write('Máy không lên mạng');
  expect(screen.getAllByText(/Điện thoại hết chỗ/)).toHaveLength(1);
  expect(((await screen.findByLabelText(label)) as HTMLTextAreaElement).value).toBe(
    'Máy không lên mạng',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ' }));
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
});

test('a paste of ten thousand letters is kept whole, and the screen says how much is too much', async () => {
  const server = startServer();
  showMiniApp(server, '/ask', { me: bacTu() });
  await write('à'.repeat(10_000));
  expect(await screen.findByText(/^Dài quá 8000 chữ/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ' }));
  const box = screen.getByLabelText<HTMLTextAreaElement>(label);
  await vi.waitFor(() => expect(document.activeElement).toBe(box));
  expect(box.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getAllByText(/[Dd]ài quá/)).toHaveLength(1);
  expect(box.value).toHaveLength(10_000);
  expect(server.callsTo(sendRoute)).toEqual([]);
});

test('pictures among the words arrive as they were typed', async () => {
  const server = startServer();
  showMiniApp(server, '/ask', { me: bacTu() });
  await write('Cháu em 👨‍👩‍👧 bấm 😭 mãi không được');
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ' }));
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  expect(server.callsTo(sendRoute)[0]?.body).toMatchObject({
    question: 'Cháu em 👨‍👩‍👧 bấm 😭 mãi không được',
  });
});

test('who has not agreed yet is asked once, and then the question goes on by itself', async () => {
  const server = startServer();
  const me = bacTu();
  const unasked = { ...me, resident: { ...me.resident, consents: [] } };
  server.on('PUT /api/me/consents', () => ({ body: me }));
  showMiniApp(server, '/ask', { me: unasked });
  await write('Máy không lên mạng');
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ' }));
  const sheet = await screen.findByRole('dialog', { name: 'Cho tổ và xã đọc câu hỏi của bà con' });
  expect(server.callsTo(sendRoute)).toEqual([]);
  fireEvent.click(within(sheet).getByRole('button', { name: 'Tôi đồng ý, gửi cho tổ' }));
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  expect(server.callsTo('PUT /api/me/consents').map(({ body }) => body)).toEqual([
    { purpose: 'helping', isGiven: true, textVersion: '2026-11b' },
  ]);
  expect(server.callsTo(sendRoute)).toHaveLength(1);
});

test('who does not agree keeps their words, and nothing leaves the phone', async () => {
  const server = startServer();
  const me = bacTu();
  showMiniApp(server, '/ask', { me: { ...me, resident: { ...me.resident, consents: [] } } });
  await write('Máy không lên mạng');
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Thôi, chưa gửi' }));
  const box = (await screen.findByLabelText(label)) as HTMLTextAreaElement;
  expect([box.value, box.readOnly]).toEqual(['Máy không lên mạng', false]);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(server.callsTo(sendRoute)).toEqual([]);
});

test('a server that misses the agreement has it asked for, and gets the same key afterwards', async () => {
  const server = startServer();
  server.on(sendRoute, () => refusal(409, 'consent/missing', 'Bà con đồng ý trước nhé.'));
  server.on('PUT /api/me/consents', () => {
    server.on(sendRoute, () => ({ body: opened }));
    return { body: bacTu() };
  });
  showMiniApp(server, '/ask', { me: bacTu() });
  await write('Máy không lên mạng');
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Tôi đồng ý, gửi cho tổ' }));
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  expect(new Set(keysOf(server.callsTo(sendRoute))).size).toBe(1);
});
