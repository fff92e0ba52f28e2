// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { heldAnswer, refusal, startFakeServer } from './support/fake-server.ts';
import { bacTu, cheNui, khoLang } from './support/people.ts';
import { sampleRequest, sampleTutorial } from './support/samples.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

const opened = sampleRequest({
  tutorialId: 'vneid-install',
  tutorialTitle: 'Tải và cài VNeID',
  step: 2,
});
const stepPath = '/tutorials/vneid-install/steps/2';
const sendRoute = 'POST /api/help-requests';

function startServer() {
  return startFakeServer({
    'GET /api/tutorials/vneid-install': () => ({ body: sampleTutorial() }),
    'GET /api/help-requests/*': () => ({ body: opened }),
    [sendRoute]: () => ({ body: opened }),
  });
}

function keysOf(calls: { body: unknown }[]): unknown[] {
  return calls.map(({ body }) => (body as { idempotencyKey: string }).idempotencyKey);
}

test('two taps tell the team which step of which tutorial, on which phone', async () => {
  const server = startServer();
  const app = showMiniApp(server, stepPath, { me: bacTu() });
  fireEvent.click(await screen.findByRole('link', { name: 'Em kẹt ở bước này' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Gửi cho tổ' }));

  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  expect(app.address()).toBe(`/help-requests/${opened.id}`);
  expect(server.callsTo(sendRoute).map(({ body }) => body)).toEqual([
    {
      idempotencyKey: expect.stringMatching(/^[A-Za-z0-9_-]{16,64}$/),
      tutorialId: 'vneid-install',
      step: 2,
      phoneModel: 'SM-A146P',
    },
  ]);
  await waitFor(() => expect(app.storage.get('drafts')).not.toContain('help-request/'));
});

test('a double tap sends once', async () => {
  const server = startServer();
  const { handler, give } = heldAnswer();
  server.on(sendRoute, handler);
  showMiniApp(server, `${stepPath}/stuck`, { me: bacTu() });
  const button = await screen.findByRole('button', { name: 'Gửi cho tổ' });
  fireEvent.click(button);
  fireEvent.click(button);
  await screen.findByRole('button', { name: 'Đang gửi…' });
  fireEvent.click(button);
  give({ body: opened });
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  expect(server.callsTo(sendRoute)).toHaveLength(1);
});

test('after a lost answer the words are kept, and the second try carries the same key', async () => {
  const server = startServer();
  server.on(sendRoute, () => 'unreachable');
  showMiniApp(server, `${stepPath}/stuck`, { me: bacTu() });
  const words = await screen.findByLabelText('Muốn nói thêm gì không?');
  fireEvent.change(words, { target: { value: 'Bấm hoài không được' } });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ' }));
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  expect((words as HTMLTextAreaElement).value).toBe('Bấm hoài không được');
  expect((words as HTMLTextAreaElement).readOnly).toBe(true);
  expect(screen.queryByText('Chưa, để em thử lại')).toBeNull();

  server.on(sendRoute, () => ({ body: opened }));
  fireEvent.click(screen.getByRole('button', { name: 'Gửi lại' }));
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  const keys = keysOf(server.callsTo(sendRoute));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('a question whose answer was lost goes on by itself after a restart, under its key', async () => {
  const storage = memoryStorage();
  const server = startServer();
  server.on(sendRoute, () => 'unreachable');
  const first = showMiniApp(server, `${stepPath}/stuck`, { me: bacTu(), storage });
  fireEvent.click(await screen.findByRole('button', { name: 'Gửi cho tổ' }));
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  first.close();

  server.on(sendRoute, () => ({ body: opened }));
  server.on('GET /api/help-requests', () => ({ body: { helpRequests: [] } }));
  showMiniApp(server, '/', { me: bacTu(), storage });
  await screen.findByText('Câu hỏi gửi dở đã tới tổ rồi ạ.');
  expect(screen.queryByText('Còn câu hỏi gửi dở')).toBeNull();
  const keys = keysOf(server.callsTo(sendRoute));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('a question sent by mistake can be dropped from the first screen', async () => {
  const storage = memoryStorage();
  const server = startServer();
  server.on(sendRoute, () => 'unreachable');
  server.on('GET /api/help-requests', () => ({ body: { helpRequests: [] } }));
  const first = showMiniApp(server, `${stepPath}/stuck`, { me: bacTu(), storage });
  fireEvent.click(await screen.findByRole('button', { name: 'Gửi cho tổ' }));
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  first.close();

  showMiniApp(server, '/', { me: bacTu(), storage });
  fireEvent.click(await screen.findByRole('button', { name: 'Thôi, bỏ câu này' }));
  expect(screen.queryByText('Còn câu hỏi gửi dở')).toBeNull();
  expect(storage.get('drafts')).not.toContain('help-request/');
});

test('a refusal by the server is shown in its words and frees the text to be changed', async () => {
  const server = startServer();
  server.on(sendRoute, () =>
    refusal(422, 'input/invalid', 'Câu này dài quá, bà con viết ngắn lại nhé.'),
  );
  showMiniApp(server, `${stepPath}/stuck`, { me: bacTu() });
  fireEvent.click(await screen.findByRole('button', { name: 'Gửi cho tổ' }));
  await screen.findByText('Câu này dài quá, bà con viết ngắn lại nhé.');
  const words = screen.getByLabelText('Muốn nói thêm gì không?');
  expect((words as HTMLTextAreaElement).readOnly).toBe(false);
});

test('a resident without a village chooses one, and the sending goes on by itself', async () => {
  const server = startServer();
  server.on(sendRoute, () =>
    refusal(409, 'help-request/village-missing', 'Bà con chọn thôn trước nhé.'),
  );
  server.on('GET /api/villages', () => ({ body: { villages: [cheNui, khoLang] } }));
  server.on('PUT /api/me/village', () => {
    server.on(sendRoute, () => ({ body: opened }));
    return { body: bacTu() };
  });
  const resident = { ...bacTu().resident, village: null };
  showMiniApp(server, `${stepPath}/stuck`, { me: bacTu({ resident }) });
  fireEvent.click(await screen.findByRole('button', { name: 'Gửi cho tổ' }));
  fireEvent.click(await screen.findByRole('button', { name: /Thôn Kho Làng/ }));

  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  expect(server.callsTo('PUT /api/me/village').map(({ body }) => body)).toEqual([
    { areaId: khoLang.id },
  ]);
  const keys = keysOf(server.callsTo(sendRoute));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('somebody whom nobody knows yet signs in, and the sending goes on by itself', async () => {
  const server = startServer();
  server.on('GET /api/client-config', () => ({
    body: { miniAppId: '1', developmentSignInUrl: 'https://sim.example/_sim' },
  }));
  server.on('GET https://sim.example/_sim/state', () => ({
    body: { people: [{ personId: 'tu', name: 'Bác Tư', kind: 'resident' }] },
  }));
  server.on('POST https://sim.example/_sim/people/tu/mini-app-token', () => ({
    body: { accessToken: 'simulated-token' },
  }));
  server.on('POST /api/sessions', () => ({
    body: { token: 'session-1', expiresAt: '2099-01-01T00:00:00.000Z', me: bacTu() },
  }));
  server.on(sendRoute, ({ headers }) =>
    headers.authorization === 'Bearer session-1'
      ? { body: opened }
      : refusal(401, 'session/missing', 'Bà con đăng nhập giúp nhé.'),
  );
  showMiniApp(server, `${stepPath}/stuck`);
  fireEvent.click(await screen.findByRole('button', { name: 'Gửi cho tổ' }));
  fireEvent.click(await screen.findByRole('button', { name: /Bác Tư/ }));
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  await waitFor(() => expect(new Set(keysOf(server.callsTo(sendRoute))).size).toBe(1));
});
