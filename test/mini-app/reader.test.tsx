// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startFakeServer } from './support/fake-server.ts';
import { sampleTutorial } from './support/samples.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

function startServer() {
  return startFakeServer({
    'GET /api/tutorials': () => ({ body: { tutorials: [] } }),
    'GET /api/tutorials/vneid-install': () => ({ body: sampleTutorial() }),
  });
}

const path = '/tutorials/vneid-install';

test('a tutorial opens without signing in and says what to bring, how long it is and what is dangerous', async () => {
  showMiniApp(startServer(), path);
  await screen.findByRole('heading', { level: 1, name: 'Tải và cài VNeID' });
  expect(await screen.findByText('Bài này có 3 bước, mỗi màn hình một bước.')).toBeDefined();
  expect(screen.getByText('Điện thoại có mạng')).toBeDefined();
  expect(screen.getByText('Không cần giấy tờ gì.')).toBeDefined();
  expect(screen.getByText('Không cài từ đường link lạ.')).toBeDefined();
  expect(screen.getByText('Đối chiếu với nguồn ngày 21/11/2026.')).toBeDefined();
  expect(document.title).toBe('Tải và cài VNeID · Cánh Tay Số');
});

test('each step is a screen of its own, with the warning on it and the focus at its heading', async () => {
  showMiniApp(startServer(), path);
  fireEvent.click(await screen.findByRole('link', { name: 'Bắt đầu' }));
  await screen.findByText('Mở CH Play.');
  expect(screen.getByText('Không cài từ đường link lạ.')).toBeDefined();
  expect(screen.queryByRole('link', { name: 'Quay lại' })).toBeNull();

  fireEvent.click(screen.getByRole('link', { name: 'Xong bước này' }));
  await screen.findByText('Gõ chữ VNeID.');
  expect(document.activeElement).toBe(
    screen.getByRole('heading', { level: 1, name: 'Bước 2 trên 3' }),
  );

  fireEvent.click(screen.getByRole('link', { name: 'Quay lại' }));
  await screen.findByText('Mở CH Play.');
});

test('the reader goes on where it stopped, also after a restart, until the tutorial is done', async () => {
  const storage = memoryStorage();
  const first = showMiniApp(startServer(), `${path}/steps/2`, { storage });
  await screen.findByText('Gõ chữ VNeID.');
  first.close();

  showMiniApp(startServer(), path, { storage });
  fireEvent.click(await screen.findByRole('link', { name: 'Làm tiếp từ bước 2' }));
  fireEvent.click(await screen.findByRole('link', { name: 'Xong bước này' }));
  fireEvent.click(await screen.findByRole('link', { name: 'Xong cả bài' }));
  await screen.findByRole('heading', { level: 1, name: 'Xong cả bài rồi!' });
  expect(storage.get('tutorial-progress')).toBe('{}');
});

test('a link to a step that does not exist leads to the tutorial itself', async () => {
  const app = showMiniApp(startServer(), `${path}/steps/9`);
  await screen.findByRole('link', { name: 'Bắt đầu' });
  expect(app.address()).toBe(path);
});
