// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TeamEntry, TeamHelpRequest } from '#shared/team-help-requests.ts';
import type { TipProposal } from '#shared/tips.ts';
import { heldAnswer, refusal, startFakeServer } from './support/fake-server.ts';
import { chiLan, khoLang, testId } from './support/people.ts';
import { sampleTeamRequest } from './support/samples.ts';
import { showMiniApp } from './support/show-app.tsx';

const id = sampleTeamRequest().id;
const api = `/api/team/help-requests/${id}`;
const mine = sampleTeamRequest({ state: 'claimed', isMine: true, helperName: 'Nguyễn Thị Lan' });
const answer: TeamEntry = {
  id: '9',
  at: '2026-11-21T02:10:00.000Z',
  kind: 'answered',
  by: 'team',
  name: 'Nguyễn Thị Lan',
  text: 'Bác bấm nút đỏ nhé.',
  attachments: [],
};
const answered: TeamHelpRequest = {
  ...mine,
  state: 'answered',
  entries: [...mine.entries, answer],
};

/** Opens the request and there one of the steps; the server holds `request` and answers what is posted to `what`. */
async function openStep(
  request: TeamHelpRequest,
  step: RegExp | string,
  what: string,
  after = request,
) {
  let present = request;
  const server = startFakeServer({
    [`GET ${api}`]: () => ({ body: present }),
    [`POST ${api}/${what}`]: () => {
      present = after;
      return { body: after };
    },
  });
  showMiniApp(server, `/team/${id}`, { me: chiLan({ isLeader: true }) });
  fireEvent.click(await screen.findByRole('link', { name: step, hidden: true }));
  await screen.findByRole('link', { name: 'Về việc này' });
  return {
    server,
    sent: () => server.callsTo(`POST ${api}/${what}`).map(({ body }) => body),
  };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const key = expect.stringMatching(/^[0-9a-f]{32}$/);

test('a note goes to the team from a screen of its own that has no way to the resident', async () => {
  const { server, sent } = await openStep(mine, /^Ghi cho tổ/, 'notes');
  expect(screen.getByText('Chỉ tổ đọc. Bà con không thấy.')).toBeDefined();
  expect(screen.queryByLabelText('Trả lời bà con')).toBeNull();
  type('Nhắn anh chị em trong tổ', 'Nhà bác đi làm đồng');
  press('Ghi cho tổ');
  await screen.findByText('Đã ghi cho tổ. Bà con không thấy.');
  expect(sent()).toEqual([{ idempotencyKey: key, text: 'Nhà bác đi làm đồng' }]);
  expect(server.callsTo(`POST ${api}/answers`)).toEqual([]);
});

test('the resident is asked back, and nothing is sent without words', async () => {
  const { sent } = await openStep(mine, 'Hỏi thêm bà con', 'questions');
  press('Gửi câu hỏi cho bà con');
  expect((await screen.findByRole('alert')).textContent).toBe('Anh chị viết vài chữ đã nhé.');
  type('Anh chị cần biết thêm gì?', 'Bác dùng máy gì ạ?');
  press('Gửi câu hỏi cho bà con');
  await screen.findByText('Đã hỏi bà con. Có trả lời là hiện ở đây.');
  expect(sent()).toEqual([{ idempotencyKey: key, text: 'Bác dùng máy gì ạ?' }]);
});

test('an appointment is made with big buttons, and again with a time of one’s own', async () => {
  const { sent } = await openStep(mine, 'Hẹn đến nhà, gọi điện', 'appointment');
  press('Hẹn và báo bà con');
  expect((await screen.findByRole('alert')).textContent).toBe('Anh chị chọn ngày nhé.');
  press('Gọi điện');
  press('Ngày mai');
  press('Sáng');
  press('08:00');
  await screen.findByText('Gọi điện lúc 08:00 ngày mai');
  type('Giờ khác', '08:45');
  await screen.findByText('Gọi điện lúc 08:45 ngày mai');
  press('Hẹn và báo bà con');
  await screen.findByText('Đã hẹn. Bà con được báo rồi.');
  expect(sent()).toEqual([
    { idempotencyKey: key, at: expect.stringMatching(/T01:45:00\.000Z$/), how: 'call' },
  ]);
});

test('an outside desk comes with our advice, which the helper may change', async () => {
  const server = startFakeServer({
    [`GET ${api}`]: () => ({ body: mine }),
    [`POST ${api}/referral`]: () => ({ body: { ...mine, referredTo: 'bank' } }),
    'GET /api/team/referral-advice': () => ({
      body: {
        advice: [
          { desk: 'police', title: 'Công an xã', text: 'Mang theo căn cước.' },
          { desk: 'bank', title: 'Ngân hàng', text: 'Gọi số sau thẻ.' },
        ],
      },
    }),
  });
  showMiniApp(server, `/team/${id}/referral`, { me: chiLan() });
  fireEvent.click(await screen.findByRole('radio', { name: 'Ngân hàng' }));
  const field = screen.getByLabelText('Lời dặn gửi bà con');
  expect((field as HTMLTextAreaElement).value).toBe('Gọi số sau thẻ.');
  type('Lời dặn gửi bà con', 'Gọi số sau thẻ ngay nhé bác.');
  press('Gửi cho bà con');
  await screen.findByText('Đã chỉ cho bà con nơi cần đến.');
  expect(server.callsTo(`POST ${api}/referral`).map(({ body }) => body)).toEqual([
    { idempotencyKey: key, desk: 'bank', text: 'Gọi số sau thẻ ngay nhé bác.' },
  ]);
});

test('advice that was deleted is not sent in its place', async () => {
  const server = startFakeServer({
    [`GET ${api}`]: () => ({ body: mine }),
    'GET /api/team/referral-advice': () => ({
      body: { advice: [{ desk: 'police', title: 'Công an xã', text: 'Mang theo căn cước.' }] },
    }),
  });
  showMiniApp(server, `/team/${id}/referral`, { me: chiLan() });
  fireEvent.click(await screen.findByRole('radio', { name: 'Công an xã' }));
  type('Lời dặn gửi bà con', ' ');
  press('Gửi cho bà con');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Anh chị viết nơi cần đến/);
  expect(server.callsTo(`POST ${api}/referral`)).toEqual([]);
});

