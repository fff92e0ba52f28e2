// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { CreditSheet, DutyShift } from '#shared/credit.ts';
import { type FakeServer, refusal, startFakeServer } from './support/fake-server.ts';
import { cheNui, chiMai, khoLang, testId } from './support/people.ts';
import { showConsole } from './support/show-app.tsx';

const overview = 'GET /api/staff/credit/overview';
const sheet = 'GET /api/staff/credit/sheet';
const sign = 'POST /api/staff/credit/sheet/sign';
const desk = 'GET /api/staff/duty';
const page = '/console/?page=credit';

const villages = [cheNui, khoLang].map(({ id, name }) => ({
  areaId: id,
  areaName: name,
  signedAt: null,
}));
const sample = (said: Partial<CreditSheet> = {}): CreditSheet => ({
  month: '2026-11',
  teamName: 'Tổ Chè Núi',
  areaName: cheNui.name,
  firstDay: '2026-11-01',
  lastDay: '2026-11-30',
  lines: [line('Nguyễn Thị Lan', 3, 1_250), line('Phạm Văn Thuận', 1, 60)],
  signedAt: null,
  signedBy: null,
  ...said,
});
const line = (name: string, requests: number, minutes: number) => ({
  memberId: testId(requests),
  name,
  requests,
  visits: 2,
  sessions: 1,
  minutes,
  days: 4,
});
const turn = (said: Partial<DutyShift> = {}): DutyShift => ({
  id: testId(90),
  place: 'one-stop-desk',
  areaName: 'Xã Thanh Tâm',
  day: '2026-11-28',
  fromMinute: 450,
  toMinute: 690,
  note: null,
  isCancelled: false,
  members: [
    { id: testId(91), name: 'Nguyễn Thị Lan', isMe: false, peopleHelped: null, isRecorded: false },
  ],
  ...said,
});

function startServer(shifts: DutyShift[] = []): FakeServer {
  return startFakeServer({
    [overview]: ({ query }) => ({ body: { month: query.month ?? '2026-11', villages } }),
    [sheet]: ({ query }) => ({ body: sample({ month: query.month ?? '' }) }),
    [desk]: () => ({ body: { shifts } }),
    'PUT /api/staff/duty/*': () => ({ body: turn() }),
    'POST /api/staff/duty/*/cancel': () => ({ body: turn({ isCancelled: true }) }),
  });
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('the sheet shows every member by name with the sums of all, and how it stands', async () => {
  showConsole(startServer(), page, { me: chiMai() });
  const table = within(await screen.findByRole('table'));
  const rows = table.getAllByRole('row').map((row) => row.textContent);
  expect(rows.slice(1)).toEqual([
    '1Nguyễn Thị Lan3211.2504',
    '2Phạm Văn Thuận121604',
    'Cộng4421.3108',
  ]);
  expect(screen.getByText('Sổ chưa chốt: số liệu còn có thể thay đổi.')).toBeDefined();
  expect(screen.getByText('Tháng 11/2026, từ 01/11/2026 đến 30/11/2026')).toBeDefined();
});

test('another month and another village are asked for', async () => {
  const server = startServer();
  showConsole(server, page, { me: chiMai() });
  await screen.findByRole('table');
  fill('Tháng', '2026-10');
  await screen.findByText(/^Tháng 10\/2026/);
  fill('Thôn', khoLang.id);
  await waitFor(() =>
    expect(server.callsTo(sheet).at(-1)?.query).toEqual({ areaId: khoLang.id, month: '2026-10' }),
  );
});

test('a village without a team says so, and an empty month is told', async () => {
  const server = startServer();
  server.on(sheet, () => refusal(409, 'help-request/no-team', 'Thôn này chưa có tổ.'));
  showConsole(server, page, { me: chiMai() });
  await screen.findByText('Thôn này chưa có tổ.');
  server.on(sheet, () => ({ body: sample({ lines: [] }) }));
  press('Thử lại');
  await screen.findByText('Tháng này chưa có việc nào được ghi.');
});

test('signing asks first, says why it cannot be, and shows who signed', async () => {
  const server = startServer();
  server.on(sign, () => refusal(409, 'credit/month-not-over', 'Tháng này chưa hết.'));
  showConsole(server, page, { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: 'Chốt sổ thay tổ trưởng' }));
  press('Đúng, chốt sổ');
  await screen.findByText('Tháng này chưa hết.');
  const signed = sample({ signedAt: '2026-12-01T18:00:00.000Z', signedBy: 'Phạm Văn Thuận' });
  server.on(sign, () => ({ body: signed }));
  server.on(sheet, () => ({ body: signed }));
  press('Đúng, chốt sổ');
  await screen.findByText('Phạm Văn Thuận đã chốt sổ ngày 02/12/2026.');
  expect(screen.queryByRole('button', { name: 'Chốt sổ thay tổ trưởng' })).toBeNull();
});

test('the page is printed by the browser itself', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  showConsole(startServer(), page, { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: 'In sổ' }));
  expect(print).toHaveBeenCalledOnce();
});

test('turns at the desk are planned under one id until the server has them, and can be cancelled', async () => {
  const server = startServer([turn()]);
  showConsole(server, page, { me: chiMai() });
  const row = (
    await screen.findByText('28/11/2026, 07:30 đến 11:30', { selector: 'strong' })
  ).closest('li');
  expect(row?.textContent).toContain('Nguyễn Thị Lan');
  press('Thêm ca trực');
  expect(screen.getByText(/Chọn ngày và giờ/)).toBeDefined();
  fill('Ngày', '2026-12-05');
  fill('Lặp lại hằng tuần', '4');
  server.on('PUT /api/staff/duty/*', () => 'unreachable');
  press('Thêm ca trực');
  await screen.findByRole('alert');
  server.on('PUT /api/staff/duty/*', () => ({ body: turn() }));
  press('Thêm ca trực');
  await screen.findByText('Đã thêm ca trực.');
  const calls = server.callsTo('PUT /api/staff/duty/*');
  expect(new Set(calls.map(({ path }) => path)).size).toBe(1);
  expect(calls[1]?.body).toEqual({
    place: 'one-stop-desk',
    day: '2026-12-05',
    fromMinute: 450,
    toMinute: 690,
    memberIds: [],
    weeks: 4,
  });
  server.on(desk, () => ({ body: { shifts: [turn({ isCancelled: true })] } }));
  press(/^Huỷ ca/);
  expect(server.callsTo('POST /api/staff/duty/*/cancel')).toEqual([]);
  press('Đúng, huỷ ca');
  await screen.findByText('Đã huỷ');
});
