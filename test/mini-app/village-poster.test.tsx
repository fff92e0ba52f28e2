// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { refusal, startFakeServer } from './support/fake-server.ts';
import { bacTu, cheNui, khoLang } from './support/people.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

const merged = { ...khoLang, oldNames: ['Thôn Kho cũ', 'xã Đồng Làng'] };
const nowhere = bacTu({ resident: { ...bacTu().resident, village: null } });
const home = {
  'GET /api/help-requests': () => ({ body: { helpRequests: [] } }),
  'GET /api/announcements': () => ({ body: { announcements: [], unreadCount: 0 } }),
  'GET /api/tutorials/popular': () => ({ body: { by: 'nobody', tutorials: [] } }),
  'GET /api/me/tutorial-progress': () => ({ body: { progress: [] } }),
};

function startServer() {
  return startFakeServer({
    ...home,
    'GET /api/villages': () => ({ body: { villages: [cheNui, merged] } }),
    'GET /api/villages/*': () => ({ body: merged }),
    'PUT /api/me/village': () => ({ body: bacTu() }),
  });
}

test('who came by a poster is asked whether its village is theirs, and one tap says yes', async () => {
  const server = startServer();
  const app = showMiniApp(server, `/village?village=${merged.id}&next=/ask`, { me: nowhere });
  await screen.findByRole('heading', { name: 'Bà con ở Thôn Kho Làng phải không?' });
  fireEvent.click(screen.getByRole('button', { name: 'Đúng rồi' }));
  await screen.findByRole('heading', { name: 'Hỏi tổ' });
  expect(server.callsTo('PUT /api/me/village').map(({ body }) => body)).toEqual([
    { areaId: merged.id },
  ]);
  expect(app.storage.get('village-wish')).toBeNull();
});

test('the poster’s village is remembered until somebody is asked about it', async () => {
  const server = startServer();
  const storage = memoryStorage();
  const first = showMiniApp(server, `/?village=${merged.id}`, { me: nowhere, storage });
  await screen.findByRole('heading', { level: 1 });
  first.close();
  showMiniApp(server, '/village', { me: nowhere, storage });
  fireEvent.click(await screen.findByRole('button', { name: 'Không, tôi ở thôn khác' }));
  expect(screen.queryByRole('button', { name: 'Đúng rồi' })).toBeNull();
  expect(storage.get('village-wish')).toBeNull();
});

test('a poster of a village nobody knows any more is passed over', async () => {
  const server = startServer();
  server.on('GET /api/villages/*', () => refusal(404, 'not-found', 'Không có thôn này.'));
  showMiniApp(server, `/village?village=${merged.id}`, { me: nowhere });
  await screen.findByRole('button', { name: /Thôn Chè Núi/ });
  expect(screen.queryByText(/Không có thôn này/)).toBeNull();
});

test('a village is shown with what it was called before', async () => {
  showMiniApp(startServer(), '/village', { me: nowhere });
  const row = await screen.findByRole('button', { name: /Thôn Kho Làng/ });
  expect(row.textContent).toContain('trước là Thôn Kho cũ, xã Đồng Làng');
});

test('who has a village changes it and comes back to where they were', async () => {
  const server = startServer();
  const app = showMiniApp(server, '/village?next=/ask', { me: bacTu() });
  await screen.findByText('Hiện đang ghi: Thôn Chè Núi.');
  fireEvent.click(await screen.findByRole('button', { name: /Thôn Kho Làng/ }));
  await screen.findByRole('heading', { name: 'Hỏi tổ' });
  expect(app.address()).toBe('/ask');
});
