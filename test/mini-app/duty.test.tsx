// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { dayInVietnam } from '#app/lib/visit-days.ts';
import type { DutyShift } from '#shared/credit.ts';
import { refusal, startFakeServer } from './support/fake-server.ts';
import { memoryNetwork } from './support/memory-platform.ts';
import { chiLan, testId } from './support/people.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

const hung = { id: testId(21), name: 'Trần Văn Hùng', isMe: false, peopleHelped: null };
const lan = { id: testId(20), name: 'Nguyễn Thị Lan', isMe: true, peopleHelped: null };
const button = (name: RegExp | string) => screen.findByRole('button', { name });

function sampleShift(change: Partial<DutyShift> = {}): DutyShift {
  return {
    id: testId(500),
    place: 'culture-house',
    areaName: 'Thôn Chè Núi',
    day: '2099-01-03',
    fromMinute: 450,
    toMinute: 660,
    note: null,
    isCancelled: false,
    members: [{ ...hung, isRecorded: false }],
    ...change,
  };
}

const past = (change: Partial<DutyShift> = {}) =>
  sampleShift({ id: testId(501), day: '2026-01-03', ...change });

function showDuty(shifts: DutyShift[], me = chiLan()) {
  const server = startFakeServer({ 'GET /api/team/duty': () => ({ body: { shifts } }) });
  return { server, app: showMiniApp(server, '/team/duty', { me }) };
}

describe('the rota', () => {
  test('says who is where when, what is coming before what is past', async () => {
    showDuty([
      sampleShift({ note: 'Mang máy tính' }),
      sampleShift({
        id: testId(502),
        place: 'one-stop-desk',
        areaName: 'Xã Thanh Tâm',
        members: [],
      }),
      past({ members: [{ ...hung, peopleHelped: 6, isRecorded: true }] }),
      past({ id: testId(503), isCancelled: true }),
    ]);
    await screen.findByText('Mang máy tính');
    const cards = within(screen.getByRole('main'))
      .getAllByRole('listitem')
      .map((card) => card.textContent);
    expect(cards).toEqual([
      'Thứ Bảy 3/1, 7:30 đến 11:00Nhà văn hoá · Thôn Chè NúiMang máy tínhNgười trực: Trần Văn HùngTôi trực buổi này',
      'Thứ Bảy 3/1, 7:30 đến 11:00Bộ phận một cửa của xã · Xã Thanh TâmChưa có ai nhận trực.Tôi trực buổi này',
      'Thứ Bảy 3/1, 7:30 đến 11:00Nhà văn hoá · Thôn Chè NúiNgười trực: Trần Văn HùngTrần Văn Hùng: giúp 6 người',
      'Thứ Bảy 3/1, 7:30 đến 11:00Nhà văn hoá · Thôn Chè NúiBuổi này đã huỷ',
    ]);
  });

  test('tells a member that nothing is planned, and the leader how to plan', async () => {
    const { app } = showDuty([]);
    await screen.findByText('Chưa có buổi trực nào sắp tới.');
    expect(screen.queryByRole('button', { name: 'Thêm buổi trực' })).toBeNull();
    app.close();
    showDuty([], chiLan({ isLeader: true }));
    await button('Thêm buổi trực');
  });

  test('opens without network once it was seen', async () => {
    const storage = memoryStorage();
    const server = startFakeServer({
      'GET /api/team/duty': () => ({ body: { shifts: [sampleShift()] } }),
    });
    const first = showMiniApp(server, '/team/duty', { me: chiLan(), storage });
    await screen.findByText('Người trực: Trần Văn Hùng');
    first.close();
    server.on('GET /api/team/duty', () => 'unreachable');
    const network = memoryNetwork();
    network.become(false);
    showMiniApp(server, '/team/duty', { me: chiLan(), storage, platform: network.of });
    await screen.findByText('Người trực: Trần Văn Hùng');
  });
});

