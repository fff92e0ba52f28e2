// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { HelpRequestDetail, HelpRequestEntry } from '#shared/help-requests.ts';
import { heldAnswer, startFakeServer } from './support/fake-server.ts';
import { bacTu } from './support/people.ts';
import { sampleRequest } from './support/samples.ts';
import { showMiniApp } from './support/show-app.tsx';

const id = sampleRequest().id;
const path = `/help-requests/${id}`;

function entry(kind: HelpRequestEntry['kind'], change: Partial<HelpRequestEntry> = {}) {
  const at = '2026-11-21T03:00:00.000Z';
  return {
    id: `${kind}-1`,
    at,
    kind,
    by: 'team' as const,
    name: 'Chị Lan',
    text: null,
    attachments: [],
    ...change,
  };
}

const asked = sampleRequest().entries;
const answered = sampleRequest({
  state: 'answered',
  helperName: 'Chị Lan',
  entries: [...asked, entry('answered', { text: 'Bác bấm “Quên mật khẩu” nhé.' })],
});

function show(request: HelpRequestDetail) {
  const server = startFakeServer({ [`GET /api${path}`]: () => ({ body: request }) });
  return { server, app: showMiniApp(server, path, { me: bacTu() }) };
}

test.each<[string, Partial<HelpRequestDetail>]>([
  ['Đã nhận được, đang chờ người giúp', { state: 'open' }],
  ['Chị Lan đang giúp', { state: 'claimed', helperName: 'Chị Lan' }],
  ['Tổ đang giúp', { state: 'claimed', helperName: null }],
  ['Chị Lan đã trả lời', { state: 'answered', helperName: 'Chị Lan' }],
  ['Việc đã xong. Bà con thấy được chưa?', { state: 'resolved' }],
  ['Đã xong, bà con thấy được rồi', { state: 'resolved', residentWord: 'solved' }],
  ['Đã xong một phần', { state: 'resolved', residentWord: 'partly' }],
  [
    'Việc đã làm lại xong. Bà con thấy được chưa?',
    { state: 'resolved', residentWord: 'not-solved' },
  ],
  ['Cán bộ xã đang xem giúp', { state: 'escalated' }],
  ['Bà con đã thôi, không cần nữa', { state: 'cancelled' }],
])('says “%s”, never a status code', async (words, change) => {
  show(sampleRequest(change));
  expect(await screen.findByText(words)).toBeDefined();
});

test('the list shows each request with what happens to it now', async () => {
  const server = startFakeServer({
    'GET /api/help-requests': () => ({
      body: { helpRequests: [sampleRequest({ state: 'claimed', helperName: 'Chị Lan' })] },
    }),
  });
  showMiniApp(server, '/help-requests', { me: bacTu() });
  const row = await screen.findByRole('link', { name: /Bác quên mật khẩu VNeID/ });
  expect(within(row).getByText('Chị Lan đang giúp')).toBeDefined();
  expect(row.getAttribute('href')).toBe(path);
});

test('somebody who never asked is led to asking', async () => {
  const server = startFakeServer({
    'GET /api/help-requests': () => ({ body: { helpRequests: [] } }),
  });
  showMiniApp(server, '/help-requests', { me: bacTu() });
  expect(await screen.findByText('Bà con chưa hỏi tổ câu nào.')).toBeDefined();
  expect(screen.getByRole('link', { name: 'Hỏi tổ' }).getAttribute('href')).toBe('/ask');
});

test('the conversation shows who said what, and what happened between', async () => {
  show(
    sampleRequest({
      state: 'claimed',
      helperName: 'Anh Hùng',
      entries: [
        ...asked,
        entry('claimed', { id: '2' }),
        entry('answered', { id: '3', text: 'Bác bấm “Quên mật khẩu” nhé.' }),
        entry('rated', { id: '4', by: 'resident', name: null, text: 'not-solved: Vẫn báo lỗi' }),
        entry('reopened', { id: '5', by: 'resident', name: null }),
        entry('handed-over', { id: '6', text: 'Anh Hùng' }),
        entry('resolved', { id: '7' }),
        entry('resolved', { id: '8', by: 'resident', name: null }),
      ],
    }),
  );
  const conversation = await screen.findByRole('list', { name: 'Trao đổi với tổ' });
  const lines = within(conversation)
    .getAllByRole('listitem')
    .map((line) => [...line.querySelectorAll('p')].slice(0, -1).map((part) => part.textContent));
  expect(lines).toEqual([
    ['Bà con hỏi', 'Bác quên mật khẩu VNeID'],
    ['Chị Lan nhận giúp'],
    ['Chị Lan', 'Bác bấm “Quên mật khẩu” nhé.'],
    ['Bà con báo: Chưa được', 'Vẫn báo lỗi'],
    ['Mở lại để giúp tiếp'],
    ['Chuyển cho Anh Hùng'],
    ['Chị Lan báo đã xong'],
    ['Bà con báo được rồi, việc đã xong'],
  ]);
});

