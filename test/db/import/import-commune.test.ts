import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { describeResult } from '#bot/import/describe-result.ts';
import { type ClonedDatabase, cloneDatabase } from '#test/support/database.ts';
import {
  copyThanhTam,
  createImporter,
  emptyTables,
  readAll,
  removeCopies,
} from './import-folder.ts';

let database: ClonedDatabase;
let importer: ReturnType<typeof createImporter>;

beforeAll(async () => {
  database = await cloneDatabase();
  importer = createImporter(database.url);
});
beforeEach(() => emptyTables(importer.pool));
afterEach(() => importer.pool.query('drop trigger if exists refuse on officers'));
afterAll(async () => {
  await removeCopies();
  await importer.close();
  await database.drop();
});

const ask = async (statement: string) => (await importer.pool.query(statement)).rows;

describe('a first import', () => {
  test('brings in the commune with its tree, teams, people and groups', async () => {
    expect((await importer.run(await copyThanhTam())).kind).toBe('imported');

    expect(
      await ask(
        `select level, count(*)::int, min(path::text) as path from areas group by 1 order by 1`,
      ),
    ).toEqual([
      { level: 'commune', count: 1, path: 'SC.SC-TT' },
      { level: 'province', count: 1, path: 'SC' },
      { level: 'village', count: 5, path: 'SC.SC-TT.SC-TT-01' },
    ]);
    expect(
      await ask(`select old_names, valid_from::text from areas where name = 'Thôn 3'`),
    ).toEqual([{ old_names: ['xóm 3', 'xóm Cầu Đá'], valid_from: '2019-01-01' }]);
    expect(
      await ask(`select t.code, count(*)::int as members, count(*) filter (where is_leader)::int as leaders,
          count(distinct g.group_id)::int as groups
        from teams t join members m on m.team_id = t.id and m.area_id = t.area_id and m.state = 'active'
        left join groups g on g.team_id = t.id group by 1 order by 1`),
    ).toEqual([
      { code: 'TO-01', members: 7, leaders: 1, groups: 1 },
      { code: 'TO-02', members: 6, leaders: 1, groups: 1 },
      { code: 'TO-03', members: 6, leaders: 1, groups: 1 },
      { code: 'TO-04', members: 7, leaders: 1, groups: 0 },
      { code: 'TO-05', members: 6, leaders: 1, groups: 0 },
    ]);
    expect(
      await ask(
        `select o.code, o.role, a.level from officers o join areas a on a.id = o.area_id order by 1`,
      ),
    ).toEqual([
      { code: 'CB-01', role: 'administrator', level: 'commune' },
      { code: 'CB-02', role: 'approver', level: 'commune' },
      { code: 'CB-03', role: 'officer', level: 'commune' },
      { code: 'GS-01', role: 'supervisor', level: 'province' },
    ]);
  });

  test('keeps the first refresh token sealed', async () => {
    await importer.run(await copyThanhTam());
    const [token] = await ask('select * from official_account_tokens');
    expect(token.refresh_token.toString('latin1')).not.toContain('sample');
    expect(importer.cipher.open(token.refresh_token, token.official_account_id)).toBe(
      'sample-refresh-token-thanh-tam',
    );
  });

  test('reads what Excel in Vietnam saves: a mark, semicolons, its own dates, yes and no in words', async () => {
    const asExcel = (text: string) =>
      `\ufeff${text.replaceAll(',', ';').replaceAll('\n', '\r\n').replaceAll('2025-07-01', '1/7/2025')}`;
    const folder = await copyThanhTam({
      'areas.csv': (text) => asExcel(text).replaceAll('village', 'Thôn').normalize('NFD'),
      'members.csv': (text) => asExcel(text).replaceAll('không', 'KHONG'),
    });
    expect((await importer.run(folder)).kind).toBe('imported');
    expect((await importer.run(await copyThanhTam())).kind).toBe('nothing-to-do');
  });
});

