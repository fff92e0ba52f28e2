// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { sayWhen } from '#app/features/announcements/event-words.ts';
import { lastDayBefore } from '#app/features/announcements/last-day.ts';
import { findOwnLinks } from '#app/features/announcements/own-links.ts';
import { PlatformError } from '#app/platform/platform.ts';
import { listOf, sampleAnnouncement } from './support/announcements.ts';
import { type FakeServer, startFakeServer } from './support/fake-server.ts';
import { bacTu, testId } from './support/people.ts';
import { showMiniApp } from './support/show-app.tsx';

const list = 'GET /api/announcements';
const detail = 'GET /api/announcements/*';
const read = 'PUT /api/announcements/*/read';
const event = {
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:30:00.000Z',
  place: 'Nhà văn hoá thôn',
};

function startServer(announcement = sampleAnnouncement()): FakeServer {
  return startFakeServer({
    [list]: () => ({ body: listOf(announcement) }),
    [detail]: () => ({ body: announcement }),
    [read]: () => ({}),
  });
}

const bar = () => screen.getByRole('navigation', { name: 'Các phần chính' });

test('the inbox says in words what is unread, and the bar says how many', async () => {
  const old = sampleAnnouncement({ id: testId(71), title: 'Họp thôn', isRead: true });
  const server = startServer();
  server.on(list, () => ({ body: listOf(sampleAnnouncement(), old) }));
  showMiniApp(server, '/announcements', { me: bacTu() });
  const fresh = await screen.findByRole('link', { name: /Cấp căn cước tại thôn/ });
  expect(within(fresh).getByText('Chưa đọc')).toBeDefined();
  const seen = screen.getByRole('link', { name: /Họp thôn/ });
  expect(within(seen).queryByText('Chưa đọc')).toBeNull();
  expect(within(bar()).getByRole('link', { name: 'Thông báo 1 chưa đọc' })).toBeDefined();
});

test('opening an announcement is reading it: the server is told once, and the bar forgets it at once', async () => {
  const server = startServer();
  showMiniApp(server, '/announcements', { me: bacTu() });
  fireEvent.click(await screen.findByRole('link', { name: /Cấp căn cước tại thôn/ }));
  await screen.findByRole('heading', { level: 1, name: 'Cấp căn cước tại thôn' });
  await waitFor(() => expect(server.callsTo(read)).toHaveLength(1));
  expect(within(bar()).getByRole('link', { name: 'Thông báo' })).toBeDefined();
});

test('what was read stays read while the server has not heard of it', async () => {
  const server = startServer();
  server.on(read, () => 'unreachable');
  const first = showMiniApp(server, `/announcements/${testId(70)}`, { me: bacTu() });
  await screen.findByRole('heading', { level: 1, name: 'Cấp căn cước tại thôn' });
  first.close();
  showMiniApp(server, '/announcements', { me: bacTu(), storage: first.storage });
  const row = await screen.findByRole('link', { name: /Cấp căn cước tại thôn/ });
  expect(within(row).queryByText('Chưa đọc')).toBeNull();
});

test('an announcement is shown line by line with its event, its tutorial and how long it holds', async () => {
  const full = sampleAnnouncement({
    event,
    expiresAt: '2099-11-30T17:00:00.000Z',
    tutorialId: 'vneid-install',
    tutorialTitle: 'Tải và cài VNeID',
  });
  showMiniApp(startServer(full), `/announcements/${full.id}`, { me: bacTu() });
  await screen.findByText('Thứ bảy ngày 28/11/2026, từ 8 giờ đến 10 giờ 30');
  expect(screen.getByText('Nhà văn hoá thôn')).toBeDefined();
  expect(screen.getByText(/Không mất tiền/).textContent).toBe(full.body);
  expect(screen.getByText(/Báo đến hết ngày 30\/11\/2099/)).toBeDefined();
  const tutorial = screen.getByRole('link', { name: 'Xem bài: Tải và cài VNeID' });
  expect(tutorial.getAttribute('href')).toBe('/tutorials/vneid-install');
});

test('the event goes to the phone’s calendar by an address of our server that needs no session', async () => {
  const opened: string[] = [];
  const openOutside = async (url: string) => void opened.push(url);
  const me = bacTu();
  const full = sampleAnnouncement({ event });
  showMiniApp(startServer(full), `/announcements/${full.id}`, { me, platform: { openOutside } });
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm vào lịch điện thoại' }));
  await waitFor(() => expect(opened).toHaveLength(1));
  expect(opened[0]).toBe(
    `${window.location.origin}/api/announcements/${full.id}/calendar.ics?oa=${me.resident.oaId}`,
  );
});