test('an answered request asks for the resident’s verdict and sends it with their words', async () => {
  const { server } = show(answered);
  server.on(`POST /api${path}/rating`, () => ({
    body: {
      ...answered,
      residentWord: 'partly',
      entries: [...answered.entries, entry('rated', { id: '9', text: 'partly' })],
    },
  }));
  fireEvent.click(await screen.findByRole('radio', { name: 'Mới được một phần' }));
  fireEvent.change(screen.getByLabelText('Nói thêm một câu (không bắt buộc)'), {
    target: { value: 'Còn passcode' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi cho tổ biết' }));
  await screen.findByText('Tổ đã biết. Cảm ơn bà con!');
  expect(server.callsTo(`POST /api${path}/rating`).map(({ body }) => body)).toEqual([
    { idempotencyKey: expect.any(String), word: 'partly', comment: 'Còn passcode' },
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Đổi ý? Báo lại cho tổ' }));
  expect(screen.getByRole('radio', { name: 'Chưa được' })).toBeDefined();
});

test('a verdict is asked for again when the team answered after the last one', async () => {
  show({
    ...answered,
    residentWord: 'not-solved',
    entries: [
      ...answered.entries,
      entry('rated', { id: '8', text: 'not-solved' }),
      entry('answered', { id: '9', text: 'Bác thử cách này.' }),
    ],
  });
  expect(await screen.findByRole('radio', { name: 'Được rồi' })).toBeDefined();
});

test.each([null, 'not-solved'] as const)(
  'whoever had it opened again is asked for a verdict only after the next answer (word %s)',
  async (residentWord) => {
    const again = {
      id: '8',
      by: 'resident',
      name: null,
      text: 'Hôm nay lại không vào được',
    } as const;
    const reopened: HelpRequestDetail = {
      ...answered,
      state: 'claimed',
      residentWord,
      entries: [
        ...answered.entries,
        entry('resolved', { id: '7' }),
        entry('reopened', again),
        entry('claimed', { id: '9' }),
      ],
    };
    const { app } = show(reopened);
    await screen.findByText('Hôm nay lại không vào được');
    expect(screen.queryByRole('radio')).toBeNull();
    app.close();
    show({
      ...reopened,
      entries: [...reopened.entries, entry('answered', { id: '10', text: 'Đây ạ.' })],
    });
    expect(await screen.findByRole('radio', { name: 'Được rồi' })).toBeDefined();
  },
);

test('nobody is asked for a verdict before the team has said anything', async () => {
  show(sampleRequest());
  await screen.findByLabelText('Nhắn thêm cho tổ');
  expect(screen.queryByRole('radio')).toBeNull();
});

test('a message is sent once however often the button is pressed, and stands in the conversation', async () => {
  const { server } = show(sampleRequest());
  const { handler, give } = heldAnswer();
  server.on(`POST /api${path}/messages`, handler);
  fireEvent.change(await screen.findByLabelText('Nhắn thêm cho tổ'), {
    target: { value: 'Máy tôi là Samsung' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Đang gửi…' }));
  const added = entry('resident-added', { by: 'resident', name: null, text: 'Máy tôi là Samsung' });
  give({ body: sampleRequest({ entries: [...asked, added] }) });
  await screen.findByText('Bà con nói thêm');
  expect(server.callsTo(`POST /api${path}/messages`).map(({ body }) => body)).toEqual([
    { idempotencyKey: expect.any(String), text: 'Máy tôi là Samsung' },
  ]);
  expect((screen.getByLabelText('Nhắn thêm cho tổ') as HTMLTextAreaElement).value).toBe('');
});

test('whoever sent a code is warned, and the warning stays while news comes in', async () => {
  vi.useFakeTimers();
  const { server } = show(sampleRequest());
  server.on(`POST /api${path}/messages`, () => ({ body: sampleRequest({ masked: ['otp'] }) }));
  await act(() => vi.advanceTimersByTimeAsync(100));
  fireEvent.change(screen.getByLabelText('Nhắn thêm cho tổ'), { target: { value: 'OTP 482913' } });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi' }));
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(screen.getByRole('alert').textContent).toMatch(/^Em vừa che mã.*đừng gửi.*cho bất kỳ ai/);
});

test('a phone number is covered without an alarm', async () => {
  const { server } = show(sampleRequest());
  const masked = sampleRequest({
    state: 'claimed',
    helperName: 'Chị Lan',
    masked: ['phone-number'],
  });
  server.on(`POST /api${path}/messages`, () => ({ body: masked }));
  fireEvent.change(await screen.findByLabelText('Nhắn thêm cho tổ'), { target: { value: '0912' } });
  fireEvent.click(screen.getByRole('button', { name: 'Gửi' }));
  await screen.findByText('Chị Lan đang giúp');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('cancelling asks first, and leaves nothing to do afterwards', async () => {
  const { server } = show(sampleRequest());
  server.on(`POST /api${path}/cancel`, () => ({ body: sampleRequest({ state: 'cancelled' }) }));
  fireEvent.click(await screen.findByRole('button', { name: 'Thôi, không cần giúp nữa' }));
  const dialog = screen.getByRole('dialog', { name: 'Bà con thôi yêu cầu này?' });
  expect(server.callsTo(`POST /api${path}/cancel`)).toEqual([]);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Đúng, không cần nữa' }));
  await screen.findByText('Bà con đã thôi, không cần nữa');
  expect(screen.queryByRole('button', { name: 'Thôi, không cần giúp nữa' })).toBeNull();
});

test('an open request looks for news every few seconds, and a failed look changes nothing', async () => {
  vi.useFakeTimers();
  const { server } = show(sampleRequest());
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(screen.getByText('Đã nhận được, đang chờ người giúp')).toBeDefined();
  server.on(`GET /api${path}`, () => 'unreachable');
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(screen.getByText('Đã nhận được, đang chờ người giúp')).toBeDefined();
  server.on(`GET /api${path}`, () => ({ body: answered }));
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(screen.getByText('Bác bấm “Quên mật khẩu” nhé.')).toBeDefined();
});

test('the first screen shows what is still going on, and not what is over', async () => {
  const over = sampleRequest({
    id: answered.id.replace('50', '51'),
    question: 'Câu cũ',
    state: 'cancelled',
  });
  const server = startFakeServer({
    'GET /api/help-requests': () => ({ body: { helpRequests: [over, answered] } }),
  });
  showMiniApp(server, '/', { me: bacTu() });
  const section = await screen.findByRole('region', { name: 'Đang nhờ tổ' });
  expect(within(section).getAllByRole('link')).toHaveLength(1);
});

test('an answer that comes in while the page is open is announced, and leads to itself only when asked to', async () => {
  vi.useFakeTimers();
  const { server } = show(sampleRequest());
  await act(() => vi.advanceTimersByTimeAsync(100));
  const typing = screen.getByLabelText('Nhắn thêm cho tổ');
  typing.focus();
  server.on(`GET /api${path}`, () => ({ body: answered }));
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  const button = screen.getByRole('button', { name: 'Có câu trả lời mới' });
  expect(button.closest('[role="status"]')).not.toBeNull();
  expect(document.activeElement).toBe(typing);
  fireEvent.click(button);
  expect(document.activeElement?.textContent).toContain('Bác bấm “Quên mật khẩu” nhé.');
  expect(screen.queryByRole('button', { name: 'Có câu trả lời mới' })).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(screen.queryByRole('button', { name: 'Có câu trả lời mới' })).toBeNull();
});

test('what was there when the page opened, and what the resident says, is no news', async () => {
  vi.useFakeTimers();
  const { server } = show(answered);
  await act(() => vi.advanceTimersByTimeAsync(100));
  const added = entry('resident-added', { by: 'resident', name: null, text: 'Cảm ơn' });
  server.on(`GET /api${path}`, () => ({
    body: { ...answered, entries: [...answered.entries, added] },
  }));
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(screen.getByText('Cảm ơn')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Có câu trả lời mới' })).toBeNull();
});

test('an answer that is seen is no news any more', async () => {
  vi.useFakeTimers();
  let comeIntoView = () => {};
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (changes: { isIntersecting: boolean }[]) => void) {
        comeIntoView = () => tell([{ isIntersecting: true }]);
      }
      observe() {}
      disconnect() {}
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const { server } = show(sampleRequest());
  await act(() => vi.advanceTimersByTimeAsync(100));
  server.on(`GET /api${path}`, () => ({ body: answered }));
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  screen.getByRole('button', { name: 'Có câu trả lời mới' });
  act(comeIntoView);
  expect(screen.queryByRole('button', { name: 'Có câu trả lời mới' })).toBeNull();
});
