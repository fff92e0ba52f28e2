import { describe, expect, test } from 'vitest';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { rateHelpRequest } from '#bot/help-requests/rate-help-request.ts';
import { reopenHelpRequest } from '#bot/help-requests/reopen-help-request.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import type { ResidentWord } from '#shared/help-requests.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { hour } from '#test/support/world.ts';
import { lan, scene, world } from './each-scene.ts';
import { asMember, countsOf, historyOf, requestRow } from './scene.ts';

const day = 24 * hour;
const policy = (
  mode: string,
  more: { withinDays?: number; keepsHelper?: boolean; areaId?: string } = {},
) =>
  world.rows(
    `insert into reopen_policies (area_id, mode, within_days, keeps_helper, updated_at) values ($1, $2, $3, $4, now())`,
    [more.areaId ?? scene.commune.id, mode, more.withinDays ?? 7, more.keepsHelper ?? true],
  );
const resolve = () =>
  world.work(scene.commune.scope, (work) =>
    resolveHelpRequest(work, scene.request.id, asMember(lan, scene.che), {}),
  );
const rate = (word: ResidentWord, cause = 'bấm', comment?: string) =>
  world.work(scene.commune.scope, (work) =>
    rateHelpRequest(work, scene.request.id, { word, comment, channel: 'chat', cause }),
  );
const row = () => requestRow(world, scene.request.id);
const nextRows = () =>
  world.rows<Record<string, unknown>>('select * from help_requests where continues = $1', [
    scene.request.id,
  ]);
const groupHeard = async () =>
  (await saidTo(world, scene.che.group.groupId)).map(({ text }) => text);

test('within a week the same request is opened again, and later a new one continues it', async () => {
  await resolve();
  world.clock.advance(7 * day);
  expect(await rate('not-solved')).toMatchObject({ outcome: 'reopened' });
  await resolve();
  world.clock.advance(7 * day + 1);
  const rated = await rate('not-solved', 'bấm lại', 'lại báo lỗi');
  expect(rated).toMatchObject({ outcome: 'continued', next: { code: 'A2' } });
  expect(await row()).toMatchObject({ state: 'resolved', resident_word: 'not-solved' });
  expect(await nextRows()).toMatchObject([
    { code: 'A2', state: 'claimed', claimed_by: lan.id, question: 'lại báo lỗi', source: 'chat' },
  ]);
});

test('both histories name the other, and the team hears it as a request of its own', async () => {
  await policy('new');
  await resolve();
  await rate('partly');
  expect((await historyOf(world, scene.request.id)).at(-1)).toMatchObject({
    kind: 'reopened',
    by: 'resident',
    text: 'Tiếp tục ở yêu cầu A2.',
  });
  const post = (await groupHeard()).at(-1);
  expect(post).toContain('A2 · Thôn Chè Kho Làng có bà con cần giúp:\n"Quên mật khẩu VNeID rồi"');
  expect(post).toContain('Tiếp việc A1 đã xong trước đây.\nNguyễn Thị Lan đang giúp.');
});

test('the nearest area upwards decides, and may give it to everybody', async () => {
  await policy('same');
  await policy('new', { areaId: scene.che.id, keepsHelper: false });
  await resolve();
  await rate('not-solved');
  expect(await nextRows()).toMatchObject([{ state: 'open', claimed_by: null }]);
});

test('where it is always the same it is the same after a year', async () => {
  await policy('same', { keepsHelper: false });
  await resolve();
  world.clock.advance(365 * day);
  expect(await rate('not-solved')).toMatchObject({ outcome: 'reopened' });
  expect(await row()).toMatchObject({ state: 'open', claimed_by: null });
});

test('what was only answered goes on as it is in every area', async () => {
  await policy('new');
  await world.work(scene.commune.scope, (work) =>
    answerHelpRequest(work, scene.request.id, asMember(lan, scene.che), 'Bác thử lại nhé.'),
  );
  expect(await rate('partly')).toMatchObject({ outcome: 'reopened' });
  expect(await nextRows()).toEqual([]);
});

describe('a new request that continues another', () => {
  const reopen = (cause = 'app:1', as = world.worker) =>
    world.work(
      scene.commune.scope,
      (work) => reopenHelpRequest(work, scene.request.id, { text: 'lại hỏng', cause }),
      as,
    );

  test('is opened once for one cause, also from two processes at once, and out of the app as well', async () => {
    await policy('new');
    await resolve();
    await Promise.all([reopen(), reopen('app:1', world.web), reopen()]);
    await reopen();
    expect(await nextRows()).toMatchObject([
      { code: 'A2', source: 'mini-app', question: 'lại hỏng' },
    ]);
    expect((await groupHeard()).filter((text) => text.startsWith('A2'))).toHaveLength(1);
  });

  test('that dies in the middle leaves nothing', async () => {
    await policy('new');
    await resolve();
    const before = await countsOf(world);
    const died = world.work(scene.commune.scope, async (work) => {
      await reopenHelpRequest(work, scene.request.id, { text: undefined, cause: 'app:1' });
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect(await countsOf(world)).toEqual(before);
  });
});

test('what is continued already and not finished is not continued once more, and what is said goes there', async () => {
  await policy('new');
  await resolve();
  await rate('partly', 'lần đầu');
  await rate('not-solved', 'lần hai', 'vẫn báo lỗi');
  await world.work(scene.commune.scope, (work) =>
    reopenHelpRequest(work, scene.request.id, { text: 'gấp lắm ạ', cause: 'lần ba' }),
  );
  const next = await nextRows();
  expect(next).toHaveLength(1);
  const said = await historyOf(world, String(next[0]?.id));
  expect(said.filter(({ kind }) => kind === 'resident-added').map(({ text }) => text)).toEqual([
    'vẫn báo lỗi',
    'gấp lắm ạ',
  ]);
});
