// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Campaign, Household, HouseholdImportReport } from '#shared/visits.ts';
import { type FakeServer, refusal, startFakeServer } from './support/fake-server.ts';
import { sampleCampaign, sampleHouse } from './support/houses.ts';
import { cheNui, chiMai, khoLang, testId } from './support/people.ts';
import { showConsole } from './support/show-app.tsx';

const page = '/console/?page=visits';
const houses = 'GET /api/staff/households';
const campaigns = 'GET /api/staff/campaigns';
const createCampaign = 'POST /api/staff/campaigns';
const importOf = (areaId: string) => `POST /api/staff/areas/${areaId}/households/import`;

function startServer(shown: { houses?: Household[]; campaigns?: Campaign[] } = {}): FakeServer {
  return startFakeServer({
    'GET /api/villages': () => ({ body: { villages: [cheNui, khoLang] } }),
    [houses]: () => ({ body: { households: shown.houses ?? [] } }),
    [campaigns]: () => ({ body: { campaigns: shown.campaigns ?? [] } }),
  });
}

const open = async (server: FakeServer) => {
  showConsole(server, page, { me: chiMai() });
  await screen.findByRole('heading', { level: 1, name: 'Đến từng nhà' });
  await screen.findByLabelText('Thôn');
};
const report = (change: Partial<HouseholdImportReport>): HouseholdImportReport => ({
  isWritten: false,
  added: 0,
  changed: 0,
  unchanged: 0,
  errors: [],
  ...change,
});
const csv = 'Mã,Tên nhà\nH1,Nhà bà Tư Hạnh\n';
const choose = (file: File) =>
  fireEvent.change(screen.getByLabelText(/Chọn tệp cho/), { target: { files: [file] } });
const listFile = (content: BlobPart = csv) => new File([content], 'danh-sach.csv');
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('staff see who looks after each house, how many nobody does, and who wants to be left alone', async () => {
  await open(
    startServer({
      houses: [
        sampleHouse({ openDeeds: ['vneid-level-2'], nextVisitDay: '2026-11-28' }),
        sampleHouse({ id: testId(201), name: 'Nhà ông Bính', assignedTo: null, lastVisitAt: null }),
        sampleHouse({ id: testId(202), name: 'Nhà cụ Mận', hasRefused: true }),
      ],
    }),
  );
  const table = await screen.findByRole('table', { name: 'Danh sách nhà' });
  const rows = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([
    [
      'Nhà bà Tư Hạnh',
      'Qua cầu, rẽ trái',
      'Nguyễn Thị Lan',
      '07/10/2026',
      '28/11/2026',
      'Cài VNeID mức 2',
    ],
    ['Nhà ông Bính', 'Qua cầu, rẽ trái', 'Chưa có ai', 'Chưa đến lần nào', '–', '–'],
    ['Nhà cụ Mận', 'Qua cầu, rẽ trái', 'Xin đừng đến', '07/10/2026', '–', '–'],
  ]);
  expect(
    screen.getByText('3 nhà · 1 nhà chưa có người phụ trách · 1 nhà xin đừng đến'),
  ).toBeDefined();
});

test('another village is asked for when it is chosen, and an empty one says what to do', async () => {
  const server = startServer();
  await open(server);
  await screen.findByText(/Thôn này chưa có nhà nào/);
  fill('Thôn', khoLang.id);
  await screen.findByRole('heading', { name: 'Các nhà ở Thôn Kho Làng' });
  await waitFor(() =>
    expect(server.callsTo(houses).map(({ query }) => query.areaId)).toEqual([
      cheNui.id,
      khoLang.id,
    ]),
  );
});

test('houses that cannot be loaded can be asked for again, and the drives are there meanwhile', async () => {
  const server = startServer({ campaigns: [sampleCampaign()] });
  server.on(houses, () => refusal(503, 'unexpected', 'Máy chủ gặp trục trặc.'));
  await open(server);
  await screen.findByText('Máy chủ gặp trục trặc.');
  expect(screen.getByRole('heading', { name: '45 ngày VNeID' })).toBeDefined();
  server.on(houses, () => ({ body: { households: [sampleHouse()] } }));
  press('Thử lại');
  await screen.findByText('Nhà bà Tư Hạnh');
});

