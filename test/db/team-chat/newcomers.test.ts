import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWorld, type World } from '#test/support/world.ts';
import { openScene, type Scene } from './scene.ts';

let world: World;
let scene: Scene;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
});
afterAll(() => world.close());

const stranger = { oaUserId: '990000000000000001', name: 'Hoa Thanh Tâm' };

/** The stranger speaks; gives their number. */
async function appear(line = 'Chào cả nhà'): Promise<number> {
  const said = await scene.che.say(stranger, line);
  return Number(/\(M(\d+)\)/.exec(said[0] ?? '')?.[1]);
}

const memberRows = () =>
  world.rows<{ name: string; state: string; is_leader: boolean }>(
    'select name, state, is_leader from members where team_id = $1 and code is null',
    [scene.commune.che.team.id],
  );

describe('somebody who is not on the list', () => {
  test('becomes an unconfirmed member under their Zalo name, and the leader is asked once', async () => {
    const number = await appear();
    expect(await scene.che.heard()).toContain(
      `Hoa Thanh Tâm (M${number}) chưa có trong danh sách tổ.\n` +
        `Nhờ tổ trưởng xác nhận: gõ "đồng ý M${number}" hoặc "từ chối M${number}".`,
    );
    expect(await scene.che.say(stranger, 'mai em qua')).toEqual([]);
    expect(await memberRows()).toEqual([
      { name: 'Hoa Thanh Tâm', state: 'unconfirmed', is_leader: false },
    ]);
  });

  test('is one person, however many messages come at once', async () => {
    await Promise.all([
      scene.che.say(stranger, 'nhận A1'),
      scene.che.say(stranger, 'Chào cả nhà'),
      scene.che.say(stranger, 'alo'),
    ]);
    expect(await memberRows()).toHaveLength(1);
    const asked = (await scene.che.heard()).filter((text) =>
      text.includes('chưa có trong danh sách'),
    );
    expect(asked).toHaveLength(1);
  });

  test('may help meanwhile, which the history tells', async () => {
    await appear();
    expect(await scene.che.say(stranger, 'nhận A1')).toEqual(['A1: Hoa Thanh Tâm đã nhận giúp.']);
    expect(
      await world.rows(
        `select unconfirmed from help_request_history where help_request_id = $1 and kind = 'claimed'`,
        [scene.request.id],
      ),
    ).toEqual([{ unconfirmed: true }]);
  });

  test('has a name of words when Zalo does not tell', async () => {
    await scene.che.say({ oaUserId: '990000000000000002' }, 'Chào cả nhà');
    expect(await memberRows()).toMatchObject([{ name: 'Người chưa rõ tên' }]);
  });

  test('with a name that would ping people pings nobody', async () => {
    const said = await scene.che.say({ oaUserId: '990000000000000003', name: '[@all]' }, 'alo');
    expect(said[0]).toMatch(/^\(người trong nhóm\)/);
  });
});

describe("the leader's word", () => {
  test('"đồng ý" puts them on the list, again changes nothing', async () => {
    const number = await appear();
    expect(await scene.che.say(scene.leader, `đồng ý M${number}`)).toEqual([
      'Hoa Thanh Tâm đã vào danh sách tổ.',
    ]);
    await scene.che.say(scene.leader, `dong y m${number}`);
    expect(await memberRows()).toMatchObject([{ state: 'active' }]);
  });

  test('"từ chối" ends what they may do, and gives back what they held', async () => {
    const number = await appear('nhận A1');
    expect(await scene.che.say(scene.leader, `từ chối M${number}`)).toEqual([
      'A1: Hoa Thanh Tâm trả lại. Ai giúp được thì gõ "nhận A1".',
      'Hoa Thanh Tâm không được ghi vào danh sách tổ.',
    ]);
    expect(await scene.state()).toBe('open');
    for (const line of ['nhận A1', 'A1: bác thử lại', 'xong A1', '?']) {
      expect(await scene.che.say(stranger, line)).toEqual([
        'Hoa Thanh Tâm không còn trong tổ nên lệnh này không được ghi.',
      ]);
    }
    expect(await scene.che.say(stranger, 'Chào cả nhà')).toEqual([]);
    expect(await scene.state()).toBe('open');
    expect(await scene.residentHeard()).toHaveLength(1);
  });

  test('may be taken back', async () => {
    const number = await appear();
    await scene.che.say(scene.leader, `từ chối M${number}`);
    await scene.che.say(scene.leader, `đồng ý M${number}`);
    expect(await scene.che.say(stranger, 'nhận A1')).toEqual(['A1: Hoa Thanh Tâm đã nhận giúp.']);
  });

  test('of anybody but the leader counts nothing, not even of the newcomer', async () => {
    const number = await appear();
    for (const who of [scene.lan, stranger]) {
      expect(await scene.che.say(who, `đồng ý M${number}`)).toEqual([
        'Việc này nhờ tổ trưởng xác nhận nhé.',
      ]);
    }
    expect(await memberRows()).toMatchObject([{ state: 'unconfirmed' }]);
  });

  test('reaches nobody of another team, and nobody who came by the list', async () => {
    const number = await appear();
    for (const unknown of [number, scene.binh.number, 9_999_999]) {
      expect(await scene.thon3.say(scene.binh, `từ chối M${unknown}`)).toEqual([
        `Không thấy ai có số M${unknown} đang chờ xác nhận.`,
      ]);
    }
    expect(await scene.che.say(scene.leader, `từ chối M${scene.lan.number}`)).toEqual([
      `Không thấy ai có số M${scene.lan.number} đang chờ xác nhận.`,
    ]);
  });
});
