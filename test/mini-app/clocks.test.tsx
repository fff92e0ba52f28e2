// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ClockRules } from '#shared/clocks.ts';
import { type FakeServer, heldAnswer, refusal, startFakeServer } from './support/fake-server.ts';
import { cheNui, chiMai, khoLang, testId } from './support/people.ts';
import { showConsole } from './support/show-app.tsx';

const rulesCall = 'GET /api/staff/clocks';
const communeId = testId(90);
const change = `PUT /api/staff/clocks/${communeId}`;
const page = '/console/?page=clocks';

const volunteersDay = [
  { from: 420, to: 690 },
  { from: 810, to: 1200 },
];

function sampleRules(changed: Partial<ClockRules> = {}): ClockRules {
  const policy = {
    firstAnswerMinutes: 240,
    updateMinutes: 300,
    solutionMinutes: 1980,
    silentClaimMinutes: 480,
    remindGroupMinutes: 120,
    remindLeaderMinutes: 300,
    escalateMinutes: 660,
    isOwn: false,
  };
  return {
    areaId: communeId,
    areaName: 'Xã Thanh Tâm',
    policies: [
      { ...policy, kind: 'urgent', firstAnswerMinutes: 15 },
      { ...policy, kind: 'question', escalateMinutes: null },
    ],
    calendar: {
      frames: Array.from({ length: 7 }, (_, day) => (day === 0 ? [] : volunteersDay)),
      keepsHolidays: true,
      isOwn: false,
    },
    exceptions: [
      {
        id: testId(91),
        firstDay: '2026-05-20',
        lastDay: '2026-06-05',
        frames: [{ from: 1140, to: 1260 }],
        reason: 'harvest',
        label: 'Mùa gặt',
        isOwn: true,
      },
    ],
    reopening: { mode: 'same-within', withinDays: 7, keepsHelper: true, isOwn: false },
    holidays: [{ day: '2027-02-06', label: 'Tết Nguyên đán' }],
    ...changed,
  };
}

function startServer(rules = sampleRules()): FakeServer {
  return startFakeServer({
    [rulesCall]: () => ({ body: rules }),
    'GET /api/villages': () => ({ body: { villages: [cheNui, khoLang] } }),
    [`GET /api/staff/clocks/${communeId}/preview`]: () => ({
      body: {
        openedAt: '2026-11-22T03:00:00.000Z',
        kind: 'question',
        steps: [
          { kind: 'remind-group', at: '2026-11-22T07:00:00.000Z' },
          { kind: 'escalate', at: '2026-11-23T03:00:00.000Z' },
        ],
      },
    }),
    [change]: () => ({ body: rules }),
  });
}

