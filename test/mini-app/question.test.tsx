// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startFakeServer } from './support/fake-server.ts';
import { bacTu } from './support/people.ts';
import { sampleRequest } from './support/samples.ts';
import { showMiniApp } from './support/show-app.tsx';

function startServer() {
  return startFakeServer({
    'GET /api/help-requests': () => ({ body: { helpRequests: [] } }),
    'GET /api/help-requests/*': () => ({ body: sampleRequest() }),
    'POST /api/help-requests': () => ({ body: sampleRequest() }),
    'POST /api/tutorials/search': () => ({
      body: { matches: [{ id: 'vneid-forgot-password', title: 'Lấy lại mật khẩu VNeID' }] },
    }),
  });
}

const label = 'Bà con vướng chuyện gì?';

test('while a question is typed, tutorials that may answer it are offered', async () => {
  const server = startServer();
  showMiniApp(server, '/ask', { me: bacTu() });
  fireEvent.change(await screen.findByLabelText(label), { target: { value: 'quen mat khau' } });
  const match = await screen.findByRole('link', { name: 'Lấy lại mật khẩu VNeID' });
  expect(match.getAttribute('href')).toBe('/tutorials/vneid-forgot-password');
  expect(server.callsTo('POST /api/tutorials/search').map(({ body }) => body)).toEqual([
    { text: 'quen mat khau' },
  ]);
});

test('a free question is sent with its words and no tutorial', async () => {
  const server = startServer();
  showMiniApp(server, '/ask', { me: bacTu() });
  fireEvent.change(await screen.findByLabelText(label), {
    target: { value: ' Máy không lên mạng ' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ' }));
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  expect(server.callsTo('POST /api/help-requests')[0]?.body).toEqual({
    idempotencyKey: expect.any(String),
    question: 'Máy không lên mạng',
    phoneModel: 'SM-A146P',
  });
});

test('whoever asked with a password in the words is warned where the question is shown', async () => {
  const server = startServer();
  server.on('POST /api/help-requests', () => ({ body: sampleRequest({ masked: ['password'] }) }));
  showMiniApp(server, '/ask', { me: bacTu() });
  fireEvent.change(await screen.findByLabelText(label), { target: { value: 'mk là Lan@1960' } });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Em vừa che mã, mật khẩu/);
});

test('an empty question is not sent, and the screen says what is missing', async () => {
  const server = startServer();
  showMiniApp(server, '/ask', { me: bacTu() });
  fireEvent.click(await screen.findByRole('button', { name: 'Gửi cho tổ' }));
  await screen.findByText('Bà con viết vài chữ để tổ biết mà giúp nhé.');
  expect(server.callsTo('POST /api/help-requests')).toEqual([]);
});

test('words searched for in vain on the first screen go along to the question', async () => {
  const server = startServer();
  server.on('POST /api/tutorials/search', () => ({ body: { matches: [] } }));
  showMiniApp(server, '/', { me: bacTu() });
  const search = await screen.findByLabelText('Bà con cần làm gì?');
  fireEvent.change(search, { target: { value: 'máy cày hỏng' } });
  fireEvent.click(await screen.findByRole('link', { name: 'Hỏi tổ giúp' }));
  expect(((await screen.findByLabelText(label)) as HTMLTextAreaElement).value).toBe('máy cày hỏng');
});

test('an unfinished question is there again after a restart, and is not sent by itself', async () => {
  const server = startServer();
  const first = showMiniApp(server, '/ask', { me: bacTu() });
  fireEvent.change(await screen.findByLabelText(label), { target: { value: 'Máy không' } });
  first.close();
  showMiniApp(server, '/ask', { me: bacTu(), storage: first.storage });
  expect(((await screen.findByLabelText(label)) as HTMLTextAreaElement).value).toBe('Máy không');
  expect(server.callsTo('POST /api/help-requests')).toEqual([]);
});

async function searchAndAsk(words: string) {
  fireEvent.change(await screen.findByLabelText('Bà con cần làm gì?'), {
    target: { value: words },
  });
  fireEvent.click(await screen.findByRole('link', { name: 'Hỏi tổ giúp' }));
}

test('words searched for are offered beside an older draft, and neither is lost', async () => {
  const server = startServer();
  server.on('POST /api/tutorials/search', () => ({ body: { matches: [] } }));
  const first = showMiniApp(server, '/ask', { me: bacTu() });
  fireEvent.change(await screen.findByLabelText(label), { target: { value: 'Máy không' } });
  first.close();
  showMiniApp(server, '/', { me: bacTu(), storage: first.storage });
  await searchAndAsk('máy cày hỏng');
  const box = await screen.findByLabelText<HTMLTextAreaElement>(label);
  expect(box.value).toBe('Máy không');
  fireEvent.click(screen.getByRole('button', { name: 'Dùng câu vừa tìm: máy cày hỏng' }));
  expect(box.value).toBe('máy cày hỏng');
  fireEvent.click(screen.getByRole('button', { name: 'Dùng lại câu trước: Máy không' }));
  expect(box.value).toBe('Máy không');
});
