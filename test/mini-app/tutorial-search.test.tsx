// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { findInTitles } from '#app/features/tutorials/find-in-titles.ts';
import { foldWords } from '#app/lib/fold-words.ts';
import type { TutorialSearchResult } from '#shared/tutorial-search-result.ts';
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

const finds = (server: FakeServer, result: TutorialSearchResult) =>
  server.on('POST /api/tutorials/search', () => ({ body: result }));

test('where the server names nothing, the typed words go along to the team', async () => {
  const server = startServer();
  finds(server, { matches: [] });
  showMiniApp(server, '/');
  await type('tranh chấp đất với hàng xóm');
  fireEvent.click(await screen.findByRole('link', { name: 'Hỏi tổ giúp' }));
  const words = await screen.findByLabelText<HTMLTextAreaElement>('Bà con vướng chuyện gì?');
  await vi.waitFor(() => expect(words.value).toBe('tranh chấp đất với hàng xóm'));
});

test('what was found by other words than the title’s says by which', async () => {
  const server = startServer();
  finds(server, {
    matches: [{ id: 'zalo-basics', title: 'Gọi video cho con bằng Zalo', why: 'Nhìn mặt cháu' }],
  });
  showMiniApp(server, '/');
  await type('muốn thấy mặt đứa nhỏ');
  const match = await screen.findByRole('link', { name: /^Gọi video cho con bằng Zalo/ });
  expect(match.textContent).toContain('Nhìn mặt cháu');
});

describe('words that fit two tutorials', () => {
  const which = {
    question: 'Bà con quên mật khẩu, hay quên passcode ạ?',
    choices: [
      { id: 'vneid-forgot-password', label: 'Quên mật khẩu' },
      { id: 'vneid-forgot-passcode', label: 'Quên passcode' },
    ],
  };
  const matches = which.choices.map(({ id, label }) => ({ id, title: label }));

  test('bring one question, a large button for each, and the team with the words', async () => {
    const server = startServer();
    finds(server, { matches, which });
    showMiniApp(server, '/');
    await type('quên mã vneid');
    const asked = await screen.findByRole('region', { name: which.question });
    const links = within(asked).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Quên mật khẩu', '/tutorials/vneid-forgot-password'],
      ['Quên passcode', '/tutorials/vneid-forgot-passcode'],
      ['Hỏi tổ giúp', '/ask'],
    ]);
    fireEvent.click(within(asked).getByRole('link', { name: 'Hỏi tổ giúp' }));
    const words = await screen.findByLabelText<HTMLTextAreaElement>('Bà con vướng chuyện gì?');
    await vi.waitFor(() => expect(words.value).toBe('quên mã vneid'));
  });

  test('bring the two buttons, and no second way to ask, where somebody is asking already', async () => {
    const server = startServer();
    finds(server, { matches, which });
    showMiniApp(server, '/ask');
    fireEvent.change(await screen.findByLabelText('Bà con vướng chuyện gì?'), {
      target: { value: 'quên mã vneid' },
    });
    await screen.findByRole('link', { name: 'Quên passcode' });
    expect(screen.queryByRole('link', { name: 'Hỏi tổ giúp' })).toBeNull();
  });
});

test.each(['/', '/ask'])(
  'danger shows the number to call before anything else, at %s',
  async (at) => {
    const server = startServer();
    finds(server, { matches: [], urgent: { number: '113' } });
    showMiniApp(server, at);
    const label = at === '/' ? 'Bà con cần làm gì?' : 'Bà con vướng chuyện gì?';
    fireEvent.change(await screen.findByLabelText(label), { target: { value: 'chồng đánh tôi' } });
    const call = await screen.findByRole('link', { name: 'Gọi 113' });
    expect(call.getAttribute('href')).toBe('tel:113');
    expect(screen.queryByText('Chưa có bài nào hợp với câu này.')).toBeNull();
    if (at === '/') expect(screen.getByRole('link', { name: 'Hỏi tổ giúp' })).toBeDefined();
  },
);

test('danger at home is told to nobody but those who have to know, and whoever is threatened sends nothing more', async () => {
  const server = startServer();
  finds(server, { matches: [], urgent: { number: '113', reason: 'threatened' } });
  showMiniApp(server, '/');
  await type('doạ tung ảnh');
  await screen.findByText(/đừng gửi thêm tiền hay ảnh/);
  expect(screen.getByText(/em giữ kín/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Gọi 113' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Kể riêng để được giúp' })).toBeDefined();
  expect(screen.queryByText(/báo cho tổ thôn/)).toBeNull();
});

test('lost money shows what to do first, then the guide', async () => {
  const server = startServer();
  finds(server, {
    matches: [{ id: 'scam-emergency', title: 'Vừa bị lừa: làm ngay' }],
    urgent: {},
  });
  showMiniApp(server, '/');
  await type('bị lừa mất tiền rồi');
  const advice = await screen.findByText(/^Bà con bình tĩnh: gọi ngay ngân hàng/);
  const guide = screen.getByRole('link', { name: 'Vừa bị lừa: làm ngay' });
  expect(advice.compareDocumentPosition(guide)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
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