test('a step that nobody heard of goes again under its key after the screen was left, and anew with other words', async () => {
  const over: TeamHelpRequest = { ...answered, state: 'resolved' };
  const server = startFakeServer({
    [`GET ${api}`]: () => ({ body: over }),
    [`POST ${api}/reopen`]: () => 'unreachable',
  });
  const app = showMiniApp(server, `/team/${id}/reopen`, { me: chiLan() });
  const tryWith = async (text: string) => {
    app.go(`/team/${id}`);
    await screen.findByText('Diễn biến');
    app.go(`/team/${id}/reopen`);
    await screen.findByLabelText('Còn vướng gì? (không bắt buộc)');
    type('Còn vướng gì? (không bắt buộc)', text);
    press('Mở lại');
    await screen.findByRole('alert');
  };
  await tryWith('Bác gọi lại');
  await tryWith('Bác gọi lại');
  await tryWith('Bác gọi lại lần nữa');
  const keys = server
    .callsTo(`POST ${api}/reopen`)
    .map(({ body }) => (body as { idempotencyKey: string }).idempotencyKey);
  expect(keys).toHaveLength(3);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('a step that ends late leaves alone whoever went elsewhere meanwhile', async () => {
  const { handler, give } = heldAnswer();
  const server = startFakeServer({
    [`GET ${api}`]: () => ({ body: mine }),
    [`POST ${api}/release`]: handler,
  });
  const app = showMiniApp(server, `/team/${id}`, { me: chiLan() });
  fireEvent.click(await screen.findByRole('link', { name: /^Trả lại/, hidden: true }));
  fireEvent.click(await screen.findByRole('button', { name: 'Trả lại cho tổ' }));
  app.go('/team/search');
  await screen.findByLabelText('Anh chị tìm gì?');
  await act(async () => give({ body: sampleTeamRequest() }));
  expect(screen.getByLabelText('Anh chị tìm gì?')).toBeDefined();
});

test('a ticked request that has left the screen is not merged', async () => {
  const alike = [
    { id: testId(71), code: 'A15', question: 'Quên mật khẩu' },
    { id: testId(72), code: 'A16', question: 'Mất mật khẩu' },
  ];
  let present: TeamHelpRequest = { ...mine, alike };
  const server = startFakeServer({ [`GET ${api}`]: () => ({ body: present }) });
  const comebacks = new Set<() => void>();
  const onResumed = (listener: () => void) => {
    comebacks.add(listener);
    return () => comebacks.delete(listener);
  };
  showMiniApp(server, `/team/${id}/merge`, { me: chiLan(), platform: { onResumed } });
  fireEvent.click(await screen.findByRole('checkbox', { name: 'A16: Mất mật khẩu' }));
  present = { ...mine, alike: alike.slice(0, 1) };
  act(() => {
    for (const comeBack of comebacks) comeBack();
  });
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /^A16/ })).toBeNull());
  press('Gộp lại');
  expect((await screen.findByRole('alert')).textContent).toBe('Anh chị chọn ít nhất một việc nhé.');
  expect(server.callsTo(`POST ${api}/merge`)).toEqual([]);
});