describe('a turn', () => {
  const api = `POST /api/team/duty/${testId(500)}`;

  test('is taken with one tap, and given back after a question', async () => {
    const joined = sampleShift({ members: [{ ...lan, isRecorded: false }] });
    const { server } = showDuty([sampleShift({ members: [] })]);
    server.on(`${api}/join`, () => ({ body: joined }));
    fireEvent.click(await button('Tôi trực buổi này'));
    await screen.findByText('Người trực: tôi');
    server.on(`${api}/leave`, () => ({ body: sampleShift({ members: [] }) }));
    fireEvent.click(await button('Tôi bận, không trực được'));
    fireEvent.click(await button('Đúng, tôi bận'));
    await screen.findByText('Chưa có ai nhận trực.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('that cannot be taken says why', async () => {
    const { server } = showDuty([sampleShift({ members: [] })]);
    server.on(`${api}/join`, () => refusal(409, 'duty/cancelled', 'Buổi này vừa huỷ.'));
    fireEvent.click(await button('Tôi trực buổi này'));
    await screen.findByText('Buổi này vừa huỷ.');
  });

  test('is cancelled by the leader after a question', async () => {
    const { server } = showDuty([sampleShift()], chiLan({ isLeader: true }));
    server.on(`${api}/cancel`, () => ({ body: sampleShift({ isCancelled: true }) }));
    fireEvent.click(await button('Huỷ buổi này'));
    fireEvent.click(await button('Đúng, huỷ buổi này'));
    await screen.findByText('Buổi này đã huỷ');
  });

  test('that is over is recorded by who was there, for as long as it was planned', async () => {
    const mine = { ...lan, isRecorded: false };
    const { server } = showDuty([past({ members: [mine] })]);
    const record = `POST /api/team/duty/${testId(501)}/record`;
    fireEvent.click(await button('Ghi kết quả buổi trực'));
    fireEvent.click(await button('Lưu'));
    await screen.findByText('Anh chị ghi số người, từ 0 đến 500.');
    const people = screen.getByLabelText('Giúp được mấy người?');
    fireEvent.change(people, { target: { value: '7' } });
    server.on(record, () => ({
      body: past({ members: [{ ...mine, peopleHelped: 7, isRecorded: true }] }),
    }));
    fireEvent.click(await button('Lưu'));
    await screen.findByText('Đã ghi: giúp 7 người. Cảm ơn anh chị!');
    expect(server.callsTo(record).map(({ body }) => body)).toEqual([
      { peopleHelped: 7, minutes: 210 },
    ]);
    expect(screen.queryByRole('button', { name: 'Ghi kết quả buổi trực' })).toBeNull();
  });

  test('is not recorded before it is over, and not by who was not there', async () => {
    showDuty([
      sampleShift({ members: [{ ...lan, isRecorded: false }] }),
      past({ members: [{ ...hung, isRecorded: false }] }),
    ]);
    await screen.findByText('Chưa ghi kết quả.');
    expect(screen.queryByRole('button', { name: 'Ghi kết quả buổi trực' })).toBeNull();
  });

  test('is planned once, however often it is sent, also for the weeks after it', async () => {
    const { server } = showDuty([], chiLan({ isLeader: true }));
    const plan = 'PUT /api/team/duty/*';
    server.on(plan, () => 'unreachable');
    fireEvent.click(await button('Thêm buổi trực'));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Anh chị chọn ngày từ hôm nay trở đi nhé.');
    const today = dayInVietnam(new Date());
    fireEvent.change(dialog.getByLabelText('Ngày'), { target: { value: today } });
    fireEvent.change(dialog.getByLabelText('Đến mấy giờ'), { target: { value: '07:00' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Giờ về phải sau giờ đến.');
    fireEvent.change(dialog.getByLabelText('Đến mấy giờ'), { target: { value: '10:30' } });
    fireEvent.change(dialog.getByLabelText('Lặp lại'), { target: { value: '4' } });
    fireEvent.click(dialog.getByLabelText('Trần Văn Hùng'));
    fireEvent.click(dialog.getByRole('button', { name: 'Lưu' }));
    await screen.findByText(/^Chưa nối được mạng\./);
    server.on(plan, () => ({ body: sampleShift() }));
    fireEvent.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [first, second] = server.callsTo(plan);
    expect(second?.path).toBe(first?.path);
    expect(second?.body).toEqual({
      place: 'culture-house',
      day: today,
      fromMinute: 450,
      toMinute: 630,
      memberIds: [testId(21)],
      weeks: 4,
    });
  });
});
