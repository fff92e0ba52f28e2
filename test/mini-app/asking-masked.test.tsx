// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { startFakeServer } from './support/fake-server.ts';
import { bacTu } from './support/people.ts';
import { sampleRequest } from './support/samples.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

const opened = sampleRequest();
const path = `/help-requests/${opened.id}`;
const covered = { ...opened, masked: ['password', 'id-number'] };
const warning = /^Em vừa che mã, mật khẩu/;

function startServer() {
  return startFakeServer({
    'GET /api/help-requests': () => ({ body: { helpRequests: [] } }),
    'GET /api/help-requests/*': () => ({ body: opened }),
  });
}

function keepDraft(storage: DeviceStorage, name: string, more: object = {}) {
  const draft = { idempotencyKey: 'key-1', text: 'Mật khẩu: hoa12345', isSent: true, ...more };
  storage.set('drafts', JSON.stringify({ [name]: draft }));
}

test.each<[string, string, object, string]>([
  ['a question', 'help-request/free', {}, '/api/help-requests'],
  ['a message', `message/${opened.id}`, {}, `/api${path}/messages`],
  ['a verdict', `rating/${opened.id}`, { choice: 'partly' }, `/api${path}/rating`],
  ['a reopening', `reopen/${opened.id}`, {}, `/api${path}/reopen`],
])(
  'what was covered in %s that went by itself is told at the request, once, also after a restart',
  async (_what, name, more, route) => {
    const server = startServer();
    server.on(`POST ${route}`, () => ({ body: covered }));
    const storage = memoryStorage();
    keepDraft(storage, name, more);
    const elsewhere = showMiniApp(server, '/help-requests', { me: bacTu(), storage });
    await waitFor(() => expect(storage.get('drafts')).toBe('{}'));
    elsewhere.close();

    const first = showMiniApp(server, path, { me: bacTu(), storage });
    expect((await screen.findByRole('alert')).textContent).toMatch(warning);
    first.close();
    showMiniApp(server, path, { me: bacTu(), storage });
    await screen.findByText('Bà con hỏi');
    expect(screen.queryByText(warning)).toBeNull();
  },
);

test('the warning stays while the person goes on writing at the request', async () => {
  const server = startServer();
  const route = `POST /api${path}/messages`;
  server.on(route, () => ({ body: covered }));
  showMiniApp(server, path, { me: bacTu() });
  const write = async (text: string) => {
    fireEvent.change(await screen.findByLabelText('Nhắn thêm cho tổ'), { target: { value: text } });
    fireEvent.click(screen.getByRole('button', { name: 'Gửi' }));
  };
  await write('Mật khẩu: hoa12345');
  await screen.findByText(warning);
  server.on(route, () => ({ body: opened }));
  await write('Em gửi nhầm ạ');
  await waitFor(() => expect(server.callsTo(route)).toHaveLength(2));
  expect(screen.getByText(warning)).toBeDefined();
});

test('of one request’s covered words nothing is said at another', async () => {
  const storage = memoryStorage();
  storage.set('masked-words', JSON.stringify({ other: ['password'] }));
  showMiniApp(startServer(), path, { me: bacTu(), storage });
  await screen.findByText('Bà con hỏi');
  expect(screen.queryByText(warning)).toBeNull();
});