describe('a second import', () => {
  test('of the same folder changes nothing', async () => {
    const folder = await copyThanhTam();
    await importer.run(folder);
    const before = await readAll(importer.pool);

    expect((await importer.run(folder)).kind).toBe('nothing-to-do');
    expect(await readAll(importer.pool)).toEqual(before);
  });

  test('changes what the files say otherwise and leaves the rest', async () => {
    await importer.run(await copyThanhTam());
    const before = await readAll(importer.pool);
    const folder = await copyThanhTam({
      'areas.csv': (text) => text.replace('Thôn Gò Mít', 'Thôn Gò Mít Mới'),
      'members.csv': (text) => `${text}TV-33,TO-05,Nguyễn Thị Thêm,720000000000000099,không\n`,
    });

    const result = await importer.run(folder);
    expect(result).toMatchObject({
      kind: 'imported',
      plan: {
        'areas.csv': { add: [], change: [{ values: { name: 'Thôn Gò Mít Mới' } }], same: 6 },
        'members.csv': { add: [{ name: 'Nguyễn Thị Thêm' }], change: [], same: 32 },
      },
    });
    const after = await readAll(importer.pool);
    expect(after.members).toHaveLength(33);
    expect({ ...after, areas: 0, members: 0 }).toEqual({ ...before, areas: 0, members: 0 });
  });

  test('takes only the files that are there, and refers to what is in the database', async () => {
    await importer.run(await copyThanhTam());
    const folder = await copyThanhTam(
      {
        'areas.csv': undefined,
        'official-accounts.csv': undefined,
        'teams.csv': undefined,
        'groups.csv': undefined,
        'officers.csv': undefined,
      },
      { 'members.csv': 'code,team_code,name\nTV-01,TO-02,Phạm Văn Thuận\n' },
    );
    expect((await importer.run(folder)).kind).toBe('refused'); // Thuận leads TO-01, and TO-02 has a leader
    const asMember = await copyThanhTam({
      'members.csv': (text) => text.replace('TV-01,TO-01', 'TV-01,TO-02').replace('có', 'không'),
    });
    expect((await importer.run(asMember)).kind).toBe('imported');
    expect(
      await ask(`select t.code from members m join teams t on t.id = m.team_id and t.area_id = m.area_id
        where m.code = 'TV-01'`),
    ).toEqual([{ code: 'TO-02' }]);
  });

  test('does not take the token of a file for the one that has been renewed since', async () => {
    await importer.run(await copyThanhTam());
    await importer.pool.query(`update official_account_tokens set refresh_token = 'renewed'`);
    const folder = await copyThanhTam({
      'official-accounts.csv': (text) => text.replace('sample-', 'other-'),
    });
    expect((await importer.run(folder)).kind).toBe('nothing-to-do');
  });

  describe('after the grant was lost', () => {
    const newGrant = () =>
      copyThanhTam({
        'official-accounts.csv': (text) => text.replace('sample-', 'other-'),
      });
    const account = async () =>
      (
        await ask(
          `select a.paused_reason, a.paused_at, a.probe_at, t.lost_at, t.access_token
            from official_accounts a join official_account_tokens t on t.official_account_id = a.id`,
        )
      )[0];
    const running = { paused_reason: null, paused_at: null, probe_at: null, lost_at: null };

    beforeEach(async () => {
      await importer.run(await copyThanhTam());
      await importer.pool.query(
        `update official_account_tokens set lost_at = now(), access_token = 'old'`,
      );
      await importer.pool.query(
        `update official_accounts set paused_at = now(), paused_reason = 'grant-lost'`,
      );
    });

    test('takes the token of the new grant and lets the account send again, once', async () => {
      const folder = await newGrant();
      expect((await importer.run(folder)).kind).toBe('imported');
      const [token] = await ask('select * from official_account_tokens');
      expect(importer.cipher.open(token.refresh_token, token.official_account_id)).toBe(
        'other-refresh-token-thanh-tam',
      );
      expect(await account()).toEqual({ ...running, access_token: null });
      const before = await readAll(importer.pool);
      expect((await importer.run(folder)).kind).toBe('nothing-to-do');
      expect(await readAll(importer.pool)).toEqual(before);
    });

    test('says so in a dry run and changes nothing', async () => {
      const before = await readAll(importer.pool);
      const result = await importer.run(await newGrant(), { dryRun: true });
      expect(result.kind).toBe('planned');
      expect(describeResult(result).join('\n')).toContain(
        'thay khoá đã mất của UBND xã Thanh Tâm và cho gửi tin lại',
      );
      expect(await readAll(importer.pool)).toEqual(before);
    });

    test('does not take the lost token itself for a new one', async () => {
      expect((await importer.run(await copyThanhTam())).kind).toBe('nothing-to-do');
      expect(await account()).toMatchObject({ paused_reason: 'grant-lost' });
    });

    test('also repairs an account that is only paused for it, or was sealed with another key', async () => {
      await importer.pool.query(
        `update official_account_tokens set lost_at = null, refresh_token = 'not to be opened'`,
      );
      expect((await importer.run(await newGrant())).kind).toBe('imported');
      expect(await account()).toMatchObject(running);
    });

    test('of two imports at once one repairs it and the other finds it repaired', async () => {
      const folder = await newGrant();
      const results = await Promise.all([importer.run(folder), importer.run(folder)]);
      expect(results.map((result) => result.kind).sort()).toEqual(['imported', 'nothing-to-do']);
    });
  });

  test('uses a group again that was gone', async () => {
    const folder = await copyThanhTam();
    await importer.run(folder);
    await importer.pool.query(`update groups set state = 'gone'`);
    expect((await importer.run(folder)).kind).toBe('imported');
    expect(await ask('select distinct state from groups')).toEqual([{ state: 'active' }]);
    expect((await importer.run(folder)).kind).toBe('nothing-to-do');
  });

  test('makes a listed member of who came in through the group', async () => {
    const withoutLast = await copyThanhTam({
      'members.csv': (text) => text.split('\n').slice(0, -2).join('\n'),
    });
    await importer.run(withoutLast);
    await importer.pool.query(
      `insert into members (id, team_id, area_id, name, oa_user_id, state, joined_at)
        select gen_random_uuid(), id, area_id, 'Quỳnh', '720000000000000032', 'unconfirmed', now()
        from teams where code = 'TO-05'`,
    );

    expect((await importer.run(await copyThanhTam())).kind).toBe('imported');
    expect(
      await ask(`select code, name, state from members where oa_user_id = '720000000000000032'`),
    ).toEqual([{ code: 'TV-32', name: 'Đỗ Thị Quỳnh', state: 'active' }]);
  });

  test('that names another person for a member or an officer takes the rights of the one before', async () => {
    await importer.run(await copyThanhTam());
    await importer.pool.query(
      `update members set app_user_id = 'app-' || code, bot_user_id = 'bot-' || code, app_user_id_asked_at = now()`,
    );
    await importer.pool.query(`update officers set app_user_id = 'app-' || code`);
    await importer.pool.query(`update officers set oa_user_id = null where code = 'CB-02'`);
    const members = await ask(`select oa_user_id from members where code = 'TV-01'`);
    const officers = await ask(`select oa_user_id from officers where code = 'CB-01'`);
    const folder = await copyThanhTam({
      'members.csv': (text) => text.replace(members[0].oa_user_id, '720000000000000091'),
      'officers.csv': (text) => text.replace(officers[0].oa_user_id, '720000000000000092'),
    });
    expect((await importer.run(folder)).kind).toBe('imported');
    expect(
      await ask(`select code, oa_user_id, app_user_id, bot_user_id, app_user_id_asked_at is null as is_new
        from members where code in ('TV-01', 'TV-02') order by code`),
    ).toEqual([
      {
        code: 'TV-01',
        oa_user_id: '720000000000000091',
        app_user_id: null,
        bot_user_id: null,
        is_new: true,
      },
      expect.objectContaining({ app_user_id: 'app-TV-02', bot_user_id: 'bot-TV-02' }),
    ]);
    expect(
      await ask(
        `select code, app_user_id from officers where code in ('CB-01', 'CB-02', 'CB-03') order by code`,
      ),
    ).toEqual([
      { code: 'CB-01', app_user_id: null },
      // Only the invitation had said who they are.
      { code: 'CB-02', app_user_id: null },
      { code: 'CB-03', app_user_id: 'app-CB-03' },
    ]);
    expect((await importer.run(folder)).kind).toBe('nothing-to-do');
  });

  test('lets two members swap their ids, and a new group take the place of the old', async () => {
    await importer.run(await copyThanhTam());
    const folder = await copyThanhTam({
      'members.csv': (text) =>
        text
          .replace('000002,', '0000XX,')
          .replace('000003,', '000002,')
          .replace('0000XX,', '000003,'),
      'groups.csv': (text) => text.replace('b10de9fd308749937e9a', 'aaaaaaaaaaaaaaaaaaaa'),
    });
    expect((await importer.run(folder)).kind).toBe('imported');
    expect(
      await ask(`select name from members where oa_user_id in ('720000000000000002', '720000000000000003')
        order by oa_user_id`),
    ).toEqual([{ name: 'Trần Quốc Hưng' }, { name: 'Nguyễn Thị Lan' }]);
    expect(await ask(`select count(*)::int from groups`)).toEqual([{ count: 3 }]);
  });
});

