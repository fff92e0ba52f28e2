// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { HouseholdImport, HouseholdImportReport } from '#shared/visits.ts';
import { refusal } from './support/fake-server.ts';
import { startHouseServer } from './support/house-server.ts';
import { sampleHouse } from './support/houses.ts';
import { chiLan } from './support/people.ts';
import { showMiniApp } from './support/show-app.tsx';

const route = 'POST /api/team/households/import';
const csv = 'Mã,Tên nhà\nH1,Nhà bà Tư Hạnh\n';
const leader = chiLan({ isLeader: true });

const report = (said: Partial<HouseholdImportReport> = {}): HouseholdImportReport => ({
  isWritten: false,
  added: 0,
  changed: 0,
  unchanged: 0,
  errors: [],
  ...said,
});

function showImport(said: Partial<HouseholdImportReport> = { added: 1 }) {
  const { server } = startHouseServer(sampleHouse());
  server.on(route, ({ body }) => ({
    body: report({ ...said, isWritten: !(body as HouseholdImport).dryRun }),
  }));
  const app = showMiniApp(server, '/team/households/import', { me: leader });
  const sent = () => server.callsTo(route).map(({ body }) => body);
  return { server, app, sent };
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const paste = async (value: string) =>
  fireEvent.change(await screen.findByLabelText('Dán danh sách vào đây'), { target: { value } });

test('a pasted list is looked through first, and written with a second press', async () => {
  const { sent } = showImport();
  await paste(csv);
  await press('Kiểm tra danh sách');
  await screen.findByText('Đã kiểm tra danh sách vừa dán, chưa ghi gì.');
  expect(sent()).toEqual([{ csv, dryRun: true }]);
  await press('Nhập vào danh sách');
  await screen.findByText(/^Đã nhập xong\./);
  expect(sent()).toEqual([
    { csv, dryRun: true },
    { csv, dryRun: false },
  ]);
  expect(screen.getByRole('link', { name: 'Về danh sách nhà' })).toBeDefined();
});

test('a file is looked through as soon as it is chosen', async () => {
  const { sent } = showImport();
  const file = new File([csv], 'danh-sach.csv');
  fireEvent.change(await screen.findByLabelText('Chọn tệp CSV'), { target: { files: [file] } });
  await screen.findByText('Đã kiểm tra danh-sach.csv, chưa ghi gì.');
  expect(sent()).toEqual([{ csv, dryRun: true }]);
});

test('mistakes are shown line by line, and cannot be written', async () => {
  const { server } = showImport();
  const errors = [{ row: 3, field: 'Tên nhà', message: 'Chưa có tên nhà.' }];
  server.on(route, () => ({ body: report({ errors }) }));
  await paste(csv);
  await press('Kiểm tra danh sách');
  const lines = within(await screen.findByRole('list', { name: /chỗ cần sửa/ }));
  expect(lines.getByText('Dòng 3 · Tên nhà')).toBeDefined();
  expect(lines.getByText('Chưa có tên nhà.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Nhập vào danh sách' })).toBeNull();
});

test('what was changed after it was looked through is looked through again', async () => {
  const { sent } = showImport();
  await paste(csv);
  await press('Kiểm tra danh sách');
  await screen.findByRole('button', { name: 'Nhập vào danh sách' });
  await paste(`${csv}H2,Nhà ông Sáu\n`);
  expect(screen.queryByRole('button', { name: 'Nhập vào danh sách' })).toBeNull();
  expect(sent()).toHaveLength(1);
});

test('an empty list is not sent, and a failed look can be repeated', async () => {
  const { server, sent } = showImport();
  await press('Kiểm tra danh sách');
  await screen.findByText('Anh chị dán danh sách vào đã nhé.');
  expect(sent()).toEqual([]);
  server.on(route, () => refusal(503, 'internal', 'Máy chủ đang bận.'));
  await paste(csv);
  await press('Kiểm tra danh sách');
  await screen.findByText('Máy chủ đang bận.');
  server.on(route, () => ({ body: report({ added: 1 }) }));
  await press('Kiểm tra lại');
  await screen.findByRole('button', { name: 'Nhập vào danh sách' });
});

test('only a leader is led there and may', async () => {
  const { server } = startHouseServer(sampleHouse());
  const app = showMiniApp(server, '/team/households', { me: chiLan() });
  await screen.findByRole('link', { name: 'Thêm nhà' });
  expect(screen.queryByRole('link', { name: 'Nhập danh sách nhà' })).toBeNull();
  app.go('/team/households/import');
  await screen.findByText('Danh sách nhà của tổ do tổ trưởng nhập.');
  app.close();
  showMiniApp(server, '/team/households', { me: leader });
  fireEvent.click(await screen.findByRole('link', { name: 'Nhập danh sách nhà' }));
  await waitFor(() => expect(screen.getByLabelText('Dán danh sách vào đây')).toBeDefined());
});