test('a correction that comes too late is kept, and goes on as an answer', async () => {
  const until = new Date(Date.now() + 30_000).toISOString();
  const late = { ...answered, correctable: { entryId: '9', until } };
  const { server } = await openStep(late, /^Sửa câu vừa trả lời/, 'corrections');
  type('Câu đúng', 'Bác bấm nút xanh nhé.');
  server.on(`POST ${api}/corrections`, () =>
    refusal(409, 'help-request/too-late-to-correct', 'Quá 10 phút rồi.'),
  );
  server.on(`GET ${api}`, () => ({ body: answered }));
  press('Gửi lời sửa');
  fireEvent.click(await screen.findByRole('button', { name: 'Đưa sang ô trả lời thêm' }));
  expect(((await screen.findByLabelText('Trả lời bà con')) as HTMLTextAreaElement).value).toBe(
    'Bác bấm nút xanh nhé.',
  );
});

test('alike requests are merged by ticking them', async () => {
  const alike = [
    { id: testId(71), code: 'A15', question: 'Quên mật khẩu' },
    { id: testId(72), code: 'A16', question: 'Mất mật khẩu' },
  ];
  const { sent } = await openStep({ ...mine, alike }, 'Gộp 2 việc giống nhau', 'merge', {
    ...mine,
    mergedCodes: ['A16'],
  });
  press('Gộp lại');
  expect((await screen.findByRole('alert')).textContent).toBe('Anh chị chọn ít nhất một việc nhé.');
  fireEvent.click(screen.getByRole('checkbox', { name: 'A16: Mất mật khẩu' }));
  press('Gộp lại');
  await screen.findByText('Đã gộp. Trả lời một lần là đủ.');
  expect(screen.getByText('A16')).toBeDefined();
  expect(sent()).toEqual([{ helpRequestIds: [testId(72)] }]);
});

test('an answer is put right within its ten minutes, which are counted down in words', async () => {
  const until = new Date(Date.now() + 9.5 * 60_000).toISOString();
  const correctable = { entryId: '9', until };
  const { sent } = await openStep(
    { ...answered, correctable },
    'Sửa câu vừa trả lời (còn 10 phút)',
    'corrections',
  );
  expect(screen.getByText('Còn 10 phút để sửa.')).toBeDefined();
  press('Gửi lời sửa');
  expect((await screen.findByRole('alert')).textContent).toBe('Anh chị sửa chữ rồi hãy gửi nhé.');
  type('Câu đúng', 'Bác bấm nút xanh nhé.');
  press('Gửi lời sửa');
  await screen.findByText('Đã gửi lời sửa cho bà con.');
  expect(sent()).toEqual([{ idempotencyKey: key, entryId: '9', text: 'Bác bấm nút xanh nhé.' }]);
});

