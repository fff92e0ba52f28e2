// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { StaffList, StaffOfficer } from '#shared/officers.ts';
import { startFakeServer } from './support/fake-server.ts';
import { chiMai, testId } from './support/people.ts';
import { showConsole } from './support/show-app.tsx';

const commune = { id: testId(1), name: 'Xã Thanh Tâm' };
const province = { id: testId(2), name: 'Tỉnh Sông Châu' };
const mai: StaffOfficer = {
  id: testId(30),
  code: 'CB-01',
  name: 'Đỗ Thị Mai',
  role: 'administrator',
  areaName: 'Xã Thanh Tâm',
  state: 'active',
  isLinked: true,
  canBeTold: true,
  isMe: true,
  invitedUntil: null,
};

async function adds(areas: StaffList['areas'], choose?: string) {
  const server = startFakeServer({
    'GET /api/staff/officers': () => ({ body: { officers: [mai], areas } }),
    'PUT /api/staff/officers/*': () => ({ body: { officers: [mai], areas } }),
  });
  showConsole(server, '/console/?page=officers', { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm cán bộ' }));
  const fill = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  fill('Họ tên', 'Ngô Đức Thắng');
  fill('Mã cán bộ', 'CB-77');
  const place = screen.queryByLabelText('Làm việc ở');
  if (choose !== undefined) fill('Làm việc ở', choose);
  fireEvent.click(screen.getByRole('button', { name: 'Thêm vào danh sách' }));
  await waitFor(() => expect(server.callsTo('PUT /api/staff/officers/*')).toHaveLength(1));
  return { place, sent: server.callsTo('PUT /api/staff/officers/*')[0]?.body };
}

test('whoever keeps several communes chooses where the new colleague works', async () => {
  const { sent } = await adds([province, commune], commune.id);
  expect(sent).toMatchObject({ code: 'CB-77', areaId: commune.id });
});

test('without a choice it is the own place, the first of the list', async () => {
  const { sent } = await adds([province, commune]);
  expect(sent).toMatchObject({ areaId: province.id });
});

test('whoever keeps one place is asked nothing', async () => {
  const { place, sent } = await adds([commune]);
  expect(place).toBeNull();
  expect(sent).toMatchObject({ areaId: commune.id });
});

test('whom Zalo lets nobody write to is shown as such, and how that is mended', async () => {
  const officers = [mai, { ...mai, id: testId(31), name: 'Vũ Anh Tuấn', canBeTold: false }];
  const server = startFakeServer({
    'GET /api/staff/officers': () => ({ body: { officers, areas: [commune] } }),
  });
  showConsole(server, '/console/?page=officers', { me: chiMai() });
  const untold = await screen.findAllByText(/7 ngày qua chưa nhắn cho trang Zalo/);
  expect(untold).toHaveLength(1);
  expect(untold[0]?.closest('li')?.textContent).toContain('Vũ Anh Tuấn');
});
