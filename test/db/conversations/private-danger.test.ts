import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findAlikeCodes } from '#bot/help-requests/find-alike.ts';
import { handOverToColleague } from '#bot/help-requests/hand-over-help-request.ts';
import { mergeHelpRequests } from '#bot/help-requests/merge-help-requests.ts';
import { runClocks } from '#bot/jobs/run-clocks.ts';
import { tellConfidants } from '#bot/jobs/tell-confidants.ts';
import { tellConfidantsAgain } from '#bot/jobs/tell-confidants-again.ts';
import { asMember } from '#test/db/help-requests/scene.ts';
import { openChat } from '#test/support/people-chat.ts';
import { openGroup } from '#test/support/people-group.ts';
import { saidTo, teamPostsOf } from '#test/support/people-messages.ts';
import { refusal } from '#test/support/refusal.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';
import { forTheTeam, openScene, type Scene } from './scene.ts';

let world: World;
let scene: Scene;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
});
afterAll(() => world.close());

const complaint = vi.fn();
const countUnheard = vi.fn();
const hurt = 'chồng em say rượu về đánh em bầm cả mặt';

const rows = () =>
  world.rows<{ id: string; code: string; audience: string; state: string; question: string }>(
    `select h.id, h.code, h.audience, h.state, h.question from help_requests h join residents r on r.id = h.resident_id
     where r.oa_user_id = $1 order by h.opened_at`,
    [scene.chat.oaUserId],
  );
const latest = async () => {
  const row = (await rows()).at(-1);
  if (row === undefined) throw new Error('nothing was asked');
  return row;
};
/** What the team was told by whatever channel. */
const teamHeard = async () => [
  ...(await scene.groupHeard()),
  ...(await teamPostsOf(world, scene.commune.che.team.id)).map(({ text }) => text),
];
/** Those who read it have just written to the account, so that Zalo lets it write. */
const confidantsWrite = async () => {
  for (const person of [scene.commune.officer, scene.commune.che.leader]) {
    await openChat(world, scene.commune, person).say('chào');
  }
};
const told = async (person: { oaUserId: string | null }) =>
  (await saidTo(world, person.oaUserId ?? ''))
    .map(({ text }) => text)
    .filter((text) => text.includes('việc riêng'));
const tell = async (to: 'desk' | 'leader', cause = 'opened') => {
  const deps = {
    db: world.worker,
    clock: world.clock,
    newId: world.newId,
    log: { info() {}, warn() {}, error: complaint },
    countUnheard,
  };
  const { id } = await latest();
  const officialAccountId = scene.commune.account.id;
  await tellConfidants(deps, { officialAccountId, helpRequestId: id, to, cause });
};

describe('who writes of being hurt at home', () => {
  test.each([
    hurt,
    'cháu không muốn sống nữa',
    'bố dượng sờ mó con bé nhà em',
    'nó doạ tung ảnh nóng của em lên mạng',
  ])('is read by leader and desk, and neither by team nor group: "%s"', async (words) => {
    const said = await scene.chat.ask(words);
    expect(await latest()).toMatchObject({ audience: 'leader', state: 'open', question: words });
    expect(await teamHeard()).toEqual([]);
    expect(said[0]?.text).not.toContain('báo tổ');
    expect(said.at(-1)?.text).toContain('Chỉ tổ trưởng và cán bộ xã đọc được');
    expect(said.at(-1)?.buttons).toContain('Chỉ cán bộ xã đọc');
  });

  test('is told to officer and leader without a word of it, each once', async () => {
    await confidantsWrite();
    await scene.chat.ask(hurt);
    await Promise.all([tell('desk'), tell('desk'), tell('leader'), tell('leader')]);
    const { code } = await latest();
    for (const person of [scene.commune.officer, scene.commune.che.leader]) {
      const heard = await told(person);
      expect(heard).toEqual([expect.stringContaining(`việc riêng ${code}`)]);
      expect(heard.join()).not.toContain('đánh');
    }
  });

  test('keeps it from the leader with a button, once and again', async () => {
    await confidantsWrite();
    await scene.chat.ask(hurt);
    const [answer] = await scene.chat.press('Chỉ cán bộ xã đọc');
    await scene.chat.press('Chỉ cán bộ xã đọc');
    expect(answer?.text).toContain('chỉ cán bộ xã đọc được');
    expect(await latest()).toMatchObject({ audience: 'desk', state: 'escalated' });
    await tell('leader');
    expect(await told(scene.commune.che.leader)).toEqual([]);
    const { id } = await latest();
    const steps = await world.rows(
      `select 1 from help_request_history where help_request_id = $1 and kind = 'escalated'`,
      [id],
    );
    expect(steps).toHaveLength(1);
  });

  test('has three minutes until the leader is told or reads it, whatever is said meanwhile', async () => {
    await scene.chat.ask(hurt);
    await scene.chat.ask('giờ em đang trốn bên nhà mẹ đẻ ạ');
    const { id } = await latest();
    const told = await world.rows<{ waits: boolean }>(
      `select run_at > now() + interval '1 minute' as waits from graphile_worker.jobs
       where key like 'tell-confidants:leader:' || $1 || ':%'`,
      [id],
    );
    expect(told.length).toBeGreaterThan(1);
    expect(told.every(({ waits }) => waits)).toBe(true);
    const { path } = scene.commune.che;
    const leader = { kind: 'area', path, confidant: { leads: path } } as const;
    const seen = async () => {
      const query = sql`select 1 from help_requests where id = ${id}`;
      return (await world.web.transaction(leader, (tx) => tx.execute(query))).rows.length;
    };
    expect(await seen()).toBe(0);
    await Promise.all([tell('leader'), tell('leader')]);
    expect(await seen()).toBe(1);
  });

  test('has what ended or was left to the desk within that time read by no leader', async () => {
    await scene.chat.ask(hurt);
    const { id } = await latest();
    for (const change of [`state = 'cancelled'`, `state = 'open', audience = 'desk'`]) {
      await world.rows(`update help_requests set ${change} where id = $1`, [id]);
      await tell('leader');
      expect(
        await world.rows('select leader_reads from help_requests where id = $1', [id]),
      ).toEqual([{ leader_reads: false }]);
    }
  });

  test('is read by the desk alone where the village has no leader', async () => {
    await world.rows('update members set is_leader = false where team_id = $1', [
      scene.commune.che.team.id,
    ]);
    const said = await scene.chat.ask(hurt);
    expect(await latest()).toMatchObject({ audience: 'desk', state: 'escalated' });
    expect(said.at(-1)?.text).toContain('Chỉ cán bộ xã đọc được');
  });

  test('goes on there with what is said next, and nothing of it reaches the team', async () => {
    await scene.chat.ask(hurt);
    const [added] = await scene.chat.ask('giờ em đang trốn bên nhà mẹ đẻ ạ');
    expect(added?.text).toContain('việc riêng');
    await scene.answer((await latest()).code, 'Chị ở yên bên đó, tôi qua ngay.');
    await scene.chat.ask('dạ em cảm ơn anh, anh nhớ đừng nói ai');
    expect(await teamHeard()).toEqual([]);
  });
});

