// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startFakeServer } from './support/fake-server.ts';
import { memoryNetwork } from './support/memory-platform.ts';
import { bacTu } from './support/people.ts';
import { sampleTutorial } from './support/samples.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

const path = '/tutorials/vneid-install/done';
const put = 'PUT /api/tutorials/vneid-install/vote';

function startServer() {
  return startFakeServer({
    'GET /api/tutorials': () => ({ body: { tutorials: [] } }),
    'GET /api/tutorials/vneid-install': () => ({ body: sampleTutorial() }),
    'PUT /api/me/tutorial-progress/vneid-install': () => ({ body: {} }),
    [put]: () => ({ body: {} }),
  });
}

test('one tap says whether a tutorial was of use, another changes it, and a word may follow', async () => {
  const server = startServer();
  showMiniApp(server, path, { me: bacTu() });
  fireEvent.click(await screen.findByRole('button', { name: 'Có ích' }));
  await screen.findByText('Cảm ơn bà con, em ghi lại rồi. Đổi ý thì bấm lại.');
  await waitFor(() => expect(server.callsTo(put)).toHaveLength(1));
  fireEvent.click(screen.getByRole('button', { name: 'Chưa có ích' }));
  expect(screen.getByRole('button', { name: 'Chưa có ích', pressed: true })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Có ích', pressed: false })).toBeDefined();
  await waitFor(() => expect(server.callsTo(put)).toHaveLength(2));
  fireEvent.change(screen.getByLabelText('Muốn nói thêm một câu không?'), {
    target: { value: ' Bước 3 khó quá ' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi câu này' }));
  await screen.findByText('Em ghi lại rồi, cảm ơn bà con: “Bước 3 khó quá”');
  await waitFor(() =>
    expect(server.callsTo(put).map(({ body }) => body)).toEqual([
      { isUseful: true },
      { isUseful: false },
      { isUseful: false, comment: 'Bước 3 khó quá' },
    ]),
  );
});

test('a vote without network waits, is still shown after a restart, and goes when the network returns', async () => {
  const storage = memoryStorage();
  const network = memoryNetwork();
  const server = startServer();
  const options = { storage, me: bacTu(), platform: { ...network.of } };
  const first = showMiniApp(server, path, options);
  const useful = await screen.findByRole('button', { name: 'Có ích' });
  network.become(false);
  fireEvent.click(useful);
  expect(server.callsTo(put)).toEqual([]);
  first.close();

  showMiniApp(server, path, options);
  await screen.findByRole('button', { name: 'Có ích', pressed: true });
  network.become(true);
  await waitFor(() => expect(server.callsTo(put)[0]?.body).toEqual({ isUseful: true }));
});

test('the vote of somebody who is not signed in is kept until they are', async () => {
  const storage = memoryStorage();
  const server = startServer();
  const first = showMiniApp(server, path, { storage });
  fireEvent.click(await screen.findByRole('button', { name: 'Chưa có ích' }));
  await screen.findByText('Em giữ lại rồi, bà con đăng nhập là tự gửi.');
  expect(server.callsTo(put)).toEqual([]);
  first.close();

  showMiniApp(server, path, { storage, me: bacTu() });
  await waitFor(() => expect(server.callsTo(put)[0]?.body).toEqual({ isUseful: false }));
});

test('a word that is too long is kept and not sent, and a word can be taken back', async () => {
  const server = startServer();
  showMiniApp(server, path, { me: bacTu() });
  fireEvent.click(await screen.findByRole('button', { name: 'Có ích' }));
  const word = await screen.findByLabelText<HTMLTextAreaElement>('Muốn nói thêm một câu không?');
  expect(screen.queryByRole('button', { name: 'Gửi câu này' })).toBeNull();
  const write = (value: string) => {
    fireEvent.change(word, { target: { value } });
    fireEvent.click(screen.getByRole('button', { name: 'Gửi câu này' }));
  };
  write('a'.repeat(501));
  await screen.findByText(/^Dài quá 1 chữ cái rồi/);
  expect(word.value).toHaveLength(501);
  write('Hay lắm');
  write('');
  await waitFor(() =>
    expect(server.callsTo(put).map(({ body }) => body)).toEqual([
      { isUseful: true },
      { isUseful: true, comment: 'Hay lắm' },
      { isUseful: true },
    ]),
  );
});
