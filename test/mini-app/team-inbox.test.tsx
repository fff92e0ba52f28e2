// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TeamHelpRequest } from '#shared/help-requests.ts';
import type { Me } from '#shared/sessions.ts';
import { heldAnswer, refusal, startFakeServer } from './support/fake-server.ts';
import { bacTu, chiLan, khoLang, testId } from './support/people.ts';
import { sampleTeamRequest } from './support/samples.ts';
import { showMiniApp } from './support/show-app.tsx';

const id = sampleTeamRequest().id;
const api = `/api/team/help-requests/${id}`;
const mine = sampleTeamRequest({ state: 'claimed', isMine: true, helperName: 'Nguyễn Thị Lan' });

function showRequest(request: TeamHelpRequest, me: Me = chiLan()) {
  const server = startFakeServer({ [`GET ${api}`]: () => ({ body: request }) });
  return { server, app: showMiniApp(server, `/team/${id}`, { me }) };
}

test('a member finds who waits, and their own and the finished requests one tap away', async () => {
  const server = startFakeServer({
    'GET /api/team/help-requests': ({ query }) => ({
      body: {
        helpRequests:
          query.view === 'open' ? [sampleTeamRequest()] : query.view === 'mine' ? [mine] : [],
      },
    }),
  });
  showMiniApp(server, '/team', { me: chiLan() });
  const row = await screen.findByRole('link', { name: /Bác quên mật khẩu VNeID/ });
  expect(within(row).getByText(/Nguyễn Văn Tư/)).toBeDefined();
  expect(within(row).getByText(/^Chờ /)).toBeDefined();

  fireEvent.click(screen.getByRole('link', { name: 'Tôi đang giúp' }));
  await screen.findByText('Đang giúp');
  fireEvent.click(screen.getByRole('link', { name: 'Đã xong' }));
  await screen.findByText('Chưa có việc nào xong.');
});