describe('who already waits for the team', () => {
  test('has danger set apart as a request of its own, of which the first shows nothing', async () => {
    await scene.chat.ask(forTheTeam);
    const before = await teamHeard();
    const first = await latest();
    const said = await scene.chat.ask(hurt);
    const second = await latest();
    expect(second).toMatchObject({ audience: 'leader', question: hurt });
    expect(second.id).not.toBe(first.id);
    expect(said.at(-1)?.text).toContain(second.code);
    expect(await teamHeard()).toEqual(before);
    const told = await world.rows(
      'select text from help_request_history where help_request_id = $1',
      [first.id],
    );
    expect(JSON.stringify(told)).not.toContain('đánh');
    // What is said from now on may be as private, also where the first waits for an answer.
    await scene.chat.ask('anh ấy đang ngủ');
    expect(await teamHeard()).toEqual(before);
  });

  test('is never without a word where they have moved to a village without a team', async () => {
    await scene.chat.ask(forTheTeam);
    await scene.chat.say(`#thon ${scene.commune.thon13.code}`);
    const said = await scene.chat.ask(hurt);
    expect(said[0]?.text).toContain('113');
    const [first, second] = await rows();
    expect(second).toMatchObject({ audience: 'desk', state: 'escalated', question: hurt });
    expect(said.at(-1)?.text).toContain(second?.code);
    expect(said.at(-1)?.text).not.toContain(first?.code);
    expect(JSON.stringify(await teamHeard())).not.toContain('đánh');
  });

  test('twice and at once opens one', async () => {
    await scene.chat.ask(forTheTeam);
    await scene.chat.say(hurt);
    world.clock.advance(8_000);
    await Promise.allSettled([scene.chat.endDueBurst(), scene.chat.endDueBurst()]);
    await scene.chat.endDueBurst();
    expect(await rows()).toHaveLength(2);
  });
});

describe('the team', () => {
  test('finds a private request under no code, in no list, and cannot take it in the group', async () => {
    await scene.chat.ask(hurt);
    const { code } = await latest();
    const group = openGroup(world, scene.commune, scene.commune.che);
    const unknown = await group.say(scene.commune.che.leader, 'nhận A99');
    const answers = await group.say(scene.commune.che.leader, `nhận ${code}`);
    expect(answers).toEqual(unknown.map((text) => text.replaceAll('A99', code)));
    const list = await group.say(scene.lan, 'danh sách');
    expect(list.join()).not.toContain(code);
    expect((await latest()).state).toBe('open');
    expect(
      await world.work(scene.commune.scope, (work) =>
        findAlikeCodes(work.tx, {
          id: world.newId(),
          question: hurt,
          teamId: scene.commune.che.team.id,
        }),
      ),
    ).toEqual([]);
  });

  test('can neither be given it nor have another answered with it', async () => {
    await scene.chat.ask(forTheTeam);
    await scene.chat.ask(hurt);
    const [first, second] = await rows();
    const { che, scope } = scene.commune;
    const colleague = che.members.find(({ isLeader }) => !isLeader);
    const leader = asMember(che.leader, che);
    const merge = world.work(scope, (work) =>
      mergeHelpRequests(work, first?.id ?? '', leader, [second?.id ?? '']),
    );
    expect(await refusal(merge)).toBe('help-request/private');
    const give = world.work(scope, (work) =>
      handOverToColleague(work, second?.id ?? '', leader, colleague?.id ?? ''),
    );
    expect(await refusal(give)).toBe('help-request/private');
  });
});

