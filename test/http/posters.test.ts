import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makePosterPack } from '#bot/jobs/make-poster-pack.ts';
import { runLongTasks } from '#bot/jobs/run-long-tasks.ts';
import type { WorkerDeps } from '#bot/jobs/worker-deps.ts';
import { workAtTask } from '#bot/long-tasks/open-long-task.ts';
import type { AskedTask } from '#shared/keeping.ts';
import type { LongTask } from '#shared/long-tasks.ts';
import type { DeskPoster, PosterDesk } from '#shared/posters.ts';
import { draftFor } from '#test/support/announce.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let nhung: Awaited<ReturnType<typeof opens>>;
const publicUrl = 'https://xa.example.vn';
const settings = {
  PUBLIC_URL: publicUrl,
  ZALO_MINI_APP_ID: '4321',
  ZALO_MINI_APP_LINK_QUERY: '',
};

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world, false, { PUBLIC_URL: publicUrl });
});
beforeEach(async () => {
  commune = await makeCommune(world);
  nhung = await opens(app, commune, commune.officer.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const workerDeps = (): WorkerDeps =>
  ({
    db: world.worker,
    clock: world.clock,
    newId: world.newId,
    config: settings,
    log: { error: () => {} },
  }) as unknown as WorkerDeps;

const make = (areaId: string, tutorialId: string | null = null) =>
  nhung.post<DeskPoster>('/api/staff/posters', { areaId, tutorialId });
const desk = async () => (await nhung.get<PosterDesk>('/api/staff/posters')).body;
const scan = (code: string, method: 'GET' | 'HEAD' = 'GET') =>
  app.app.inject({ method, url: `/q/${code}` });
const isPdf = (text: string) => text.startsWith('%PDF-') && text.includes('%%EOF');

describe('a poster', () => {
  test('of a village keeps its code however often and from where it is made', async () => {
    const answers = await Promise.all([make(commune.che.id), make(commune.che.id)]);
    const [first, second] = answers;
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(second?.body).toEqual(first?.body);
    expect(first?.body).toMatchObject({ areaName: 'Thôn Chè Kho Làng', scans: 0 });
    expect((await desk()).posters).toHaveLength(1);
    const acts = await world.rows(
      `select act, subject_name from audit_entries where subject_id = $1`,
      [first?.body.id],
    );
    expect(acts).toEqual([{ act: 'poster.made', subject_name: 'Thôn Chè Kho Làng' }]);
  });

  test.each(['a4', 'a5'])('is printed on %s', async (size) => {
    const { body } = await make(commune.id, 'zalo-basics');
    const sheet = await nhung.get(`/api/staff/posters/${body.id}/sheet.pdf?size=${size}`);
    expect([sheet.status, sheet.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(isPdf(sheet.text)).toBe(true);
  });

  test('is refused for another commune’s village, a tutorial that nobody reads, a size that is none', async () => {
    const other = await makeCommune(world, 'Xã Khác');
    expect((await make(other.che.id)).status).toBe(404);
    expect((await make(commune.che.id, 'nothing')).status).toBe(422);
    const { body } = await make(commune.che.id);
    expect((await nhung.get(`/api/staff/posters/${body.id}/sheet.pdf?size=a3`)).status).toBe(400);
  });

  test('of another commune is neither listed nor printed', async () => {
    const { body } = await make(commune.che.id);
    const other = await makeCommune(world, 'Xã Khác');
    const stranger = await opens(app, other, other.administrator.appUserId);
    const seen = (await stranger.get<PosterDesk>('/api/staff/posters')).body;
    expect(seen.posters).toEqual([]);
    expect(seen.places.map(({ name }) => name)).toContain('Xã Khác');
    const sheet = await stranger.get(`/api/staff/posters/${body.id}/sheet.pdf?size=a4`);
    expect(sheet.status).toBe(404);
  });
});

describe('a scan', () => {
  test('is counted once a request, by the day in Viet Nam, and leads to the village in Zalo', async () => {
    const { body } = await make(commune.che.id);
    const first = await scan(body.code);
    expect([first.statusCode, first.headers.location]).toEqual([
      302,
      `https://zalo.me/s/4321/?utm_source=zalo-qr&village=${commune.che.id}&oa=${commune.account.oaId}`,
    ]);
    await Promise.all([scan(body.code), scan(body.code.toLowerCase())]);
    world.clock.advance(24 * 3_600_000);
    await scan(body.code);
    // The desk signs in anew every day.
    nhung = await opens(app, commune, commune.officer.appUserId);
    const [poster] = (await desk()).posters;
    expect(poster?.scans).toBe(4);
    expect(poster?.days.slice(-2).map(({ scans }) => scans)).toEqual([3, 1]);
    expect(poster?.days).toHaveLength(14);
  });

  test('that is only a look at the head counts nothing', async () => {
    const { body } = await make(commune.che.id);
    expect((await scan(body.code, 'HEAD')).statusCode).toBe(302);
    expect((await desk()).posters[0]?.scans).toBe(0);
  });

  test('of a tutorial’s poster leads to the tutorial', async () => {
    const { body } = await make(commune.id, 'zalo-basics');
    expect((await scan(body.code)).headers.location).toBe(
      `https://zalo.me/s/4321/tutorials/zalo-basics?utm_source=zalo-qr&oa=${commune.account.oaId}`,
    );
  });

  test.each(['NOSUCHCD', 'x', '%27%20or%201=1', 'a'.repeat(40)])(
    'of a code that is none gets a kind page: %s',
    async (code) => {
      const answer = await scan(code);
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.body).toContain('Mình chưa thấy tờ dán này');
    },
  );

  test('is refused after too many in a minute from one address', async () => {
    const remoteAddress = '10.250.0.1';
    const statuses: number[] = [];
    for (let asked = 0; asked < 301; asked += 1) {
      const answer = await app.app.inject({ method: 'HEAD', url: '/q/NOSUCHCD', remoteAddress });
      statuses.push(answer.statusCode);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });
});

test('where no phone reaches the server the desk is told that nothing is counted', async () => {
  expect((await desk()).areScansCounted).toBe(true);
  const alone = await openApp(world);
  const there = await opens(alone, commune, commune.officer.appUserId);
  expect((await there.get<PosterDesk>('/api/staff/posters')).body.areScansCounted).toBe(false);
  await alone.close();
});

describe('a pack', () => {
  const ask = (tutorialIds: string[] | null, idempotencyKey = newKey()) =>
    nhung.post<AskedTask>('/api/staff/poster-packs', { idempotencyKey, size: 'a5', tutorialIds });
  const task = async (id: string) =>
    (await nhung.get<LongTask>(`/api/staff/long-tasks/${id}`)).body;

  test('has a sheet for each village in one file, asked for twice it is one', async () => {
    const key = newKey();
    const [first, again] = [await ask(null, key), await ask(null, key)];
    expect(again.body).toEqual(first.body);
    await runLongTasks(workerDeps());
    expect(await task(first.body.taskId)).toMatchObject({
      state: 'done',
      title: '3 thôn, A5',
      done: 3,
      total: 3,
      fileName: 'tap-to-dan-a5.pdf',
      summary: ['Đã xong 3 tờ trong một tệp PDF, sẵn để in.'],
    });
    const file = await nhung.get(`/api/staff/long-tasks/${first.body.taskId}/file`);
    expect(file.text.match(/\/Type \/Page\b/g)).toHaveLength(3);
    expect((await desk()).posters).toHaveLength(3);
  });

  test('of chosen tutorials has one sheet for each', async () => {
    const { body } = await ask(['zalo-basics', 'sim-confirm-vneid', 'zalo-basics', 'none-such']);
    await runLongTasks(workerDeps());
    expect(await task(body.taskId)).toMatchObject({ state: 'done', done: 2 });
  });

  test('of nothing that there is says so', async () => {
    const { body } = await ask(['none-such']);
    await runLongTasks(workerDeps());
    expect(await task(body.taskId)).toMatchObject({
      state: 'failed',
      summary: [expect.stringContaining('Chọn lại')],
    });
  });

  test('begun anew after a kill makes no poster twice', async () => {
    const { body } = await ask(null);
    const found = { id: body.taskId, areaPath: commune.path };
    const dies = workAtTask(workerDeps(), found, async (opened) => {
      await makePosterPack(workerDeps(), opened);
      throw new Error('the power went');
    });
    await expect(dies).rejects.toThrow('the power went');
    const before = (await desk()).posters;
    await world.rows(`update long_tasks set lease_until = now() - interval '1 second'`);
    await runLongTasks(workerDeps());
    expect(await task(body.taskId)).toMatchObject({ state: 'done', done: 3 });
    expect((await desk()).posters).toEqual(before);
  });

  test('that is cancelled leaves no file', async () => {
    const { body } = await ask(null);
    await nhung.post(`/api/staff/long-tasks/${body.taskId}/cancel`);
    await runLongTasks(workerDeps());
    expect(await task(body.taskId)).toMatchObject({ state: 'cancelled', fileName: null });
  });
});

describe('an announcement for the wall', () => {
  test('is printed for whoever announces there, a draft too, and for nobody else', async () => {
    const id = world.newId();
    const draft = { ...draftFor(commune), body: 'Mời bà con đến họp. '.repeat(190) };
    const kept = await nhung.put(`/api/staff/announcements/${id}`, draft);
    expect(kept.status).toBe(200);
    const path = `/api/staff/announcements/${id}/poster.pdf`;
    const sheet = await nhung.get(path);
    expect([sheet.status, isPdf(sheet.text)]).toEqual([200, true]);
    const leader = await opens(app, commune, commune.che.leader.appUserId);
    expect((await leader.get(path)).status).toBe(404);
    const other = await makeCommune(world, 'Xã Khác');
    const stranger = await opens(app, other, other.officer.appUserId);
    expect((await stranger.get(path)).status).toBe(404);
  });
});
