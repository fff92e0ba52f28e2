// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { RequestTip } from '#shared/tips.ts';
import { type FakeServer, refusal, startFakeServer } from './support/fake-server.ts';
import { chiMai, testId } from './support/people.ts';
import { sampleDetail, sampleRegister, sampleRow } from './support/samples.ts';
import { showConsole } from './support/show-app.tsx';

const api = '/api/register/help-requests';
const tip = `/api/register/${testId(50)}/tip`;
const published = {
  id: testId(90),
  text: 'Ra xã đặt lại mật khẩu.',
  question: 'Quên mật khẩu VNeID',
  tutorialId: null,
  step: null,
  villageName: 'Thôn Chè Núi',
  publishedAt: '2026-11-21T03:00:00.000Z',
};

function startServer(kept: RequestTip): FakeServer {
  const answered = sampleDetail({ state: 'answered' });
  const [opened] = answered.entries;
  if (opened) {
    answered.entries.push({
      ...opened,
      id: '2',
      kind: 'answered',
      by: 'team',
      name: 'Nguyễn Thị Lan',
      text: 'Bác Tư ra xã đặt lại mật khẩu nhé.',
    });
  }
  return startFakeServer({
    [`POST ${api}/search`]: () => ({ body: sampleRegister([sampleRow({ state: 'answered' })]) }),
    [`GET ${api}/*`]: () => ({ body: answered }),
    [`GET ${tip}`]: () => ({ body: kept }),
    [`PUT ${tip}`]: () => ({ body: { tip: published, mayShareQuestion: kept.mayShareQuestion } }),
    [`DELETE ${tip}`]: () => ({ body: { tip: null, mayShareQuestion: kept.mayShareQuestion } }),
  });
}

async function openDrawer(): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: 'Xem A12' }));
  return screen.findByRole('dialog', { name: 'Yêu cầu A12' });
}

test('an answer becomes a tip: the words stand ready, names are warned about, and what is public is shown', async () => {
  const server = startServer({ tip: null, mayShareQuestion: true });
  showConsole(server, '/console/?page=register', { me: chiMai() });
  const drawer = within(await openDrawer());
  fireEvent.click(await drawer.findByRole('button', { name: 'Đưa thành mẹo' }));
  expect(drawer.getByText(/Bỏ hết tên người/)).toBeDefined();
  const text = drawer.getByLabelText<HTMLTextAreaElement>('Mẹo');
  expect(text.value).toBe('Bác Tư ra xã đặt lại mật khẩu nhé.');
  const question = drawer.getByLabelText<HTMLTextAreaElement>('Câu hỏi (không bắt buộc)');
  expect(question.value).toBe('Bác quên mật khẩu VNeID');
  fireEvent.change(text, { target: { value: 'Ra xã đặt lại mật khẩu.' } });
  fireEvent.change(question, { target: { value: 'Quên mật khẩu VNeID' } });
  fireEvent.click(drawer.getByRole('button', { name: 'Đăng mẹo' }));
  await drawer.findByText('Đang hiện cho bà con');
  expect(server.callsTo(`PUT ${tip}`).map(({ body }) => body)).toEqual([
    { text: 'Ra xã đặt lại mật khẩu.', question: 'Quên mật khẩu VNeID' },
  ]);
  fireEvent.click(drawer.getByRole('button', { name: 'Rút mẹo' }));
  await drawer.findByRole('button', { name: 'Đưa thành mẹo' });
});

test('the question of somebody who did not agree to share it is not offered', async () => {
  const server = startServer({ tip: null, mayShareQuestion: false });
  showConsole(server, '/console/?page=register', { me: chiMai() });
  const drawer = within(await openDrawer());
  fireEvent.click(await drawer.findByRole('button', { name: 'Đưa thành mẹo' }));
  expect(drawer.getByText(/Người hỏi chưa đồng ý chia sẻ/)).toBeDefined();
  expect(drawer.queryByLabelText('Câu hỏi (không bắt buộc)')).toBeNull();
  fireEvent.click(drawer.getByRole('button', { name: 'Đăng mẹo' }));
  await waitFor(() =>
    expect(server.callsTo(`PUT ${tip}`)[0]?.body).toMatchObject({ question: null }),
  );
});

test('a tip that could not be published loses none of its words', async () => {
  const server = startServer({ tip: published, mayShareQuestion: true });
  server.on(`PUT ${tip}`, () => refusal(503, 'unavailable', 'Máy chủ đang bận.'));
  showConsole(server, '/console/?page=register', { me: chiMai() });
  const drawer = within(await openDrawer());
  fireEvent.click(await drawer.findByRole('button', { name: 'Sửa mẹo' }));
  fireEvent.change(drawer.getByLabelText('Mẹo'), { target: { value: 'Câu mới' } });
  fireEvent.click(drawer.getByRole('button', { name: 'Đăng mẹo' }));
  await drawer.findByText('Máy chủ đang bận.');
  expect(drawer.getByLabelText<HTMLTextAreaElement>('Mẹo').value).toBe('Câu mới');
});

test('Escape closes the drawer also after what had the focus is gone', async () => {
  showConsole(startServer({ tip: null, mayShareQuestion: true }), '/console/?page=register', {
    me: chiMai(),
  });
  const drawer = within(await openDrawer());
  fireEvent.click(await drawer.findByRole('button', { name: 'Đưa thành mẹo' }));
  fireEvent.click(drawer.getByRole('button', { name: 'Thôi' }));
  expect(document.activeElement).toBe(document.body);
  fireEvent.keyDown(document.body, { key: 'Tab' });
  expect(document.activeElement?.textContent).toBe('Đóng');
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
  expect(screen.queryByRole('dialog')).toBeNull();
});