describe('all or nothing', () => {
  test('a dry run says what it would do and writes nothing', async () => {
    const before = await readAll(importer.pool);
    const result = await importer.run(await copyThanhTam(), { dryRun: true });
    expect(result).toMatchObject({
      kind: 'planned',
      plan: { 'areas.csv': { lines: { length: 7 } } },
    });
    expect(await readAll(importer.pool)).toEqual(before);
  });

  test('a failure in the middle writes nothing', async () => {
    await importer.pool.query(`create or replace function refuse() returns trigger language plpgsql
      as $$ begin raise exception 'the disk is full'; end $$`);
    await importer.pool.query(
      'create trigger refuse before insert on officers for each row execute function refuse()',
    );
    const before = await readAll(importer.pool);
    await expect(importer.run(await copyThanhTam())).rejects.toThrow();
    expect(await readAll(importer.pool)).toEqual(before);
  });

  test('a connection that dies in the middle writes nothing, and the next import does it all', async () => {
    const before = await readAll(importer.pool);
    const dying = createImporter(database.url);
    dying.pool.on('connect', (client) => client.on('error', () => {}));
    dying.pool.on('error', () => {});
    const die = async () => {
      await importer.pool.query(`select pg_terminate_backend(pid) from pg_locks
        where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`);
    };
    await expect(dying.run(await copyThanhTam(), { storeToken: die })).rejects.toThrow();
    await dying.close();

    expect(await readAll(importer.pool)).toEqual(before);
    expect((await importer.run(await copyThanhTam())).kind).toBe('imported');
  });

  test('of two imports at once one does it and the other finds it done', async () => {
    const folder = await copyThanhTam();
    const results = await Promise.all([importer.run(folder), importer.run(folder)]);
    expect(results.map((result) => result.kind).sort()).toEqual(['imported', 'nothing-to-do']);
    expect((await readAll(importer.pool)).members).toHaveLength(32);
  });
});

test('a province of 16,000 members comes in, and tells how far it is', async () => {
  const rows = Array.from(
    { length: 16_000 },
    (_, i) => `P-${i},TO-01,Người thứ ${i},${10 ** 17 + i * 16}`,
  );
  const folder = await copyThanhTam({
    'members.csv': () => `code,team_code,name,zalo_user_id\n${rows.join('\n')}\n`,
  });
  const told: string[] = [];
  expect((await importer.run(folder, { log: (line) => told.push(line) })).kind).toBe('imported');
  expect(told.filter((line) => line.startsWith('Đã ghi')).length).toBeGreaterThan(10);
  expect(await ask('select count(*)::int from members')).toEqual([{ count: 16_000 }]);
  expect((await importer.run(folder)).kind).toBe('nothing-to-do');
});
