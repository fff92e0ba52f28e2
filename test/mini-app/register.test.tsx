// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { RegisterRow } from '#shared/register.ts';
import { type FakeServer, refusal, startFakeServer } from './support/fake-server.ts';
import { bacTu, chiMai, sessionOf, testId } from './support/people.ts';
import { sampleDetail, sampleRegister, sampleRow } from './support/samples.ts';
import { showConsole } from './support/show-app.tsx';

const api = '/api/register/help-requests';
const resolved = sampleRow({
  id: testId(51),
  code: 'A13',
  state: 'resolved',
  question: 'Sim bị khoá',
  firstAnsweredAt: '2026-11-21T02:20:00.000Z',
  waitingMinutes: 20,
  claimedBy: 'Nguyễn Thị Lan',
  resolvedBy: 'Trần Văn Hùng',
  residentWord: 'solved',
});

function startServer(rows: RegisterRow[] = [sampleRow(), resolved]): FakeServer {
  return startFakeServer({
    [`POST ${api}/search`]: () => ({ body: sampleRegister(rows) }),
    'GET /api/villages': () => ({ body: { villages: [] } }),
  });
}

test('an urgent request is marked in the list, and the address may ask for urgent ones alone', async () => {
  const server = startServer([sampleRow({ isUrgent: true }), resolved]);
  showConsole(server, '/console/?page=register&urgent=yes', { me: chiMai() });
  const table = await screen.findByRole('table', { name: 'Các yêu cầu hỗ trợ' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).queryByText('Gấp') !== null)).toEqual([true, false]);
  screen.getByText('Đang xem riêng các yêu cầu gấp.');
  expect(server.callsTo(`POST ${api}/search`).at(-1)?.body).toMatchObject({ urgent: 'yes' });
});

test('an officer sees every request of the area with who waits, who helped and what the resident says', async () => {
  showConsole(startServer(), '/console/?page=register', { me: chiMai() });
  const table = await screen.findByRole('table', { name: 'Các yêu cầu hỗ trợ' });
  const cells = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent).filter((_, n) => n !== 1));
  expect(cells).toEqual([
    [
      'A12',
      'Thôn Chè Núi',
      'Bác quên mật khẩu VNeID',
      'Chưa ai nhận',
      'đang chờ 2 giờ 5 phút',
      '–',
      '–',
      '–',
    ],
    [
      'A13',
      'Thôn Chè Núi',
      'Sim bị khoá',
      'Đã xong',
      '20 phút',
      'Nguyễn Thị Lan',
      'Trần Văn Hùng',
      'Được rồi',
    ],
  ]);
  expect(screen.getByText('Địa bàn: Xã Thanh Tâm')).toBeDefined();
});

test('what keeps messages from arriving stands above the register, and marks the requests concerned', async () => {
  const server = startServer();
  const notices = ['UBND xã Thanh Tâm đang tạm dừng gửi tin.', 'Nhóm Zalo của tổ không còn.'];
  const rows = [sampleRow({ undelivered: true }), resolved];
  server.on(`POST ${api}/search`, () => ({ body: sampleRegister(rows, { notices }) }));
  server.on(`GET ${api}/${testId(50)}`, () => ({
    body: sampleDetail({
      undelivered: true,
      entries: [
        {
          id: '2',
          at: '2026-11-21T02:00:00.000Z',
          kind: 'not-delivered',
          by: 'system',
          name: null,
          text: 'bà con đã tắt nhận tin',
          channel: 'system',
          attachments: [],
        },
      ],
    }),
  }));
  showConsole(server, '/console/?page=register', { me: chiMai() });
  const box = await screen.findByRole('status', { name: 'Cần xử lý' });
  expect(
    within(box)
      .getAllByRole('listitem')
      .map((line) => line.textContent),
  ).toEqual(notices);
  const table = await screen.findByRole('table');
  expect(within(table).getAllByText('Chưa gửi được')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Xem A12' }));
  const drawer = await screen.findByRole('dialog');
  await within(drawer).findByText('Chưa gửi được');
  expect(drawer.textContent).toContain('Hệ thống · Zalo không gửi được cho bà con');
  expect(drawer.textContent).toContain('bà con đã tắt nhận tin');
});

test('nothing stands above the register while everything arrives', async () => {
  showConsole(startServer(), '/console/?page=register', { me: chiMai() });
  await screen.findByRole('table');
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.queryByText('Chưa gửi được')).toBeNull();
});

