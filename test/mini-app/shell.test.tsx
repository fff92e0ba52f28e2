// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PlatformError } from '#app/platform/platform.ts';
import { listOf, sampleAnnouncement } from './support/announcements.ts';
import { type FakeServer, startFakeServer } from './support/fake-server.ts';
import { bacTu, chiLan, testId } from './support/people.ts';
import { sampleRequest, sampleTutorial } from './support/samples.ts';
import { showMiniApp } from './support/show-app.tsx';

const unread = [1, 2, 3].map((n) =>
  sampleAnnouncement({ id: testId(70 + n), title: `Thông báo số ${n}` }),
);

function startServer(): FakeServer {
  return startFakeServer({
    'GET /api/announcements': () => ({ body: listOf() }),
    'GET /api/help-requests': () => ({ body: { helpRequests: [] } }),
    'GET /api/tutorials/popular': () => ({ body: { by: 'nobody', tutorials: [] } }),
    'GET /api/me/tutorial-progress': () => ({ body: { progress: [] } }),
    'GET /api/tutorials/*': () => ({ body: sampleTutorial() }),
  });
}

test('home has the search, the way to the team and the topics before anybody signs in, and asks for nothing', async () => {
  const server = startServer();
  showMiniApp(server, '/');
  await screen.findByRole('searchbox', { name: 'Bà con cần làm gì?' });
  expect(screen.getByRole('link', { name: /^Hỏi tổ/ }).getAttribute('href')).toBe('/ask');
  await screen.findByRole('link', { name: 'Tránh lừa đảo' });
  expect(server.calls.filter(({ headers }) => headers.authorization)).toEqual([]);
});

test('home and the bar are silent about announcements for whoever wants it so', async () => {
  const server = startServer();
  server.on('GET /api/announcements', () => ({ body: listOf(...unread) }));
  const me = bacTu({ resident: { ...bacTu().resident, muted: ['announcements'] } });
  showMiniApp(server, '/', { me });
  await waitFor(() => expect(server.callsTo('GET /api/announcements')).not.toHaveLength(0));
  await screen.findByRole('link', { name: 'Thông báo' });
  expect(screen.queryByRole('heading', { name: 'Thông báo mới' })).toBeNull();
});

test('home shows two unread announcements at most, and leads to the rest', async () => {
  const server = startServer();
  server.on('GET /api/announcements', () => ({ body: listOf(...unread) }));
  showMiniApp(server, '/', { me: bacTu() });
  await screen.findByRole('heading', { level: 2, name: 'Thông báo mới' });
  expect(screen.getAllByRole('link', { name: /Thông báo số/ })).toHaveLength(2);
  expect(screen.getByRole('link', { name: 'Xem tất cả thông báo' })).toBeDefined();
});

test('home shows what is being asked, and nothing where nothing is', async () => {
  const server = startServer();
  const first = showMiniApp(server, '/', { me: bacTu() });
  await screen.findByRole('link', { name: 'Thôn Chè Núi' });
  expect(screen.queryByRole('heading', { name: 'Đang nhờ tổ' })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Thông báo mới' })).toBeNull();
  first.close();
  server.on('GET /api/help-requests', () => ({ body: { helpRequests: [sampleRequest()] } }));
  showMiniApp(server, '/', { me: bacTu() });
  await screen.findByRole('heading', { name: 'Đang nhờ tổ' });
});

test('a failed sign-in is one quiet line with a way to try again, and home is whole', async () => {
  const server = startServer();
  let isSilent = true;
  const getAccessToken = async () => {
    if (isSilent) throw new PlatformError('timed-out');
    return 'zalo-access-token';
  };
  showMiniApp(server, '/', { me: bacTu(), platform: { getAccessToken } });
  await screen.findByText(/Chưa đăng nhập được/);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('searchbox', { name: 'Bà con cần làm gì?' })).toBeDefined();
  isSilent = false;
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  await screen.findByRole('link', { name: 'Thôn Chè Núi' });
});

test.each(['/', '/ask', '/tutorials/vneid-install/steps/2', '/me', '/sign-in', '/no-such-page'])(
  'from %s what to do after a scam is one tap away',
  async (path) => {
    const server = startServer();
    server.on('GET /api/client-config', () => ({
      body: { miniAppId: '42', developmentSignInUrl: null },
    }));
    showMiniApp(server, path);
    const link = await screen.findByRole('link', { name: 'Bị lừa? Xem việc cần làm ngay' });
    expect(link.getAttribute('href')).toBe('/tutorials/scam-emergency');
  },
);

test('a new screen names the page and takes the focus, so that a screen reader says where one is', async () => {
  showMiniApp(startServer(), '/');
  await screen.findByRole('heading', { level: 1, name: 'Chào bà con!' });
  expect(document.activeElement).toBe(document.body);
  fireEvent.click(screen.getByRole('link', { name: 'Tôi' }));
  const heading = await screen.findByRole('heading', { level: 1, name: 'Tôi' });
  expect(document.activeElement).toBe(heading);
  expect(document.title).toBe('Tôi · Cánh Tay Số');
  fireEvent.click(screen.getByRole('link', { name: /Chữ và màu/ }));
  const next = await screen.findByRole('heading', { level: 1, name: 'Chữ và màu' });
  expect(document.activeElement).toBe(next);
});

test('the first thing reached by keyboard leads past the bars', async () => {
  showMiniApp(startServer(), '/me');
  await screen.findByRole('heading', { level: 1, name: 'Tôi' });
  const skip = screen.getByRole('button', { name: 'Tới phần chính' });
  expect(document.querySelector('button, a[href], input')).toBe(skip);
  fireEvent.click(skip);
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test('the bar has four places for residents, five for members, and says where one is', async () => {
  const placesOf = async () => {
    const bar = await screen.findByRole('navigation', { name: 'Các phần chính' });
    return within(bar)
      .getAllByRole('link')
      .map((link) => link.textContent);
  };
  const resident = showMiniApp(startServer(), '/me', { me: bacTu() });
  expect(await placesOf()).toEqual(['Trang chủ', 'Yêu cầu', 'Thông báo', 'Tôi']);
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Tôi');
  resident.close();
  showMiniApp(startServer(), '/me', { me: chiLan() });
  await waitFor(async () => expect(await placesOf()).toHaveLength(5));
});

test('the page says that it is Vietnamese, also inside Zalo’s own page', async () => {
  const { start } = await import('#app/shell/start.tsx');
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<div id="app"></div>';
  start('mini-app', () => <p>Xin chào</p>);
  expect(document.documentElement.lang).toBe('vi');
  await screen.findByText('Xin chào');
});
