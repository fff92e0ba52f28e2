// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PlatformError, type Recording } from '#app/platform/platform.ts';
import type { NewHelpRequest } from '#shared/help-requests.ts';
import { draw } from './support/draw-picture.ts';
import { type FakePicture, fakeCanvas } from './support/fake-canvas.ts';
import { refusal, startFakeServer } from './support/fake-server.ts';
import { memoryFiles } from './support/memory-platform.ts';
import { bacTu, testId } from './support/people.ts';
import { sampleRequest } from './support/samples.ts';
import { memoryStorage, type ShowOptions, showMiniApp } from './support/show-app.tsx';

const opened = sampleRequest();
const sendRoute = 'POST /api/help-requests';
const uploadRoute = 'POST /api/attachments';
const more = 'Thêm ảnh, giọng nói, hẹn đến nhà…';

function startServer() {
  let uploads = 0;
  return startFakeServer({
    'GET /api/help-requests': () => ({ body: { helpRequests: [] } }),
    'GET /api/help-requests/*': () => ({ body: opened }),
    'POST /api/tutorials/search': () => ({ body: { matches: [] } }),
    'POST /api/tips/similar': () => ({ body: { tips: [] } }),
    'GET /api/me/household': () => ({
      body: { members: [{ id: testId(70), name: 'Bà nội' }] },
    }),
    [uploadRoute]: ({ query, headers }) => ({
      status: 201,
      body: {
        id: testId(80 + uploads++),
        kind: query.kind,
        contentType: headers['content-type'],
        sizeBytes: 4,
      },
    }),
    [sendRoute]: () => ({ body: opened }),
  });
}

async function showFolded(server: ReturnType<typeof startServer>, options: ShowOptions = {}) {
  const app = showMiniApp(server, '/ask', { me: bacTu(), ...options });
  fireEvent.click(await screen.findByText(more));
  await screen.findByLabelText('Chọn hoặc chụp ảnh');
  return app;
}

function choose(...names: string[]) {
  const files = names.map((name) => new File(['bytes'], name, { type: 'image/jpeg' }));
  fireEvent.change(screen.getByLabelText('Chọn hoặc chụp ảnh'), { target: { files } });
}

const send = () => fireEvent.click(screen.getByRole('button', { name: /^Gửi (cho tổ|lại)$/ }));
const sentBody = (server: ReturnType<typeof startServer>) =>
  server.callsTo(sendRoute).at(-1)?.body as NewHelpRequest;

const pictures = new Map<string, FakePicture>([
  ['man-hinh.jpg', { width: 1080, height: 2400 }],
  ['may.jpg', { width: 4000, height: 3000 }],
]);

