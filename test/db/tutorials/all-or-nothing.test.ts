import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { keepDraft } from '#bot/announcements/keep-draft.ts';
import { submitAnnouncement } from '#bot/announcements/submit-announcement.ts';
import type { Work } from '#bot/db/work.ts';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import { publishTip } from '#bot/help-requests/publish-tip.ts';
import { unshareQuestions } from '#bot/help-requests/unshare-questions.ts';
import { changeConsent } from '#bot/residents/change-consent.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import { keepProgress } from '#bot/tutorials/keep-progress.ts';
import { consentTextVersion } from '#shared/me.ts';
import { announcerOf, draftFor } from '#test/support/announce.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;
let tu: Resident;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  tu = await makeResident(world, commune, commune.che);
});
afterAll(() => world.close());

const asStaff = <T>(run: (work: Work) => Promise<T>) => world.work(commune.scope, run, world.web);
const asTu = <T>(run: (work: Work) => Promise<T>) =>
  world.work({ kind: 'resident', residentId: tu.id, communePath: commune.path }, run, world.web);
const learning = (isGiven: boolean) => (work: Work) =>
  changeConsent(work, tu.id, { purpose: 'learning', isGiven, textVersion: consentTextVersion });

/** What dies when the process is killed before the commit. */
const dying =
  (run: (work: Work) => Promise<unknown>) =>
  async (work: Work): Promise<never> => {
    await run(work);
    throw new Error('killed');
  };

async function answeredRequest(): Promise<string> {
  const [row] = await world.owner
    .insert(helpRequests)
    .values({
      id: world.newId(),
      officialAccountId: commune.account.id,
      code: `Q${commune.account.oaId}`,
      residentId: tu.id,
      areaId: commune.che.id,
      teamId: commune.che.team.id,
      source: 'mini-app',
      question: 'Quên mật khẩu VNeID',
      state: 'answered',
      firstAnsweredAt: world.clock.now(),
      openedAt: world.clock.now(),
      updatedAt: world.clock.now(),
    })
    .returning();
  return row?.id ?? '';
}

const tip = { text: 'Bấm “Quên mật khẩu”.', question: 'Quên mật khẩu VNeID thì sao?' };
const questionsOf = async (id: string) =>
  (
    await world.rows<{ question: string | null }>(
      'select question from tips where help_request_id = $1',
      [id],
    )
  ).map(({ question }) => question);

test('an announcement that dies before the commit leaves nothing, and its retry publishes one', async () => {
  const id = world.newId();
  const publish = async (work: Work) => {
    const announcer = announcerOf(commune);
    await keepDraft(work, announcer, id, draftFor(commune.che));
    await submitAnnouncement(work, announcer, id, { revision: 1 });
  };
  const areas = () =>
    world.rows(
      `select a.id from announcements a join announcement_areas on announcement_id = a.id where a.area_id = $1`,
      [commune.id],
    );
  await expect(asStaff(dying(publish))).rejects.toThrow('killed');
  expect(await areas()).toEqual([]);
  await asStaff(publish);
  await asStaff(publish);
  expect(await areas()).toEqual([{ id }]);
});

test('progress that dies before the commit is neither kept nor counted, and its retry counts once', async () => {
  const keep = (work: Work) =>
    keepProgress(work, tu, 'vneid-install', { step: 1, isFinished: false });
  const counts = () =>
    world.rows('select uses from tutorial_uses where area_id = $1', [commune.che.id]);
  await expect(asTu(dying(keep))).rejects.toThrow('killed');
  expect(await counts()).toEqual([]);
  await asTu(keep);
  await asTu(keep);
  expect(await counts()).toEqual([{ uses: 1 }]);
});

test('a use that is counted while the first one dies is counted by the second', async () => {
  const keep = (work: Work) =>
    keepProgress(work, tu, 'vneid-install', { step: 1, isFinished: false });
  const gate = openGate();
  const first = asTu(async (work) => {
    await keep(work);
    await gate.opened;
    throw new Error('killed');
  });
  await expect.poll(() => gate.isReached()).toBe(true);
  const died = expect(first).rejects.toThrow('killed');
  const second = asTu(keep);
  await somebodyWaits();
  gate.open();
  await Promise.all([died, second]);
  expect(
    await world.rows('select uses from tutorial_uses where area_id = $1', [commune.che.id]),
  ).toEqual([{ uses: 1 }]);
});

test('a tip that dies before the commit leaves nothing', async () => {
  const id = await answeredRequest();
  await expect(asStaff(dying((work) => publishTip(work, id, tip)))).rejects.toThrow('killed');
  expect(await questionsOf(id)).toEqual([]);
});

test('a question whose consent ends while the tip is being published is taken out after', async () => {
  await asTu(learning(true));
  const id = await answeredRequest();
  const gate = openGate();
  const publishing = asStaff(async (work) => {
    await publishTip(work, id, tip);
    await gate.opened;
  });
  await expect.poll(() => gate.isReached()).toBe(true);
  const takingBack = asTu(takeBack);
  await somebodyWaits();
  gate.open();
  await Promise.all([publishing, takingBack]);
  expect(await questionsOf(id)).toEqual([null]);
});

test('a tip that is published while the consent ends waits for that, and goes without the question', async () => {
  await asTu(learning(true));
  const id = await answeredRequest();
  const gate = openGate();
  const takingBack = asTu(async (work) => {
    await takeBack(work);
    await gate.opened;
  });
  await expect.poll(() => gate.isReached()).toBe(true);
  const publishing = asStaff((work) => publishTip(work, id, tip));
  await somebodyWaits();
  gate.open();
  await Promise.all([publishing, takingBack]);
  expect(await questionsOf(id)).toEqual([null]);
});

async function takeBack(work: Work): Promise<void> {
  await learning(false)(work);
  await unshareQuestions(work, tu.id);
}

/** Holds a transaction open until the test lets it go. */
function openGate() {
  let reached = false;
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    get opened() {
      reached = true;
      return promise;
    },
    isReached: () => reached,
    open: resolve,
  };
}

/** Until another connection stands before a lock. */
async function somebodyWaits(): Promise<void> {
  const waiting = () =>
    world.rows(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
  await expect.poll(async () => (await waiting()).length).toBeGreaterThan(0);
}
