// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TeamSearch } from '#shared/team-work.ts';
import type { Handler } from './support/fake-server.ts';
import { heldAnswer, refusal, startFakeServer } from './support/fake-server.ts';
import { sampleHouse } from './support/houses.ts';
import { memoryNetwork, memoryStorage } from './support/memory-platform.ts';
import { chiLan, testId } from './support/people.ts';
import { sampleTeamRequest } from './support/samples.ts';
import { showMiniApp } from './support/show-app.tsx';

const opened = sampleTeamRequest({ state: 'claimed', isMine: true, source: 'desk' });
const path = '/api/team/help-requests';
const key = expect.stringMatching(/^[0-9a-f]{32}$/);

function startServer(open: Handler = () => ({ status: 201, body: opened })) {
  return startFakeServer({
    [`GET ${path}`]: () => ({ body: { helpRequests: [] } }),
    [`GET ${path}/${opened.id}`]: () => ({ body: opened }),
    [`POST ${path}/alike`]: () => ({ body: { helpRequests: [] } }),
    [`POST ${path}`]: open,
  });
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function fillIn(name: string, question: string) {
  await screen.findByLabelText('Bà con tên gì?');
  type('Bà con tên gì?', name);
  type('Bà con vướng chuyện gì?', question);
  fireEvent.click(screen.getByRole('checkbox', { name: /^Bà con đồng ý/ }));
}

test('somebody who came is written down with their yes, and taken on at once', async () => {
  const server = startServer();
  showMiniApp(server, '/team', { me: chiLan() });
  fireEvent.click(await screen.findByRole('link', { name: 'Nhập việc cho bà con' }));
  await screen.findByLabelText('Bà con tên gì?');
  press('Ghi vào sổ của tổ');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Anh chị ghi tên bà con/);
  type('Bà con tên gì?', 'Bác Tư');
  type('Bà con vướng chuyện gì?', 'Quên mật khẩu');
  press('Gọi điện');
  type('Số điện thoại (không bắt buộc)', '0912 345 678');
  press('Ghi vào sổ của tổ');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Anh chị hỏi bà con một câu/);
  fireEvent.click(screen.getByRole('checkbox', { name: /^Bà con đồng ý/ }));
  press('Ghi vào sổ của tổ');
  await screen.findByText('Đã ghi vào sổ: A12.');
  expect(server.callsTo(`POST ${path}`).map(({ body }) => body)).toEqual([
    {
      idempotencyKey: key,
      source: 'call',
      name: 'Bác Tư',
      question: 'Quên mật khẩu',
      phone: '0912345678',
      hasAgreed: true,
      claim: true,
    },
  ]);
});

test('open requests that ask for much the same are shown while it is typed', async () => {
  const server = startServer();
  server.on(`POST ${path}/alike`, () => ({
    body: { helpRequests: [sampleTeamRequest({ code: 'A15', question: 'Quên mật khẩu VNeID' })] },
  }));
  showMiniApp(server, '/team/new', { me: chiLan() });
  await screen.findByLabelText('Bà con tên gì?');
  type('Bà con vướng chuyện gì?', 'quen mat khau');
  await screen.findByRole('region', { name: 'Đang có việc giống thế' });
  expect(screen.getByRole('link', { name: /Quên mật khẩu VNeID/ })).toBeDefined();
});

test('a long question is compared by its beginning', async () => {
  const server = startServer();
  showMiniApp(server, '/team/new', { me: chiLan() });
  await screen.findByLabelText('Bà con tên gì?');
  type('Bà con vướng chuyện gì?', 'quên mật khẩu '.repeat(40));
  await waitFor(() => expect(server.callsTo(`POST ${path}/alike`)).toHaveLength(1));
  const [call] = server.callsTo(`POST ${path}/alike`);
  expect(TeamSearch.safeParse(call?.body).success).toBe(true);
});

const house = sampleHouse({ id: testId(66), name: 'Nhà bác Tư' });

