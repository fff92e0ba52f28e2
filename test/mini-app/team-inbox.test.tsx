// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Me } from '#shared/sessions.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { heldAnswer, refusal, startFakeServer } from './support/fake-server.ts';
import { bacTu, chiLan, testId } from './support/people.ts';
import { sampleClocks, sampleTeamRequest } from './support/samples.ts';
import { showMiniApp } from './support/show-app.tsx';

const id = sampleTeamRequest().id;
const api = `/api/team/help-requests/${id}`;
const mine = sampleTeamRequest({ state: 'claimed', isMine: true, helperName: 'Nguyễn Thị Lan' });
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

function showRequest(request: TeamHelpRequest, me: Me = chiLan()) {
  const server = startFakeServer({ [`GET ${api}`]: () => ({ body: request }) });
  return { server, app: showMiniApp(server, `/team/${id}`, { me }) };
}

function showLists(lists: Partial<Record<string, TeamHelpRequest[]>>) {
  const server = startFakeServer({
    'GET /api/team/help-requests': ({ query }) => ({
      body: { helpRequests: lists[query.view ?? ''] ?? [] },
    }),
  });
  showMiniApp(server, '/team', { me: chiLan() });
  return server;
}

test('a member finds who waits, and their own and the finished requests one tap away', async () => {
  showLists({ open: [sampleTeamRequest()], mine: [mine] });
  const row = await screen.findByRole('link', { name: /Bác quên mật khẩu VNeID/ });
  expect(within(row).getByText(/Nguyễn Văn Tư/)).toBeDefined();
  expect(within(row).getByText(/^Chờ /)).toBeDefined();

  fireEvent.click(screen.getByRole('link', { name: 'Tôi đang giúp' }));
  await screen.findByText('Đang giúp');
  fireEvent.click(screen.getByRole('link', { name: 'Đã xong' }));
  await screen.findByText('Chưa có việc nào xong.');
});

test('a list says what is late, what is urgent, when a claim goes back and what Zalo still brings', async () => {
  const clocks = sampleClocks({
    firstAnswerDueAt: inHours(-1.01),
    claimReturnsAt: inHours(2.01),
    replyFreeUntil: inHours(31.01),
    replyUntil: inHours(100),
  });
  showLists({ mine: [{ ...mine, kind: 'urgent', clocks }] });
  fireEvent.click(await screen.findByRole('link', { name: 'Tôi đang giúp' }));
  const row = await screen.findByRole('link', { name: /Bác quên mật khẩu VNeID/ });
  for (const words of [
    'Gấp',
    'Trả lời bà con: quá hẹn 1 giờ',
    'Còn 2 giờ thì trả về hàng chờ',
    'Còn 31 giờ trả lời miễn phí qua Zalo',
  ]) {
    expect(within(row).getByText(words)).toBeDefined();
  }
});

test('what was promised for today stands above everything', async () => {
  const appointmentAt = new Date(Math.max(Date.now(), 1)).toISOString();
  showLists({ open: [sampleTeamRequest({ id: testId(52) })], mine: [{ ...mine, appointmentAt }] });
  const today = await screen.findByRole('region', { name: 'Hẹn hôm nay' });
  expect(within(today).getByRole('link', { name: /Nguyễn Văn Tư/ })).toBeDefined();
});

test('a member finds whom colleagues are helping, and what was answered and nobody holds', async () => {
  const answered = sampleTeamRequest({ id: testId(51), state: 'answered', question: 'Quét mã QR' });
  const hung = sampleTeamRequest({ state: 'claimed', helperName: 'Trần Văn Hùng' });
  const server = showLists({ team: [hung, answered] });
  fireEvent.click(await screen.findByRole('link', { name: 'Cả tổ đang giúp' }));
  const first = await screen.findByRole('link', { name: /Bác quên mật khẩu VNeID/ });
  expect(first.textContent).toContain('Trần Văn Hùng');
  const second = screen.getByRole('link', { name: /Quét mã QR/ });
  expect(second.textContent).toContain('chưa có người nhận');
  server.on(`GET /api/team/help-requests/${answered.id}`, () => ({ body: answered }));
  fireEvent.click(second);
  expect(await screen.findByRole('button', { name: 'Nhận giúp' })).toBeDefined();
});

