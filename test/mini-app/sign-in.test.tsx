// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PlatformError } from '#app/platform/platform.ts';
import { refusal, startFakeServer } from './support/fake-server.ts';
import { bacTu, chiLan, sessionOf } from './support/people.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

const listRoute = 'GET /api/help-requests';
const noRequests = { body: { helpRequests: [] } };
const simulated = { body: { miniAppId: '1', developmentSignInUrl: 'https://sim.example/_sim' } };

test('inside Zalo the person is signed in without a question, through the account they came by', async () => {
  const server = startFakeServer({ [listRoute]: () => noRequests });
  showMiniApp(server, '/help-requests?oa=123456789', { me: bacTu() });
  await screen.findByText('Bà con chưa hỏi tổ câu nào.');
  expect(server.callsTo('POST /api/sessions').map(({ body }) => body)).toEqual([
    { accessToken: 'zalo-access-token', oaId: '123456789' },
  ]);
  expect(server.callsTo(listRoute)[0]?.headers.authorization).toBe('Bearer session-1');
});

test('a session that is kept on the device is taken up again without asking Zalo', async () => {
  const storage = memoryStorage();
  storage.set('session', 'kept-session');
  const server = startFakeServer({ [listRoute]: () => noRequests });
  showMiniApp(server, '/help-requests', { me: bacTu(), storage });
  await screen.findByText('Bà con chưa hỏi tổ câu nào.');
  expect(server.callsTo('POST /api/sessions')).toEqual([]);
  expect(server.callsTo(listRoute)[0]?.headers.authorization).toBe('Bearer kept-session');
});

test('when the server no longer knows the session, one quiet sign-in repairs it', async () => {
  const storage = memoryStorage();
  storage.set('session', 'old-session');
  const server = startFakeServer();
  server.on(listRoute, ({ headers }) =>
    headers.authorization === 'Bearer session-1'
      ? noRequests
      : refusal(401, 'session/missing', 'Bà con đăng nhập lại giúp nhé.'),
  );
  showMiniApp(server, '/help-requests', { me: bacTu(), storage });
  await screen.findByText('Bà con chưa hỏi tổ câu nào.');
  expect(server.callsTo('POST /api/sessions')).toHaveLength(1);
});

test('a server that refuses every session is not asked for ever', async () => {
  const server = startFakeServer({
    [listRoute]: () => refusal(401, 'session/missing', 'Bà con đăng nhập lại giúp nhé.'),
  });
  showMiniApp(server, '/help-requests', { me: bacTu() });
  await screen.findByText('Bà con đăng nhập lại giúp nhé.');
  expect(server.callsTo('POST /api/sessions').length).toBeLessThanOrEqual(3);
});

test('when Zalo stays silent the person can try again, and tutorials are there all the while', async () => {
  const server = startFakeServer({ [listRoute]: () => noRequests });
  let isSilent = true;
  const getAccessToken = async () => {
    if (isSilent) throw new PlatformError('timed-out');
    return 'zalo-access-token';
  };
  showMiniApp(server, '/', { me: bacTu(), platform: { getAccessToken } });
  expect(await screen.findByRole('link', { name: 'SIM, số điện thoại' })).toBeDefined();
  fireEvent.click(screen.getByRole('link', { name: 'Yêu cầu' }));
  await screen.findByText('Zalo chưa cho biết bà con là ai. Bà con bấm thử lại nhé.');
  isSilent = false;
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  await screen.findByText('Bà con chưa hỏi tổ câu nào.');
});

test('in a plain browser without a simulator the way leads into Zalo, and tutorials stay readable', async () => {
  const server = startFakeServer({
    'GET /api/client-config': () => ({ body: { miniAppId: '42', developmentSignInUrl: null } }),
  });
  showMiniApp(server, '/help-requests');
  const link = await screen.findByRole('link', { name: 'Mở trong Zalo' });
  expect(link.getAttribute('href')).toBe('https://zalo.me/s/42/');
  expect(screen.getByRole('link', { name: 'Đọc bài hướng dẫn' })).toBeDefined();
});

test('the simulator’s page opens the app as the person it plays, and stays that person', async () => {
  const server = startFakeServer({
    'GET /api/client-config': () => simulated,
    'POST https://sim.example/_sim/people/lan/mini-app-token': () => ({
      body: { accessToken: 'token-of-lan' },
    }),
    'POST /api/sessions': () => ({ body: sessionOf(chiLan()) }),
    'GET /api/team/help-requests': () => ({ body: { helpRequests: [] } }),
    [listRoute]: () => noRequests,
  });
  const app = showMiniApp(server, '/team?persona=lan');
  await screen.findByText('Tổ thôn Chè Núi');
  fireEvent.click(screen.getByRole('link', { name: 'Yêu cầu' }));
  await screen.findByText('Bà con chưa hỏi tổ câu nào.');
  expect(app.address()).toBe('/help-requests?persona=lan');
});

test('somebody chosen from the list is remembered until they are changed', async () => {
  const storage = memoryStorage();
  const server = startFakeServer({
    'GET /api/client-config': () => simulated,
    'GET https://sim.example/_sim/state': () => ({
      body: { people: [{ personId: 'tu', name: 'Bác Tư', kind: 'resident', area: null }] },
    }),
    'POST https://sim.example/_sim/people/tu/mini-app-token': () => ({
      body: { accessToken: 'token-of-tu' },
    }),
    'POST /api/sessions': () => ({ body: sessionOf(bacTu()) }),
    'DELETE /api/sessions/current': () => ({}),
    'GET /api/me': () => refusal(401, 'session/missing', 'Bà con đăng nhập lại giúp nhé.'),
    [listRoute]: () => noRequests,
  });
  const first = showMiniApp(server, '/help-requests', { storage });
  fireEvent.click(await screen.findByRole('button', { name: /Bác Tư/ }));
  await screen.findByText('Bà con chưa hỏi tổ câu nào.');
  first.close();

  const second = showMiniApp(server, '/help-requests', { storage });
  await screen.findByText('Bà con chưa hỏi tổ câu nào.');
  second.close();

  showMiniApp(server, '/sign-in', { storage });
  fireEvent.click(await screen.findByRole('button', { name: 'Đổi người' }));
  await screen.findByRole('button', { name: /Bác Tư/ });
  await waitFor(() => expect(storage.get('session')).toBeNull());
  expect(storage.get('persona')).toBeNull();
});