test('a list is looked through first and written only after a second press', async () => {
  const server = startServer();
  server.on(importOf(cheNui.id), ({ body }) => {
    const { dryRun } = body as { dryRun: boolean };
    return { body: report({ isWritten: !dryRun, added: 2, changed: 1, unchanged: 4 }) };
  });
  await open(server);
  choose(listFile());
  await screen.findByText('Đã kiểm tra danh-sach.csv, chưa ghi gì.');
  expect(screen.getByText('2 nhà thêm mới, 1 nhà sửa lại, 4 nhà giữ nguyên')).toBeDefined();
  expect(server.callsTo(importOf(cheNui.id)).map(({ body }) => body)).toEqual([
    { csv, dryRun: true },
  ]);
  press('Nhập vào danh sách');
  await screen.findByText(/Đã nhập xong/);
  expect(server.callsTo(importOf(cheNui.id))).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Nhập vào danh sách' })).toBeNull();
  await waitFor(() => expect(server.callsTo(houses)).toHaveLength(2));
});

test('a list with mistakes names each by row and column and cannot be written', async () => {
  const server = startServer();
  const errors = [
    { row: 3, field: 'Người phụ trách', message: 'Không thấy “Lê Thị X” trong tổ.' },
    { row: 7, field: 'Tên nhà', message: 'Ô này không được để trống.' },
  ];
  server.on(importOf(cheNui.id), () => ({ body: report({ errors }) }));
  await open(server);
  choose(listFile());
  const table = await screen.findByRole('table', { name: 'Những chỗ cần sửa trong tệp' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['3', 'Người phụ trách', 'Không thấy “Lê Thị X” trong tổ.'],
    ['7', 'Tên nhà', 'Ô này không được để trống.'],
  ]);
  expect(screen.getByRole('alert').textContent).toMatch(/Còn 2 chỗ cần sửa/);
  expect(screen.queryByRole('button', { name: 'Nhập vào danh sách' })).toBeNull();
});

test('a list that brings nothing new says so', async () => {
  const server = startServer();
  server.on(importOf(cheNui.id), () => ({ body: report({ unchanged: 7 }) }));
  await open(server);
  choose(listFile());
  await screen.findByText('Tệp này đã nhập rồi, không có gì mới.');
});

test('a list that could not be looked through is asked about again', async () => {
  const server = startServer();
  server.on(importOf(cheNui.id), () => 'unreachable');
  await open(server);
  choose(listFile());
  await screen.findByRole('alert');
  server.on(importOf(cheNui.id), () => ({ body: report({ added: 1 }) }));
  press('Kiểm tra lại');
  await screen.findByText(/chưa ghi gì/);
});

test.each<[string, BlobPart, unknown]>([
  ['UTF-8', csv, csv],
  [
    'UTF-16, as Excel’s “Unicode text” is',
    Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from([...csv].map((c) => c.charCodeAt(0))).buffer),
    ]),
    csv,
  ],
  // "Mã" with the letter and its tone apart, as old Vietnamese Windows wrote.
  [
    'windows-1258',
    Uint8Array.from([0x4d, 0x61, 0xde, 0x2c, 0x54, 0xea, 0x6e]),
    expect.stringMatching(/^Ma\u0303,Tên$/),
  ],
])('a list in %s is read as what it says', async (_how, content, said) => {
  const server = startServer();
  server.on(importOf(cheNui.id), () => ({ body: report({ added: 1 }) }));
  await open(server);
  choose(listFile(content));
  await screen.findByText(/chưa ghi gì/);
  expect(server.callsTo(importOf(cheNui.id)).map(({ body }) => body)).toEqual([
    { csv: said, dryRun: true },
  ]);
});

test('an Excel file and one that is too big are not sent', async () => {
  const server = startServer();
  await open(server);
  choose(listFile(Uint8Array.from([0x50, 0x4b, 3, 4])));
  await screen.findByText(/Đây là tệp Excel/);
  choose(listFile('x'.repeat(4 * 1024 * 1024 + 1)));
  await screen.findByText(/Tệp lớn quá 4 MB/);
  expect(server.callsTo(importOf(cheNui.id))).toEqual([]);
});

