// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { CannedAnswer, NewCannedAnswer } from '#shared/canned-answers.ts';
import { type FakeServer, heldAnswer, refusal, startFakeServer } from './support/fake-server.ts';
import { chiMai, testId } from './support/people.ts';
import { showConsole } from './support/show-app.tsx';

const list = 'GET /api/staff/canned-answers';
const one = '/api/staff/canned-answers/*';
const page = '/console/?page=canned';

const sample = (said: Partial<CannedAnswer> = {}): CannedAnswer => ({
  id: testId(70),
  shortName: 'matkhau',
  title: 'Quên mật khẩu VNeID',
  text: 'Bấm “Quên mật khẩu” rồi làm theo nhé.',
  tutorialId: null,
  isOfCommune: true,
  pictureIds: [],
  updatedAt: '2026-11-21T03:00:00.000Z',
  ...said,
});

function startServer(...cannedAnswers: CannedAnswer[]): FakeServer {
  return startFakeServer({
    [list]: () => ({ body: { cannedAnswers } }),
    [`PUT ${one}`]: () => ({ body: sample() }),
    [`DELETE ${one}`]: () => ({ status: 204 }),
    'GET /api/tutorials': () => ({ body: { tutorials: [] } }),
    'GET /api/canned-pictures/*': () => ({ file: new Blob(['x'], { type: 'image/jpeg' }) }),
  });
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('shows what the commune has, and where there is nothing says what belongs here', async () => {
  const server = startServer(sample({ pictureIds: [testId(71)] }));
  showConsole(server, page, { me: chiMai() });
  const row = within(await findRow());
  expect(row.getByText('mẫu matkhau')).toBeDefined();
  expect(row.getByText('1 ảnh')).toBeDefined();
});

/** The navigation has list items, too. */
async function findRow(): Promise<HTMLElement> {
  const heading = await screen.findByRole('heading', { name: 'Quên mật khẩu VNeID' });
  const row = heading.closest('li');
  if (row === null) throw new Error('the answer is in no row');
  return row;
}

test('an empty list says what to add, and a failed one can be asked for again', async () => {
  const server = startServer();
  server.on(list, () => refusal(503, 'zalo/unreachable', 'Máy chủ đang bận.'));
  showConsole(server, page, { me: chiMai() });
  await screen.findByText('Máy chủ đang bận.');
  server.on(list, () => ({ body: { cannedAnswers: [] } }));
  press('Thử lại');
  await screen.findByText(/Câu nào hay phải viết đi viết lại/);
});

test('a new one is sent once under one id, however often it is tried', async () => {
  const server = startServer();
  const answers: ('unreachable' | { body: CannedAnswer })[] = ['unreachable', { body: sample() }];
  server.on(`PUT ${one}`, () => answers.shift() ?? 'unreachable');
  showConsole(server, page, { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm câu trả lời mẫu' }));
  press('Lưu');
  expect(screen.getByText(/Tên gọi cần 2 đến 20/)).toBeDefined();
  expect(screen.getByText('Chưa có tiêu đề.')).toBeDefined();
  expect(server.callsTo(`PUT ${one}`)).toEqual([]);
  fill('Tên gọi', 'matkhau');
  fill('Tiêu đề', 'Quên mật khẩu VNeID');
  fill('Nội dung', 'Bấm “Quên mật khẩu”.');
  press('Lưu');
  await screen.findByRole('alert');
  press('Lưu');
  await screen.findByText('Đã lưu. Các tổ dùng được ngay.');
  const calls = server.callsTo(`PUT ${one}`);
  expect(calls).toHaveLength(2);
  expect(new Set(calls.map(({ path }) => path)).size).toBe(1);
  const body: NewCannedAnswer = {
    shortName: 'matkhau',
    title: 'Quên mật khẩu VNeID',
    text: 'Bấm “Quên mật khẩu”.',
    tutorialId: null,
  };
  expect(calls[1]?.body).toEqual(body);
});

test('a refused name is told in the form, with the words still there', async () => {
  const server = startServer(sample());
  server.on(`PUT ${one}`, () =>
    refusal(409, 'canned-answer/name-taken', 'Tên gọi này đã dùng cho câu trả lời khác.'),
  );
  showConsole(server, page, { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: /^Sửa/ }));
  fill('Tên gọi', 'khac');
  press('Lưu');
  await screen.findByText('Tên gọi này đã dùng cho câu trả lời khác.');
  expect(screen.getByLabelText<HTMLInputElement>('Tên gọi').value).toBe('khac');
});

test('a picture can be taken away while editing', async () => {
  const server = startServer(sample({ pictureIds: [testId(71), testId(72)] }));
  showConsole(server, page, { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: /^Sửa/ }));
  await waitFor(() => expect(screen.getAllByRole('img')).toHaveLength(2));
  server.on('DELETE /api/staff/canned-answers/*/pictures/*', () => ({
    body: sample({ pictureIds: [testId(72)] }),
  }));
  press(/^Bỏ ảnh\s*1/);
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Bỏ ảnh\s*2/ })).toBeNull());
  expect(server.callsTo('DELETE /api/staff/canned-answers/*/pictures/*')[0]?.path).toBe(
    `/api/staff/canned-answers/${testId(70)}/pictures/${testId(71)}`,
  );
});

test('one is retired only after a second word, and once', async () => {
  const server = startServer(sample());
  const held = heldAnswer();
  server.on(`DELETE ${one}`, held.handler);
  showConsole(server, page, { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: /^Bỏ/ }));
  press('Đúng, bỏ');
  press('Đang bỏ…');
  server.on(list, () => ({ body: { cannedAnswers: [] } }));
  held.give({ status: 204 });
  await screen.findByText(/Chưa có câu nào/);
  expect(server.callsTo(`DELETE ${one}`)).toHaveLength(1);
});

test('the tutorial that goes along is found by words as people say them, and comes first in the list', async () => {
  const server = startServer();
  const named = (id: string, title: string) => ({
    id,
    topic: 'vneid',
    title,
    audience: 'Bà con',
    stepCount: 5,
  });
  const tutorials = [named('a', 'Bài A'), named('b', 'Bài B'), named('c', 'Bài C')];
  server.on('GET /api/tutorials', () => ({ body: { tutorials } }));
  server.on('POST /api/tutorials/search', () => ({
    body: {
      matches: [
        { id: 'c', title: 'Bài C' },
        { id: 'b', title: 'Bài B' },
      ],
    },
  }));
  showConsole(server, page, { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm câu trả lời mẫu' }));
  const list = screen.getByLabelText<HTMLSelectElement>('Kèm bài hướng dẫn');
  const titles = () => Array.from(list.options, (option) => option.label).slice(1);
  await waitFor(() => expect(titles()).toEqual(['Bài A', 'Bài B', 'Bài C']));
  fill('Tìm bài', 'quen mat khau app do');
  await screen.findByText('2 bài hợp nhất đã lên đầu danh sách.');
  expect(titles()).toEqual(['Bài C', 'Bài B', 'Bài A']);
  fireEvent.keyDown(screen.getByLabelText('Tìm bài'), { key: 'Enter' });
  expect(server.callsTo(`PUT ${one}`)).toEqual([]);
  server.on('POST /api/tutorials/search', () => 'unreachable');
  fill('Tìm bài', 'khong co mang');
  await waitFor(() => expect(titles()).toEqual(['Bài A', 'Bài B', 'Bài C']));
});
