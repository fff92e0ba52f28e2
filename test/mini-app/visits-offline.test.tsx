// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { NewVisit } from '#shared/visits.ts';
import { refusal } from './support/fake-server.ts';
import { startHouseServer } from './support/house-server.ts';
import { sampleHouse } from './support/houses.ts';
import { memoryNetwork } from './support/memory-platform.ts';
import { chiLan, testId } from './support/people.ts';
import { memoryStorage, showMiniApp } from './support/show-app.tsx';

const link = (name: RegExp | string) => screen.findByRole('link', { name });
const button = (name: RegExp | string) => screen.findByRole('button', { name });
const sixth = sampleHouse({ id: testId(201), name: 'Nhà ông Sáu' });

/** A phone with chị Lan's houses on it, which a test carries in and out of the network. */
function startPhone(...houses: Parameters<typeof startHouseServer>) {
  const house = startHouseServer(...houses);
  const network = memoryNetwork();
  const storage = memoryStorage();
  const become = (isThere: boolean) => {
    house.become(isThere);
    house.server.on('GET /api/me', () => (isThere ? { body: chiLan() } : 'unreachable'));
    network.become(isThere);
  };
  const open = (path: string) => {
    const app = showMiniApp(house.server, path, {
      me: chiLan(),
      storage,
      platform: { kind: 'zalo', ...network.of },
    });
    become(network.of.isOnline());
    return app;
  };
  return {
    ...house,
    storage,
    open,
    become: (isThere: boolean) => act(async () => become(isThere)),
  };
}

/** Until everything that is kept for the yard is on the phone. */
async function untilKept(phone: ReturnType<typeof startPhone>, detailsMin: number) {
  await waitFor(() => {
    const details = phone.server.callsTo('GET /api/team/households/*');
    expect(details.length).toBeGreaterThanOrEqual(detailsMin);
  });
}

async function recordVisit(name: RegExp) {
  fireEvent.click(await link(name));
  fireEvent.click(await link('Ghi lượt đến'));
  fireEvent.click(await button('Cài VNeID mức 2'));
  fireEvent.click(await button('Lưu, không hẹn'));
  await screen.findByText(/^Đã ghi lượt đến\./);
}

test('houses open in flight mode, visits written there wait, and each arrives once', async () => {
  const phone = startPhone(sampleHouse(), sixth);
  const first = phone.open('/team/households');
  await link(/Nhà ông Sáu/);
  await untilKept(phone, 2);
  first.close();

  await phone.become(false);
  const second = phone.open('/team/households');
  await recordVisit(/Nhà bà Tư Hạnh/);
  expect(screen.getByText('Lượt này nằm trong máy, có mạng là tự gửi.')).toBeDefined();
  second.go('/team/households');
  expect((await link(/Nhà bà Tư Hạnh/)).textContent).toContain('Hôm nay đã ghéChờ gửi');
  await recordVisit(/Nhà ông Sáu/);
  second.close();

  const third = phone.open('/team/households');
  await screen.findByText('2 lượt đang chờ gửi. Có mạng là tự gửi.');
  expect(phone.visits.size).toBe(0);
  await phone.become(true);
  await waitFor(() => expect(phone.visits.size).toBe(2));
  await waitFor(() => expect(screen.queryByText(/đang chờ gửi/)).toBeNull());
  expect((await link(/Nhà bà Tư Hạnh/)).textContent).toContain('Hôm nay đã ghé');
  third.close();

  phone.open('/team/households');
  await link(/Nhà bà Tư Hạnh/);
  expect(phone.visits.size).toBe(2);
});

