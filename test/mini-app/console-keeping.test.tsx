// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { FoundPeople, FoundPerson, KeptVillage } from '#shared/keeping.ts';
import { startFakeServer } from './support/fake-server.ts';
import { chiMai, testId } from './support/people.ts';
import { showConsole } from './support/show-app.tsx';

const village: KeptVillage = {
  id: testId(1),
  code: 'TT-01',
  name: 'Thôn Gò Mít',
  oldNames: [],
  team: {
    name: 'Tổ số Gò Mít',
    leaderName: null,
    memberCount: 0,
    unconfirmedCount: 0,
    group: null,
  },
  residentGroups: [],
};
const nameless: FoundPerson = {
  id: testId(7),
  code: 'BC4',
  name: null,
  villageName: 'Xã Thanh Tâm',
  wroteAt: new Date().toISOString(),
};

async function looksFor(answer: FoundPeople) {
  const search = 'POST /api/staff/keeping/people/search';
  const villages = 'GET /api/staff/keeping/villages';
  const server = startFakeServer({
    [villages]: () => ({ body: { communeName: 'Xã Thanh Tâm', villages: [village], ended: [] } }),
    [`${villages}/${village.id}`]: () => ({ body: { village, members: [], outsiders: [] } }),
    [search]: () => ({ body: answer }),
  });
  showConsole(server, '/console/?page=keeping', { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: /Thôn Gò Mít/ }));
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm thành viên' }));
  fireEvent.change(screen.getByLabelText(/Tìm theo tên trên Zalo/), { target: { value: 'Toàn' } });
  fireEvent.click(screen.getByRole('button', { name: 'Tìm' }));
}

test('where nobody has that name, those who have just written are offered, by number where Zalo told none', async () => {
  await looksFor({ people: [], recent: [nameless] });
  const found = await screen.findByRole('button', {
    name: 'Bà con số 4, BC4, Xã Thanh Tâm, nhắn vừa xong',
  });
  screen.getByText(/người vừa nhắn đứng đầu/);
  fireEvent.click(found);
  screen.getByText('Đã chọn: Bà con số 4');
});

test('where nobody wrote at all, the way to be found is told', async () => {
  await looksFor({ people: [], recent: [] });
  await screen.findByText(/bấm “Tìm” lần nữa: người vừa nhắn hiện ở đây/);
});

test('whoever is found by name stands there alone', async () => {
  await looksFor({ people: [{ ...nameless, name: 'Toàn', wroteAt: null }], recent: [] });
  await screen.findByRole('button', { name: 'Toàn, BC4, Xã Thanh Tâm' });
  expect(screen.queryByText(/Không thấy ai/)).toBeNull();
});