test('every filter goes to the server, all but the words into the address, and clearing takes them all away', async () => {
  const server = startServer();
  const app = showConsole(server, '/console/?page=register&sheet=2', { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: 'Đã xong 1' }));
  fireEvent.change(screen.getByLabelText('Thôn'), { target: { value: testId(1) } });
  fireEvent.change(screen.getByLabelText('Bà con nói'), { target: { value: 'not-solved' } });
  fireEvent.change(screen.getByLabelText('Từ ngày'), { target: { value: '2026-11-01' } });
  fireEvent.change(screen.getByLabelText('Đến ngày'), { target: { value: '2026-11-21' } });
  fireEvent.change(screen.getByLabelText('Tìm trong sổ'), { target: { value: 'lan' } });
  await waitFor(() =>
    expect(server.callsTo(`POST ${api}/search`).at(-1)?.body).toEqual({
      state: 'resolved',
      villageId: testId(1),
      word: 'not-solved',
      from: '2026-11-01',
      to: '2026-11-21',
      text: 'lan',
      page: 1,
    }),
  );
  expect(app.address()).toContain('word=not-solved');
  // What is searched for may be a resident's words: it stays out of histories and logs.
  expect(app.address()).not.toContain('lan');
  expect(server.calls.every(({ query }) => !('text' in query))).toBe(true);
  fireEvent.click(await screen.findByRole('button', { name: 'Xoá bộ lọc' }));
  await waitFor(() =>
    expect(server.callsTo(`POST ${api}/search`).at(-1)?.body).toEqual({ page: 1 }),
  );
  expect((screen.getByLabelText('Tìm trong sổ') as HTMLInputElement).value).toBe('');
  expect(app.address()).toBe('/console/?page=register');
});

test('an address with senseless filters shows the register without them', async () => {
  const server = startServer();
  showConsole(server, '/console/?page=register&state=lost&villageId=x&from=yesterday&sheet=-3', {
    me: chiMai(),
  });
  await screen.findByRole('table');
  expect(server.callsTo(`POST ${api}/search`)[0]?.body).toEqual({ page: 1 });
});