/** A server that knows bác Tư's house. */
function startAtHouse() {
  const server = startServer();
  server.on(`GET /api/team/households/${house.id}`, () => ({ body: { ...house, visits: [] } }));
  return server;
}

test('a visit begins the form with the house that is known, which can be taken off', async () => {
  const server = startAtHouse();
  showMiniApp(server, `/team/new?source=visit&household=${house.id}`, { me: chiLan() });
  await screen.findByText(/Nhà bác Tư/);
  await fillIn('Bác Tư', 'Chưa có VNeID');
  press('Không phải việc của nhà này');
  expect(screen.queryByText(/Nhà bác Tư/)).toBeNull();
  press('Ghi vào sổ của tổ');
  await screen.findByText('Đã ghi vào sổ: A12.');
  expect(server.callsTo(`POST ${path}`).map(({ body }) => body)).toEqual([
    expect.not.objectContaining({ householdId: house.id }),
  ]);
});

test('what was begun at a house is taken up there and nowhere else, and stays in sight', async () => {
  const server = startAtHouse();
  const fromHouse = `/team/new?source=visit&household=${house.id}`;
  const app = showMiniApp(server, fromHouse, { me: chiLan() });
  await screen.findByText(/Nhà bác Tư/);
  type('Bà con vướng chuyện gì?', 'Chưa có VNeID');
  app.go('/team');
  await screen.findByRole('heading', { name: 'Đang viết dở' });
  app.go('/team/new');
  await screen.findByLabelText('Bà con tên gì?');
  expect(screen.queryByDisplayValue('Chưa có VNeID')).toBeNull();
  expect(screen.queryByText(/Nhà bác Tư/)).toBeNull();
  app.go('/team');
  fireEvent.click(await screen.findByRole('link', { name: /Chưa có VNeID/ }));
  await screen.findByDisplayValue('Chưa có VNeID');
  app.go(fromHouse);
  await screen.findByDisplayValue('Chưa có VNeID');
  await screen.findByText(/Nhà bác Tư/);
  press('Thôi, bỏ việc này');
  app.go('/team');
  await screen.findByText('Không có ai đang chờ. Tổ mình giỏi quá!');
  expect(screen.queryByText('Đang viết dở')).toBeNull();
});

test('an entry that ends late leaves alone whoever types the next one', async () => {
  const { handler, give } = heldAnswer();
  const app = showMiniApp(startServer(handler), '/team/new', { me: chiLan() });
  await fillIn('Bác Tư', 'Quên mật khẩu');
  press('Ghi vào sổ của tổ');
  app.go('/team/search');
  await screen.findByLabelText('Anh chị tìm gì?');
  await act(async () => give({ status: 201, body: opened }));
  expect(screen.getByLabelText('Anh chị tìm gì?')).toBeDefined();
});

test('what a visit entered goes with its house', async () => {
  const server = startAtHouse();
  const household = house.id;
  showMiniApp(server, `/team/new?source=visit&household=${household}`, { me: chiLan() });
  await fillIn('Nhà bác Tư', 'Chưa có VNeID');
  press('Ghi vào sổ của tổ');
  await screen.findByText('Đã ghi vào sổ: A12.');
  expect(server.callsTo(`POST ${path}`).map(({ body }) => body)).toEqual([
    expect.objectContaining({ source: 'visit', householdId: household }),
  ]);
});

