// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PlatformError } from '#app/platform/platform.ts';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import { fakeCanvas } from './support/fake-canvas.ts';
import { refusal, startFakeServer } from './support/fake-server.ts';
import { memoryNetwork } from './support/memory-platform.ts';
import { bacTu, chiLan, testId } from './support/people.ts';
import { sampleRequest, sampleTeamRequest } from './support/samples.ts';
import { memoryStorage, type ShowOptions, showMiniApp } from './support/show-app.tsx';

const id = sampleRequest().id;
const path = `/help-requests/${id}`;
const photo = { id: testId(80), kind: 'photo' as const, contentType: 'image/jpeg', sizeBytes: 4 };
const voice = { id: testId(81), kind: 'voice' as const, contentType: 'audio/webm', sizeBytes: 5 };
const [opening] = sampleRequest().entries;
const withFiles = { ...opening, attachments: [photo, voice] } as typeof opening & object;

function show(request: HelpRequestDetail, options: ShowOptions = {}) {
  fakeCanvas(new Map());
  const server = startFakeServer({
    [`GET /api${path}`]: () => ({ body: request }),
    'GET /api/attachments/*': ({ path: asked }) => ({
      file: new Blob(['file'], { type: asked.endsWith(photo.id) ? 'image/jpeg' : 'audio/webm' }),
    }),
  });
  return { server, app: showMiniApp(server, path, { me: bacTu(), ...options }) };
}

