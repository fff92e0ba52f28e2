// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { dayInVietnam } from '#app/lib/visit-days.ts';
import { refusal } from './support/fake-server.ts';
import { startHouseServer } from './support/house-server.ts';
import { sampleCampaign, sampleHouse, sampleHouseDetail, sampleVisit } from './support/houses.ts';
import { chiLan, testId } from './support/people.ts';
import { showMiniApp } from './support/show-app.tsx';

const dayMs = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs).toISOString();
const today = () => dayInVietnam(new Date());
const link = (name: RegExp | string) => screen.findByRole('link', { name });
const button = (name: RegExp | string) => screen.findByRole('button', { name });
const openRequest = { id: testId(50), code: 'A12', question: 'Quên mật khẩu VNeID' };

describe('the list of houses', () => {
  test('comes in the server’s order, and each says why one should go there', async () => {
    const { server } = startHouseServer(
      sampleHouse({ nextVisitDay: today(), lastVisitAt: daysAgo(3) }),
      sampleHouse({
        id: testId(201),
        name: 'Nhà ông Sáu',
        lastVisitAt: null,
        openRequests: [openRequest],
        openDeeds: ['vneid-level-2', 'shop-qr', 'health-card'],
      }),
      sampleHouse({ id: testId(202), name: 'Nhà chị Ba', lastVisitAt: daysAgo(45) }),
    );
    showMiniApp(server, '/team/households', { me: chiLan() });
    await link(/Nhà bà Tư Hạnh/);
    const rows = within(screen.getByRole('main'))
      .getAllByRole('listitem')
      .map((row) => row.textContent);
    expect(rows).toEqual([
      'Nhà bà Tư HạnhQua cầu, rẽ tráiHẹn hôm nayGhé 3 ngày trước',
      'Nhà ông SáuQua cầu, rẽ tráiĐang hỏi 1 việcChưa làm: Cài VNeID mức 2, Mã QR nhận tiền cho quán và 1 việc nữaChưa ghé lần nào',
      'Nhà chị BaQua cầu, rẽ tráiChưa ghé 45 ngày',
    ]);
  });

  test('a day that has passed is said as one that still stands', async () => {
    const { server } = startHouseServer(sampleHouse({ nextVisitDay: '2026-01-05' }));
    showMiniApp(server, '/team/households', { me: chiLan() });
    await screen.findByText('Đã hẹn Thứ Hai 5/1, chưa ghé');
  });

  test('the whole team’s, nobody’s and the houses that are left alone are one tap away', async () => {
    const { server } = startHouseServer(
      sampleHouse(),
      sampleHouse({ id: testId(201), name: 'Nhà ông Sáu', assignedTo: null }),
      sampleHouse({ id: testId(202), name: 'Nhà chị Ba', hasRefused: true }),
    );
    showMiniApp(server, '/team/households', { me: chiLan() });
    await link(/Nhà bà Tư Hạnh/);
    expect(screen.queryByRole('link', { name: /Nhà ông Sáu/ })).toBeNull();
    fireEvent.click(await link('Cả tổ'));
    await link(/Nhà ông Sáu/);
    fireEvent.click(await link('Chưa ai phụ trách'));
    await waitFor(() => expect(screen.queryByRole('link', { name: /Nhà bà Tư/ })).toBeNull());
    fireEvent.click(await link('Xin đừng đến'));
    expect((await link(/Nhà chị Ba/)).textContent).toContain('Xin đừng đến');
  });

  test('a house is found by its name without marks in a long list', async () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      sampleHouse({ id: testId(210 + index), name: `Nhà số ${index}` }),
    );
    const { server } = startHouseServer(sampleHouse(), ...many);
    showMiniApp(server, '/team/households', { me: chiLan() });
    fireEvent.change(await screen.findByLabelText('Tìm nhà'), { target: { value: 'tu hanh' } });
    await link(/Nhà bà Tư Hạnh/);
    expect(screen.queryByRole('link', { name: /Nhà số/ })).toBeNull();
    fireEvent.change(screen.getByLabelText('Tìm nhà'), { target: { value: 'không có' } });
    await screen.findByText('Không thấy nhà nào tên như vậy.');
  });

  test('says what to do where it is empty, and when it did not come', async () => {
    const { server } = startHouseServer();
    const app = showMiniApp(server, '/team/households', { me: chiLan() });
    await screen.findByText(/^Anh chị chưa phụ trách nhà nào\./);
    app.close();
    server.on('GET /api/team/households', () => refusal(503, 'unavailable', 'Máy chủ đang bận.'));
    showMiniApp(server, '/team/households', { me: chiLan() });
    await screen.findByText('Máy chủ đang bận.');
    await button('Thử lại');
  });
});