test.each([
  ['is saved as a file', async () => {}, undefined],
  ['is said not to work', () => Promise.reject(new PlatformError('unsupported')), /ghi ngày giờ/],
])('where nothing opens outside, the event %s', async (_name, saveFile, words) => {
  const full = sampleAnnouncement({ event });
  const server = startServer(full);
  server.on('GET /api/announcements/*/calendar.ics', () => ({ text: 'BEGIN:VCALENDAR' }));
  const saved: string[] = [];
  showMiniApp(server, `/announcements/${full.id}`, {
    me: bacTu(),
    platform: {
      openOutside: () => Promise.reject(new PlatformError('unsupported')),
      saveFile: (name) => {
        saved.push(name);
        return saveFile();
      },
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm vào lịch điện thoại' }));
  await waitFor(() => expect(saved).toEqual(['lich-thon.ics']));
  if (words) await screen.findByText(words);
});

test('nothing is said kindly, what is over is not listed, and an old link says that it is over', async () => {
  const over = sampleAnnouncement({
    isExpired: true,
    expiresAt: '2020-01-01T00:00:00.000Z',
    event,
  });
  const server = startServer(over);
  const app = showMiniApp(server, '/announcements', { me: bacTu() });
  await screen.findByText('Chưa có thông báo nào.');
  app.close();
  showMiniApp(server, `/announcements/${over.id}`, { me: bacTu() });
  await screen.findByText('Thông báo này đã hết hạn.');
  expect(screen.queryByRole('button', { name: 'Thêm vào lịch điện thoại' })).toBeNull();
});

test('who is not signed in is told what for, and is asked for nothing else', async () => {
  const server = startServer();
  showMiniApp(server, '/announcements');
  await screen.findByText('Bà con đăng nhập để xem thông báo của thôn mình.');
  const signIn = screen.getByRole('link', { name: 'Đăng nhập' });
  expect(signIn.getAttribute('href')).toBe('/sign-in?next=%2Fannouncements');
  expect(server.callsTo(list)).toEqual([]);
});

test('what was seen opens without network', async () => {
  const server = startServer();
  const first = showMiniApp(server, '/announcements', { me: bacTu() });
  fireEvent.click(await screen.findByRole('link', { name: /Cấp căn cước tại thôn/ }));
  await screen.findByText(/Không mất tiền/);
  first.close();
  server.on(list, () => 'unreachable');
  server.on(detail, () => 'unreachable');
  showMiniApp(server, `/announcements/${testId(70)}`, { me: bacTu(), storage: first.storage });
  await screen.findByText(/Không mất tiền/);
  await screen.findByText('Chưa có mạng, đây là bản xem lần trước.');
});

const place = { origin: 'https://xa.example', pathname: '/zapps/42/announcements' };

test.each([
  ['Xem https://zalo.me/s/42/tutorials/sim nhé', '/tutorials/sim'],
  ['Xem https://xa.example/zapps/42/topics/safety?oa=1.', '/topics/safety?oa=1'],
  ['Xem https://zalo.me/s/42', '/'],
  ['Xem https://zalo.me/s/43/tutorials/sim', undefined],
  ['Xem https://zalo.me/s/42evil/x', undefined],
  ['Xem https://xa.example.evil/zapps/42/', undefined],
  ['Xem https://bidv-vn.example/dang-nhap', undefined],
  ['Xem javascript:alert(1)', undefined],
])('in “%s” the link leads to %s', (text, path) => {
  const parts = findOwnLinks(text, place);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.find((part) => part.path !== undefined)?.path).toBe(path);
});

test.each([
  [{ ...event, endsAt: null }, 'Thứ bảy ngày 28/11/2026, lúc 8 giờ'],
  [
    { ...event, endsAt: '2026-11-29T10:05:00.000Z' },
    'Từ 8 giờ thứ bảy ngày 28/11/2026 đến 17 giờ 05 chủ nhật ngày 29/11/2026',
  ],
])('an event is said as people would: %o', (when, words) => {
  expect(sayWhen(when)).toBe(words);
});

test('the last day is the one before the end, in Vietnam', () => {
  expect(lastDayBefore('2026-11-30T17:00:00.000Z')).toBe('2026-11-30');
});

const picture = { id: testId(91), kind: 'picture' as const, name: 'anh.jpg', sizeBytes: 3 };
const plan = { id: testId(92), kind: 'document' as const, name: 'ke-hoach.pdf', sizeBytes: 9 };
const files = 'GET /api/announcement-files/*';

test('pictures of an announcement stand below its words, and its document can be kept', async () => {
  const server = startServer(sampleAnnouncement({ files: [picture, plan] }));
  server.on(files, ({ path }) => ({
    file: new Blob(['abc'], { type: path.endsWith('91') ? 'image/jpeg' : 'application/pdf' }),
  }));
  const saved: string[] = [];
  showMiniApp(server, `/announcements/${testId(70)}`, {
    me: bacTu(),
    platform: {
      saveFile: async (name) => {
        saved.push(name);
      },
    },
  });
  await screen.findByRole('img', { name: 'Ảnh kèm thông báo' });
  fireEvent.click(screen.getByRole('button', { name: 'Tải tệp kèm: ke-hoach.pdf' }));
  await waitFor(() => expect(saved).toEqual(['ke-hoach.pdf']));
});

test('where the phone keeps no files it says whom to ask, and a picture that did not come can be asked for again', async () => {
  const server = startServer(sampleAnnouncement({ files: [picture, plan] }));
  server.on(files, () => 'unreachable');
  showMiniApp(server, `/announcements/${testId(70)}`, {
    me: bacTu(),
    platform: { saveFile: () => Promise.reject(new PlatformError('unsupported')) },
  });
  const again = await screen.findByRole('button', { name: 'Mở lại ảnh' });
  server.on(files, () => ({ file: new Blob(['abc'], { type: 'image/jpeg' }) }));
  fireEvent.click(again);
  await screen.findByRole('img', { name: 'Ảnh kèm thông báo' });
  fireEvent.click(screen.getByRole('button', { name: 'Tải tệp kèm: ke-hoach.pdf' }));
  await screen.findByText('Máy này không lưu được tệp. Bà con nhờ tổ gửi lại qua Zalo nhé.');
});