test('finishing asks how it ended, and for the code where another office has it', async () => {
  const { sent } = await openStep(answered, 'Xong việc này', 'resolve', {
    ...answered,
    state: 'resolved',
    resultKind: 'sent-on',
    dossierCode: 'H11.36-241122-0012',
  });
  press('Đúng, đã xong');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Anh chị chọn một kết quả/);
  expect(screen.queryByLabelText('Mã hồ sơ (nếu có)')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: 'Đã gửi lên xã hoặc cơ quan khác' }));
  type('Mã hồ sơ (nếu có)', 'hồ sơ số 1');
  press('Đúng, đã xong');
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Mã hồ sơ chỉ có chữ không dấu/);
  type('Mã hồ sơ (nếu có)', 'H11.36-241122-0012');
  type('Nói thêm một câu (không bắt buộc)', 'Hẹn thứ Sáu');
  press('Đúng, đã xong');
  await screen.findByText(/^Đã ghi là xong\./);
  expect(sent()).toEqual([
    {
      idempotencyKey: key,
      resultKind: 'sent-on',
      dossierCode: 'H11.36-241122-0012',
      result: 'Hẹn thứ Sáu',
    },
  ]);
});

test('finishing whose first answer was lost counts as done when it is found done', async () => {
  const done: TeamHelpRequest = { ...answered, state: 'resolved', resultKind: 'at-home' };
  const { server, sent } = await openStep(answered, 'Xong việc này', 'resolve', done);
  let tries = 0;
  server.on(`POST ${api}/resolve`, () => {
    tries += 1;
    if (tries === 1) return { status: 503, body: { code: 'unavailable', message: 'Bận.' } };
    return refusal(409, 'help-request/over', 'Việc này xong rồi.');
  });
  fireEvent.click(screen.getByRole('radio', { name: 'Đã đến nhà giúp' }));
  press('Đúng, đã xong');
  await screen.findByText(/^Bận\./);
  server.on(`GET ${api}`, () => ({ body: done }));
  press('Gửi lại');
  await screen.findByText(/^Đã ghi là xong\./);
  expect(sent()).toHaveLength(2);
});

test('a finished request is taken up again', async () => {
  const { sent } = await openStep({ ...answered, state: 'resolved' }, 'Mở lại', 'reopen', answered);
  type('Còn vướng gì? (không bắt buộc)', 'Bác gọi lại');
  press('Mở lại');
  await screen.findByText('Đã mở lại.');
  expect(sent()).toEqual([{ idempotencyKey: key, text: 'Bác gọi lại' }]);
});

test('the latest answer is proposed as a tip, in words that the helper may change', async () => {
  const { server, sent } = await openStep(answered, /^Giữ làm mẹo/, 'tip-proposals');
  server.on(`POST ${api}/tip-proposals`, () => ({
    body: {
      id: testId(80),
      helpRequestId: id,
      code: 'A12',
      villageName: 'Thôn Chè Núi',
      proposedBy: 'Nguyễn Thị Lan',
      text: 'Bấm nút đỏ.',
      tutorialId: null,
      tutorialTitle: null,
      step: null,
      question: null,
      publishedText: null,
      state: 'waiting',
      at: '2026-11-21T02:10:00.000Z',
    } satisfies TipProposal,
  }));
  expect((screen.getByLabelText('Mẹo') as HTMLTextAreaElement).value).toBe('Bác bấm nút đỏ nhé.');
  type('Mẹo', 'Bấm nút đỏ.');
  press('Gửi lên xã duyệt');
  await screen.findByText('Đã gửi lên xã. Cảm ơn anh chị!');
  expect(sent()).toEqual([{ entryId: '9', text: 'Bấm nút đỏ.' }]);
});

test('giving back asks first', async () => {
  const { sent } = await openStep(mine, /^Trả lại/, 'release', sampleTeamRequest());
  expect(sent()).toEqual([]);
  press('Trả lại cho tổ');
  expect(await screen.findByRole('button', { name: 'Nhận giúp' })).toBeDefined();
});