test('long registers are read page by page', async () => {
  const server = startServer();
  server.on(`POST ${api}/search`, ({ body }) => ({
    body: sampleRegister([sampleRow()], {
      total: 120,
      page: (body as { page: number }).page,
    }),
  }));
  showConsole(server, '/console/?page=register', { me: chiMai() });
  await screen.findByText('Trang 1 trên 3');
  expect(screen.queryByRole('button', { name: 'Trang trước' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Trang sau' }));
  await screen.findByText('Trang 2 trên 3');
  expect(screen.getByText('120 yêu cầu')).toBeDefined();
});

test('an empty register and an empty search say different things', async () => {
  const first = showConsole(startServer([]), '/console/?page=register', { me: chiMai() });
  await screen.findByText('Chưa có yêu cầu nào trong địa bàn.');
  first.close();
  showConsole(startServer([]), '/console/?page=register', { me: chiMai() });
  fireEvent.change(await screen.findByLabelText('Tìm trong sổ'), { target: { value: 'x' } });
  await screen.findByText('Không có yêu cầu nào khớp với bộ lọc.');
});

test('the CSV is fetched with the session in a header and the filters that are shown', async () => {
  const server = startServer();
  server.on(`POST ${api}.csv`, () => ({ text: 'Mã\nA12\n' }));
  const saved: { name: string; address: string }[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, address: this.href });
  });
  URL.createObjectURL = () => 'blob:register';
  URL.revokeObjectURL = () => {};
  onTestFinished(() => click.mockRestore());
  showConsole(server, '/console/?page=register&state=open', { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: 'Tải về CSV' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.name).toMatch(/^so-theo-doi-\d{4}-\d{2}-\d{2}\.csv$/);
  const [call] = server.callsTo(`POST ${api}.csv`);
  expect(call?.query).toEqual({});
  expect(call?.body).toEqual({ state: 'open' });
  expect(call?.headers.authorization).toBe('Bearer session-1');
});

test('a request opens with its whole history, also what the team said among themselves', async () => {
  const server = startServer();
  server.on(`GET ${api}/*`, () => ({
    body: sampleDetail({
      entries: [
        ...sampleDetail().entries,
        {
          id: '2',
          at: '2026-11-21T02:10:00.000Z',
          kind: 'noted',
          by: 'team',
          name: 'Nguyễn Thị Lan',
          text: 'Nhà bác xa quá',
          channel: 'group',
          attachments: [],
        },
        {
          id: '3',
          at: '2026-11-21T02:20:00.000Z',
          kind: 'resolved',
          by: 'resident',
          name: null,
          text: null,
          channel: 'mini-app',
          attachments: [],
        },
      ],
    }),
  }));
  showConsole(server, '/console/?page=register', { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: 'Xem A12' }));
  const drawer = await screen.findByRole('dialog', { name: 'Yêu cầu A12' });
  expect(within(drawer).getByText('Nhà bác xa quá')).toBeDefined();
  expect(drawer.textContent).toContain('Bà con · Bà con báo được rồi');
  expect(within(drawer).getByText(/nhóm của tổ/)).toBeDefined();
  expect(within(drawer).queryByLabelText('Trả lời bà con')).toBeNull();
  fireEvent.keyDown(drawer, { key: 'Escape' });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('whoever wants to be called or visited is so by the commune, once it has the request', async () => {
  const visit = { day: '2026-11-23', part: 'morning' as const, place: 'sau chùa' };
  const wishes = {
    forWhom: 'Bà nội',
    reachBy: 'visit',
    visit,
    contactPhone: '0987654321',
  } as const;
  const server = startServer([sampleRow({ state: 'escalated' })]);
  server.on(`GET ${api}/*`, () => ({ body: sampleDetail({ state: 'escalated', wishes }) }));
  showConsole(server, `/console/?page=register&id=${testId(50)}`, { me: chiMai() });
  const number = await screen.findByText('0987654321');
  const facts = number.closest('dl')?.textContent;
  for (const fact of ['Hỏi choBà nội', 'Hẹn đến nhàsáng Thứ Hai 23/11', 'Đường đến nhàsau chùa']) {
    expect(facts).toContain(fact);
  }
});

test('an escalated request is answered and closed by the officer', async () => {
  const server = startServer([sampleRow({ state: 'escalated' })]);
  server.on(`GET ${api}/*`, () => ({ body: sampleDetail({ state: 'escalated' }) }));
  server.on(`POST ${api}/*/answers`, () => ({
    body: sampleDetail({ state: 'escalated', masked: ['phone-number'] }),
  }));
  server.on(`POST ${api}/*/resolve`, () => {
    const resolved = { body: sampleDetail({ state: 'resolved' }) };
    server.on(`GET ${api}/*`, () => resolved);
    return resolved;
  });
  showConsole(server, `/console/?page=register&id=${testId(50)}`, { me: chiMai() });
  fireEvent.change(await screen.findByLabelText('Trả lời bà con'), {
    target: { value: 'Mời bác ra xã sáng mai.' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi trả lời' }));
  await screen.findByText('Đã gửi cho bà con.');
  expect(screen.getByRole('alert').textContent).toMatch(/^Đã che số điện thoại trong lời vừa gửi/);
  fireEvent.change(screen.getByLabelText('Kết quả, một câu (không bắt buộc)'), {
    target: { value: 'Đã hẹn ra xã' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Khép yêu cầu này' }));
  await waitFor(() => expect(screen.queryByLabelText('Trả lời bà con')).toBeNull());
  expect(server.callsTo(`POST ${api}/${testId(50)}/answers`).map(({ body }) => body)).toEqual([
    { idempotencyKey: expect.any(String), text: 'Mời bác ra xã sáng mai.' },
  ]);
  expect(server.callsTo(`POST ${api}/${testId(50)}/resolve`).map(({ body }) => body)).toEqual([
    { result: 'Đã hẹn ra xã' },
  ]);
});

test('somebody who is no officer is told so, and nothing of the register is asked for', async () => {
  const server = startServer();
  showConsole(server, '/console/?page=register', { me: bacTu() });
  await screen.findByText('Chưa vào được bàn làm việc');
  expect(server.callsTo(`POST ${api}/search`)).toEqual([]);
});

test('a failed register says so in the server’s words and can be tried again', async () => {
  const server = startServer();
  server.on(`POST ${api}/search`, () => refusal(503, 'unavailable', 'Máy chủ đang bận.'));
  showConsole(server, '/console/?page=register', { me: chiMai() });
  await screen.findByText('Máy chủ đang bận.');
  server.on(`POST ${api}/search`, () => ({ body: sampleRegister([sampleRow()]) }));
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  await screen.findByRole('table');
});

test('in development the officers stand first among the people to sign in as', async () => {
  const server = startServer();
  server.on('GET /api/client-config', () => ({
    body: { miniAppId: '1', developmentSignInUrl: 'https://sim.example/_sim' },
  }));
  server.on('GET https://sim.example/_sim/state', () => ({
    body: {
      people: [
        { personId: 'tu', name: 'Bác Tư', kind: 'resident' },
        { personId: 'mai', name: 'Chị Mai', kind: 'officer' },
      ],
    },
  }));
  server.on('POST https://sim.example/_sim/people/mai/mini-app-token', () => ({
    body: { accessToken: 'simulated-token' },
  }));
  server.on('POST /api/sessions', () => ({ body: sessionOf(chiMai()) }));
  showConsole(server, '/console/?page=register');
  const people = await screen.findByRole('list', { name: 'Người mẫu' });
  expect(
    within(people)
      .getAllByRole('button')
      .map((person) => person.textContent),
  ).toEqual(['Chị Mai', 'Bác Tư']);
  expect(
    within(people)
      .getAllByRole('heading')
      .map((kind) => kind.textContent),
  ).toEqual(['Cán bộ xã', 'Bà con']);
  fireEvent.click(within(people).getByRole('button', { name: /Chị Mai/ }));
  await screen.findByRole('table');
});

test('every link of the console stays inside it, also from an open request', async () => {
  const app = showConsole(startServer(), `/console/?page=register&state=open&id=${testId(50)}`, {
    me: chiMai(),
  });
  await screen.findByRole('table', { name: 'Các yêu cầu hỗ trợ' });
  const addresses = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(addresses).toContain('/console/?page=announcements');
  expect(addresses.filter((address) => !address?.startsWith('/console/'))).toEqual([]);
  fireEvent.click(screen.getByRole('link', { name: 'Sổ theo dõi' }));
  expect(app.address()).toBe('/console/?page=register');
});
