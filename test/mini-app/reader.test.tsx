// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { SharedPage } from '#app/platform/platform.ts';
import type { Tip } from '#shared/tips.ts';
import type { Tutorial } from '#shared/tutorials.ts';
import { startFakeServer } from './support/fake-server.ts';
import { testId } from './support/people.ts';
import { sampleTutorial } from './support/samples.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

function startServer(change: Partial<Tutorial> = {}, tips: Tip[] = []) {
  return startFakeServer({
    'GET /api/tutorials': () => ({ body: { tutorials: [] } }),
    'GET /api/tutorials/vneid-install': () => ({ body: sampleTutorial(change) }),
    'GET /api/tutorials/vneid-install/tips': () => ({ body: { tips } }),
  });
}

const path = '/tutorials/vneid-install';

test('a tutorial opens without signing in and says what to bring, how long it is and what is dangerous', async () => {
  showMiniApp(startServer(), path);
  await screen.findByRole('heading', { level: 1, name: 'Tải và cài VNeID' });
  expect(await screen.findByText('Bài này có 3 bước, mỗi màn hình một bước.')).toBeDefined();
  expect(screen.getByText('Điện thoại có mạng')).toBeDefined();
  expect(screen.getByText('Không cần giấy tờ gì.')).toBeDefined();
  expect(screen.getByText('Làm hết trên điện thoại, không phải đi đâu.')).toBeDefined();
  expect(screen.getByText('Không cài từ đường link lạ.')).toBeDefined();
  expect(screen.getByText('Đối chiếu với nguồn ngày 21/11/2026.')).toBeDefined();
  expect(document.title).toBe('Tải và cài VNeID · Cánh Tay Số');
});

test('where somebody must go in person stands before the first step', async () => {
  showMiniApp(startServer({ inPerson: 'Ra Công an xã làm căn cước.' }), path);
  await screen.findByRole('heading', { name: 'Phải đến tận nơi' });
  expect(screen.getByText('Ra Công an xã làm căn cước.')).toBeDefined();
  expect(screen.queryByText('Làm hết trên điện thoại, không phải đi đâu.')).toBeNull();
});

test('each step is a screen of its own, with a picture, what worked, the warning, and the focus at its heading', async () => {
  showMiniApp(startServer(), path);
  fireEvent.click(await screen.findByRole('link', { name: 'Bắt đầu' }));
  await screen.findByText('Mở CH Play.');
  expect(screen.getByRole('img', { name: 'Hình vẽ: kho ứng dụng' })).toBeDefined();
  expect(screen.getByText('Hiện ra trang có nhiều hình.')).toBeDefined();
  expect(screen.getByText('Không cài từ đường link lạ.')).toBeDefined();
  expect(screen.queryByRole('link', { name: 'Bước trước' })).toBeNull();

  fireEvent.click(screen.getByRole('link', { name: 'Xong bước này' }));
  await screen.findByText('Gõ chữ VNeID.');
  expect(document.activeElement).toBe(
    screen.getByRole('heading', { level: 1, name: 'Bước 2 trên 3' }),
  );

  fireEvent.click(screen.getByRole('link', { name: 'Bước trước' }));
  await screen.findByText('Mở CH Play.');
});

test('a tip that is published while a step is open shows there within a minute', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const server = startServer();
  showMiniApp(server, `${path}/steps/1`);
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(screen.getByText('Mở CH Play.')).toBeDefined();
  const tip: Tip = {
    id: testId(60),
    text: 'Máy cũ thì cập nhật CH Play trước.',
    question: null,
    tutorialId: 'vneid-install',
    step: 1,
    villageName: 'Thôn Chè Núi',
    publishedAt: '2026-11-21T03:00:00.000Z',
  };
  server.on('GET /api/tutorials/vneid-install/tips', () => ({ body: { tips: [tip] } }));
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(screen.getByText(tip.text)).toBeDefined();
});

function push(from: [number, number], to: [number, number], pointerType = 'touch') {
  const card = screen.getByText('Gõ chữ VNeID.');
  const send = (type: string, [clientX, clientY]: [number, number]) => {
    const event = new MouseEvent(type, { bubbles: true, clientX, clientY });
    Object.assign(event, { pointerId: 1, isPrimary: true, pointerType });
    fireEvent(card, event);
  };
  send('pointerdown', from);
  send('pointerup', to);
}

test('a finger pushed sideways leafs through the steps; scrolling, a short push and a mouse do not', async () => {
  showMiniApp(startServer(), `${path}/steps/2`);
  await screen.findByText('Gõ chữ VNeID.');
  push([300, 300], [270, 300]);
  push([300, 300], [200, 500]);
  push([300, 300], [100, 300], 'mouse');
  expect(screen.getByText('Gõ chữ VNeID.')).toBeDefined();

  push([300, 300], [100, 310]);
  await screen.findByText('Bấm Cài đặt.');
  fireEvent.click(screen.getByRole('link', { name: 'Bước trước' }));
  await screen.findByText('Gõ chữ VNeID.');
  push([100, 300], [300, 310]);
  await screen.findByText('Mở CH Play.');
});