test('a house that was entered in flight mode is visited at once, and arrives before its visit', async () => {
  const phone = startPhone(sampleHouse());
  const first = phone.open('/team/households');
  await link(/Nhà bà Tư Hạnh/);
  await untilKept(phone, 1);
  await phone.become(false);
  fireEvent.click(await link('Thêm nhà'));
  fireEvent.change(await screen.findByLabelText('Cả thôn gọi là nhà gì?'), {
    target: { value: 'Nhà cô Bảy' },
  });
  fireEvent.click(await button('Lưu rồi ghi lượt đến luôn'));
  await screen.findByRole('heading', { name: 'Ghi lượt đến Nhà cô Bảy' });
  fireEvent.click(await button('Thẻ bảo hiểm y tế trên điện thoại'));
  fireEvent.click(await button('Lưu, không hẹn'));
  await screen.findByText('Nhà này chờ gửi, gửi xong mới giao hay đổi được.');
  first.go('/team/households');
  const rows = within(screen.getByRole('main')).getAllByRole('link', { name: /^Nhà (cô|bà)/ });
  expect(rows.map((row) => row.textContent?.slice(0, 10))).toEqual(['Nhà cô Bảy', 'Nhà bà Tư ']);

  await phone.become(true);
  await waitFor(() => expect(phone.visits.size).toBe(1));
  const puts = phone.server.calls.filter(({ method }) => method === 'PUT').map(({ path }) => path);
  const [houseId] = [...phone.newHouses.keys()];
  const [visitId] = [...phone.visits.keys()];
  expect(puts).toEqual([`/api/team/households/${houseId}`, `/api/team/visits/${visitId}`]);
  expect([...phone.newHouses.values()]).toEqual([{ name: 'Nhà cô Bảy', assignedTo: testId(20) }]);
  expect([...phone.visits.values()][0]).toMatchObject({ householdId: houseId });
  await waitFor(() => expect(screen.queryByText('Chờ gửi')).toBeNull());
  await link(/Nhà cô Bảy/);
});

test('opens from house to house for whoever had network at home only', async () => {
  const phone = startPhone(sampleHouse(), sixth);
  phone.server.on('GET /api/team/canned-answers', () => ({ body: { cannedAnswers: [] } }));
  const first = phone.open('/farewell');
  await untilKept(phone, 2);
  await waitFor(() => expect(phone.server.callsTo('GET /api/team/duty')).toHaveLength(1));
  await waitFor(() => expect(phone.server.callsTo('GET /api/team/canned-answers')).toHaveLength(1));
  first.close();
  await phone.become(false);
  phone.open('/team/households');
  await recordVisit(/Nhà bà Tư Hạnh/);
  expect(screen.getByText('Lượt này nằm trong máy, có mạng là tự gửi.')).toBeDefined();
});

test('a visit whose answer was lost is sent again under the same id', async () => {
  const phone = startPhone(sampleHouse());
  phone.server.on('PUT /api/team/visits/*', ({ path, body }) => {
    phone.visits.set(path, body as NewVisit);
    return 'unreachable';
  });
  phone.open('/team/households');
  await recordVisit(/Nhà bà Tư Hạnh/);
  await waitFor(() => expect(phone.visits.size).toBe(1));
  phone.server.on('PUT /api/team/visits/*', ({ path, body }) => {
    phone.visits.set(path, body as NewVisit);
    return {};
  });
  await phone.become(true);
  await waitFor(() => expect(phone.server.callsTo('PUT /api/team/visits/*')).toHaveLength(2));
  expect(phone.visits.size).toBe(1);
});

test('two windows of one phone write one visit', async () => {
  const phone = startPhone(sampleHouse());
  const path = `/team/households/${testId(200)}/visit`;
  const first = phone.open(path);
  fireEvent.click(await button('Việc khác'));
  first.close();
  phone.open(path);
  fireEvent.click(await button('Lưu, không hẹn'));
  await waitFor(() => expect(phone.visits.size).toBe(1));
  const [id] = [...phone.visits.keys()];
  expect(first.services.pending.list('/api/team/')).toEqual([]);
  expect(phone.server.callsTo('PUT /api/team/visits/*').map((call) => call.path)).toEqual([
    `/api/team/visits/${id}`,
  ]);
});

