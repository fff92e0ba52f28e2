// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DeviceStorage } from '#app/platform/device-storage.ts';
import type { TutorialProgress } from '#shared/tutorial-use.ts';
import type { TutorialSummary } from '#shared/tutorials.ts';
import { startFakeServer } from './support/fake-server.ts';
import { memoryNetwork } from './support/memory-platform.ts';
import { bacTu, testId } from './support/people.ts';
import { sampleTutorial } from './support/samples.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

const path = '/tutorials/vneid-install';
const put = 'PUT /api/me/tutorial-progress/vneid-install';
const summary: TutorialSummary = { ...sampleTutorial(), stepCount: 3 };

function startServer(known: TutorialProgress[] = []) {
  return startFakeServer({
    'GET /api/tutorials': () => ({ body: { tutorials: [summary] } }),
    'GET /api/tutorials/popular': () => ({ body: { by: 'nobody', tutorials: [] } }),
    'GET /api/tutorials/vneid-install': () => ({ body: sampleTutorial() }),
    'GET /api/tutorials/vneid-install/tips': () => ({ body: { tips: [] } }),
    'GET /api/me/tutorial-progress': () => ({ body: { progress: known } }),
    'GET /api/help-requests': () => ({ body: { helpRequests: [] } }),
    'GET /api/announcements': () => ({ body: { announcements: [] } }),
    [put]: () => ({ body: {} }),
  });
}

const at = (step: number, updatedAt: string, isFinished = false): TutorialProgress => ({
  tutorialId: 'vneid-install',
  step,
  isFinished,
  updatedAt,
});

/** What a device keeps of somebody who read as far as `step` before anybody signed in. */
async function readWithoutSession(storage: DeviceStorage, step: number): Promise<void> {
  const app = showMiniApp(startServer(), `${path}/steps/${step}`, { storage });
  await screen.findByText('Làm được thì bà con thấy:');
  app.close();
}

test('the reader goes on where it stopped, also after a restart, until the tutorial is done', async () => {
  const storage = memoryStorage();
  await readWithoutSession(storage, 2);

  showMiniApp(startServer(), path, { storage });
  fireEvent.click(await screen.findByRole('link', { name: 'Làm tiếp từ bước 2' }));
  fireEvent.click(await screen.findByRole('link', { name: 'Xong bước này' }));
  fireEvent.click(await screen.findByRole('link', { name: 'Xong cả bài' }));
  await screen.findByRole('heading', { level: 1, name: 'Xong cả bài rồi!' });
  fireEvent.click(await screen.findByRole('link', { name: 'Quay lại' }));
  await screen.findByText('Bà con đã làm xong bài này một lần rồi.');
});

test('the first screen offers to go on with what was left half-way, and not with what is finished', async () => {
  const storage = memoryStorage();
  await readWithoutSession(storage, 2);
  const home = showMiniApp(startServer(), '/', { storage });
  await screen.findByRole('heading', { name: 'Đang làm dở' });
  const row = screen.getByRole('link', { name: /Tải và cài VNeID/ });
  expect(row.textContent).toContain('Đang ở bước 2 trên 3');
  home.close();

  const done = showMiniApp(startServer(), `${path}/done`, { storage });
  await screen.findByRole('heading', { level: 1, name: 'Xong cả bài rồi!' });
  await waitFor(() => expect(storage.get('tutorial-progress')).toContain('"isFinished":true'));
  done.close();
  showMiniApp(startServer(), '/', { storage });
  await screen.findByRole('heading', { name: 'Bài hướng dẫn theo việc' });
  expect(screen.queryByRole('heading', { name: 'Đang làm dở' })).toBeNull();
});

test('every step reaches the server of somebody who is signed in', async () => {
  const server = startServer();
  showMiniApp(server, `${path}/steps/1`, { me: bacTu() });
  fireEvent.click(await screen.findByRole('link', { name: 'Xong bước này' }));
  await waitFor(() =>
    expect(server.callsTo(put).at(-1)?.body).toEqual({ step: 2, isFinished: false }),
  );
});

test('steps read without network are told as soon as it returns, the last one only', async () => {
  const network = memoryNetwork();
  const server = startServer();
  showMiniApp(server, `${path}/steps/1`, { me: bacTu(), platform: { ...network.of } });
  await screen.findByText('Mở CH Play.');
  await waitFor(() => expect(server.callsTo(put)).toHaveLength(1));
  network.become(false);
  fireEvent.click(screen.getByRole('link', { name: 'Xong bước này' }));
  await screen.findByText('Gõ chữ VNeID.');
  fireEvent.click(screen.getByRole('link', { name: 'Xong bước này' }));
  await screen.findByText('Bấm Cài đặt.');
  expect(server.callsTo(put)).toHaveLength(1);
  network.become(true);
  await waitFor(() =>
    expect(server.callsTo(put).map(({ body }) => body)).toEqual([
      { step: 1, isFinished: false },
      { step: 3, isFinished: false },
    ]),
  );
});

test('what was read before the first sign-in becomes the person’s own, and is told once', async () => {
  const storage = memoryStorage();
  await readWithoutSession(storage, 2);
  const server = startServer([at(1, '2020-01-01T00:00:00.000Z')]);
  const first = showMiniApp(server, path, { storage, me: bacTu() });
  await waitFor(() => expect(server.callsTo(put)).toHaveLength(1));
  expect(server.callsTo(put)[0]?.body).toEqual({ step: 2, isFinished: false });
  first.close();

  const again = startServer([at(1, '2020-01-01T00:00:00.000Z')]);
  showMiniApp(again, path, { storage, me: bacTu() });
  await screen.findByRole('link', { name: 'Làm tiếp từ bước 2' });
  expect(again.callsTo(put)).toEqual([]);
});

test('what the person read later on another phone wins', async () => {
  const storage = memoryStorage();
  await readWithoutSession(storage, 2);
  const server = startServer([at(3, '2099-01-01T00:00:00.000Z')]);
  showMiniApp(server, path, { storage, me: bacTu() });
  await screen.findByRole('link', { name: 'Làm tiếp từ bước 3' });
  expect(server.callsTo(put)).toEqual([]);
});

test('the next person on the same phone does not inherit what the one before read', async () => {
  const storage = memoryStorage();
  const first = showMiniApp(startServer(), `${path}/steps/2`, { storage, me: bacTu() });
  await screen.findByText('Gõ chữ VNeID.');
  await waitFor(() => expect(storage.get('tutorial-progress')).toContain(testId(10)));
  first.close();
  storage.remove('session');

  const other = bacTu({ resident: { ...bacTu().resident, id: testId(11) } });
  const server = startServer();
  showMiniApp(server, path, { storage, me: other });
  await screen.findByRole('link', { name: 'Bắt đầu' });
  await waitFor(() => expect(storage.get('tutorial-progress')).toContain(testId(11)));
  expect(screen.getByRole('link', { name: 'Bắt đầu' })).toBeDefined();
  expect(server.callsTo(put)).toEqual([]);
});

test('what people nearby use most is named after those whose use was counted', async () => {
  const server = startServer();
  server.on('GET /api/tutorials/popular', () => ({
    body: { by: 'village', tutorials: [{ id: 'vneid-install', title: 'Tải và cài VNeID' }] },
  }));
  showMiniApp(server, '/?oa=1000000001');
  await screen.findByRole('heading', { name: 'Bà con trong thôn hay xem' });
  expect(screen.getByRole('link', { name: 'Tải và cài VNeID' })).toBeDefined();
  expect(server.callsTo('GET /api/tutorials/popular')[0]?.query).toEqual({ oa: '1000000001' });
});
