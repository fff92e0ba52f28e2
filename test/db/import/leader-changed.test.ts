import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getArea } from '#bot/areas/get-area.ts';
import { importCommune } from '#bot/import/import-commune.ts';
import { planFile } from '#bot/import/plan-file.ts';
import { readTableFile } from '#bot/import/table-file/read-table-file.ts';
import { tellConfidants } from '#bot/jobs/tell-confidants.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeCommune } from '#test/support/people.ts';
import { opens, residentAsks } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** Lan leads in place of who led, as the same list says it in each way of bringing it in. */
const listOf = ({ che }: CommuneOfTest, cells: (code: string, name: string) => string) =>
  [che.leader, called(che, 'Lan')]
    .map(
      ({ id, code, name }) => `${cells(code ?? '', name)},${id === che.leader.id ? 'không' : 'có'}`,
    )
    .join('\n');

async function byFolder(commune: CommuneOfTest): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-import-'));
  const rows = listOf(commune, (code, name) => `${code},${commune.che.team.code},${name}`);
  await writeFile(join(folder, 'members.csv'), `code,team_code,name,leader\n${rows}\n`);
  const deps = {
    db: world.owner,
    now: world.clock.now(),
    newId: world.newId,
    log: () => {},
    storeToken: async () => {},
    isOtherToken: () => false,
  };
  try {
    return (await importCommune(deps, { folder, dryRun: false })).kind === 'imported';
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function byUploadedList(commune: CommuneOfTest): Promise<boolean> {
  const rows = listOf(commune, (code, name) => `${commune.che.name},${code},${name}`);
  const file = await readTableFile(Buffer.from(`Thôn,Mã,Họ và tên,Vai trò\n${rows}\n`));
  return world.work(commune.scope, async (work) => {
    const { plan } = await planFile(work, await getArea(work.tx, commune.id), 'people', file);
    await plan?.write(async () => {});
    return (plan?.changed ?? 0) > 0;
  });
}

test.each([
  ['the folder of `npm run import`', byFolder],
  ['a list that the desk uploads', byUploadedList],
])(
  'whom %s makes lead no more loses what was confided, and the new leader is told once',
  async (_, brings) => {
    const commune = await makeCommune(world);
    const { che, account } = commune;
    const hurt = 'chồng em say rượu về đánh em bầm cả mặt';
    const asked = await residentAsks(world, app, commune, che, hurt);
    const heard = { officialAccountId: account.id, helpRequestId: asked.id } as const;
    const deps = {
      db: world.worker,
      clock: world.clock,
      newId: world.newId,
      log: { info() {}, warn() {}, error() {} },
      countUnheard() {},
    };
    await tellConfidants(deps, { ...heard, to: 'leader', cause: 'opened' });
    const former = await opens(app, commune, che.leader.appUserId);
    const path = `/api/team/help-requests/${asked.id}`;
    expect((await former.post(`${path}/claim`, {})).status).toBe(200);
    expect(await brings(commune)).toBe(true);
    expect(await brings(commune)).toBe(false);
    expect((await former.get(path)).status).toBe(404);
    const next = await opens(app, commune, called(che, 'Lan').appUserId);
    expect(await next.get(path)).toMatchObject({ body: { state: 'open', helperName: null } });
    const lines = await world.rows(
      `select channel, text from help_request_history where help_request_id = $1 and kind = 'released'`,
      [asked.id],
    );
    expect(lines).toEqual([{ channel: 'system', text: che.leader.name }]);
  },
);