test('a photo is made small, uploaded under its own key and sent with the question', async () => {
  const server = startServer();
  const { drawn } = fakeCanvas(pictures);
  await showFolded(server);
  choose('may.jpg');
  await screen.findByRole('img', { name: 'Ảnh 1' });
  expect(drawn).toContainEqual({ width: 1600, height: 1200 });
  expect(server.callsTo(uploadRoute)).toEqual([]);
  send();
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  const [upload] = server.callsTo(uploadRoute);
  expect(upload?.query).toEqual({ kind: 'photo', key: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(upload?.headers['content-type']).toBe('image/jpeg');
  expect(sentBody(server)).toMatchObject({ attachmentIds: [testId(80)] });
});

test('a photo chosen before a restart is still there, and a retry uploads nothing twice', async () => {
  const server = startServer();
  fakeCanvas(pictures);
  const storage = memoryStorage();
  const platform = { files: memoryFiles() };
  const first = await showFolded(server, { storage, platform });
  choose('man-hinh.jpg');
  await screen.findByRole('img', { name: 'Ảnh 1' });
  first.close();

  showMiniApp(server, '/ask', { me: bacTu(), storage, platform });
  await screen.findByRole('img', { name: 'Ảnh 1' });
  server.on(sendRoute, () => 'unreachable');
  send();
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  server.on(sendRoute, () => ({ body: opened }));
  send();
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  expect(server.callsTo(uploadRoute)).toHaveLength(1);
  expect(sentBody(server).attachmentIds).toEqual([testId(80)]);
});

test('an upload that breaks off is repeated under the same key, and the question follows it', async () => {
  const server = startServer();
  fakeCanvas(pictures);
  const uploaded = server.callsTo(uploadRoute);
  expect(uploaded).toEqual([]);
  await showFolded(server);
  choose('man-hinh.jpg');
  await screen.findByRole('img', { name: 'Ảnh 1' });
  server.on(uploadRoute, () => 'unreachable');
  send();
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  expect(server.callsTo(sendRoute)).toEqual([]);
  server.on(uploadRoute, () => ({
    status: 201,
    body: { id: testId(90), kind: 'photo', contentType: 'image/jpeg', sizeBytes: 4 },
  }));
  send();
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  const keys = server.callsTo(uploadRoute).map(({ query }) => query.key);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('a file that is no picture is left out with a sentence, and the words stay', async () => {
  const server = startServer();
  fakeCanvas(pictures);
  await showFolded(server);
  choose('hop-dong.pdf', 'man-hinh.jpg');
  await screen.findByText(/^Tệp này em không mở được/);
  expect(await screen.findAllByRole('img', { name: /^Ảnh/ })).toHaveLength(1);
});

test('no more than four are taken, and the limit is said before and after', async () => {
  const server = startServer();
  fakeCanvas(pictures);
  await showFolded(server);
  expect(screen.getByText(/^Gửi được 4 ảnh và lời nói một lần/)).toBeDefined();
  choose('may.jpg', 'may.jpg', 'may.jpg', 'may.jpg', 'may.jpg');
  await screen.findByText(/^Mỗi lần chỉ gửi được 4/);
  await screen.findByText(/^Đủ 4 rồi/);
  expect(screen.queryByLabelText('Chọn hoặc chụp ảnh')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /Bỏ.*Ảnh 2/ }));
  expect(screen.getAllByRole('img', { name: /^Ảnh/ })).toHaveLength(3);
});

function idCard() {
  const picture = draw(192, 121, [206, 232, 226]);
  picture.portrait(8, 42, 50, 66);
  picture.print(70, 10, 96, 20, 2);
  picture.print(70, 44, 112, 68, 6);
  return picture;
}

test('a photo that looks like an identity card is asked about, and left out or sent as the person says', async () => {
  const server = startServer();
  fakeCanvas(new Map([['the.jpg', { width: 1920, height: 1210, pixels: idCard() }]]));
  await showFolded(server);
  choose('the.jpg');
  const dialog = await screen.findByRole('dialog', { name: 'Ảnh này giống giấy tờ tuỳ thân' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Chọn ảnh khác' }));
  expect(screen.queryByRole('img', { name: 'Ảnh 1' })).toBeNull();
  choose('the.jpg');
  fireEvent.click(await screen.findByRole('button', { name: 'Không phải giấy tờ, cứ gửi' }));
  await screen.findByRole('img', { name: 'Ảnh 1' });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a photo the server does not take leaves the question to be changed', async () => {
  const server = startServer();
  fakeCanvas(pictures);
  server.on(uploadRoute, () =>
    refusal(422, 'attachment/not-accepted', 'Ảnh này em không nhận được.'),
  );
  await showFolded(server);
  choose('may.jpg');
  await screen.findByRole('img', { name: 'Ảnh 1' });
  send();
  await screen.findByText('Ảnh này em không nhận được.');
  const words = screen.getByLabelText('Bà con vướng chuyện gì?') as HTMLTextAreaElement;
  expect(words.readOnly).toBe(false);
});

function recorder(seconds = 7) {
  let endByLimit = () => {};
  const recording: Recording = {
    stop: async () => ({ file: new Blob(['voice'], { type: 'audio/webm;codecs=opus' }), seconds }),
    cancel: vi.fn(),
    onLimit(listener) {
      endByLimit = listener;
    },
  };
  return { recording, endByLimit: () => endByLimit() };
}

test('a voice note is recorded with one big button, heard again, and sent without words', async () => {
  const server = startServer();
  fakeCanvas(new Map());
  const { recording } = recorder();
  await showFolded(server, { platform: { startRecording: async () => recording } });
  fireEvent.click(await screen.findByRole('button', { name: 'Bấm để nói' }));
  await screen.findByText('Đang thu: 0 giây');
  fireEvent.click(screen.getByRole('button', { name: 'Nói xong' }));
  await screen.findByText('Nghe lại, 7 giây');
  send();
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  const [upload] = server.callsTo(uploadRoute);
  expect([upload?.query.kind, upload?.headers['content-type']]).toEqual(['voice', 'audio/webm']);
  expect(sentBody(server)).toEqual({
    idempotencyKey: expect.any(String),
    phoneModel: 'SM-A146P',
    attachmentIds: [testId(80)],
  });
});

test('what is sent while somebody still speaks waits for them to finish', async () => {
  const server = startServer();
  fakeCanvas(new Map());
  const { recording } = recorder();
  await showFolded(server, { platform: { startRecording: async () => recording } });
  fireEvent.click(await screen.findByRole('button', { name: 'Bấm để nói' }));
  await screen.findByRole('button', { name: 'Nói xong' });
  send();
  await screen.findByText(/^Lời nói hay ảnh còn dở dang/);
  expect(recording.cancel).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Nói xong' }));
  await screen.findByText('Nghe lại, 7 giây');
  send();
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  expect(sentBody(server).attachmentIds).toHaveLength(1);
});

test('a voice note that reaches its limit is kept, and can be thrown away', async () => {
  const server = startServer();
  fakeCanvas(new Map());
  const { recording, endByLimit } = recorder(90);
  await showFolded(server, { platform: { startRecording: async () => recording } });
  fireEvent.click(await screen.findByRole('button', { name: 'Bấm để nói' }));
  await screen.findByRole('button', { name: 'Nói xong' });
  act(endByLimit);
  await screen.findByText(/^Đã đủ 90 giây/);
  fireEvent.click(await screen.findByRole('button', { name: 'Bỏ lời này' }));
  expect(screen.getByRole('button', { name: 'Bấm để nói' })).toBeDefined();
});

test.each<['denied' | 'unsupported', RegExp]>([
  ['denied', /^Micro đang bị tắt/],
  ['unsupported', /^Máy này không thu được tiếng/],
])(
  'a microphone that is %s is explained in one sentence, and asked for no more',
  async (reason, words) => {
    const startRecording = () => Promise.reject(new PlatformError(reason));
    await showFolded(startServer(), { platform: { startRecording } });
    fireEvent.click(await screen.findByRole('button', { name: 'Bấm để nói' }));
    await screen.findByText(words);
    expect(screen.queryByRole('button', { name: 'Bấm để nói' })).toBeNull();
  },
);

test('a question can be for somebody at home', async () => {
  const server = startServer();
  await showFolded(server);
  fireEvent.click(await screen.findByRole('radio', { name: 'Bà nội' }));
  fireEvent.change(screen.getByLabelText('Bà con vướng chuyện gì?'), {
    target: { value: 'Quên mã' },
  });
  send();
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  expect(sentBody(server)).toMatchObject({ householdMemberId: testId(70) });
});

/** The words stand in the field's own description, and the field is marked and focused. */
function expectToldAt(field: HTMLElement, words: RegExp) {
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  const said = described.map((id) => document.getElementById(id)?.textContent);
  expect(said).toContainEqual(expect.stringMatching(words));
  expect(screen.getAllByText(words)).toHaveLength(1);
}

test('somebody new at home is added right there, once, also after a lost answer', async () => {
  const server = startServer();
  server.on('PUT /api/me/household/*', () => 'unreachable');
  await showFolded(server);
  fireEvent.click(await screen.findByRole('button', { name: 'Hỏi giúp người khác trong nhà' }));
  fireEvent.change(screen.getByLabelText('Ở nhà gọi là gì?'), { target: { value: 'Cháu Na' } });
  fireEvent.click(screen.getByRole('button', { name: 'Thêm người này' }));
  await screen.findByText(/^Chưa nối được mạng/);
  server.on('PUT /api/me/household/*', ({ path, body }) => ({
    body: { members: [{ id: path.split('/').at(-1), ...(body as { name: string }) }] },
  }));
  fireEvent.click(screen.getByRole('button', { name: 'Thêm người này' }));
  expect(
    ((await screen.findByRole('radio', { name: 'Cháu Na' })) as HTMLInputElement).checked,
  ).toBe(true);
  expect(new Set(server.callsTo('PUT /api/me/household/*').map(({ path }) => path)).size).toBe(1);
});

async function typeNewName(name: string) {
  fireEvent.click(await screen.findByRole('button', { name: 'Hỏi giúp người khác trong nhà' }));
  fireEvent.change(screen.getByLabelText('Ở nhà gọi là gì?'), { target: { value: name } });
  fireEvent.change(screen.getByLabelText('Bà con vướng chuyện gì?'), {
    target: { value: 'Quên mã' },
  });
}

test('a name that was typed and not added is added by the sending, which asks for that person', async () => {
  const server = startServer();
  server.on('PUT /api/me/household/*', ({ path, body }) => ({
    body: { members: [{ id: path.split('/').at(-1), ...(body as { name: string }) }] },
  }));
  await showFolded(server);
  await typeNewName(' Cháu Na ');
  send();
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  const [added] = server.callsTo('PUT /api/me/household/*');
  expect(added?.body).toEqual({ name: 'Cháu Na' });
  expect(sentBody(server).householdMemberId).toBe(added?.path.split('/').at(-1));
});

test('a typed name that is there already adds nobody', async () => {
  const server = startServer();
  await showFolded(server);
  await typeNewName('bà nội');
  send();
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  expect(sentBody(server).householdMemberId).toBe(testId(70));
});

test('where the person cannot be added it says so, asks nothing, and keeps name and words', async () => {
  const server = startServer();
  server.on('PUT /api/me/household/*', () =>
    refusal(409, 'household/full', 'Nhà mình đã đủ người rồi ạ.'),
  );
  await showFolded(server);
  await typeNewName('Cháu Na');
  send();
  await screen.findByText('Nhà mình đã đủ người rồi ạ.');
  expect(server.callsTo(sendRoute)).toEqual([]);
  const name = (await screen.findByLabelText('Ở nhà gọi là gì?')) as HTMLInputElement;
  expect(name.value).toBe('Cháu Na');
});

test('a lost answer to the adding adds the same person again, under the same id', async () => {
  const server = startServer();
  server.on('PUT /api/me/household/*', () => 'unreachable');
  await showFolded(server);
  await typeNewName('Cháu Na');
  send();
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  server.on('PUT /api/me/household/*', () => ({ body: { members: [] } }));
  send();
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  const paths = server.callsTo('PUT /api/me/household/*').map(({ path }) => path);
  expect(paths).toHaveLength(2);
  expect(new Set(paths).size).toBe(1);
});

test('who chooses somebody after typing a name asks for whom they chose', async () => {
  const server = startServer();
  await showFolded(server);
  await typeNewName('Cháu Na');
  fireEvent.click(screen.getByRole('radio', { name: 'Cho tôi' }));
  send();
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  expect(sentBody(server).householdMemberId).toBeUndefined();
});

test('who wants to be called leaves a number, written as people write it', async () => {
  const server = startServer();
  await showFolded(server);
  fireEvent.change(screen.getByLabelText('Bà con vướng chuyện gì?'), {
    target: { value: 'Quên mã' },
  });
  fireEvent.click(await screen.findByRole('radio', { name: 'Gọi điện cho tôi' }));
  send();
  await screen.findByText('Bà con cho xin số điện thoại để tổ gọi lại nhé.');
  const phone = screen.getByLabelText<HTMLInputElement>('Số điện thoại');
  expect(phone.autocomplete).toBe('tel');
  expectToldAt(phone, /^Bà con cho xin số điện thoại/);
  fireEvent.change(screen.getByLabelText('Số điện thoại'), { target: { value: '0912 345' } });
  send();
  await screen.findByText(/^Số điện thoại chưa đúng/);
  expectToldAt(phone, /^Số điện thoại chưa đúng/);
  expect(server.callsTo(sendRoute)).toEqual([]);
  fireEvent.change(screen.getByLabelText('Số điện thoại'), { target: { value: '0912 345.678' } });
  send();
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  expect(sentBody(server)).toMatchObject({ reachBy: 'phone', phone: '0912345678' });
});

test('who wants somebody to come by picks a day and a part of it, and says how to find the house', async () => {
  const server = startServer();
  await showFolded(server);
  fireEvent.change(screen.getByLabelText('Bà con vướng chuyện gì?'), {
    target: { value: 'Quên mã' },
  });
  fireEvent.click(await screen.findByRole('radio', { name: 'Đến nhà giúp tôi' }));
  send();
  await screen.findByText('Bà con chọn ngày và buổi để tổ đến nhé.');
  const dayGroup = screen.getByRole('group', { name: 'Ngày nào thì tiện?' });
  const days = within(dayGroup).getAllByRole('button');
  expect(dayGroup.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(days[0]);
  expect(days).toHaveLength(7);
  expect(days[0]?.textContent).toMatch(/^Hôm nay, (Thứ|Chủ)/);
  if (days[1]) fireEvent.click(days[1]);
  expect(dayGroup.getAttribute('aria-invalid')).toBeNull();
  send();
  await screen.findByText('Bà con chọn buổi để tổ đến nhé.');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sáng' }));
  fireEvent.click(screen.getByRole('button', { name: 'Sáng' }));
  fireEvent.change(screen.getByLabelText(/^Tìm nhà bằng cách nào/), {
    target: { value: 'Cổng xanh cạnh nhà văn hoá' },
  });
  send();
  await screen.findByText(/Đã gửi cho tổ rồi ạ/);
  expect(sentBody(server)).toMatchObject({
    reachBy: 'visit',
    visit: {
      day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      part: 'morning',
      place: 'Cổng xanh cạnh nhà văn hoá',
    },
  });
});

test('what others asked is shown while one writes, and opens where one stands', async () => {
  const server = startServer();
  server.on('POST /api/tips/similar', () => ({
    body: {
      tips: [
        {
          id: testId(60),
          text: 'Bấm Quên mật khẩu rồi quét mặt.',
          question: 'Quên mật khẩu VNeID thì sao?',
          tutorialId: null,
          step: null,
          villageName: 'Thôn Kho Làng',
          publishedAt: '2026-11-20T02:00:00.000Z',
        },
      ],
    },
  }));
  showMiniApp(server, '/ask', { me: bacTu() });
  fireEvent.change(await screen.findByLabelText('Bà con vướng chuyện gì?'), {
    target: { value: 'quen mat khau' },
  });
  await screen.findByText('Thôn Kho Làng đã hỏi: “Quên mật khẩu VNeID thì sao?”');
  expect(screen.getByText('Bấm Quên mật khẩu rồi quét mặt.')).toBeDefined();
  expect(server.callsTo('POST /api/tips/similar')[0]).toMatchObject({
    body: { text: 'quen mat khau' },
    query: { oa: '1000000001' },
  });
});

test('what others were told says who helped, and is counted when it is opened and judged', async () => {
  const server = startServer();
  const uses = 'POST /api/tips/*/uses';
  server.on(uses, () => ({ status: 204 }));
  const tip = {
    id: testId(60),
    text: 'Báo tổ trưởng.',
    question: 'Loa thôn không phát, báo ai?',
    tutorialId: null,
    step: null,
    villageName: 'Thôn Kho Làng',
    publishedAt: '2026-10-31T20:00:00.000Z',
  };
  server.on('POST /api/tips/similar', () => ({ body: { tips: [tip] } }));
  showMiniApp(server, '/ask', { me: bacTu() });
  fireEvent.change(await screen.findByLabelText('Bà con vướng chuyện gì?'), {
    target: { value: 'loa thon khong phat' },
  });
  const summary = await screen.findByText(/Loa thôn không phát, báo ai/);
  expect(server.callsTo(uses)).toEqual([]);
  const fold = summary.closest('details') as HTMLDetailsElement;
  for (const isOpen of [true, false, true]) {
    fold.open = isOpen;
    fireEvent(fold, new Event('toggle'));
  }
  expect(screen.getByText('Từ bà con Thôn Kho Làng, chia sẻ tháng 11/2026.')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Được rồi' }));
  await screen.findByText(/không cần gửi câu hỏi nữa/);
  expect(server.callsTo(uses).map(({ body }) => body)).toEqual([
    { use: 'shown' },
    { use: 'helped' },
  ]);
});

test('what their own village asked is named as theirs, before everything optional', async () => {
  const server = startServer();
  const tip = {
    id: testId(60),
    text: 'Bấm Quên mật khẩu rồi quét mặt.',
    question: 'Quên mật khẩu VNeID thì sao?',
    tutorialId: null,
    step: null,
    villageName: 'Thôn Chè Núi',
    publishedAt: '2026-11-20T02:00:00.000Z',
  };
  server.on('POST /api/tips/similar', () => ({ body: { tips: [tip] } }));
  server.on('POST /api/tutorials/search', () => ({
    body: { matches: [{ id: 'vneid-forgot-password', title: 'Lấy lại mật khẩu VNeID' }] },
  }));
  server.on('GET /api/tutorials', () => ({ body: { tutorials: [] } }));
  showMiniApp(server, '/ask', { me: bacTu() });
  fireEvent.change(await screen.findByLabelText('Bà con vướng chuyện gì?'), {
    target: { value: 'quen mat khau' },
  });
  const asked = await screen.findByText('Thôn mình đã hỏi: “Quên mật khẩu VNeID thì sao?”');
  expect(screen.getByRole('heading', { name: 'Bà con khác cũng từng hỏi' })).toBeDefined();
  const match = await screen.findByRole('link', { name: 'Lấy lại mật khẩu VNeID' });
  for (const found of [asked, match]) {
    const place = found.compareDocumentPosition(screen.getByText(more));
    expect(place & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  }
});

test('a failed look for similar questions says nothing', async () => {
  const server = startServer();
  server.on('POST /api/tips/similar', () => refusal(500, 'server/failed', 'Máy chủ hỏng.'));
  server.on('POST /api/tutorials/search', () => refusal(500, 'server/failed', 'Máy chủ hỏng.'));
  showMiniApp(server, '/ask', { me: bacTu() });
  fireEvent.change(await screen.findByLabelText('Bà con vướng chuyện gì?'), {
    target: { value: 'quen mat khau' },
  });
  await vi.waitFor(() => expect(server.callsTo('POST /api/tips/similar')).toHaveLength(1));
  expect(screen.queryByText(/Máy chủ hỏng/)).toBeNull();
});