test('a photo opens large, and a voice note has a button to hear it', async () => {
  const { server } = show(sampleRequest({ entries: [withFiles] }));
  fireEvent.click(await screen.findByRole('button', { name: 'Xem to ảnh 1' }));
  const dialog = screen.getByRole('dialog', { name: 'Ảnh 1' });
  expect(within(dialog).getByRole('img', { name: 'Ảnh 1' })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Nghe lời nói' })).toBeDefined();
  expect(
    server.callsTo('GET /api/attachments/*').map(({ headers }) => headers.authorization),
  ).toEqual(['Bearer session-1', 'Bearer session-1']);
});

test('a photo that did not come says so, and can be fetched again', async () => {
  const { server } = show(sampleRequest());
  server.on('GET /api/attachments/*', () => 'unreachable');
  server.on(`GET /api${path}`, () => ({
    body: sampleRequest({ entries: [{ ...withFiles, attachments: [photo] }] }),
  }));
  fireEvent.click(await screen.findByRole('button', { name: 'Tải lại' }));
  server.on('GET /api/attachments/*', () => ({ file: new Blob(['x'], { type: 'image/jpeg' }) }));
  fireEvent.click(await screen.findByRole('button', { name: 'Tải lại' }));
  await screen.findByRole('button', { name: 'Xem to ảnh 1' });
});

test('what a photo took on the phone is given back when the screen is left', async () => {
  const { app } = show(sampleRequest({ entries: [withFiles] }));
  await screen.findByRole('button', { name: 'Xem to ảnh 1' });
  await screen.findByRole('button', { name: 'Nghe lời nói' });
  app.close();
  expect(URL.revokeObjectURL).toHaveBeenCalledTimes(2);
});

test('what was asked for is said in words, the number all but covered', async () => {
  show(
    sampleRequest({
      forWhom: 'Bà nội',
      reachBy: 'visit',
      visit: { day: '2026-11-23', part: 'morning', place: 'Cổng xanh' },
      contactPhone: '0912345678',
    }),
  );
  const facts = (await screen.findByText('Bà nội')).closest('dl');
  expect([...(facts?.children ?? [])].map((part) => part.textContent)).toEqual([
    'Hỏi cho',
    'Bà nội',
    'Hẹn đến nhà',
    'sáng Thứ Hai 23/11',
    'Số để gọi',
    '•••••••678',
    'Đường đến nhà',
    'Cổng xanh',
  ]);
});

test('a verdict whose answer was lost is given again under its key, also after a restart', async () => {
  const answered = sampleRequest({
    state: 'answered',
    entries: [
      ...sampleRequest().entries,
      { ...withFiles, id: '2', kind: 'answered', by: 'team', name: 'Chị Lan', attachments: [] },
    ],
  });
  const storage = memoryStorage();
  const { server, app } = show(answered, { storage });
  const route = `POST /api${path}/rating`;
  server.on(route, () => 'unreachable');
  fireEvent.click(await screen.findByRole('radio', { name: 'Được rồi' }));
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ biết' }));
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  app.close();

  server.on(route, () => ({ body: { ...answered, state: 'resolved', residentWord: 'solved' } }));
  showMiniApp(server, path, { me: bacTu(), storage });
  await screen.findByText('Tổ đã biết. Cảm ơn bà con!');
  const bodies = server.callsTo(route).map(({ body }) => body as { idempotencyKey: string });
  expect(bodies).toHaveLength(2);
  expect(bodies[1]).toEqual(bodies[0]);
});

test('a finished request is taken up again with what is still wrong', async () => {
  const { server } = show(sampleRequest({ state: 'resolved', residentWord: 'solved' }));
  server.on(`POST /api${path}/reopen`, () => ({ body: sampleRequest() }));
  fireEvent.click(await screen.findByRole('button', { name: 'Vẫn vướng, nhờ tổ giúp tiếp' }));
  fireEvent.change(screen.getByLabelText('Còn vướng chỗ nào? (không bắt buộc)'), {
    target: { value: 'Hôm nay lại không vào được' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Nhờ tổ giúp tiếp' }));
  await screen.findByText('Đã nhận được, đang chờ người giúp');
  expect(server.callsTo(`POST /api${path}/reopen`).map(({ body }) => body)).toEqual([
    { idempotencyKey: expect.any(String), text: 'Hôm nay lại không vào được' },
  ]);
});

test('a refused reopening says why, and keeps the words', async () => {
  const { server } = show(sampleRequest({ state: 'cancelled' }));
  server.on(`POST /api${path}/reopen`, () => refusal(409, 'x/y', 'Yêu cầu này cũ quá rồi ạ.'));
  fireEvent.click(await screen.findByRole('button', { name: 'Vẫn vướng, nhờ tổ giúp tiếp' }));
  const words = screen.getByLabelText('Còn vướng chỗ nào? (không bắt buộc)');
  fireEvent.change(words, { target: { value: 'Lại hỏng' } });
  fireEvent.click(screen.getByRole('button', { name: 'Nhờ tổ giúp tiếp' }));
  await screen.findByText('Yêu cầu này cũ quá rồi ạ.');
  expect((words as HTMLTextAreaElement).value).toBe('Lại hỏng');
});

test('a message that waits is sent when its screen is opened again', async () => {
  const storage = memoryStorage();
  const { server, app } = show(sampleRequest(), { storage });
  const route = `POST /api${path}/messages`;
  server.on(route, () => 'unreachable');
  fireEvent.change(await screen.findByLabelText('Nhắn thêm cho tổ'), {
    target: { value: 'Samsung' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi' }));
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  app.close();
  server.on(route, () => ({ body: sampleRequest() }));
  showMiniApp(server, path, { me: bacTu(), storage });
  await vi.waitFor(() => expect(server.callsTo(route)).toHaveLength(2));
  const [first, second] = server.callsTo(route);
  expect(second?.body).toEqual(first?.body);
});

async function ask(options: ShowOptions) {
  const server = startFakeServer({
    'POST /api/tutorials/search': () => ({ body: { matches: [] } }),
    'POST /api/tips/similar': () => ({ body: { tips: [] } }),
    'POST /api/help-requests': () => ({ body: sampleRequest() }),
    [`GET /api${path}`]: () => ({ body: sampleRequest() }),
  });
  const app = showMiniApp(server, '/ask', options);
  fireEvent.change(await screen.findByLabelText('Bà con vướng chuyện gì?'), {
    target: { value: 'Quên mật khẩu' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ' }));
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  return app;
}

function notInChat() {
  const me = bacTu();
  return { ...me, resident: { ...me.resident, isInChat: false } };
}
const offer = 'Cho kênh của xã nhắn khi có trả lời?';

test('after the first question the commune’s account may be let write, asked once', async () => {
  const askToWrite = vi.fn(async () => {});
  const storage = memoryStorage();
  const app = await ask({ me: notInChat(), storage, platform: { askToWrite } });
  await screen.findByText(offer);
  fireEvent.click(screen.getByRole('button', { name: 'Cho nhắn' }));
  await screen.findByText(/^Được rồi ạ\. Có trả lời/);
  expect(askToWrite).toHaveBeenCalledWith('1000000001');
  app.close();
  await ask({ me: notInChat(), storage });
  expect(screen.queryByText(offer)).toBeNull();
});

test('saying no to it, here or to Zalo, is fine and is remembered', async () => {
  const storage = memoryStorage();
  const askToWrite = () => Promise.reject(new PlatformError('denied'));
  const app = await ask({ me: notInChat(), storage, platform: { askToWrite } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Cho nhắn' })));
  expect(screen.queryByText(offer)).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
  app.close();
  await ask({ me: notInChat(), storage });
  expect(screen.queryByText(offer)).toBeNull();
});

test('who is in the chat already is not asked', async () => {
  await ask({ me: bacTu() });
  expect(screen.queryByText(offer)).toBeNull();
});

const teamApi = `/api/team/help-requests/${id}`;
const held = sampleTeamRequest({
  state: 'claimed',
  isMine: true,
  helperName: 'Nguyễn Thị Lan',
  forWhom: 'Bà nội',
  reachBy: 'visit',
  visit: { day: '2026-11-23', part: 'afternoon', place: 'Cổng xanh' },
  contactPhone: '0912345678',
  entries: [withFiles],
});

test('a helper sees for whom, when to come by, whom to call, and the photo', async () => {
  fakeCanvas(new Map());
  const server = startFakeServer({
    [`GET ${teamApi}`]: () => ({ body: held }),
    'GET /api/attachments/*': () => ({ file: new Blob(['x'], { type: 'image/jpeg' }) }),
  });
  showMiniApp(server, `/team/${id}`, { me: chiLan() });
  expect((await screen.findByRole('link', { name: 'Gọi 0912345678' })).getAttribute('href')).toBe(
    'tel:0912345678',
  );
  for (const words of ['Bà nội', 'Đến nhà giúp', 'chiều Thứ Hai 23/11', 'Cổng xanh']) {
    expect(screen.getByText(words)).toBeDefined();
  }
  await screen.findByRole('button', { name: 'Xem to ảnh 1' });
});

test('a helper answers with a photo, uploaded once however often it is tried', async () => {
  fakeCanvas(new Map([['tra-loi.jpg', { width: 800, height: 600 }]]));
  const server = startFakeServer({
    [`GET ${teamApi}`]: () => ({ body: { ...held, entries: [] } }),
    'POST /api/team/attachments': () => ({ status: 201, body: photo }),
    [`POST ${teamApi}/answers`]: () => 'unreachable',
  });
  showMiniApp(server, `/team/${id}`, { me: chiLan() });
  fireEvent.change(await screen.findByLabelText('Trả lời bà con'), {
    target: { value: 'Như ảnh ạ' },
  });
  fireEvent.click(screen.getByText('Thêm ảnh, giọng nói'));
  fireEvent.change(await screen.findByLabelText('Chọn hoặc chụp ảnh'), {
    target: { files: [new File(['x'], 'tra-loi.jpg')] },
  });
  await screen.findByRole('img', { name: 'Ảnh 1' });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi trả lời' }));
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  server.on(`POST ${teamApi}/answers`, () => ({ body: { ...held, entries: [] } }));
  fireEvent.click(screen.getByRole('button', { name: 'Gửi lại' }));
  await screen.findByText('Đã gửi cho bà con.');
  expect(server.callsTo('POST /api/team/attachments')).toHaveLength(1);
  expect(server.callsTo(`POST ${teamApi}/answers`).at(-1)?.body).toEqual({
    idempotencyKey: expect.any(String),
    text: 'Như ảnh ạ',
    attachmentIds: [photo.id],
  });
});

test('what was added to a request without network goes out from whatever screen the person is on', async () => {
  const request = sampleRequest();
  const network = memoryNetwork();
  const storage = memoryStorage();
  const { server, app } = show(request, { storage, platform: network.of });
  const route = `POST /api${path}/messages`;
  server.on(route, () => 'unreachable');
  const box = await screen.findByLabelText('Nhắn thêm cho tổ');
  fireEvent.change(box, { target: { value: 'Em thử lại rồi ạ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi' }));
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  network.become(false);
  app.close();

  server.on('GET /api/help-requests', () => ({ body: { helpRequests: [] } }));
  showMiniApp(server, '/help-requests', { me: bacTu(), storage, platform: network.of });
  await screen.findByText('Bà con chưa hỏi tổ câu nào.');
  server.on(route, () => ({ body: request }));
  act(() => network.become(true));
  await vi.waitFor(() => expect(storage.get('drafts')).toBe('{}'));
  const sent = server.callsTo(route).map(({ body }) => body as { idempotencyKey: string });
  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  expect(sent[0]).toMatchObject({ text: 'Em thử lại rồi ạ' });
});

test('what is written to one request does not stand under another that is opened next', async () => {
  const other = sampleRequest({ id: testId(90), code: 'B7', question: 'Câu khác hẳn' });
  const { server, app } = show(sampleRequest());
  server.on(`GET /api/help-requests/${other.id}`, () => ({ body: other }));
  server.on('GET /api/help-requests', () => ({ body: { helpRequests: [] } }));
  app.go(`/help-requests/${other.id}`);
  await screen.findByRole('heading', { name: 'Yêu cầu B7' });
  app.go(path);
  const box = await screen.findByLabelText('Nhắn thêm cho tổ');
  fireEvent.change(box, { target: { value: 'Chỉ cho câu này' } });
  app.go(`/help-requests/${other.id}`);
  await screen.findByRole('heading', { name: 'Yêu cầu B7' });
  const there = (await screen.findByLabelText('Nhắn thêm cho tổ')) as HTMLTextAreaElement;
  expect(there.value).toBe('');
});

const writeToChannel = 'Nhắn cho kênh của xã';

test('who is not in the chat reads where the answer will be, and opens the commune’s account', async () => {
  const openChat = vi.fn(async () => {});
  show(sampleRequest(), { me: notInChat(), platform: { openChat } });
  await screen.findByText(
    'Câu trả lời nằm ở đây. Muốn được Zalo báo, bà con nhắn cho kênh của xã một câu.',
  );
  await act(async () => fireEvent.click(screen.getByRole('button', { name: writeToChannel })));
  expect(openChat).toHaveBeenCalledWith('1000000001');
});

test.each([
  ['here alone to who is not in the chat', 'Nhắn ở đây', notInChat],
  ['here and in Zalo to who is', 'Nhắn ở đây và trong Zalo', bacTu],
])('an answer is promised %s', async (_what, words, me) => {
  show(sampleRequest({ forWhom: 'Bà nội' }), { me: me() });
  expect(await screen.findByText(words)).toBeDefined();
});

test('where Zalo does not open, it says what to do', async () => {
  const openChat = () => Promise.reject(new PlatformError('unsupported'));
  show(sampleRequest(), { me: notInChat(), platform: { openChat } });
  fireEvent.click(await screen.findByRole('button', { name: writeToChannel }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Chưa mở được Zalo\./);
});

test('who is in the chat reads nothing of that', async () => {
  show(sampleRequest(), { me: bacTu() });
  await screen.findByRole('list', { name: 'Trao đổi với tổ' });
  expect(screen.queryByRole('button', { name: writeToChannel })).toBeNull();
});