describe('a visit', () => {
  test('takes four taps from the list: who, write it down, what was done, when again', async () => {
    const { server, visits } = startHouseServer(sampleHouse());
    const app = showMiniApp(server, '/team/households', { me: chiLan() });
    let taps = 0;
    const tap = async (element: Promise<HTMLElement>) => {
      fireEvent.click(await element);
      taps += 1;
    };
    await tap(link(/Nhà bà Tư Hạnh/));
    await tap(link('Ghi lượt đến'));
    await tap(button('Cài VNeID mức 2'));
    await tap(button(/^Lưu, hẹn 1 tuần/));
    await screen.findByText(/^Đã ghi lượt đến\./);
    expect(taps).toBe(4);
    await waitFor(() => expect(visits.size).toBe(1));
    const [[id, visit] = []] = visits;
    const inAWeek = dayInVietnam(new Date(Date.now() + 7 * dayMs));
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
    expect(visit).toMatchObject({
      householdId: testId(200),
      result: 'done',
      deeds: [{ deed: 'vneid-level-2', people: 1 }],
      nextDay: inAWeek,
    });
    expect(app.address()).toBe(`/team/households/${testId(200)}`);
  });

  test('counts people, says what is only half done, and carries what else there is to say', async () => {
    const { server, visits } = startHouseServer(sampleHouse({ openRequests: [openRequest] }));
    showMiniApp(server, `/team/households/${testId(200)}/visit`, { me: chiLan() });
    fireEvent.click(await button('Dặn cách tránh lừa đảo'));
    fireEvent.click(await button('Dặn cách tránh lừa đảo: thêm một người'));
    fireEvent.click(await button('Dặn cách tránh lừa đảo: thêm một người'));
    fireEvent.click(await button('Dặn cách tránh lừa đảo: bớt một người'));
    fireEvent.click(await button('Chữ ký số'));
    fireEvent.click(await button('Chữ ký số'));
    fireEvent.click(await button('Mới được một phần'));
    fireEvent.click(screen.getByLabelText('A12: Quên mật khẩu VNeID'));
    fireEvent.click(screen.getByText('Ghi thêm (không bắt buộc)'));
    fireEvent.click(await button('30 phút'));
    fireEvent.change(screen.getByLabelText('Điều cần nhớ cho lần sau'), {
      target: { value: ' Máy cũ, lần sau mang sạc ' },
    });
    fireEvent.click(await button('Chọn ngày khác'));
    fireEvent.change(screen.getByLabelText('Ngày ghé lại'), { target: { value: '2099-01-05' } });
    fireEvent.click(await button('Lưu, hẹn Thứ Hai 5/1'));
    await waitFor(() => expect(visits.size).toBe(1));
    expect([...visits.values()][0]).toEqual({
      householdId: testId(200),
      helpRequestId: openRequest.id,
      visitedAt: expect.any(String),
      result: 'partly',
      deeds: [{ deed: 'scam-advice', people: 2 }],
      minutes: 30,
      nextDay: '2099-01-05',
      note: 'Máy cũ, lần sau mang sạc',
    });
  });

  test('without anything done is not saved, and says what is missing', async () => {
    const { server, visits } = startHouseServer(sampleHouse());
    showMiniApp(server, `/team/households/${testId(200)}/visit`, { me: chiLan() });
    fireEvent.click(await button('Lưu, không hẹn'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Anh chị bấm vào việc đã làm/);
    expect(visits.size).toBe(0);
  });

  test('“Không có ai ở nhà” is one tap on the house', async () => {
    const { server, visits } = startHouseServer(sampleHouse());
    showMiniApp(server, `/team/households/${testId(200)}`, { me: chiLan() });
    fireEvent.click(await button('Không có ai ở nhà'));
    await screen.findByText('Đã ghi: không có ai ở nhà.');
    await waitFor(() => expect(visits.size).toBe(1));
    expect([...visits.values()][0]).toMatchObject({ result: 'nobody-home', deeds: [] });
  });

  test('“Bà con không muốn tiếp” is asked once more, and then the house is left alone', async () => {
    const { server, visits } = startHouseServer(sampleHouse());
    showMiniApp(server, `/team/households/${testId(200)}`, { me: chiLan() });
    fireEvent.click(await button('Bà con không muốn tiếp'));
    fireEvent.click(await button('Thôi, chưa'));
    expect(visits.size).toBe(0);
    fireEvent.click(await button('Bà con không muốn tiếp'));
    fireEvent.click(await button('Đúng, không đến nữa'));
    await screen.findByText(/^Đã ghi: bà con không muốn tiếp\./);
    await waitFor(() => expect(visits.size).toBe(1));
    expect([...visits.values()][0]).toMatchObject({ result: 'refused', deeds: [] });
  });

  test('tapped twice is one visit', async () => {
    const { server, visits } = startHouseServer(sampleHouse());
    showMiniApp(server, `/team/households/${testId(200)}/visit`, { me: chiLan() });
    fireEvent.click(await button('Việc khác'));
    const save = await button('Lưu, không hẹn');
    fireEvent.click(save);
    fireEvent.click(save);
    await screen.findByText(/^Đã ghi lượt đến\./);
    await waitFor(() => expect(visits.size).toBe(1));
    const nobody = await button('Không có ai ở nhà');
    fireEvent.click(nobody);
    fireEvent.click(nobody);
    await screen.findByText('Đã ghi: không có ai ở nhà.');
    await waitFor(() => expect(visits.size).toBe(2));
  });

  test('begun and left is there again, also after the app was closed', async () => {
    const { server } = startHouseServer(sampleHouse());
    const first = showMiniApp(server, `/team/households/${testId(200)}/visit`, { me: chiLan() });
    fireEvent.click(await button('SIM chính chủ'));
    first.close();
    const { storage } = first;
    showMiniApp(server, `/team/households/${testId(200)}/visit`, { me: chiLan(), storage });
    expect((await button('SIM chính chủ')).getAttribute('aria-pressed')).toBe('true');
  });

  test('begun on another day is begun anew', async () => {
    const { server } = startHouseServer(sampleHouse());
    const first = showMiniApp(server, `/team/households/${testId(200)}/visit`, { me: chiLan() });
    fireEvent.click(await button('SIM chính chủ'));
    first.close();
    const { storage } = first;
    const kept = storage.get('visit-drafts') ?? '';
    storage.set('visit-drafts', kept.replace(/"begunAt":"[^"]+"/, `"begunAt":"${daysAgo(2)}"`));
    showMiniApp(server, `/team/households/${testId(200)}/visit`, { me: chiLan(), storage });
    expect((await button('SIM chính chủ')).getAttribute('aria-pressed')).toBe('false');
  });

  test('leads to what else is open in the house, and to the next house', async () => {
    const { server } = startHouseServer(
      sampleHouse({ openRequests: [openRequest], openDeeds: ['health-card', 'vneid-level-2'] }),
      sampleHouse({ id: testId(201), name: 'Nhà ông Sáu' }),
    );
    showMiniApp(server, '/team/households', { me: chiLan() });
    fireEvent.click(await link(/Nhà bà Tư Hạnh/));
    fireEvent.click(await link('Ghi lượt đến'));
    const deeds = within(await screen.findByRole('group', { name: /^Đã làm gì\?/ }))
      .getAllByRole('button')
      .map((one) => [one.textContent, one.getAttribute('aria-pressed')]);
    expect(deeds.slice(0, 2)).toEqual([
      ['Thẻ bảo hiểm y tế trên điện thoại', 'false'],
      ['Cài VNeID mức 2', 'false'],
    ]);
    fireEvent.click(await button('Cài VNeID mức 2'));
    fireEvent.click(await button('Lưu, không hẹn'));
    await screen.findByRole('heading', { name: 'Nhà này còn việc đang mở' });
    const request = await link(/Quên mật khẩu VNeID/);
    expect(request.getAttribute('href')).toBe(`/team/${openRequest.id}`);
    const next = await link('Sang nhà tiếp theo: Nhà ông Sáu');
    expect(next.getAttribute('href')).toBe(`/team/households/${testId(201)}`);
  });
});

describe('a house', () => {
  const path = `/team/households/${testId(200)}`;
  const change = `POST /api${path}/change`;

  test('tells what was done there, by whom', async () => {
    const { server } = startHouseServer(sampleHouse());
    const visit = sampleVisit({ note: 'Máy yếu pin', minutes: 20 });
    server.on(`GET /api${path}`, () => ({ body: sampleHouseDetail(sampleHouse(), [visit]) }));
    showMiniApp(server, path, { me: chiLan() });
    await screen.findByText('Dặn cách tránh lừa đảo: 2 người');
    expect(screen.getByText('Máy yếu pin')).toBeDefined();
    expect(screen.getByText(/Trần Văn Hùng/).textContent).toContain('20 phút');
  });

  test('that refused is left alone until its people say otherwise', async () => {
    const { server } = startHouseServer(sampleHouse({ hasRefused: true }));
    showMiniApp(server, path, { me: chiLan() });
    await screen.findByText(/^Bà con nhà này xin đừng đến\./);
    expect(screen.queryByRole('link', { name: 'Ghi lượt đến' })).toBeNull();
    server.on(change, () => ({ body: sampleHouse() }));
    server.on(`GET /api${path}`, () => ({ body: sampleHouseDetail() }));
    fireEvent.click(await button('Bà con cho đến lại'));
    await link('Ghi lượt đến');
    expect(server.callsTo(change)[0]?.body).toEqual({ refused: false });
  });

  test('is given to somebody by the leader only', async () => {
    const { server } = startHouseServer(sampleHouse());
    const app = showMiniApp(server, path, { me: chiLan() });
    await button('Tôi không phụ trách nữa');
    expect(screen.queryByRole('button', { name: 'Giao cho người phụ trách' })).toBeNull();
    app.close();
    showMiniApp(server, path, { me: chiLan({ isLeader: true }) });
    fireEvent.click(await button('Giao cho người phụ trách'));
    server.on(change, () => refusal(409, 'household/closed', 'Nhà này đã bỏ khỏi danh sách.'));
    fireEvent.click(screen.getByLabelText('Trần Văn Hùng'));
    fireEvent.click(await button('Giao nhà này'));
    await screen.findByText('Nhà này đã bỏ khỏi danh sách.');
    server.on(change, () => ({ body: sampleHouse() }));
    fireEvent.click(await button('Giao nhà này'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.callsTo(change).map(({ body }) => body)).toEqual([
      { assignedTo: testId(21) },
      { assignedTo: testId(21) },
    ]);
  });

  test('is renamed, and is not saved without a name', async () => {
    const { server } = startHouseServer(sampleHouse());
    showMiniApp(server, `${path}/change`, { me: chiLan() });
    const name = await screen.findByLabelText('Cả thôn gọi là nhà gì?');
    fireEvent.change(name, { target: { value: ' ' } });
    fireEvent.click(await button('Lưu'));
    await screen.findByText('Anh chị gõ tên nhà vào đã nhé.');
    server.on(change, () => ({ body: sampleHouse() }));
    fireEvent.change(name, { target: { value: 'Nhà bà Tư' } });
    fireEvent.click(await button('Lưu'));
    await link('Ghi lượt đến');
    expect(server.callsTo(change)[0]?.body).toEqual({
      name: 'Nhà bà Tư',
      place: 'Qua cầu, rẽ trái',
    });
  });

  test('is asked about before it leaves the list', async () => {
    const { server } = startHouseServer(sampleHouse());
    server.on(change, () => ({ body: sampleHouse() }));
    const app = showMiniApp(server, path, { me: chiLan() });
    fireEvent.click(await button('Nhà đã chuyển đi, hoặc ghi hai lần'));
    fireEvent.click(await button('Thôi, chưa'));
    fireEvent.click(await button('Nhà đã chuyển đi, hoặc ghi hai lần'));
    fireEvent.click(await button('Đúng, bỏ khỏi danh sách'));
    await waitFor(() => expect(app.address()).toBe('/team/households'));
    expect(server.callsTo(change).map(({ body }) => body)).toEqual([{ closed: true }]);
  });
});

describe('campaigns', () => {
  test('say what was done and what was asked for, also where it is more', async () => {
    const { server } = startHouseServer();
    const village = { areaId: testId(1), villageName: 'Thôn Chè Núi' };
    const campaigns = [
      sampleCampaign(),
      sampleCampaign({ id: testId(401), villages: [{ ...village, target: 20, actual: 12 }] }),
      sampleCampaign({
        id: testId(402),
        isClosed: true,
        villages: [{ ...village, target: null, actual: 4 }],
      }),
    ];
    server.on('GET /api/team/campaigns', () => ({ body: { campaigns } }));
    showMiniApp(server, '/team/households/campaigns', { me: chiLan() });
    await screen.findByText('Đã làm 23 trên 20. Vượt 3, giỏi quá!');
    expect(screen.getByText('Đã làm 12 trên 20. Còn 8 nữa là đủ.')).toBeDefined();
    expect(screen.getByText('Đã làm 4. Thôn chưa đặt mốc.')).toBeDefined();
    expect(screen.getByText('Đã kết thúc')).toBeDefined();
  });

  test('are told to be none where there are none', async () => {
    const { server } = startHouseServer();
    server.on('GET /api/team/campaigns', () => ({ body: { campaigns: [] } }));
    showMiniApp(server, '/team/households/campaigns', { me: chiLan() });
    await screen.findByText('Chưa có chiến dịch nào.');
  });
});