test('a refused visit is shown with the reason until it is mended', async () => {
  const phone = startPhone(sampleHouse(), sixth);
  phone.server.on('PUT /api/team/visits/*', () =>
    refusal(409, 'household/refused', 'Nhà này xin đừng đến.'),
  );
  const app = phone.open('/team/households');
  await recordVisit(/Nhà bà Tư Hạnh/);
  app.go('/team/households');
  await screen.findByRole('heading', { name: 'Chưa gửi được' });
  expect(screen.getByText('Nhà này xin đừng đến.')).toBeDefined();
  expect((await link(/^Nhà bà Tư Hạnh/)).textContent).not.toContain('Hôm nay đã ghé');
  app.close();

  const again = phone.open('/team/households');
  fireEvent.click(await link('Sửa lại'));
  expect((await button('Cài VNeID mức 2')).getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(await button('Chữ ký số'));
  const accepted: unknown[] = [];
  phone.server.on('PUT /api/team/visits/*', ({ path, body }) => {
    accepted.push(body);
    phone.visits.set(path, body as NewVisit);
    return {};
  });
  fireEvent.click(await button('Lưu, không hẹn'));
  await waitFor(() => expect(phone.visits.size).toBe(1));
  again.go('/team/households');
  await link(/^Nhà bà Tư Hạnh/);
  expect(screen.queryByRole('heading', { name: 'Chưa gửi được' })).toBeNull();
  const [before, after] = phone.server.callsTo('PUT /api/team/visits/*');
  expect(after?.path).toBe(before?.path);
  expect(accepted).toEqual([
    {
      ...(before?.body as NewVisit),
      deeds: [
        { deed: 'vneid-level-2', people: 1 },
        { deed: 'digital-signature', people: 1 },
      ],
    },
  ]);
});

test('that nobody was at home cannot be mended into something done', async () => {
  const phone = startPhone(sampleHouse());
  phone.server.on('PUT /api/team/visits/*', () => refusal(409, 'household/left-alone', 'Thôi.'));
  const app = phone.open(`/team/households/${testId(200)}`);
  fireEvent.click(await button('Không có ai ở nhà'));
  await screen.findByText('Đã ghi: không có ai ở nhà.');
  app.go('/team/households');
  await screen.findByRole('heading', { name: 'Chưa gửi được' });
  expect(screen.queryByRole('link', { name: 'Sửa lại' })).toBeNull();
  expect(await button('Gửi lại')).toBeDefined();
});

test('a refused visit is sent again as it is, or dropped after a question', async () => {
  const phone = startPhone(sampleHouse());
  phone.server.on('PUT /api/team/visits/*', () => refusal(403, 'forbidden', 'Chưa được xác nhận.'));
  const app = phone.open('/team/households');
  await recordVisit(/Nhà bà Tư Hạnh/);
  app.go('/team');
  const place = await link(/^Đến từng nhà/);
  expect(place.textContent).toContain('1 việc chưa gửi được, bấm vào sửa lại');
  fireEvent.click(place);
  fireEvent.click(await button('Gửi lại'));
  await waitFor(() => expect(phone.server.callsTo('PUT /api/team/visits/*')).toHaveLength(2));
  fireEvent.click(await button('Bỏ'));
  fireEvent.click(await button('Thôi, chưa'));
  fireEvent.click(await button('Bỏ'));
  fireEvent.click(await button('Đúng, bỏ đi'));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Chưa gửi được' })).toBeNull());
  expect(app.services.pending.list('/api/team/')).toEqual([]);
});

test('mending a refused house sends its refused visits after it', async () => {
  const phone = startPhone();
  phone.server.on('PUT /api/team/households/*', () => refusal(422, 'invalid', 'Tên chưa được.'));
  phone.server.on('PUT /api/team/visits/*', () =>
    refusal(404, 'household/unknown', 'Chưa có nhà.'),
  );
  const app = phone.open('/team/households/new');
  fireEvent.change(await screen.findByLabelText('Cả thôn gọi là nhà gì?'), {
    target: { value: '???' },
  });
  fireEvent.click(await button('Lưu rồi ghi lượt đến luôn'));
  fireEvent.click(await button('Việc khác'));
  fireEvent.click(await button('Lưu, không hẹn'));
  await screen.findByText(/^Đã ghi lượt đến\./);
  app.go('/team/households');
  await screen.findByText('Nhà mới: ???');
  await screen.findByText(/^Lượt đến \?\?\?/);
  const before = phone.server.calls.length;
  phone.server.on('PUT /api/team/households/*', () => ({}));
  phone.server.on('PUT /api/team/visits/*', () => ({}));
  const card = screen.getByText('Nhà mới: ???').closest('li') as HTMLElement;
  fireEvent.click(within(card).getByRole('link', { name: 'Sửa lại' }));
  fireEvent.change(await screen.findByLabelText('Cả thôn gọi là nhà gì?'), {
    target: { value: 'Nhà cô Bảy' },
  });
  fireEvent.click(await button('Lưu'));
  await waitFor(() => expect(app.services.pending.list('/api/team/')).toEqual([]));
  const puts = phone.server.calls.slice(before).filter(({ method }) => method === 'PUT');
  expect(puts.map(({ path }) => path.split('/')[3])).toEqual(['households', 'visits']);
});

test('giving up a refused house gives up the visits to it, too', async () => {
  const phone = startPhone();
  phone.server.on('PUT /api/team/households/*', () => refusal(422, 'invalid', 'Tên chưa được.'));
  phone.server.on('PUT /api/team/visits/*', () => refusal(404, 'not-found', 'Chưa có nhà này.'));
  const app = phone.open('/team/households/new');
  fireEvent.change(await screen.findByLabelText('Cả thôn gọi là nhà gì?'), {
    target: { value: '???' },
  });
  fireEvent.click(await button('Lưu'));
  fireEvent.click(await button('Không có ai ở nhà'));
  await screen.findByText('Đã ghi: không có ai ở nhà.');
  app.go('/team/households');
  await screen.findByText(/^Lượt đến \?\?\?/);
  const card = screen.getByText('Nhà mới: ???').closest('li') as HTMLElement;
  fireEvent.click(within(card).getByRole('button', { name: 'Bỏ' }));
  fireEvent.click(await button('Đúng, bỏ đi'));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Chưa gửi được' })).toBeNull());
  expect(app.services.pending.list('/api/team/')).toEqual([]);
});

test('a visit that waits can still be put right, and goes out once', async () => {
  const phone = startPhone(sampleHouse());
  const app = phone.open('/team/households');
  await link(/Nhà bà Tư Hạnh/);
  await untilKept(phone, 1);
  await phone.become(false);
  fireEvent.click(await link(/Nhà bà Tư Hạnh/));
  fireEvent.click(await button('Không có ai ở nhà'));
  fireEvent.click(await link('Ghi nhầm, sửa lại'));
  fireEvent.click(await button('SIM chính chủ'));
  fireEvent.click(await button('Lưu, không hẹn'));
  await screen.findByText(/^Đã ghi lượt đến\./);
  await phone.become(true);
  await waitFor(() => expect(phone.visits.size).toBe(1));
  expect([...phone.visits.values()][0]).toMatchObject({
    result: 'done',
    deeds: [{ deed: 'sim-own-name', people: 1 }],
  });
  app.close();
});

test('signing out warns first while something is not sent', async () => {
  const phone = startPhone(sampleHouse());
  phone.server.on('PUT /api/team/visits/*', () => refusal(403, 'forbidden', 'Chưa được xác nhận.'));
  phone.server.on('DELETE /api/sessions/current', () => ({ status: 204 }));
  const app = showMiniApp(phone.server, `/team/households/${testId(200)}`, {
    me: chiLan(),
    storage: phone.storage,
    platform: { kind: 'browser' },
  });
  await app.services.session.signIn('zalo-access-token');
  fireEvent.click(await button('Không có ai ở nhà'));
  await screen.findByText('Đã ghi: không có ai ở nhà.');
  app.go('/me');
  fireEvent.click(await button('Đăng xuất'));
  await screen.findByText(/^Còn 1 việc của tổ chưa gửi\./);
  expect(app.services.session.state().kind).toBe('signed-in');
  fireEvent.click(await button('Vẫn đăng xuất'));
  await waitFor(() => expect(app.services.session.state().kind).toBe('signed-out'));
});

test('a visit written while its house was refused goes out after the mended house', async () => {
  const phone = startPhone();
  phone.server.on('PUT /api/team/households/*', () => refusal(422, 'invalid', 'Tên chưa được.'));
  const app = phone.open('/team/households/new');
  fireEvent.change(await screen.findByLabelText('Cả thôn gọi là nhà gì?'), {
    target: { value: '???' },
  });
  fireEvent.click(await button('Lưu rồi ghi lượt đến luôn'));
  await waitFor(() =>
    expect(app.services.pending.list('/api/team/households/')[0]?.refusal).toBeDefined(),
  );
  app.go(`/team/households/${app.address().split('/')[3]}`);
  await screen.findByText('Nhà này chưa gửi được. Anh chị sửa lại rồi gửi nhé.');
  await phone.become(false);
  fireEvent.click(await link('Ghi lượt đến'));
  fireEvent.click(await button('Việc khác'));
  fireEvent.click(await button('Lưu, không hẹn'));
  await screen.findByText(/^Đã ghi lượt đến\./);
  app.go('/team/households');
  await screen.findByText('Nhà mới: ???');
  fireEvent.click(await link('Sửa lại'));
  fireEvent.change(await screen.findByLabelText('Cả thôn gọi là nhà gì?'), {
    target: { value: 'Nhà cô Bảy' },
  });
  fireEvent.click(await button('Lưu'));
  await screen.findByText('Nhà này chờ gửi, gửi xong mới giao hay đổi được.');
  const before = phone.server.calls.length;
  phone.server.on('PUT /api/team/households/*', () => ({}));
  await phone.become(true);
  await waitFor(() => expect(app.services.pending.list('/api/team/')).toEqual([]));
  const puts = phone.server.calls.slice(before).filter(({ method }) => method === 'PUT');
  expect(puts.map(({ path }) => path.split('/')[3])).toEqual(['households', 'visits']);
});

test('a visit that went out while it was being mended is not said to be mended', async () => {
  const phone = startPhone(sampleHouse());
  const app = phone.open('/team/households');
  await link(/Nhà bà Tư Hạnh/);
  await untilKept(phone, 1);
  await phone.become(false);
  await recordVisit(/Nhà bà Tư Hạnh/);
  fireEvent.click(await link('Ghi nhầm, sửa lại'));
  fireEvent.click(await button('SIM chính chủ'));
  await phone.become(true);
  await waitFor(() => expect(app.services.pending.list('/api/team/')).toEqual([]));
  fireEvent.click(await button('Lưu, không hẹn'));
  await screen.findByText('Lượt này gửi rồi, không sửa được nữa.');
  expect(screen.queryByText(/^Đã ghi lượt đến\./)).toBeNull();
  expect(phone.server.callsTo('PUT /api/team/visits/*')).toHaveLength(1);
});

test('an old address of a mending begins no new visit and no new house', async () => {
  const phone = startPhone(sampleHouse());
  const app = phone.open(`/team/households/${testId(200)}/visit?mend=${testId(777)}`);
  await screen.findByText('Lượt này gửi rồi, không sửa được nữa.');
  expect(screen.queryByRole('button', { name: /^Lưu/ })).toBeNull();
  app.go(`/team/households/new?mend=${testId(200)}`);
  await screen.findByRole('heading', { name: 'Nhà bà Tư Hạnh' });
});
