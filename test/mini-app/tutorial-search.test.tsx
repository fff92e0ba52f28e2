// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { findInTitles } from '#app/features/tutorials/find-in-titles.ts';
import { foldWords } from '#app/lib/fold-words.ts';
import type { TutorialSummary } from '#shared/tutorials.ts';
import { type FakeServer, startFakeServer } from './support/fake-server.ts';
import { sampleTutorial } from './support/samples.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

const tutorial = (id: string, title: string, audience = 'Bà con'): TutorialSummary => ({
  id,
  topic: 'sim',
  title,
  audience,
  stepCount: 5,
});
const library = [
  tutorial('sim-lost-replace', 'Mất SIM, làm lại SIM'),
  tutorial('zalo-basics', 'Gọi video cho con bằng Zalo'),
  tutorial('shop-qr-receive', 'Nhận tiền bằng mã QR', 'Người bán hàng ở chợ'),
  tutorial('electricity', 'Trả tiền điện, tiền nước'),
];

function startServer() {
  return startFakeServer({
    'GET /api/tutorials': () => ({ body: { tutorials: library } }),
    'GET /api/tutorials/popular': () => ({ body: { by: 'nobody', tutorials: [] } }),
    'POST /api/tutorials/search': () => ({
      body: { matches: [{ id: 'zalo-basics', title: 'Gọi video cho con bằng Zalo' }] },
    }),
  });
}

function takeNetworkAway(server: FakeServer): void {
  const routes = ['', '/popular', '/*'].map((path) => `GET /api/tutorials${path}`);
  for (const route of [...routes, 'POST /api/tutorials/search'])
    server.on(route, () => 'unreachable');
}

const type = async (value: string) =>
  fireEvent.change(await screen.findByLabelText('Bà con cần làm gì?'), { target: { value } });

test('while typing the server’s matches appear', async () => {
  showMiniApp(startServer(), '/');
  await type('goi cho con');
  const match = await screen.findByRole('link', { name: 'Gọi video cho con bằng Zalo' });
  expect(match.getAttribute('href')).toBe('/tutorials/zalo-basics');
  expect(screen.queryByText(/Đang mất mạng/)).toBeNull();
});

test('of a very long text only the beginning is searched for', async () => {
  const server = startServer();
  showMiniApp(server, '/');
  await type('gọi cho con '.repeat(1_000));
  await screen.findByRole('link', { name: 'Gọi video cho con bằng Zalo' });
  const { text = '' } = (server.callsTo('POST /api/tutorials/search')[0]?.body ?? {}) as {
    text?: string;
  };
  expect(text).toHaveLength(200);
});

test('where the server names nothing, titles with the same words still appear', async () => {
  const server = startServer();
  server.on('POST /api/tutorials/search', () => ({ body: { matches: [] } }));
  showMiniApp(server, '/');
  await type('mat sim');
  await screen.findByRole('link', { name: 'Mất SIM, làm lại SIM' });
  await type('làm hộ chiếu');
  await screen.findByRole('link', { name: 'Hỏi tổ giúp' });
});

test('without network the phone searches the titles that it kept, and says so', async () => {
  const storage = memoryStorage();
  const server = startServer();
  const first = showMiniApp(server, '/topics/sim', { storage });
  await screen.findByRole('link', { name: /Mất SIM/ });
  first.close();

  takeNetworkAway(server);
  showMiniApp(server, '/', { storage });
  await type('mat sim roi');
  await screen.findByText('Mạng đang trục trặc, em tìm trong các bài điện thoại còn giữ.');
  expect(screen.getByRole('link', { name: 'Mất SIM, làm lại SIM' })).toBeDefined();
  expect(screen.queryByRole('link', { name: /Zalo/ })).toBeNull();
  await type('làm hộ chiếu');
  await screen.findByRole('link', { name: 'Hỏi tổ giúp' });
});

test('without network and without anything kept the search says what to do', async () => {
  const server = startServer();
  takeNetworkAway(server);
  showMiniApp(server, '/');
  await type('mất sim');
  await screen.findByRole('button', { name: 'Thử lại' });
});

test('the scam emergency is fetched ahead, and opens in flight mode though nobody ever looked at it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const storage = memoryStorage();
  const server = startServer();
  server.on('GET /api/tutorials/scam-emergency', () => ({
    body: sampleTutorial({ id: 'scam-emergency', title: 'Vừa bị lừa: làm ngay' }),
  }));
  const first = showMiniApp(server, '/', { storage });
  await screen.findByRole('heading', { name: 'Bài hướng dẫn theo việc' });
  expect(server.callsTo('GET /api/tutorials/scam-emergency')).toEqual([]);
  await vi.advanceTimersByTimeAsync(4_000);
  await vi.waitFor(() => expect(storage.get('kept')).toContain('scam-emergency'));
  first.close();
  vi.useRealTimers();

  takeNetworkAway(server);
  showMiniApp(server, '/tutorials/scam-emergency/steps/1', { storage });
  await screen.findByText('Mở CH Play.');
});

test.each([
  { typed: 'TIỀN ĐIỆN', finds: ['electricity', 'shop-qr-receive'] },
  { typed: 'ban hang', finds: ['shop-qr-receive'] },
  { typed: 'tra tien nu', finds: ['electricity'] },
  { typed: 'sim', finds: ['sim-lost-replace'] },
  { typed: 'con chó nhà em ốm', finds: [] },
  { typed: '!!!', finds: [] },
])('titles found for “$typed”: $finds', ({ typed, finds }) => {
  expect(findInTitles(typed, library).map(({ id }) => id)).toEqual(finds);
});

test('words are compared without marks, case and punctuation, however the phone composes them', () => {
  expect(foldWords('Đổi “điện thoại” mới!')).toEqual(['doi', 'dien', 'thoai', 'moi']);
  expect(foldWords('Đổi'.normalize('NFD'))).toEqual(['doi']);
  expect(foldWords('  ')).toEqual([]);
});
