// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { PlatformError } from '#app/platform/platform.ts';
import { consentTextVersion, type HouseholdMember, householdMembersMax } from '#shared/me.ts';
import { type FakeServer, refusal, startFakeServer } from './support/fake-server.ts';
import { bacTu, testId } from './support/people.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

const announcements = {
  'GET /api/announcements': () => ({ body: { announcements: [], unreadCount: 0 } }),
};
const startServer = (): FakeServer => startFakeServer(announcements);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const pressWhenThere = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

const data = {
  madeAt: '2026-11-21T02:00:00.000Z',
  sections: [{ title: 'Hồ sơ của bà con', lines: ['Tên: Nguyễn Văn Tư', 'Thôn: Chè Núi'] }],
};

test('letters, colours and the real channel are there before anybody signs in, and nothing is asked for', async () => {
  const server = startServer();
  showMiniApp(server, '/me');
  const list = await screen.findByRole('list', { name: 'Những phần của tôi' });
  const names = within(list).getAllByRole('link');
  expect(names.map((link) => link.getAttribute('href'))).toEqual(['/me/look', '/me/channel']);
  expect(screen.getByRole('link', { name: 'Đăng nhập' }).getAttribute('href')).toBe(
    '/sign-in?next=%2Fme',
  );
});

test('a part that belongs to one person leads back to itself after signing in', async () => {
  showMiniApp(startServer(), '/me/data');
  const signIn = await screen.findByRole('link', { name: 'Đăng nhập' });
  expect(signIn.getAttribute('href')).toBe('/sign-in?next=%2Fme%2Fdata');
});

test('a name is typed, or taken from Zalo after Zalo has asked; saying no costs nothing', async () => {
  const server = startServer();
  server.on('PUT /api/me/name', ({ body }) => ({ body: bacTu(body as object) }));
  let isAllowed = false;
  const askName = async () => {
    if (!isAllowed) throw new PlatformError('denied');
    return 'Tư Nguyễn';
  };
  const app = showMiniApp(server, '/me/name', { me: bacTu(), platform: { askName } });
  await pressWhenThere('Lấy tên từ Zalo');
  await screen.findByText(/Bà con chưa cho lấy tên, không sao cả/);
  isAllowed = true;
  press('Lấy tên từ Zalo');
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>('Tên của bà con').value).toBe('Tư Nguyễn'),
  );
  press('Lưu');
  await screen.findByRole('heading', { level: 1, name: 'Tôi' });
  expect(server.callsTo('PUT /api/me/name')[0]?.body).toEqual({ name: 'Tư Nguyễn' });
  expect(screen.getByRole('link', { name: /Tên của tôi.*Tư Nguyễn/ })).toBeDefined();
  expect(app.address()).toBe('/me');
});

test('a refused name says why and loses nothing that was typed', async () => {
  const server = startServer();
  server.on('PUT /api/me/name', () => refusal(422, 'input/invalid', 'Tên này dài quá.'));
  showMiniApp(server, '/me/name', { me: bacTu() });
  const field = await screen.findByLabelText<HTMLInputElement>('Tên của bà con');
  fireEvent.change(field, { target: { value: '' } });
  press('Lưu');
  await screen.findByText('Bà con gõ tên vào đã nhé.');
  fireEvent.change(field, { target: { value: 'Bác Tư ở đầu làng' } });
  press('Lưu');
  await screen.findByText('Tên này dài quá.');
  expect(field.value).toBe('Bác Tư ở đầu làng');
});

test('large letters and strong colours are kept on the device and there at the next start', async () => {
  onTestFinished(() => {
    delete document.documentElement.dataset.contrast;
    delete document.documentElement.dataset.textSize;
  });
  const storage = memoryStorage();
  const first = showMiniApp(startServer(), '/me/look', { storage });
  fireEvent.click(await screen.findByRole('radio', { name: 'Rất to' }));
  fireEvent.click(screen.getByRole('radio', { name: 'Đen trắng rõ nét' }));
  expect({ ...document.documentElement.dataset }).toEqual({
    contrast: 'high',
    textSize: 'largest',
  });
  first.close();
  delete document.documentElement.dataset.contrast;
  showMiniApp(startServer(), '/', { storage });
  expect({ ...document.documentElement.dataset }).toEqual({
    contrast: 'high',
    textSize: 'largest',
  });
});

test('how fast to read aloud is offered only where there is a Vietnamese voice', async () => {
  const heard: [string, number][] = [];
  const voice = {
    read: async (text: string, rate: number) => void heard.push([text, rate]),
    stop() {},
  };
  const without = showMiniApp(startServer(), '/me/look');
  await screen.findByRole('heading', { level: 1, name: 'Chữ và màu' });
  expect(screen.queryByRole('radio', { name: 'Đọc chậm' })).toBeNull();
  without.close();
  showMiniApp(startServer(), '/me/look', { platform: { findVoice: async () => voice } });
  fireEvent.click(await screen.findByRole('radio', { name: 'Đọc chậm' }));
  press('Nghe thử');
  expect(heard).toEqual([[expect.stringContaining('Chào bà con'), 0.7]]);
});

