import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { tellConfidants } from '#bot/jobs/tell-confidants.ts';
import { registerCells } from '#bot/reports/register-cells.ts';
import type { RegisterDetail, RegisterPage } from '#shared/register.ts';
import type { OwnHelpRequest } from '#shared/request-audience.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { teamPostsOf } from '#test/support/people-messages.ts';
import { newKey, opens, residentAsks } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
type Person = Awaited<ReturnType<typeof opens>>;
let resident: Person;
let leader: Person;
let member: Person;
let officer: Person;
let asked: OwnHelpRequest;

const hurt = 'chồng em say rượu về đánh em bầm cả mặt';
type List = { helpRequests: TeamHelpRequest[] };

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  const { che } = commune;
  asked = await residentAsks(world, app, commune, che, hurt);
  const [{ app_user_id: appUserId } = { app_user_id: null }] = await world.rows<{
    app_user_id: string | null;
  }>(
    'select r.app_user_id from residents r join help_requests h on h.resident_id = r.id where h.id = $1',
    [asked.id],
  );
  resident = await opens(app, commune, appUserId);
  leader = await opens(app, commune, che.leader.appUserId);
  const colleague = che.members.find(({ isLeader }) => !isLeader);
  member = await opens(app, commune, colleague?.appUserId ?? null);
  officer = await opens(app, commune, commune.officer.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** What the job does three minutes after the opening. */
const threeMinutesPass = (helpRequestId: string) =>
  tellConfidants(
    {
      db: world.worker,
      clock: world.clock,
      newId: world.newId,
      log: { info() {}, warn() {}, error() {} },
      countUnheard() {},
    },
    { officialAccountId: commune.account.id, helpRequestId, to: 'leader', cause: 'opened' },
  );
const teamPath = () => `/api/team/help-requests/${asked.id}`;
const seenInLists = async (person: Person) => {
  const lists = await Promise.all([
    ...['open', 'team', 'mine', 'done'].map((view) =>
      person.get<List>(`/api/team/help-requests?view=${view}`),
    ),
    person.post<List>('/api/team/search', { text: asked.code }),
    person.post<List>('/api/team/search', { text: 'đánh' }),
    person.post<List>('/api/team/help-requests/alike', { text: hurt }),
  ]);
  return lists.filter(({ body }) => JSON.stringify(body).includes(asked.id)).length;
};

test('is read and answered by the leader, and exists for no other member', async () => {
  expect(asked.audience).toBe('leader');
  expect(await seenInLists(leader)).toBe(0);
  expect((await leader.post(`${teamPath()}/claim`, {})).status).toBe(404);
  await threeMinutesPass(asked.id);
  expect(await seenInLists(member)).toBe(0);
  expect(await seenInLists(leader)).toBeGreaterThan(0);
  expect((await member.get(teamPath())).status).toBe(404);
  expect((await member.post(`${teamPath()}/claim`, {})).status).toBe(404);
  const answer = { idempotencyKey: newKey(), text: 'Chị qua nhà tôi ngay nhé.' };
  expect((await member.post(`${teamPath()}/answers`, answer)).status).toBe(404);
  expect((await leader.post(`${teamPath()}/answers`, answer)).status).toBe(200);
  const { body } = await resident.get<OwnHelpRequest>(`/api/help-requests/${asked.id}`);
  expect(body.entries.at(-1)).toMatchObject({ kind: 'answered', text: answer.text });
  expect(await teamPostsOf(world, commune.che.team.id)).toEqual([]);
});

test('is read, answered and ended by the desk, and a file of it has no words', async () => {
  const path = `/api/register/help-requests/${asked.id}`;
  const { body: detail } = await officer.get<RegisterDetail>(path);
  expect(detail).toMatchObject({ question: hurt, audience: 'leader' });
  const { body: page } = await officer.post<RegisterPage>('/api/register/help-requests/search', {
    page: 1,
  });
  const [row] = page.rows;
  if (row === undefined) throw new Error('the register is empty');
  expect(registerCells(row).join(' ')).not.toContain('đánh');
  const answer = { idempotencyKey: newKey(), text: 'Xã đang cử người đến.' };
  expect((await officer.post(`${path}/answers`, answer)).status).toBe(200);
  expect((await officer.post(`${path}/resolve`, {})).status).toBe(200);
  expect(await seenInLists(member)).toBe(0);
});

test('is kept from the leader by its asker, once or at once, also when they hold it', async () => {
  await threeMinutesPass(asked.id);
  expect((await leader.post(`${teamPath()}/claim`, {})).status).toBe(200);
  const path = `/api/help-requests/${asked.id}/desk-alone`;
  const answers = await Promise.all([
    resident.post<OwnHelpRequest>(path, {}),
    resident.post<OwnHelpRequest>(path, {}),
  ]);
  expect(answers.map(({ status, body }) => [status, body.audience, body.state])).toEqual([
    [200, 'desk', 'escalated'],
    [200, 'desk', 'escalated'],
  ]);
  expect((await leader.get(teamPath())).status).toBe(404);
  expect(await seenInLists(leader)).toBe(0);
  const giveBack = await officer.post(`/api/register/help-requests/${asked.id}/hand-over`, {
    idempotencyKey: newKey(),
    areaId: commune.che.id,
  });
  expect(giveBack.status).toBe(409);
});

/** Somebody whose open request is nothing that the team may not hear. */
async function somebodyWaits() {
  const plain = await residentAsks(world, app, commune, commune.che, 'Ông hàng xóm rào mất lối đi');
  const [{ app_user_id: appUserId } = { app_user_id: null }] = await world.rows<{
    app_user_id: string | null;
  }>(
    'select r.app_user_id from residents r join help_requests h on h.resident_id = r.id where h.id = $1',
    [plain.id],
  );
  const asker = await opens(app, commune, appUserId);
  const path = `/api/help-requests/${plain.id}`;
  return { plain, asker, path };
}

test('goes to another village by the desk alone, and only where a leader reads it', async () => {
  await threeMinutesPass(asked.id);
  const given = { idempotencyKey: newKey(), areaId: commune.thon3.id };
  const byLeader = { ...given, to: 'village' };
  expect(await leader.post(`${teamPath()}/hand-over`, byLeader)).toMatchObject({
    status: 409,
    body: { code: 'help-request/private' },
  });
  const path = `/api/register/help-requests/${asked.id}/hand-over`;
  await world.rows('update members set is_leader = false where team_id = $1', [
    commune.thon3.team.id,
  ]);
  expect(await officer.post(path, given)).toMatchObject({
    status: 409,
    body: { code: 'help-request/no-leader' },
  });
  expect((await leader.get(teamPath())).status).toBe(200);
});

test('what is added to an open request, said with a verdict or at its reopening, is answered with a private one', async () => {
  const { plain, asker, path } = await somebodyWaits();
  const said = { idempotencyKey: newKey(), text: hurt };
  const added = await Promise.all([
    asker.post<OwnHelpRequest>(`${path}/messages`, said),
    asker.post<OwnHelpRequest>(`${path}/messages`, said),
  ]);
  expect(new Set(added.map(({ body }) => body.id)).size).toBe(1);
  expect(added[0]?.body).toMatchObject({ audience: 'leader', question: hurt });
  const answer = { idempotencyKey: newKey(), text: 'Để tôi sang xem.' };
  await member.post(`/api/team/help-requests/${plain.id}/answers`, answer);
  const rated = await asker.post<OwnHelpRequest>(`${path}/rating`, {
    idempotencyKey: newKey(),
    word: 'not-solved',
    comment: 'hôm qua bố em lại đánh mẹ',
  });
  expect(rated.body.audience).toBe('leader');
  await asker.post(`${path}/cancel`, {});
  const reopened = await asker.post<OwnHelpRequest>(`${path}/reopen`, {
    idempotencyKey: newKey(),
    text: 'em không muốn sống nữa',
  });
  expect(reopened.body.audience).toBe('leader');
  const { body: team } = await member.get<TeamHelpRequest>(`/api/team/help-requests/${plain.id}`);
  expect(JSON.stringify(team)).not.toMatch(/đánh|muốn sống/);
  const posts = JSON.stringify(await teamPostsOf(world, commune.che.team.id));
  expect(posts).not.toMatch(/đánh|muốn sống/);
});

test('is kept, with the same answer to a repeat, whatever has become of the request and of its asker’s village', async () => {
  const { plain, asker, path } = await somebodyWaits();
  await world.rows(
    'update residents set area_id = $1 where id = (select resident_id from help_requests where id = $2)',
    [commune.thon13.id, plain.id],
  );
  const rating = { idempotencyKey: newKey(), word: 'not-solved', comment: hurt };
  const message = { idempotencyKey: newKey(), text: 'bố em lại đánh mẹ' };
  const reopening = { idempotencyKey: newKey(), text: 'em không muốn sống nữa' };
  const said = async () =>
    (
      await Promise.all([
        asker.post<OwnHelpRequest>(`${path}/rating`, rating),
        asker.post<OwnHelpRequest>(`${path}/messages`, message),
        asker.post<OwnHelpRequest>(`${path}/reopen`, reopening),
      ])
    ).map(({ status, body }) => [status, body.audience, body.question, body.id]);
  const first = await said();
  expect(first.map((answer) => answer.slice(0, 3))).toEqual(
    [hurt, message.text, reopening.text].map((words) => [200, 'desk', words]),
  );
  // The end and the repeat: neither is an error, nor opens anything.
  await asker.post(`${path}/cancel`, {});
  expect(await said()).toEqual(first);
  expect(await said()).toEqual(first);
  const posts = JSON.stringify(await teamPostsOf(world, commune.che.team.id));
  expect(posts).not.toMatch(/đánh|muốn sống/);
});

test('entered by a member for somebody, it is theirs to read in the answer alone', async () => {
  const entered = {
    idempotencyKey: newKey(),
    name: 'cô Sáu',
    question: 'con rể đánh đập con gái cô Sáu',
    source: 'desk',
    claim: true,
    hasAgreed: true,
  };
  const made = await member.post<TeamHelpRequest>('/api/team/help-requests', entered);
  expect(made).toMatchObject({ status: 201, body: { audience: 'leader', state: 'open' } });
  const path = `/api/team/help-requests/${made.body.id}`;
  expect((await member.get(path)).status).toBe(404);
  await threeMinutesPass(made.body.id);
  expect((await leader.get(path)).status).toBe(200);
  await leader.post(`${path}/claim`, {});
  await leader.post(`${path}/notes`, { idempotencyKey: newKey(), text: 'cô đang ở nhà bà ngoại' });
  await leader.post(`${path}/answers`, { idempotencyKey: newKey(), text: 'Tôi qua ngay.' });
  await leader.post(`${path}/resolve`, { result: 'đã đưa về trạm y tế' });
  const again = await member.post<TeamHelpRequest>('/api/team/help-requests', entered);
  expect(again.body).toEqual(made.body);
});

test('entered by the leader, it is theirs at once, and no more once its asker leaves them out', async () => {
  const entered = {
    idempotencyKey: newKey(),
    name: 'cô Bảy',
    question: 'con rể đánh đập con gái cô Bảy',
    source: 'desk',
    claim: false,
    hasAgreed: true,
  };
  const made = await leader.post<TeamHelpRequest>('/api/team/help-requests', entered);
  const path = `/api/team/help-requests/${made.body.id}`;
  expect((await leader.get(path)).status).toBe(200);
  await leader.post(`${path}/answers`, { idempotencyKey: newKey(), text: 'Tôi qua ngay.' });
  const again = await leader.post<TeamHelpRequest>('/api/team/help-requests', entered);
  expect(again.body.entries.map(({ kind }) => kind)).toContain('answered');
  await world.rows(`update help_requests set audience = 'desk' where id = $1`, [made.body.id]);
  const last = await leader.post<TeamHelpRequest>('/api/team/help-requests', entered);
  expect(last.body.entries.map(({ kind }) => kind)).toEqual(['opened']);
});

test('leaves the hands of a leader who leads no more, and does not come back to them', async () => {
  const held = await residentAsks(world, app, commune, commune.che, hurt);
  const heldPath = `/api/team/help-requests/${held.id}`;
  await threeMinutesPass(asked.id);
  await threeMinutesPass(held.id);
  const answer = { idempotencyKey: newKey(), text: 'Tôi qua ngay.' };
  expect((await leader.post(`${teamPath()}/answers`, answer)).status).toBe(200);
  expect((await leader.post(`${teamPath()}/resolve`, {})).status).toBe(200);
  expect((await leader.post(`${heldPath}/claim`, {})).status).toBe(200);
  const administrator = await opens(app, commune, commune.administrator.appUserId);
  const colleague = commune.che.members.find(({ isLeader }) => !isLeader);
  const path = `/api/staff/keeping/villages/${commune.che.id}/members/${colleague?.id}`;
  const kept = { name: 'Trần Văn Tâm', phone: null, isLeader: true };
  for (const change of [kept, kept]) {
    expect((await administrator.put(path, change)).status).toBe(200);
  }
  const reopen = { idempotencyKey: newKey(), text: 'vẫn chưa yên' };
  await resident.post(`/api/help-requests/${asked.id}/reopen`, reopen);
  for (const one of [teamPath(), heldPath]) {
    expect((await leader.get(one)).status).toBe(404);
    expect(await member.get(one)).toMatchObject({ body: { state: 'open', helperName: null } });
  }
});

test('erasing its asker tells no team of it', async () => {
  expect((await resident.delete('/api/me')).status).toBe(204);
  expect(await teamPostsOf(world, commune.che.team.id)).toEqual([]);
});