test('a member finds whom colleagues are helping, and what was answered and nobody holds', async () => {
  const answered = sampleTeamRequest({ id: testId(51), state: 'answered', question: 'Quét mã QR' });
  const hung = sampleTeamRequest({ state: 'claimed', helperName: 'Trần Văn Hùng' });
  const server = startFakeServer({
    'GET /api/team/help-requests': ({ query }) => ({
      body: { helpRequests: query.view === 'team' ? [hung, answered] : [] },
    }),
  });
  showMiniApp(server, '/team', { me: chiLan() });
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

test('who said that it is done is told apart, the helper or the resident', async () => {
  const [opening] = mine.entries;
  if (opening === undefined) throw new Error('the sample has no history');
  const done = { ...opening, kind: 'resolved' as const, text: null };
  const entries = [
    opening,
    { ...done, id: '8', by: 'team' as const, name: 'Nguyễn Thị Lan' },
    { ...done, id: '9', by: 'resident' as const, name: null },
  ];
  showRequest({ ...mine, state: 'resolved', entries });
  await screen.findByText('Nguyễn Thị Lan báo đã xong');
  expect(screen.getByText('Bà con báo được rồi')).toBeDefined();
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

  server.on(`POST ${api}/answers`, () => ({ body: { ...mine, state: 'answered' } }));
  fireEvent.click(screen.getByRole('button', { name: 'Gửi lại' }));
  await screen.findByText('Đã gửi cho bà con.');
  const bodies = server.callsTo(`POST ${api}/answers`).map(({ body }) => body);
  expect(bodies).toHaveLength(2);
  expect(bodies[0]).toEqual({
    idempotencyKey: expect.any(String),
    text: 'Bác bấm “Quên mật khẩu” nhé.',
  });
  expect(bodies[1]).toEqual(bodies[0]);
});

test('finishing asks for a result and takes none for an answer', async () => {
  const { server } = showRequest(mine);
  server.on(`POST ${api}/resolve`, () => ({ body: { ...mine, state: 'resolved' } }));
  fireEvent.click(await screen.findByRole('button', { name: 'Xong việc này' }));
  fireEvent.change(screen.getByLabelText('Kết quả, một câu (không bắt buộc)'), {
    target: { value: 'Đã đến nhà cài lại' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Đúng, đã xong' }));
  await screen.findByText(/^Đã xong/);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(server.callsTo(`POST ${api}/resolve`).map(({ body }) => body)).toEqual([
    { result: 'Đã đến nhà cài lại' },
  ]);
});

test.each([
  ['answers', 'Trả lời bà con', 'Gửi trả lời'],
  ['resolve', 'Kết quả, một câu (không bắt buộc)', 'Đúng, đã xong'],
])('who wrote a phone number reads that nobody sees it: %s', async (what, label, button) => {
  const { server } = showRequest(mine);
  server.on(`POST ${api}/${what}`, () => ({
    body: { ...mine, state: 'resolved', masked: ['phone-number', 'otp'] },
  }));
  if (what === 'resolve')
    fireEvent.click(await screen.findByRole('button', { name: 'Xong việc này' }));
  fireEvent.change(await screen.findByLabelText(label), { target: { value: 'Gọi 0912 345 678' } });
  fireEvent.click(screen.getByRole('button', { name: button }));
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Đã che số điện thoại, mã trong lời vừa gửi, bà con không thấy. Nhờ hẹn gặp hoặc gọi trực tiếp.',
  );
});

test('giving back asks first', async () => {
  const { server } = showRequest(mine);
  server.on(`POST ${api}/release`, () => ({ body: sampleTeamRequest() }));
  fireEvent.click(await screen.findByRole('button', { name: 'Trả lại' }));
  expect(server.callsTo(`POST ${api}/release`)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Trả lại cho tổ' }));
  expect(await screen.findByRole('button', { name: 'Nhận giúp' })).toBeDefined();
});

test.each([
  ['Người khác trong tổ', { to: 'member', memberId: testId(21) }],
  ['Tổ thôn khác', { to: 'village', areaId: khoLang.id }],
  ['Cán bộ xã', { to: 'commune' }],
])('a request is handed over to: %s', async (target, expected) => {
  const { server } = showRequest(mine);
  server.on('GET /api/team/help-requests', () => ({ body: { helpRequests: [] } }));
  server.on(`POST ${api}/hand-over`, () => ({ body: { ...mine, isMine: false } }));
  fireEvent.click(await screen.findByRole('button', { name: 'Chuyển' }));
  const dialog = screen.getByRole('dialog', { name: 'Chuyển việc này cho ai?' });
  fireEvent.click(within(dialog).getByRole('radio', { name: target }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Chuyển' }));
  await screen.findByText(/đang giúp việc này|Không có ai đang chờ/);
  expect(server.callsTo(`POST ${api}/hand-over`).map(({ body }) => body)).toEqual([expected]);
});

test('what the team was told can be read without the Zalo group', async () => {
  const server = startFakeServer({
    'GET /api/team/help-requests': () => ({ body: { helpRequests: [] } }),
    'GET /api/team/posts': () => ({
      body: {
        posts: [{ id: testId(60), at: '2026-11-21T02:00:00.000Z', text: 'A12: bà con báo được.' }],
      },
    }),
  });
  showMiniApp(server, '/team', { me: chiLan() });
  fireEvent.click(await screen.findByRole('link', { name: 'Tin báo của tổ' }));
  await screen.findByText('A12: bà con báo được.');
});

test('a colleague’s request can be moved by the leader and not by others', async () => {
  const hung = sampleTeamRequest({ state: 'claimed', helperName: 'Trần Văn Hùng' });
  const first = showRequest(hung);
  await screen.findByText('Trần Văn Hùng đang giúp việc này.');
  expect(screen.queryByRole('button', { name: 'Chuyển' })).toBeNull();
  first.app.close();
  showRequest(hung, chiLan({ isLeader: true }));
  expect(await screen.findByRole('button', { name: 'Chuyển' })).toBeDefined();
});