test('the team’s place is in the bottom bar of members only', async () => {
  const server = startFakeServer({
    'GET /api/team/help-requests': () => ({ body: { helpRequests: [] } }),
  });
  showMiniApp(server, '/team', { me: bacTu() });
  await screen.findByText('Phần này dành cho người trong tổ công nghệ số cộng đồng.');
  expect(screen.queryByRole('link', { name: 'Tổ' })).toBeNull();
  expect(server.callsTo('GET /api/team/help-requests')).toEqual([]);
});

test('a member claims a waiting request and may then answer it', async () => {
  const { server } = showRequest(sampleTeamRequest());
  server.on(`POST ${api}/claim`, () => ({ body: mine }));
  expect(await screen.findByRole('button', { name: 'Nhận giúp' })).toBeDefined();
  expect(screen.queryByLabelText('Trả lời bà con')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Nhận giúp' }));
  expect(await screen.findByLabelText('Trả lời bà con')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Nhận giúp' })).toBeNull();
});

test('who comes second reads who was first', async () => {
  const { server } = showRequest(sampleTeamRequest());
  server.on(`POST ${api}/claim`, () =>
    refusal(409, 'help-request/taken', 'Trần Văn Hùng đã nhận việc này rồi.'),
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Nhận giúp' }));
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Trần Văn Hùng đã nhận việc này rồi.',
  );
});

test('who said that it is done is told apart, and the resident’s own word from our result', async () => {
  const [opening] = mine.entries;
  if (opening === undefined) throw new Error('the sample has no history');
  const done = { ...opening, kind: 'resolved' as const, text: null };
  const entries = [
    opening,
    { ...done, id: '8', by: 'team' as const, name: 'Nguyễn Thị Lan' },
    { ...done, id: '9', by: 'resident' as const, name: null },
  ];
  showRequest({
    ...mine,
    state: 'resolved',
    resultKind: 'at-home',
    result: 'Cài lại VNeID',
    residentWord: 'partly',
    entries,
  });
  await screen.findByText('Nguyễn Thị Lan báo đã xong');
  expect(screen.getByText('Bà con báo được rồi')).toBeDefined();
  expect(screen.getByText('Đã đến nhà giúp · Cài lại VNeID')).toBeDefined();
  expect(screen.getByText('mới được một phần')).toBeDefined();
});

test('a note among the team is marked as such, and looks unlike what the resident reads', async () => {
  const [opening] = mine.entries;
  if (opening === undefined) throw new Error('the sample has no history');
  const said = { ...opening, by: 'team' as const, name: 'Trần Văn Hùng' };
  const noted = { ...said, id: '2', kind: 'noted' as const, text: 'Nhà bác đi làm đồng' };
  const answered = { ...said, id: '3', kind: 'answered' as const, text: 'Bác bấm nút xanh nhé' };
  showRequest({ ...mine, entries: [opening, noted, answered] });
  const note = (await screen.findByText('Nhà bác đi làm đồng')).closest('li');
  const answer = screen.getByText('Bác bấm nút xanh nhé').closest('li');
  expect(note?.textContent).toContain('chỉ tổ đọc');
  expect(answer?.textContent).not.toContain('chỉ tổ đọc');
  expect(note?.className).not.toBe(answer?.className);
});

test('an answer is sent under one key, however often the button is pressed or the net breaks', async () => {
  const { server } = showRequest(mine);
  const { handler, give } = heldAnswer();
  server.on(`POST ${api}/answers`, handler);
  fireEvent.change(await screen.findByLabelText('Trả lời bà con'), {
    target: { value: 'Bác bấm “Quên mật khẩu” nhé.' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi trả lời' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Đang gửi…' }));
  give({ status: 503, body: { code: 'unavailable', message: 'Máy chủ đang bận.' } });
  await screen.findByText(/^Máy chủ đang bận\./);

  const answered = { ...mine, state: 'answered' as const };
  server.on(`POST ${api}/answers`, () => ({ body: answered }));
  server.on(`GET ${api}`, () => ({ body: answered }));
  fireEvent.click(screen.getByRole('button', { name: 'Gửi lại' }));
  await screen.findByText('Đã gửi cho bà con.');
  const bodies = server.callsTo(`POST ${api}/answers`).map(({ body }) => body);
  expect(bodies).toHaveLength(2);
  expect(bodies[0]).toEqual({
    idempotencyKey: expect.any(String),
    text: 'Bác bấm “Quên mật khẩu” nhé.',
  });
  expect(bodies[1]).toEqual(bodies[0]);
  // What comes next is to end it; more can still be said.
  expect(await screen.findByRole('link', { name: 'Xong việc này' })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Trả lời thêm' }));
  expect(await screen.findByLabelText('Trả lời bà con')).toBeDefined();
});

test('who wrote a phone number reads that nobody sees it', async () => {
  const { server } = showRequest(mine);
  server.on(`POST ${api}/answers`, () => ({
    body: { ...mine, state: 'answered', masked: ['phone-number', 'otp'] },
  }));
  fireEvent.change(await screen.findByLabelText('Trả lời bà con'), {
    target: { value: 'Gọi 0912 345 678' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi trả lời' }));
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Đã che số điện thoại, mã trong lời vừa gửi, bà con không thấy. Nhờ hẹn gặp hoặc gọi trực tiếp.',
  );
});

test('what the team was told can be read without the Zalo group', async () => {
  const server = showLists({});
  server.on('GET /api/team/posts', () => ({
    body: {
      posts: [{ id: testId(60), at: '2026-11-21T02:00:00.000Z', text: 'A12: bà con báo được.' }],
    },
  }));
  fireEvent.click(await screen.findByRole('link', { name: 'Tin báo của tổ' }));
  await screen.findByText('A12: bà con báo được.');
});

test('a colleague’s request can be moved by the leader and not by others', async () => {
  const hung = sampleTeamRequest({ state: 'claimed', helperName: 'Trần Văn Hùng' });
  const first = showRequest(hung);
  await screen.findByText('Trần Văn Hùng đang giúp việc này.');
  const moving = { name: /^Chuyển người khác/, hidden: true };
  expect(screen.queryByRole('link', moving)).toBeNull();
  first.app.close();
  showRequest(hung, chiLan({ isLeader: true }));
  expect(await screen.findByRole('link', moving)).toBeDefined();
});

test('finished requests are found by words', async () => {
  const server = showLists({});
  server.on('POST /api/team/search', ({ body }) => ({
    body: {
      helpRequests:
        (body as { text: string }).text === 'bác Tư'
          ? [sampleTeamRequest({ state: 'resolved' })]
          : [],
    },
  }));
  fireEvent.click(await screen.findByRole('link', { name: /^Tìm việc cũ/ }));
  const field = await screen.findByLabelText('Anh chị tìm gì?');
  fireEvent.change(field, { target: { value: 'bác Tư' } });
  await screen.findByRole('link', { name: /Bác quên mật khẩu VNeID/ });
  fireEvent.change(field, { target: { value: 'xyz' } });
  await screen.findByText('Không thấy việc nào như thế.');
});

test('of a finished request only a note, the house, taking it up again and the tip are offered', async () => {
  const [opening] = mine.entries;
  if (opening === undefined) throw new Error('the sample has no history');
  const entries = [opening, { ...opening, id: '2', kind: 'answered' as const, text: 'Bấm nút đỏ' }];
  const done = { ...mine, state: 'resolved' as const, householdId: testId(77), entries };
  showRequest(done, chiLan({ isLeader: true }));
  const list = (await screen.findByText('Việc khác')).closest('details');
  const links = [...(list?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
  expect(links).toEqual([
    `/team/households/${testId(77)}/visit`,
    `/team/${id}/note`,
    `/team/${id}/reopen`,
    `/team/${id}/tip`,
  ]);
});
