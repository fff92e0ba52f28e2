// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { CreditLine, CreditSheet, MyCredit } from '#shared/credit.ts';
import { refusal, startFakeServer } from './support/fake-server.ts';
import { chiLan, testId } from './support/people.ts';
import { showMiniApp } from './support/show-app.tsx';

const button = (name: RegExp | string) => screen.findByRole('button', { name });

function sampleLine(change: Partial<CreditLine> = {}): CreditLine {
  return {
    memberId: testId(20),
    name: 'Nguyễn Thị Lan',
    requests: 7,
    visits: 12,
    sessions: 2,
    minutes: 615,
    days: 9,
    ...change,
  };
}

const nothing = { requests: 0, visits: 0, sessions: 0, minutes: 0, days: 0 };

function sampleSheet(change: Partial<CreditSheet> = {}): CreditSheet {
  return {
    month: '2026-01',
    teamName: 'Tổ thôn Chè Núi',
    areaName: 'Thôn Chè Núi',
    firstDay: '2026-01-01',
    lastDay: '2026-01-31',
    lines: [sampleLine(), sampleLine({ memberId: testId(21), name: 'Trần Văn Hùng', ...nothing })],
    signedAt: null,
    signedBy: null,
    ...change,
  };
}

function showThanks(mine: MyCredit, me = chiLan()) {
  const server = startFakeServer({ 'GET /api/team/credit/me': () => ({ body: mine }) });
  return { server, app: showMiniApp(server, '/team/thanks', { me }) };
}

describe('thanks', () => {
  test('say in words what was done, this month and altogether, and compare with nobody', async () => {
    showThanks({
      month: sampleLine({ sessions: 0 }),
      total: sampleLine({ requests: 40, visits: 96, sessions: 11, minutes: 3_000 }),
      recent: [
        { day: '2026-11-20', kind: 'visit', note: 'VNeID mức 2 (1 người)' },
        { day: '2026-11-19', kind: 'request', note: null },
      ],
    });
    await screen.findByText('Anh chị đã giúp 7 việc và ghé 12 nhà.');
    expect(screen.getByText('Anh chị đã giúp 40 việc, ghé 96 nhà và trực 11 buổi.')).toBeDefined();
    expect(screen.getByText('Anh chị đã dành 10 giờ 15 phút cho bà con.')).toBeDefined();
    const recent = within(screen.getByRole('main')).getAllByRole('listitem');
    expect(recent.map((one) => one.textContent)).toEqual([
      'Ghé một nhàVNeID mức 2 (1 người)20/11/2026',
      'Giúp một việc bà con hỏi19/11/2026',
    ]);
    expect(screen.queryByRole('link', { name: 'Sổ công của tổ' })).toBeNull();
  });

  test('are warm also where nothing was done yet', async () => {
    const none = sampleLine(nothing);
    const { app } = showThanks({ month: none, total: none, recent: [] });
    await screen.findByText(/^Chưa có việc nào được ghi\./);
    app.close();
    showThanks({
      month: none,
      total: sampleLine(),
      recent: [{ day: '2026-09-20', kind: 'session', note: null }],
    });
    await screen.findByText(/^Tháng này chưa có việc nào\./);
  });
});

describe('the month’s sheet', () => {
  const leader = chiLan({ isLeader: true });
  const path = '/team/thanks/sheet?month=2026-01';

  function showSheet(sheet: CreditSheet) {
    const server = startFakeServer({
      'GET /api/team/credit/sheet': ({ query }) => ({ body: { ...sheet, month: query.month } }),
    });
    return { server, app: showMiniApp(server, path, { me: leader }) };
  }

  test('is the leader’s, and one tap from the thanks', async () => {
    const server = startFakeServer();
    const app = showMiniApp(server, path, { me: chiLan() });
    await screen.findByText('Sổ công của tổ do tổ trưởng xem và ký.');
    app.close();
    const total = sampleLine();
    const { server: again } = showThanks({ month: total, total, recent: [] }, leader);
    again.on('GET /api/team/credit/sheet', () => ({
      body: sampleSheet({ lines: [], lastDay: '2099-01-31' }),
    }));
    fireEvent.click(await screen.findByRole('link', { name: 'Sổ công của tổ' }));
    await screen.findByText('Tháng này tổ chưa có việc nào được ghi.');
    await screen.findByText('Hết tháng mới ký được.');
    expect(screen.queryByRole('link', { name: 'Tháng sau' })).toBeNull();
  });

  test('goes from month to month', async () => {
    const { server } = showSheet(sampleSheet());
    await screen.findByRole('heading', { name: 'Sổ công tháng 1/2026' });
    fireEvent.click(screen.getByRole('link', { name: 'Tháng trước' }));
    await screen.findByRole('heading', { name: 'Sổ công tháng 12/2025' });
    fireEvent.click(screen.getByRole('link', { name: 'Tháng sau' }));
    await screen.findByRole('heading', { name: 'Sổ công tháng 1/2026' });
    const months = server.callsTo('GET /api/team/credit/sheet').map(({ query }) => query.month);
    expect(months).toEqual(['2026-01', '2025-12', '2026-01']);
  });

  test('is put right with a reason, once', async () => {
    const { server } = showSheet(sampleSheet());
    const api = 'POST /api/team/credit/corrections';
    fireEvent.click(await button('Sửa sổ của Trần Văn Hùng'));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByLabelText('Sửa phần nào?'), { target: { value: 'visit' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Bớt' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Anh chị ghi lý do, vài chữ cũng được.');
    fireEvent.change(dialog.getByLabelText('Vì sao?'), { target: { value: 'Ghi trùng hai lượt' } });
    fireEvent.change(dialog.getByLabelText('Mấy việc (nhà, buổi)?'), { target: { value: '0' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Anh chị ghi số cần thêm hoặc bớt.');
    fireEvent.change(dialog.getByLabelText('Mấy việc (nhà, buổi)?'), { target: { value: '2' } });
    server.on(api, () => 'unreachable');
    fireEvent.click(dialog.getByRole('button', { name: 'Lưu' }));
    await screen.findByText(/^Chưa nối được mạng\./);
    server.on(api, () => ({ status: 204 }));
    fireEvent.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [first, second] = server.callsTo(api).map(({ body }) => body);
    expect(second).toEqual(first);
    expect(second).toMatchObject({
      memberId: testId(21),
      of: 'visit',
      day: '2026-01-01',
      count: -2,
      minutes: 0,
      note: 'Ghi trùng hai lượt',
    });
  });

  test('is signed after a question, and then stands as it is', async () => {
    const { server } = showSheet(sampleSheet());
    const api = 'POST /api/team/credit/sheet/sign';
    fireEvent.click(await button('Ký sổ tháng này'));
    server.on(api, () => refusal(409, 'credit/month-not-over', 'Tháng này chưa hết.'));
    fireEvent.click(await button('Đúng, ký sổ'));
    await screen.findByText('Tháng này chưa hết.');
    server.on(api, () => ({ body: sampleSheet() }));
    const signed = { signedAt: '2026-02-01T02:00:00.000Z', signedBy: 'Nguyễn Thị Lan' };
    server.on('GET /api/team/credit/sheet', () => ({ body: sampleSheet(signed) }));
    fireEvent.click(await button('Đúng, ký sổ'));
    await screen.findByText(/^Nguyễn Thị Lan đã ký 01\/02\/2026 lúc 09:00\./);
    expect(server.callsTo(api)[0]?.query).toEqual({ month: '2026-01' });
    expect(screen.queryByRole('button', { name: /^Sửa sổ của/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Ký sổ tháng này' })).toBeNull();
  });
});