test('messages of a kind stop and come back, and answers are said to come always', async () => {
  const server = startServer();
  const change = ({ body }: { body: unknown }) => ({
    body: bacTu({ resident: { ...bacTu().resident, ...(body as object) } }),
  });
  server.on('PUT /api/me/muted', change);
  showMiniApp(server, '/me/messages', { me: bacTu() });
  const box = await screen.findByRole('checkbox', { name: /thông báo mới của xã/ });
  expect(screen.getByText(/Câu trả lời thì luôn tới bà con/)).toBeDefined();
  fireEvent.click(box);
  await waitFor(() => expect((box as HTMLInputElement).checked).toBe(false));
  fireEvent.click(box);
  await waitFor(() => expect((box as HTMLInputElement).checked).toBe(true));
  expect(server.callsTo('PUT /api/me/muted').map(({ body }) => body)).toEqual([
    { muted: ['announcements'] },
    { muted: [] },
  ]);
});

test('consent is given in the wording on the screen, and taken back only after it is said what follows', async () => {
  const server = startServer();
  const consents = new Set(['helping']);
  server.on('PUT /api/me/consents', ({ body }) => {
    const { purpose, isGiven } = body as { purpose: string; isGiven: boolean };
    if (isGiven) consents.add(purpose);
    else consents.delete(purpose);
    return { body: bacTu({ resident: { ...bacTu().resident, consents: [...consents] as never } }) };
  });
  showMiniApp(server, '/me/consents', { me: bacTu() });
  await pressWhenThere('Tôi đồng ý chia sẻ');
  await screen.findByRole('button', { name: 'Thôi, không chia sẻ nữa' });
  press('Thôi, không cho đọc nữa');
  const dialog = await screen.findByRole('dialog', { name: 'Thôi không đồng ý nữa?' });
  expect(within(dialog).getByText(/không gửi thêm câu hỏi cho tổ/)).toBeDefined();
  expect(server.callsTo('PUT /api/me/consents')).toHaveLength(1);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Thôi, không cho đọc nữa' }));
  await screen.findByRole('button', { name: 'Tôi đồng ý' });
  expect(server.callsTo('PUT /api/me/consents').map(({ body }) => body)).toEqual([
    { purpose: 'learning', isGiven: true, textVersion: consentTextVersion },
    { purpose: 'helping', isGiven: false, textVersion: consentTextVersion },
  ]);
});

/** A household that works like the server's. */
function startHousehold(...names: string[]): FakeServer {
  const server = startServer();
  let members: HouseholdMember[] = names.map((name, n) => ({ id: testId(80 + n), name }));
  const answer = () => ({ body: { members } });
  server.on('GET /api/me/household', answer);
  server.on('PUT /api/me/household/*', ({ path, body }) => {
    const member = { id: path.split('/').at(-1) ?? '', name: (body as { name: string }).name };
    members = members.some(({ id }) => id === member.id)
      ? members.map((one) => (one.id === member.id ? member : one))
      : [...members, member];
    return answer();
  });
  server.on('DELETE /api/me/household/*', ({ path }) => {
    members = members.filter(({ id }) => !path.endsWith(id));
    return answer();
  });
  return server;
}

test('household members are added, renamed and removed, and removing is asked about', async () => {
  showMiniApp(startHousehold('Bà nội'), '/me/household', { me: bacTu() });
  const field = await screen.findByLabelText('Gọi là gì?');
  fireEvent.change(field, { target: { value: 'Cháu Thảo' } });
  press('Thêm người này');
  await screen.findByText('Cháu Thảo');
  press('Đổi tên Bà nội');
  const renaming = screen.getByRole('dialog', { name: 'Đổi tên Bà nội' });
  fireEvent.change(within(renaming).getByLabelText('Gọi là gì?'), {
    target: { value: 'Bà ngoại' },
  });
  fireEvent.click(within(renaming).getByRole('button', { name: 'Lưu' }));
  await screen.findByText('Bà ngoại');
  press('Bỏ Cháu Thảo');
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ ra' }));
  await waitFor(() => expect(screen.queryByText('Cháu Thảo')).toBeNull());
  expect(screen.getByText('Bà ngoại')).toBeDefined();
});