test('keys of the keyboard do not leaf by themselves', async () => {
  const app = showMiniApp(startServer(), `${path}/steps/2`);
  const text = await screen.findByText('Gõ chữ VNeID.');
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', ' ']) fireEvent.keyDown(text, { key });
  expect(app.address()).toBe(`${path}/steps/2`);
});

test('papers are ticked off, stay ticked after a restart, and all ticks go with one tap', async () => {
  const storage = memoryStorage();
  const change = { documents: ['Thẻ căn cước', 'SIM đang dùng'] };
  const first = showMiniApp(startServer(change), path, { storage });
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Thẻ căn cước' }));
  expect(screen.queryByText('Đủ giấy tờ rồi.')).toBeNull();
  first.close();

  showMiniApp(startServer(change), path, { storage });
  const card = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Thẻ căn cước' });
  expect(card.checked).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: 'SIM đang dùng' }));
  expect(screen.getByText('Đủ giấy tờ rồi.')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ hết dấu' }));
  expect(card.checked).toBe(false);
  expect(screen.queryByRole('button', { name: 'Bỏ hết dấu' })).toBeNull();
});

test('what neighbours found out stands at its step, and on the tutorial where it belongs to none', async () => {
  const tip = (id: number, step: number | null, text: string): Tip => ({
    id: testId(id),
    text,
    question: step === null ? null : 'Tìm mãi không thấy?',
    tutorialId: 'vneid-install',
    step,
    villageName: 'Thôn Chè Núi',
    publishedAt: '2026-11-01T00:00:00.000Z',
  });
  const tips = [tip(1, 2, 'Gõ liền không dấu cách.'), tip(2, null, 'Máy cũ thì nhờ con cháu.')];
  showMiniApp(startServer({}, tips), path);
  await screen.findByText('Máy cũ thì nhờ con cháu.');
  expect(screen.queryByText('Gõ liền không dấu cách.')).toBeNull();
  fireEvent.click(screen.getByRole('link', { name: 'Bắt đầu' }));
  fireEvent.click(await screen.findByRole('link', { name: 'Xong bước này' }));
  await screen.findByText('Gõ liền không dấu cách.');
  expect(screen.getByText('Mẹo của bà con Thôn Chè Núi')).toBeDefined();
  expect(screen.getByText('Có người hỏi: “Tìm mãi không thấy?”')).toBeDefined();
});

test.each([
  { answer: 'shared' as const, says: 'Đã gửi rồi.' },
  { answer: 'cancelled' as const, says: 'Chưa gửi cho ai cả.' },
  { answer: 'copied' as const, says: 'Đã chép đường dẫn. Bà con dán vào chỗ muốn gửi nhé.' },
  { answer: undefined, says: 'Máy này chưa gửi được. Bà con thử lại nhé.' },
])('passing a tutorial on ends with “$says”', async ({ answer, says }) => {
  const pages: SharedPage[] = [];
  const share = async (page: SharedPage) => {
    pages.push(page);
    if (answer === undefined) throw new Error('the host is silent');
    return answer;
  };
  showMiniApp(startServer(), path, { platform: { share } });
  fireEvent.click(await screen.findByRole('button', { name: 'Gửi bài này cho người khác' }));
  await screen.findByText(says);
  expect(pages).toEqual([
    { title: 'Tải và cài VNeID', description: 'Người mới mua điện thoại', path },
  ]);
});

test('a link to a step that does not exist leads to the tutorial itself', async () => {
  const app = showMiniApp(startServer(), `${path}/steps/9`);
  await screen.findByRole('link', { name: 'Bắt đầu' });
  expect(app.address()).toBe(path);
});

test('whoever is being robbed sees all that is to be done at one look, and calls with one tap', async () => {
  const server = startServer();
  const steps = [
    { text: 'Tắt mạng ngay.', worked: 'Hết mạng.', picture: { scene: 'switch' as const } },
    {
      text: 'Gọi 1900 0368 hoặc 113.',
      worked: 'Có người nghe.',
      picture: { scene: 'call' as const },
    },
  ];
  server.on('GET /api/tutorials/scam-emergency', () => ({
    body: sampleTutorial({ id: 'scam-emergency', steps }),
  }));
  const first = showMiniApp(server, '/tutorials/scam-emergency');
  await screen.findByRole('heading', { name: 'Làm ngay, theo thứ tự này' });
  expect(screen.getByText('Tắt mạng ngay.')).toBeDefined();
  const calls = screen.getAllByRole('link', { name: /^Gọi/ });
  expect(calls.map((call) => call.getAttribute('href'))).toEqual(['tel:19000368', 'tel:113']);
  first.close();
  showMiniApp(server, '/tutorials/scam-emergency/steps/2');
  const call = await screen.findByRole('link', { name: 'Gọi 1900 0368' });
  expect(call.getAttribute('href')).toBe('tel:19000368');
});
