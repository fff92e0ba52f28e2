// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Tutorial } from '#shared/tutorials.ts';
import { startFakeServer } from './support/fake-server.ts';
import { bacTu } from './support/people.ts';
import { sampleTutorial } from './support/samples.ts';
import { showMiniApp } from './support/show-app.tsx';

const path = '/tutorials/vneid-install/print';

function startServer(change: Partial<Tutorial> = {}) {
  return startFakeServer({
    'GET /api/tutorials': () => ({ body: { tutorials: [] } }),
    'GET /api/client-config': () => ({
      body: { miniAppId: '3900000000000000055', developmentSignInUrl: null },
    }),
    'GET /api/tutorials/vneid-install': () => ({ body: sampleTutorial(change) }),
  });
}

test('the page has everything of the tutorial, numbered, and the way back to it in a code and in words', async () => {
  const change = { documents: ['Thẻ căn cước'], inPerson: 'Ra Công an xã.' };
  showMiniApp(startServer(change), path);
  await screen.findByRole('heading', { level: 1, name: 'Tải và cài VNeID' });
  const steps = (await screen.findAllByRole('img', { name: /^Hình vẽ/ })).map(
    (picture) => picture.closest('li')?.textContent,
  );
  expect(steps).toEqual([
    '1 Mở CH Play.Làm được thì thấy: Hiện ra trang có nhiều hình.',
    '2 Gõ chữ VNeID.Làm được thì thấy: Hiện ra tên VNeID.',
    'Cài đặt3 Bấm Cài đặt.Làm được thì thấy: Chữ đổi thành Mở.',
  ]);
  for (const words of ['Thẻ căn cước', 'Không cài từ đường link lạ.', 'Số điện thoại:'])
    expect(screen.getByText(words)).toBeDefined();
  expect(screen.getByText('Phải đến tận nơi:').parentElement?.textContent).toContain(
    'Ra Công an xã.',
  );
  expect(screen.getAllByRole('img', { name: 'Mã QR mở bài này trên điện thoại' })).toHaveLength(1);
  expect(screen.getByText('zalo.me/s/3900000000000000055/tutorials/vneid-install')).toBeDefined();
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('the village of whoever prints stands beside the line for the team’s number', async () => {
  showMiniApp(startServer(), path, { me: bacTu() });
  await screen.findByRole('heading', {
    name: 'Tổ công nghệ số cộng đồng Thôn Chè Núi, Xã Thanh Tâm',
  });
});

test('in a browser the button prints', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  showMiniApp(startServer(), path);
  fireEvent.click(await screen.findByRole('button', { name: 'In bài này' }));
  expect(print).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});

test('inside Zalo the button opens the same page of our server in a browser, and says when it could not', async () => {
  const opened: string[] = [];
  const openOutside = async (url: string) => {
    opened.push(url);
    if (opened.length > 1) throw new Error('the host is silent');
  };
  showMiniApp(startServer(), path, { me: bacTu(), platform: { openOutside } });
  const button = await screen.findByRole('button', { name: 'Mở bằng trình duyệt để in' });
  expect(screen.queryByRole('button', { name: 'In bài này' })).toBeNull();
  fireEvent.click(button);
  expect(opened.map((url) => new URL(url).pathname + new URL(url).search)).toEqual([
    '/zapps/3900000000000000055/tutorials/vneid-install/print?oa=1000000001',
  ]);
  await screen.findByRole('button', { name: 'Mở bằng trình duyệt để in' });
  fireEvent.click(button);
  await screen.findByText('Chưa mở được trình duyệt. Bà con thử lại nhé.');
});
