// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ImportReport } from '#shared/imports.ts';
import type { LongTask } from '#shared/long-tasks.ts';
import { type FakeServer, refusal, startFakeServer } from './support/fake-server.ts';
import { chiMai, testId } from './support/people.ts';
import { showConsole } from './support/show-app.tsx';

const checkId = testId(80);
const task = (change: Partial<LongTask>): LongTask => ({
  id: checkId,
  kind: 'import-villages',
  state: 'done',
  title: 'thon.csv',
  done: 3,
  total: 3,
  createdAt: '2026-11-21T03:00:00.000Z',
  finishedAt: '2026-11-21T03:00:05.000Z',
  createdByName: 'Đỗ Thị Mai',
  isBeingCancelled: false,
  summary: [],
  problems: [],
  problemCount: 0,
  fileName: null,
  ...change,
});

const report = (change: Partial<ImportReport> = {}): ImportReport => ({
  id: checkId,
  kind: 'villages',
  fileName: 'thon.csv',
  state: 'checked',
  rows: 3,
  added: 3,
  changed: 0,
  same: 0,
  problems: [],
  problemCount: 0,
  notes: [],
  noteCount: 0,
  canApply: true,
  appliedBy: null,
  ...change,
});

/** A file was chosen, and is looked through already; `ends` is how each try to bring it in ends. */
async function chooses(found: ImportReport, ends: LongTask['state'][] = []): Promise<FakeServer> {
  let tries = 0;
  const server = startFakeServer({
    'POST /api/staff/imports': () => ({ body: { taskId: checkId } }),
    [`GET /api/staff/imports/${checkId}`]: () => ({ body: found }),
    [`POST /api/staff/imports/${checkId}/apply`]: () => {
      tries += 1;
      return { body: { taskId: testId(80 + tries) } };
    },
    'GET /api/staff/long-tasks/*': ({ path }) => {
      const id = path.split('/').at(-1) ?? '';
      const state = id === checkId ? 'done' : (ends[tries - 1] ?? 'done');
      return { body: task({ id, state, summary: [`Lần ${tries}: ${state}`] }) };
    },
  });
  showConsole(server, '/console/?page=imports', { me: chiMai() });
  const field = await screen.findByLabelText('Chọn tệp Excel hoặc CSV');
  fireEvent.change(field, { target: { files: [new File(['Tên thôn'], 'thon.csv')] } });
  await screen.findByText('Kết quả kiểm tra tệp “thon.csv”');
  return server;
}

const press = (name: string) => screen.findByRole('button', { name }).then(fireEvent.click);

test.each(['failed', 'cancelled'] as const)(
  'a list whose bringing in %s can be brought in again at once',
  async (state) => {
    const server = await chooses(report(), [state, 'done']);
    await press('Nhập vào hệ thống');
    await screen.findByText(`Lần 1: ${state}`);
    await press('Nhập lại lần nữa');
    await screen.findByText('Lần 2: done');
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Nhập lại lần nữa' })).toBeNull(),
    );
    expect(server.callsTo(`POST /api/staff/imports/${checkId}/apply`)).toHaveLength(2);
  },
);

test('a list that was brought in offers no second time', async () => {
  await chooses(report(), ['done']);
  await press('Nhập vào hệ thống');
  await screen.findByText('Lần 1: done');
  expect(screen.queryByRole('button', { name: /^Nhập/ })).toBeNull();
});

test('where the file was dropped meanwhile, the refusal says to choose it again', async () => {
  const server = await chooses(report(), ['failed']);
  await press('Nhập vào hệ thống');
  await screen.findByText('Lần 1: failed');
  server.on(`POST /api/staff/imports/${checkId}/apply`, () =>
    refusal(409, 'import/not-ready', 'Chọn lại tệp để kiểm tra từ đầu nhé.'),
  );
  await press('Nhập lại lần nữa');
  await screen.findByText('Chọn lại tệp để kiểm tra từ đầu nhé.');
});

test('a look whose file is no more there says so, and offers nothing', async () => {
  await chooses(report({ canApply: false }));
  await screen.findByText(/để quá một ngày/);
  expect(screen.queryByRole('button', { name: 'Nhập vào hệ thống' })).toBeNull();
});

test('what is wrong is told with what the right rows would do, and that nothing is written before', async () => {
  const problems = [{ row: 4, field: 'Thôn', message: 'Không có thôn này.' }];
  const found = { rows: 4, added: 2, changed: 1, problems, problemCount: 1, canApply: false };
  await chooses(report(found));
  await screen.findByText(
    '3 dòng còn lại đã đúng: sẽ thêm 2, sửa 1, đã có sẵn 0. Sửa hết chỗ sai thì mới ghi, ghi một lần cả tệp.',
  );
  expect(screen.queryByRole('button', { name: 'Nhập vào hệ thống' })).toBeNull();
});