test.each([
  ['Người khác trong tổ', 'Chọn người', testId(21), { to: 'member', memberId: testId(21) }],
  ['Tổ thôn khác', 'Chọn thôn', khoLang.id, { to: 'village', areaId: khoLang.id }],
  ['Cán bộ xã', undefined, '', { to: 'commune' }],
])(
  'a request is handed over to nobody who was not chosen: %s',
  async (target, label, chosen, expected) => {
    const after = { ...mine, isMine: false };
    const { server, sent } = await openStep(mine, /^Chuyển người khác/, 'hand-over', after);
    server.on('GET /api/team/help-requests', () => ({ body: { helpRequests: [] } }));
    press('Chuyển');
    expect((await screen.findByRole('alert')).textContent).toBe('Anh chị chọn nơi nhận đã nhé.');
    fireEvent.click(screen.getByRole('radio', { name: target }));
    if (label !== undefined) {
      press('Chuyển');
      await screen.findByText(/^Anh chị chọn (người|thôn) đã nhé\./);
      type(label, chosen);
    }
    expect(sent()).toEqual([]);
    press('Chuyển');
    await screen.findByText(/đang giúp việc này|Không có ai đang chờ/);
    expect(sent()).toEqual([expected]);
  },
);

test('what is refused is said where it was tried, and nothing typed is lost', async () => {
  const { server } = await openStep({ ...answered, state: 'resolved' }, 'Mở lại', 'reopen');
  server.on(`POST ${api}/reopen`, () =>
    refusal(409, 'help-request/not-over', 'Việc này đang mở rồi.'),
  );
  type('Còn vướng gì? (không bắt buộc)', 'Bác gọi lại');
  press('Mở lại');
  expect((await screen.findByRole('alert')).textContent).toBe('Việc này đang mở rồi.');
  expect(
    (screen.getByLabelText('Còn vướng gì? (không bắt buộc)') as HTMLTextAreaElement).value,
  ).toBe('Bác gọi lại');
});

test('a canned answer is found without accents, read with its pictures, changed, and sent with them', async () => {
  const server = startFakeServer({
    [`GET ${api}`]: () => ({ body: mine }),
    [`POST ${api}/answers`]: () => ({ body: answered }),
    'GET /api/team/canned-answers': () => ({
      body: {
        cannedAnswers: [
          canned(1, 'Quên mật khẩu VNeID', 'Bác bấm “Quên mật khẩu” nhé.', [testId(95)]),
          canned(2, 'Đổi SIM', 'Bác ra cửa hàng ạ.', []),
        ],
      },
    }),
    'GET /api/canned-pictures/*': () => ({ file: new Blob(['x'], { type: 'image/jpeg' }) }),
  });
  URL.createObjectURL = () => 'blob:picture';
  URL.revokeObjectURL = () => {};
  showMiniApp(server, `/team/${id}`, { me: chiLan() });
  fireEvent.click(await screen.findByRole('button', { name: 'Dùng câu mẫu' }));
  const list = await screen.findByRole('dialog', { name: 'Chọn câu mẫu' });
  await within(list).findByRole('button', { name: /Đổi SIM/ });
  fireEvent.change(within(list).getByLabelText('Tìm câu mẫu'), { target: { value: 'mat khau' } });
  expect(within(list).queryByRole('button', { name: /Đổi SIM/ })).toBeNull();
  fireEvent.click(within(list).getByRole('button', { name: /Quên mật khẩu VNeID/ }));
  const shown = await screen.findByRole('dialog', { name: 'Quên mật khẩu VNeID' });
  await within(shown).findByRole('img', { name: 'Ảnh 1' });
  fireEvent.click(within(shown).getByRole('button', { name: 'Dùng câu này' }));
  const field = await screen.findByDisplayValue('Bác bấm “Quên mật khẩu” nhé.');
  await screen.findByText('Gửi kèm 1 ảnh của câu mẫu:');
  fireEvent.change(field, { target: { value: 'Bác Tư bấm “Quên mật khẩu” nhé.' } });
  press('Gửi trả lời');
  await screen.findByText('Đã gửi cho bà con.');
  expect(server.callsTo(`POST ${api}/answers`).map(({ body }) => body)).toEqual([
    {
      idempotencyKey: key,
      text: 'Bác Tư bấm “Quên mật khẩu” nhé.',
      cannedAnswerId: testId(91),
    },
  ]);
});

function canned(n: number, title: string, text: string, pictureIds: string[]) {
  return {
    id: testId(90 + n),
    shortName: `mau${n}`,
    title,
    text,
    tutorialId: null,
    isOfCommune: false,
    pictureIds,
    updatedAt: '2026-11-21T02:00:00.000Z',
  };
}