test('who is entered without network waits, the next one can be entered, and each goes once by itself', async () => {
  const server = startServer(() => 'unreachable');
  const network = memoryNetwork();
  const app = showMiniApp(server, '/team/new', { me: chiLan(), platform: network.of });
  await fillIn('Bác Tư', 'Quên mật khẩu');
  press('Ghi vào sổ của tổ');
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  fireEvent.click(screen.getByRole('link', { name: 'Nhập cho người tiếp theo' }));
  await waitFor(() =>
    expect((screen.getByLabelText('Bà con tên gì?') as HTMLInputElement).value).toBe(''),
  );
  await fillIn('Bà Năm', 'Đổi SIM');
  press('Ghi vào sổ của tổ');
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  app.go('/team');
  await screen.findByRole('link', { name: /Việc nhập cho Bác Tư/ });
  await screen.findByRole('link', { name: /Việc nhập cho Bà Năm/ });

  server.on(`POST ${path}`, () => ({ status: 201, body: opened }));
  act(() => network.become(false));
  act(() => network.become(true));
  await waitFor(() => expect(screen.queryByText('Chưa gửi được')).toBeNull());
  const bodies = server.callsTo(`POST ${path}`).map(({ body }) => body as Record<string, string>);
  const keysOf = (name: string) =>
    new Set(bodies.filter((body) => body.name === name).map((body) => body.idempotencyKey));
  expect(keysOf('Bác Tư').size).toBe(1);
  expect(keysOf('Bà Năm').size).toBe(1);
});

test('what a helper wrote without network goes once after the app was closed, without its request being open', async () => {
  const storage = memoryStorage();
  const id = opened.id;
  const first = startServer();
  first.on(`POST ${path}/${id}/answers`, () => 'unreachable');
  const before = showMiniApp(first, `/team/${id}`, { me: chiLan(), storage });
  fireEvent.change(await screen.findByLabelText('Trả lời bà con'), {
    target: { value: 'Bác bấm nút xanh.' },
  });
  press('Gửi trả lời');
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  before.close();

  const later = startServer();
  later.on(`POST ${path}/${id}/answers`, () => ({ body: { ...opened, state: 'answered' } }));
  later.on('GET /api/*', () => ({ body: {} }));
  showMiniApp(later, '/me', { me: chiLan(), storage });
  await waitFor(() => expect(later.callsTo(`POST ${path}/${id}/answers`)).toHaveLength(1));
  const [sentBefore] = first.callsTo(`POST ${path}/${id}/answers`);
  const [sentLater] = later.callsTo(`POST ${path}/${id}/answers`);
  expect(sentLater?.body).toEqual(sentBefore?.body);
});

test('a refusal stands on the form, and nothing typed is lost', async () => {
  const server = startServer(() => refusal(422, 'input/invalid', 'Tên dài quá.'));
  showMiniApp(server, '/team/new', { me: chiLan() });
  await fillIn('Bác Tư', 'Quên mật khẩu');
  press('Ghi vào sổ của tổ');
  expect((await screen.findByRole('alert')).textContent).toBe('Tên dài quá.');
  expect(screen.getByDisplayValue('Bác Tư')).toBeDefined();
});

test('an entry that is refused while the helper is elsewhere says why, is tried once, and can be mended', async () => {
  const server = startServer(() => 'unreachable');
  const network = memoryNetwork();
  const app = showMiniApp(server, '/team/new', { me: chiLan(), platform: network.of });
  await fillIn('Bác Tư', 'Quên mật khẩu');
  press('Ghi vào sổ của tổ');
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  app.go('/team');
  await screen.findByRole('link', { name: /Việc nhập cho Bác Tư/ });
  server.on(`POST ${path}`, () => refusal(422, 'input/invalid', 'Tên dài quá.'));
  act(() => network.become(false));
  act(() => network.become(true));
  await screen.findByText('Tên dài quá.');
  const tries = server.callsTo(`POST ${path}`).length;
  act(() => network.become(false));
  act(() => network.become(true));
  fireEvent.click(screen.getByRole('link', { name: 'Xem việc này' }));
  await screen.findByDisplayValue('Bác Tư');
  expect(screen.getByText('Tên dài quá.')).toBeDefined();
  expect(server.callsTo(`POST ${path}`)).toHaveLength(tries);

  server.on(`POST ${path}`, () => ({ status: 201, body: opened }));
  type('Bà con tên gì?', 'Tư');
  press('Ghi vào sổ của tổ');
  await screen.findByText('Đã ghi vào sổ: A12.');
  expect(server.callsTo(`POST ${path}`).at(-1)?.body).toMatchObject({ name: 'Tư' });
});
