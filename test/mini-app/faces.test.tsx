// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { heldAnswer, refusal, startFakeServer } from './support/fake-server.ts';
import { bacTu, cheNui } from './support/people.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

const summary = {
  id: 'vneid-install',
  topic: 'vneid',
  title: 'Tải và cài VNeID',
  audience: 'Mọi người',
  stepCount: 6,
};

test('a list says that it is loading, then shows what came', async () => {
  const { handler, give } = heldAnswer();
  showMiniApp(startFakeServer({ 'GET /api/tutorials': handler }), '/topics/vneid');
  const main = within(screen.getByRole('main'));
  expect((await main.findByRole('status')).textContent).toBe('Đang mở, bà con chờ chút…');
  give({ body: { tutorials: [summary] } });
  const row = await screen.findByRole('link', { name: /Tải và cài VNeID/ });
  expect(within(row).getByText('6 bước')).toBeDefined();
  expect(main.queryByRole('status')).toBeNull();
});

test('an empty topic says so and points to the team', async () => {
  const server = startFakeServer({
    'GET /api/tutorials': () => ({ body: { tutorials: [summary] } }),
  });
  showMiniApp(server, '/topics/sim');
  expect(await screen.findByText('Chủ đề này chưa có bài. Bà con hỏi tổ nhé.')).toBeDefined();
});

test.each([
  ['the server is busy', refusal(503, 'unavailable', 'Máy chủ đang bận.'), 'Máy chủ đang bận.'],
  ['the net is away', 'unreachable' as const, /Chưa nối được mạng/],
  ['the answer makes no sense', { body: { tutorials: 'none' } }, /Máy chủ trả lời lạ quá/],
  ['the answer is no JSON', { status: 502, text: '<html>' }, /Máy chủ trả lời lạ quá/],
])('when %s, the screen says what to do, and trying again helps', async (_name, answer, words) => {
  const server = startFakeServer({ 'GET /api/tutorials': () => answer });
  showMiniApp(server, '/topics/vneid');
  expect(within(await screen.findByRole('alert')).getByText(words)).toBeDefined();
  server.on('GET /api/tutorials', () => ({ body: { tutorials: [summary] } }));
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  await screen.findByRole('link', { name: /Tải và cài VNeID/ });
});

test('a screen seen before is shown at once when the net is gone', async () => {
  const server = startFakeServer({
    'GET /api/tutorials': () => ({ body: { tutorials: [summary] } }),
  });
  showMiniApp(server, '/');
  fireEvent.click(await screen.findByRole('link', { name: 'VNeID, căn cước điện tử' }));
  await screen.findByRole('link', { name: /Tải và cài VNeID/ });
  fireEvent.click(screen.getByRole('link', { name: 'Trang chủ' }));
  server.on('GET /api/tutorials', () => 'unreachable');
  fireEvent.click(await screen.findByRole('link', { name: 'VNeID, căn cước điện tử' }));
  expect(await screen.findByRole('link', { name: /Tải và cài VNeID/ })).toBeDefined();
});

test('an address that leads nowhere says so and leads home', async () => {
  showMiniApp(startFakeServer(), '/nowhere');
  await screen.findByRole('heading', { level: 1, name: 'Không có trang này' });
  expect(screen.getAllByRole('link', { name: 'Trang chủ' })).not.toHaveLength(0);
});

test('the village list finds by name, and says when no village is called so', async () => {
  const server = startFakeServer({
    'GET /api/villages': ({ query }) => ({ body: { villages: query.text ? [] : [cheNui] } }),
  });
  showMiniApp(server, '/village', { me: bacTu() });
  await screen.findByRole('button', { name: /Thôn Chè Núi/ });
  fireEvent.change(screen.getByLabelText('Tìm tên thôn'), { target: { value: 'Xa lạ' } });
  await screen.findByText(/Chưa thấy thôn nào tên như vậy/);
});

test('the village screen leads only to places inside the app', async () => {
  const server = startFakeServer({
    'GET /api/villages': () => ({ body: { villages: [cheNui] } }),
    'PUT /api/me/village': () => ({ body: bacTu() }),
    'GET /api/help-requests': () => ({ body: { helpRequests: [] } }),
  });
  const app = showMiniApp(server, '/village?next=//elsewhere.example', { me: bacTu() });
  fireEvent.click(await screen.findByRole('button', { name: /Thôn Chè Núi/ }));
  await screen.findByRole('heading', { level: 1, name: 'Chào bà con!' });
  expect(app.address()).toBe('/');
});

test('the text size chosen once holds for every screen and every later start', async () => {
  const storage = memoryStorage();
  const first = showMiniApp(startFakeServer(), '/', { storage });
  const opener = await screen.findByRole('button', { name: 'Cỡ chữ' });
  opener.focus();
  fireEvent.click(opener);
  expect(document.activeElement).toBe(screen.getByRole('dialog'));
  fireEvent.click(screen.getByRole('radio', { name: 'Rất to' }));
  expect(document.documentElement.dataset.textSize).toBe('largest');
  fireEvent.click(screen.getByRole('button', { name: 'Xong' }));
  expect(document.activeElement).toBe(opener);
  first.close();

  delete document.documentElement.dataset.textSize;
  showMiniApp(startFakeServer(), '/', { storage });
  await screen.findByRole('heading', { level: 1 });
  expect(document.documentElement.dataset.textSize).toBe('largest');
});
