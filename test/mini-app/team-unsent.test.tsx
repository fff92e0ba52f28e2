// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { refusal, startFakeServer } from './support/fake-server.ts';
import { memoryNetwork, memoryStorage } from './support/memory-platform.ts';
import { chiLan } from './support/people.ts';
import { sampleTeamRequest } from './support/samples.ts';
import { showMiniApp } from './support/show-app.tsx';

const mine = sampleTeamRequest({ state: 'claimed', isMine: true, helperName: 'Nguyễn Thị Lan' });
const over = sampleTeamRequest({ state: 'resolved', helperName: 'Trần Văn Hùng' });
const ofHung = sampleTeamRequest({ state: 'claimed', helperName: 'Trần Văn Hùng' });
const api = `/api/team/help-requests/${mine.id}`;
const words = 'Mai 9h bác ra nhà văn hoá nhé.';

/** A phone of which the requests come and go; the server holds `present`. */
function startPhone(storage = memoryStorage()) {
  const held = { present: mine, isReachable: false };
  const server = startFakeServer({
    'GET /api/team/help-requests': () => ({ body: { helpRequests: [] } }),
    'GET /api/team/canned-answers': () => ({ body: { cannedAnswers: [] } }),
    [`GET ${api}`]: () => ({ body: held.present }),
    [`POST ${api}/*`]: () => (held.isReachable ? { body: held.present } : 'unreachable'),
    'GET /api/me': () => ({ body: chiLan() }),
    'DELETE /api/sessions/current': () => ({ status: 204 }),
  });
  const network = memoryNetwork();
  const open = (path: string) =>
    showMiniApp(server, path, { me: chiLan(), storage, platform: network.of });
  const comeOnline = () => {
    held.isReachable = true;
    act(() => network.become(false));
    act(() => network.become(true));
  };
  const sent = (what: string) => server.callsTo(`POST ${api}/${what}`).map(({ body }) => body);
  return { held, server, open, comeOnline, sent, storage };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function answerWithoutNetwork() {
  const phone = startPhone();
  const app = phone.open(`/team/${mine.id}`);
  fireEvent.change(await screen.findByLabelText('Trả lời bà con'), { target: { value: words } });
  press('Gửi trả lời');
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  return { ...phone, app, tries: phone.sent('answers').length };
}

async function openRow(name: RegExp) {
  fireEvent.click(await screen.findByRole('link', { name }));
}

test.each<[string, TeamHelpRequest]>([
  ['finished', over],
  ['taken over by a colleague', ofHung],
])('an answer that was held is not sent by itself once its request is %s', async (_, present) => {
  const { app, held, comeOnline, sent, tries } = await answerWithoutNetwork();
  app.go('/team/search');
  held.present = present;
  comeOnline();
  app.go('/team');
  await screen.findByText(/^Việc này/);
  expect(screen.getByText(words)).toBeDefined();
  comeOnline();
  await openRow(/Xem việc này/);
  expect(((await screen.findByLabelText('Trả lời bà con')) as HTMLTextAreaElement).value).toBe(
    words,
  );
  comeOnline();
  expect(sent('answers')).toHaveLength(tries);
});

test('what was held back is sent when the person says so, with the words and the key it had', async () => {
  const { app, held, comeOnline, sent } = await answerWithoutNetwork();
  app.go('/team/search');
  held.present = over;
  comeOnline();
  app.go(`/team/${mine.id}`);
  await screen.findByText(/đã xong/);
  press('Gửi lại');
  await waitFor(() => expect(screen.queryByLabelText('Trả lời bà con')).toBeNull());
  const bodies = sent('answers');
  expect(bodies.at(-1)).toEqual(bodies[0]);
});

test('while its own screen is open, an answer that was held is not sent over a colleague either', async () => {
  const { held, comeOnline, sent, tries } = await answerWithoutNetwork();
  held.present = ofHung;
  comeOnline();
  await screen.findByText(/^Việc này .* đang giúp/);
  expect(screen.getByDisplayValue(words)).toBeDefined();
  expect(sent('answers')).toHaveLength(tries);
  press('Thôi, bỏ tin này');
  await waitFor(() => expect(screen.queryByLabelText('Trả lời bà con')).toBeNull());
});

test('what the server refused is read and dropped without its request, and not tried at the next start', async () => {
  const { app, server, comeOnline, sent, open } = await answerWithoutNetwork();
  app.go('/team/search');
  const gone = () => refusal(404, 'help-request/not-found', 'Không thấy việc này nữa.');
  server.on(`GET ${api}`, gone);
  server.on(`POST ${api}/*`, gone);
  comeOnline();
  app.go('/team');
  await screen.findByText('Không thấy việc này nữa.');
  const tries = sent('answers').length;
  app.close();

  const next = open('/team');
  await screen.findByText('Không thấy việc này nữa.');
  expect(screen.getByText(words)).toBeDefined();
  expect(sent('answers')).toHaveLength(tries);
  press('Thôi, bỏ tin này');
  await waitFor(() => expect(screen.queryByText(words)).toBeNull());
  next.close();
});

test('an ending whose reply was lost goes again under the key that it had', async () => {
  const phone = startPhone();
  const app = phone.open(`/team/${mine.id}/finish`);
  fireEvent.click(await screen.findByRole('radio', { name: 'Đã đến nhà giúp' }));
  press('Đúng, đã xong');
  await screen.findByText('Đã giữ lại. Có mạng là tự gửi.');
  app.go('/team/search');
  phone.comeOnline();
  app.go('/team');
  await waitFor(() => expect(screen.queryByText('Chưa gửi được')).toBeNull());
  const bodies = phone.sent('resolve');
  expect(bodies.length).toBeGreaterThan(1);
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  expect(bodies[0]).toEqual({
    idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/),
    resultKind: 'at-home',
  });
});

test('who ends what a colleague has ended otherwise reads that their own words were not kept', async () => {
  const phone = startPhone();
  phone.open(`/team/${mine.id}/finish`);
  fireEvent.click(await screen.findByRole('radio', { name: 'Đã đến nhà giúp' }));
  phone.held.isReachable = true;
  phone.held.present = { ...over, resultKind: 'duplicate' };
  press('Đúng, đã xong');
  await screen.findByText(/lời của anh chị chưa được ghi/);
  expect((screen.getByRole('radio', { name: 'Đã đến nhà giúp' }) as HTMLInputElement).checked).toBe(
    true,
  );
});

test('signing out says first that what a helper wrote is not sent yet', async () => {
  const { app, storage, server } = await answerWithoutNetwork();
  app.close();
  const later = showMiniApp(server, '/me', {
    me: chiLan(),
    storage,
    platform: { kind: 'browser', isOnline: () => false },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Đăng xuất' }));
  await screen.findByText(/^Còn 1 việc của tổ chưa gửi\./);
  expect(later.services.session.state().kind).toBe('signed-in');
});