test('a drive shows each village and the whole, more than asked for too, and no target as none', async () => {
  const village = { areaId: testId(1), villageName: 'Thôn Chè Núi' };
  await open(
    startServer({
      campaigns: [
        sampleCampaign({
          villages: [
            { ...village, target: 20, actual: 21 },
            { areaId: testId(2), villageName: 'Thôn Kho Làng', target: null, actual: 6 },
            { areaId: testId(3), villageName: 'Thôn Bến', target: 0, actual: 1 },
          ],
        }),
      ],
    }),
  );
  const card = (await screen.findByRole('heading', { name: '45 ngày VNeID' })).closest('li');
  const lines = within(card as HTMLElement).getAllByRole('listitem');
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    'Cả xã22 / 20 người · 110 %',
    'Thôn Chè Núi21 / 20 người · 105 %',
    'Thôn Kho Làng6 người, chưa đặt chỉ tiêu',
    'Thôn Bến1 / 0 người',
  ]);
  expect(
    screen.getByText(
      '1 thôn chưa đặt chỉ tiêu, đã làm 6 người, không tính vào phần trăm. Cộng cả xã 28 người.',
    ),
  ).toBeDefined();
});

test('a drive is started with the targets that were given, and an empty field is no target', async () => {
  const server = startServer();
  server.on(createCampaign, () => ({ status: 201, body: sampleCampaign() }));
  await open(server);
  press('Đặt chiến dịch');
  await screen.findByText('Chưa có tên chiến dịch.');
  fill('Tên chiến dịch', ' 45 ngày thẻ BHYT ');
  fill('Việc cần làm', 'health-card');
  fill('Từ ngày', '2026-11-25');
  fill('Đến hết ngày', '2026-11-24');
  press('Đặt chiến dịch');
  await screen.findByText('Ngày cuối phải bằng hoặc sau ngày đầu.');
  fill('Đến hết ngày', '2026-12-31');
  fill('Thôn Chè Núi', '12o');
  press('Đặt chiến dịch');
  await screen.findByText(/Chỉ tiêu phải là số nguyên/);
  fill('Thôn Chè Núi', '120');
  expect(server.callsTo(createCampaign)).toEqual([]);
  press('Đặt chiến dịch');
  await screen.findByText(/Đã đặt/);
  expect(server.callsTo(createCampaign).map(({ body }) => body)).toEqual([
    {
      idempotencyKey: expect.any(String),
      name: '45 ngày thẻ BHYT',
      deed: 'health-card',
      firstDay: '2026-11-25',
      lastDay: '2026-12-31',
      targets: [{ areaId: cheNui.id, target: 120 }],
    },
  ]);
  expect(screen.getByLabelText<HTMLInputElement>('Tên chiến dịch').value).toBe('');
});

test('a drive whose answer was lost is sent again under the same key', async () => {
  const server = startServer();
  server.on(createCampaign, () => 'unreachable');
  await open(server);
  fill('Tên chiến dịch', 'x');
  fill('Từ ngày', '2026-11-25');
  fill('Đến hết ngày', '2026-11-25');
  press('Đặt chiến dịch');
  await screen.findByRole('alert');
  server.on(createCampaign, () => ({ status: 201, body: sampleCampaign() }));
  press('Đặt chiến dịch');
  await screen.findByText(/Đã đặt/);
  const keys = server
    .callsTo(createCampaign)
    .map(({ body }) => (body as { idempotencyKey: string }).idempotencyKey);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('a drive is ended only after a second yes', async () => {
  const server = startServer({ campaigns: [sampleCampaign()] });
  const close = `POST /api/staff/campaigns/${sampleCampaign().id}/close`;
  server.on(close, () => ({ body: sampleCampaign({ isClosed: true }) }));
  await open(server);
  fireEvent.click(await screen.findByRole('button', { name: /^Kết thúc/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Kết thúc chiến dịch này?' });
  expect(server.callsTo(close)).toEqual([]);
  server.on(campaigns, () => ({ body: { campaigns: [sampleCampaign({ isClosed: true })] } }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Đúng, kết thúc' }));
  await screen.findByText('Đã kết thúc');
  expect(screen.queryByRole('button', { name: /^Kết thúc/ })).toBeNull();
});

test('the sample file is one that the import would take', async () => {
  const saved: Blob[] = [];
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        saved.push(blob);
        return 'blob:sample';
      },
      revokeObjectURL: () => {},
    }),
  );
  await open(startServer());
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  press('Tải tệp mẫu');
  const { readHouseholdList } = await import('#bot/visits/read-household-list.ts');
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(saved[0] as Blob);
  });
  const { rows, errors } = readHouseholdList(text);
  expect([rows.length, errors]).toEqual([2, []]);
});