const card = (name: string) => {
  const found = screen.getByRole('heading', { name }).closest('li, .card');
  if (!(found instanceof HTMLElement)) throw new Error(`no card ${name}`);
  return within(found);
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('an officer reads the rules in words, and what they would do now', async () => {
  showConsole(startServer(), page, { me: chiMai() });
  await screen.findByText('chưa ai nhận: nhắc cả tổ', { exact: false });
  expect(card('Khẩn (tiền, an toàn)').getByText('15 phút')).toBeTruthy();
  expect(card('Câu hỏi thường').getByText('33 giờ')).toBeTruthy();
  expect(card('Câu hỏi thường').getByText('không')).toBeTruthy();
  expect(screen.getAllByText('07:00–11:30, 13:30–20:00')).toHaveLength(6);
  expect(screen.getByText('Nghỉ cả ngày')).toBeTruthy();
  expect(screen.getByText('Hỏi lúc 10:00 Chủ Nhật 22/11/2026:')).toBeTruthy();
  expect(screen.getByText('14:00 Chủ Nhật 22/11/2026')).toBeTruthy();
  expect(screen.getByText('thứ Bảy 6/2/2027: Tết Nguyên đán')).toBeTruthy();
  expect(card('Mùa gặt').getByText('19:00–21:00')).toBeTruthy();
});

test('an officer changes the times of one kind; what cannot be is said and not sent', async () => {
  const server = startServer();
  showConsole(server, page, { me: chiMai() });
  await screen.findByRole('heading', { name: 'Câu hỏi thường' });
  press('Sửa "Câu hỏi thường"');
  const first = within(screen.getByRole('group', { name: 'Trả lời lần đầu trong' }));
  fireEvent.change(first.getByLabelText('giờ'), { target: { value: '0' } });
  fireEvent.change(first.getByLabelText('phút'), { target: { value: '2' } });
  press('Lưu');
  await screen.findByText('Mỗi khoảng phải từ 5 phút trở lên, viết bằng số.');
  expect(server.callsTo(change)).toEqual([]);
  fireEvent.change(first.getByLabelText('giờ'), { target: { value: '1' } });
  fireEvent.change(first.getByLabelText('phút'), { target: { value: '30' } });
  press('Lưu');
  await screen.findByText(/Đã lưu/);
  expect(server.callsTo(change).map(({ body }) => body)).toEqual([
    {
      policy: {
        kind: 'question',
        firstAnswerMinutes: 90,
        updateMinutes: 300,
        solutionMinutes: 1980,
        silentClaimMinutes: 480,
        remindGroupMinutes: 120,
        remindLeaderMinutes: 300,
        escalateMinutes: null,
      },
    },
  ]);
});

test('an officer gives one day other hours and takes them for the whole week', async () => {
  const server = startServer();
  showConsole(server, page, { me: chiMai() });
  await screen.findByRole('heading', { name: 'Giờ làm việc trong tuần' });
  press('Sửa giờ trong tuần');
  press('Bỏ khung 1 thứ Hai');
  const evening = within(screen.getByRole('group', { name: 'thứ Hai, khung 1' }));
  fireEvent.change(evening.getByLabelText('Từ'), { target: { value: '18:30' } });
  fireEvent.change(evening.getByLabelText('Đến'), { target: { value: '00:00' } });
  press('Dùng giờ thứ Hai cho cả tuần');
  press('Lưu');
  await screen.findByText(/Đã lưu/);
  const evenings = Array.from({ length: 7 }, () => [{ from: 1110, to: 1440 }]);
  expect(server.callsTo(change).map(({ body }) => body)).toEqual([
    { calendar: { frames: evenings, keepsHolidays: true } },
  ]);
});

test('an officer enters a harvest; a refusal stays with the form and everything typed', async () => {
  const server = startServer();
  showConsole(server, page, { me: chiMai() });
  await screen.findByRole('heading', { name: 'Mùa gặt' });
  press('Thêm ngày khác thường');
  press('Lưu');
  await screen.findByText(/Cần có tên/);
  fireEvent.change(screen.getByLabelText('Tên'), { target: { value: 'Hội làng' } });
  fireEvent.change(screen.getByLabelText('Từ ngày'), { target: { value: '2027-02-20' } });
  fireEvent.change(screen.getByLabelText('Đến hết ngày'), { target: { value: '2027-02-21' } });
  press('Lưu');
  await screen.findByRole('alert');
  expect(screen.getByLabelText<HTMLInputElement>('Tên').value).toBe('Hội làng');
});

test('the rules fail to load with a way to try again, and wait with a word', async () => {
  const server = startServer();
  const held = heldAnswer();
  server.on(rulesCall, held.handler);
  showConsole(server, page, { me: chiMai() });
  await screen.findByRole('heading', { level: 1, name: 'Giờ làm việc và hẹn giờ' });
  expect(screen.getAllByRole('status').length).toBeGreaterThan(0);
  held.give(refusal(503, 'zalo/unreachable', 'Đang bận'));
  server.on(rulesCall, () => ({ body: sampleRules() }));
  fireEvent.click(await screen.findByRole('button', { name: 'Thử lại' }));
  await screen.findByRole('heading', { name: 'Câu hỏi thường' });
});