test('adding somebody again after a lost answer adds them once', async () => {
  const server = startHousehold();
  let isLost = true;
  const ids: string[] = [];
  server.on('PUT /api/me/household/*', ({ path }) => {
    const id = path.split('/').at(-1) ?? '';
    ids.push(id);
    if (isLost) return 'unreachable';
    return { body: { members: [{ id, name: 'Bà nội' }] } };
  });
  showMiniApp(server, '/me/household', { me: bacTu() });
  fireEvent.change(await screen.findByLabelText('Gọi là gì?'), { target: { value: 'Bà nội' } });
  press('Thêm người này');
  await screen.findByText(/Chưa nối được mạng/);
  isLost = false;
  press('Thêm người này');
  await screen.findByText('Bà nội');
  expect(new Set(ids).size).toBe(1);
});

test('a full household says so and offers no more', async () => {
  const names = Array.from({ length: householdMembersMax }, (_, n) => `Cháu ${n + 1}`);
  showMiniApp(startHousehold(...names), '/me/household', { me: bacTu() });
  await screen.findByText(/Đã đủ 12 người/);
  expect(screen.queryByRole('button', { name: 'Thêm người này' })).toBeNull();
});

test('all that is kept is shown, and taken along as a file', async () => {
  const server = startServer();
  server.on('GET /api/me/data', () => ({ body: data }));
  const saved: { name: string; file: Blob }[] = [];
  const saveFile = async (name: string, file: Blob) => void saved.push({ name, file });
  showMiniApp(server, '/me/data', { me: bacTu(), platform: { saveFile } });
  await screen.findByText('Thôn: Chè Núi');
  press('Tải về máy');
  await screen.findByText('Đã tải về máy.');
  expect(saved[0]?.name).toBe('du-lieu-cua-toi.txt');
  expect(saved[0]?.file.size).toBeGreaterThan(0);
});

test('where the phone takes no file, the words are copied instead', async () => {
  const server = startServer();
  server.on('GET /api/me/data', () => ({ body: data }));
  const copied: string[] = [];
  showMiniApp(server, '/me/data', {
    me: bacTu(),
    platform: {
      saveFile: () => Promise.reject(new PlatformError('unsupported')),
      copyText: async (text) => void copied.push(text),
    },
  });
  await pressWhenThere('Tải về máy');
  await pressWhenThere('Sao chép');
  await screen.findByText('Đã sao chép.');
  expect(copied[0]).toContain('Hồ sơ của bà con\n- Tên: Nguyễn Văn Tư\n- Thôn: Chè Núi');
});

test('erasing wants a tick, erases once, forgets everything on the device and says farewell', async () => {
  const server = startServer();
  server.on('DELETE /api/me', () => ({}));
  const storage = memoryStorage();
  const app = showMiniApp(server, '/me/erase', { me: bacTu(), storage });
  await pressWhenThere('Xoá hết');
  expect(screen.getByText(/nhắn trong Zalo.*trong nhóm của thôn.*Zalo giữ/)).toBeDefined();
  expect(screen.getByText(/^Mẹo mà tổ hay xã đã viết.*không kèm câu hỏi/)).toBeDefined();
  await screen.findByText('Bà con đánh dấu vào ô trên đã nhé.');
  expect(server.callsTo('DELETE /api/me')).toEqual([]);
  storage.set('drafts', '{"a":1}');
  fireEvent.click(screen.getByRole('checkbox', { name: /Tôi hiểu/ }));
  press('Xoá hết');
  press(/Xoá hết|Đang xoá/);
  await screen.findByRole('heading', { level: 1, name: 'Đã xoá xong' });
  expect(screen.getByText(/vẫn ở Zalo/)).toBeDefined();
  expect(server.callsTo('DELETE /api/me')).toHaveLength(1);
  await waitFor(() => expect(storage.get('drafts')).toBeNull());
  expect(storage.get('session')).toBeNull();
  expect(app.services.session.state().kind).toBe('signed-out');
});

test('an erasure that failed says so and forgets nothing', async () => {
  const server = startServer();
  server.on('DELETE /api/me', () => refusal(503, 'unavailable', 'Máy chủ đang bận.'));
  const storage = memoryStorage();
  showMiniApp(server, '/me/erase', { me: bacTu(), storage });
  fireEvent.click(await screen.findByRole('checkbox', { name: /Tôi hiểu/ }));
  press('Xoá hết');
  await screen.findByText('Máy chủ đang bận.');
  expect(storage.get('session')).not.toBeNull();
});

test('the real channel is named with its number, and opens', async () => {
  const opened: string[] = [];
  const openChat = async (oaId: string) => void opened.push(oaId);
  const me = bacTu();
  showMiniApp(startServer(), '/me/channel', { me, platform: { openChat } });
  await screen.findByText(me.resident.oaId);
  expect(screen.getByText(/Không bao giờ hỏi mã OTP/)).toBeDefined();
  press('Nhắn cho kênh của xã');
  expect(opened).toEqual([me.resident.oaId]);
});
