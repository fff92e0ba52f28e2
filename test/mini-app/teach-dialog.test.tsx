// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { NewTaughtPhrasing, PhrasingTrial } from '#shared/taught-phrasings.ts';
import type { KeptTutorial } from '#shared/tutorial-keeping.ts';
import { refusal, startFakeServer } from './support/fake-server.ts';
import { chiMai } from './support/people.ts';
import { showConsole } from './support/show-app.tsx';

// jsdom has no window to scroll.
Element.prototype.scrollIntoView = () => {};

const taught = '/api/staff/taught-phrasings';
const propose = `POST ${taught}`;
const publish = `POST ${taught}/*/publish`;
const effect = `POST ${taught}/effect`;
const answer = { kind: 'offer', title: 'Làm quen Zalo' };
const tutorial: KeptTutorial = {
  id: 'zalo-basics',
  topic: 'basic-skills',
  title: 'Làm quen Zalo',
  stepCount: 3,
  origin: 'library',
  open: null,
  lastVerified: '2026-11-01',
  isCheckDue: false,
  votes: { useful: 0, notUseful: 0 },
  stuck: { times: 0, worst: null },
};
const measured = {
  kind: 'measured',
  words: '',
  questions: 218,
  rightBefore: 200,
  rightAfter: 200,
  changed: [],
  spoilt: [],
  own: { before: { kind: 'person', title: null }, after: answer },
};

async function openDialog(asked: object) {
  const none = { body: { phrasings: [] } };
  const server = startFakeServer({
    'GET /api/staff/tutorials': () => ({ body: { tutorials: [tutorial], missedCount: 0 } }),
    'GET /api/staff/missed-searches': () => ({ body: { searches: [] } }),
    'GET /api/staff/refused-offers': () => ({ body: { offers: [] } }),
    [`GET ${taught}`]: () => none,
    [propose]: () => none,
    [effect]: ({ body }) => ({ body: { ...asked, mark: `seen ${(body as PhrasingTrial).words}` } }),
    [publish]: () => refusal(500, 'unexpected', 'Chưa làm được.'),
  });
  showConsole(server, '/console/?page=tutorials&view=missed', { me: chiMai() });
  fireEvent.click(await screen.findByRole('button', { name: 'Chỉ thêm một câu' }));
  fireEvent.click(await screen.findByRole('radio', { name: 'Làm quen Zalo' }));
  return server;
}
const write = (words: string) =>
  fireEvent.change(screen.getByLabelText(/^Bà con hỏi thế nào/), { target: { value: words } });
const look = () => fireEvent.click(screen.getByRole('button', { name: /máy sẽ đổi ra sao/ }));
const teach = async () =>
  fireEvent.click(await screen.findByRole('button', { name: 'Cho máy học ngay' }));

test('other words are another phrasing, so that what is published is what was seen', async () => {
  const server = await openDialog(measured);
  write('lồng ấp trứng');
  look();
  await teach();
  await waitFor(() => expect(server.callsTo(publish)).toHaveLength(1));
  await teach();
  await waitFor(() => expect(server.callsTo(publish)).toHaveLength(2));
  write('lồng ấp gà');
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Cho máy học ngay' })).toBeNull(),
  );
  look();
  await teach();
  await waitFor(() => expect(server.callsTo(publish)).toHaveLength(3));
  const proposed = server.callsTo(propose).map(({ body }) => body as NewTaughtPhrasing);
  expect(proposed.map(({ words }) => words)).toEqual([
    'lồng ấp trứng',
    'lồng ấp trứng',
    'lồng ấp gà',
  ]);
  const [first, again, other] = proposed.map(({ id }) => id);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
  expect(server.callsTo(publish).map(({ path, body }) => [path, body])).toEqual(
    proposed.map(({ id, words }) => [`${taught}/${id}/publish`, { seen: `seen ${words}` }]),
  );
});

test('a name in the words is named, and reviewed phrasings that would be spoilt are shown', async () => {
  const server = await openDialog({ kind: 'not-accepted', reason: 'name', found: ['bác Tư'] });
  write('bác Tư quên mật khẩu');
  look();
  await screen.findByText(/giống tên người hoặc tên xóm, thôn: “bác Tư”/);
  const spoilt = {
    question: 'đổi số vneid',
    kind: 'reviewed',
    right: 'Đổi số',
    before: { kind: 'offer', title: 'Đổi số' },
    after: answer,
  };
  server.on(effect, () => ({ body: { ...measured, mark: 'x', spoilt: [spoilt] } }));
  write('đổi số');
  look();
  await screen.findByText(/1 câu máy đang hiểu đúng thành sai/);
  expect(screen.getByText('“đổi số vneid”')).toBeDefined();
});