test('the clocks remind leader and desk, and bring it to the commune, without a post', async () => {
  await confidantsWrite();
  await scene.chat.ask(hurt);
  world.clock.advance(72 * hour);
  const log = { warn() {}, error() {}, info() {}, debug() {} };
  await runClocks({ db: world.worker, clock: world.clock, newId: world.newId, log } as never);
  const jobs = await world.rows<{ key: string }>(
    `select key from graphile_worker.jobs where key like 'tell-confidants:%:' || $1 || ':clock:%'`,
    [(await latest()).id],
  );
  expect(jobs.length).toBeGreaterThan(0);
  expect((await latest()).state).toBe('escalated');
  expect(await teamHeard()).toEqual([]);
});

test('is told once to each also where the worker that was to tell it was killed', async () => {
  await confidantsWrite();
  await scene.chat.ask(hurt);
  const { id } = await latest();
  const jobs = () =>
    world.rows<{ key: string }>(
      `select key from graphile_worker.jobs where key like '%tell-confidants:%' || $1 || '%' order by 1`,
      [id],
    );
  const again = () => tellConfidantsAgain({ db: world.worker, clock: world.clock }, hour);
  await world.rows(
    `select graphile_worker.remove_job(key) from graphile_worker.jobs where key like 'tell-confidants:%' || $1 || '%'`,
    [id],
  );
  world.clock.advance(10_000);
  await again();
  expect(await jobs()).toEqual([{ key: `sweep:tell-confidants:desk:${id}` }]);
  await tell('desk');
  world.clock.advance(180_000);
  await Promise.all([again(), again()]);
  expect((await jobs()).map(({ key }) => key)).toEqual([
    `sweep:tell-confidants:desk:${id}`,
    `sweep:tell-confidants:leader:${id}`,
  ]);
  await Promise.all([tell('desk'), tell('leader'), tell('leader')]);
  for (const person of [scene.commune.officer, scene.commune.che.leader]) {
    expect(await told(person)).toHaveLength(1);
  }
});

test('that nobody can be told of is said to its asker once, with the number, and to the operator every time', async () => {
  await scene.chat.ask(hurt);
  const unheard = async () =>
    (await saidTo(world, scene.chat.oaUserId)).filter(({ text }) =>
      text.includes('chưa nhắn được'),
    );
  complaint.mockClear();
  countUnheard.mockClear();
  await Promise.all([tell('desk'), tell('desk')]);
  expect((await unheard()).map(({ text }) => text)).toEqual([expect.stringContaining('113')]);
  expect(countUnheard.mock.calls).toEqual([[scene.commune.account.id], [scene.commune.account.id]]);
  expect(JSON.stringify(complaint.mock.calls)).not.toContain('đánh');
  // Told later, and then out of Zalo's reach again: they know all the same.
  await openChat(world, scene.commune, scene.commune.officer).say('chào');
  await tell('desk');
  world.clock.advance(8 * 24 * hour);
  await tell('desk');
  expect(await told(scene.commune.officer)).toHaveLength(1);
  expect(countUnheard).toHaveBeenCalledTimes(2);
  expect(await unheard()).toHaveLength(1);
});

test('is never said to be the team’s, whatever else is said with it', async () => {
  await scene.chat.say('con em bị ngã gãy chân rồi');
  const said = await scene.chat.ask(hurt);
  expect(await latest()).toMatchObject({ audience: 'leader' });
  expect(said.map(({ text }) => text).join(' ')).not.toContain('báo tổ');
  const more = await scene.chat.ask('cứu với nhà em đang cháy');
  expect(more.map(({ text }) => text).join(' ')).not.toContain('báo tổ');
  const [again] = await scene.chat.say('#hoi-to');
  expect(again?.text).toContain('việc riêng');
});

test.each(['not-ours', 'sent-on'] as const)(
  'that ended as "%s", and is taken up long after, is never said to be the team’s',
  async (resultKind) => {
    await scene.chat.ask(hurt);
    const { code } = await latest();
    const before = (await scene.chat.heard()).length;
    await scene.resolve(code, { resultKind });
    world.clock.advance(40 * 24 * 3_600_000);
    await scene.chat.say(`#danh-gia ${code} not-solved`);
    const said = (await scene.chat.heard()).slice(before).map(({ text }) => text);
    expect(said).toHaveLength(2);
    expect(said.join(' ')).not.toMatch(/(Dạ|Phần của|việc) tổ/);
  },
);

test('a fire, an accident and lost money are still everybody’s business', async () => {
  await scene.chat.ask('cứu với nhà em đang cháy');
  expect((await latest()).audience).toBe('team');
  expect(await scene.groupHeard()).not.toEqual([]);
});
