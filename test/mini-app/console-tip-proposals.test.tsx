// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TipProposal } from '#shared/tips.ts';
import { type FakeServer, heldAnswer, refusal, startFakeServer } from './support/fake-server.ts';
import { chiMai, testId } from './support/people.ts';
import { showConsole } from './support/show-app.tsx';

const list = 'GET /api/staff/tip-proposals';
const publish = 'POST /api/staff/tip-proposals/*/publish';
const decline = 'POST /api/staff/tip-proposals/*/decline';
const page = '/console/?page=tip-proposals';
const words = 'Nhập ngày cấp của thẻ mới.';

const sample = (said: Partial<TipProposal> = {}): TipProposal => ({
  id: testId(80),
  helpRequestId: testId(50),
  code: 'A12',
  villageName: 'Thôn Chè Núi',
  proposedBy: 'Nguyễn Thị Lan',
  text: words,
  tutorialId: 'vneid-forgot-password',
  tutorialTitle: 'Quên mật khẩu VNeID',
  step: 3,
  question: null,
  publishedText: null,
  state: 'waiting',
  at: '2026-11-21T03:00:00.000Z',
  ...said,
});

function startServer(...proposals: TipProposal[]): FakeServer {
  return startFakeServer({
    [list]: () => ({ body: { proposals } }),
    [publish]: () => ({ body: sample({ state: 'published' }) }),
    [decline]: () => ({ body: sample({ state: 'declined' }) }),
  });
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

test('what waits can be put in other words and is published as they stand', async () => {
  const server = startServer(sample());
  showConsole(server, page, { me: chiMai() });
  await screen.findByText('Quên mật khẩu VNeID, bước 3');
  expect(screen.getByText(/chưa đồng ý cho dùng câu hỏi/)).toBeDefined();
  const text = screen.getByLabelText<HTMLTextAreaElement>('Lời của mẹo');
  expect(text.value).toBe(words);
  fireEvent.change(text, { target: { value: ' ' } });
  press('Đăng mẹo');
  expect(screen.getByText('Mẹo chưa có lời nào.')).toBeDefined();
  fireEvent.change(text, { target: { value: 'Nhập ngày cấp ghi ở mặt sau thẻ.' } });
  server.on(list, () => ({ body: { proposals: [] } }));
  press('Đăng mẹo');
  await screen.findByText('Chưa có mẹo nào chờ duyệt.');
  expect(server.callsTo(publish).map(({ body }) => body)).toEqual([
    { text: 'Nhập ngày cấp ghi ở mặt sau thẻ.', question: null },
  ]);
});

test('the question goes along in words of its own, and a tip that is there already is told', async () => {
  const server = startServer(
    sample({ question: 'Bác quên mật khẩu VNeID', publishedText: 'Mẹo cũ' }),
  );
  showConsole(server, page, { me: chiMai() });
  const question = await screen.findByLabelText('Câu hỏi hiện cạnh mẹo (không bắt buộc)');
  expect(screen.getByText('“Mẹo cũ”')).toBeDefined();
  fireEvent.change(question, { target: { value: 'Quên mật khẩu thì sao?' } });
  press('Đăng mẹo');
  await waitFor(() =>
    expect(server.callsTo(publish)[0]?.body).toEqual({
      text: words,
      question: 'Quên mật khẩu thì sao?',
    }),
  );
});

test('declining is sent once, and stands below with what was decided before', async () => {
  const server = startServer(sample());
  const held = heldAnswer();
  server.on(decline, held.handler);
  showConsole(server, page, { me: chiMai() });
  await screen.findByLabelText('Lời của mẹo');
  press('Không đăng');
  press('Đang ghi…');
  press('Đăng mẹo');
  server.on(list, () => ({ body: { proposals: [sample({ state: 'declined' })] } }));
  held.give({ body: sample({ state: 'declined' }) });
  const decided = within(await screen.findByRole('region', { name: 'Đã quyết định' }));
  expect(decided.getByText('Không đăng')).toBeDefined();
  expect(server.callsTo(decline)).toHaveLength(1);
  expect(server.callsTo(publish)).toEqual([]);
});

test('what another officer decided first is told where the form stands', async () => {
  const server = startServer(sample());
  server.on(publish, () =>
    refusal(409, 'tip/decided', 'Mẹo này đã có cán bộ khác quyết định rồi.'),
  );
  showConsole(server, page, { me: chiMai() });
  await screen.findByLabelText('Lời của mẹo');
  press('Đăng mẹo');
  await screen.findByText('Mẹo này đã có cán bộ khác quyết định rồi.');
});
