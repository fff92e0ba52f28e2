import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetAtOnce } from '#bot/retention/forget-past-keeping.ts';
import { askSignInCode } from '#bot/sessions/ask-sign-in-code.ts';
import { findSession } from '#bot/sessions/find-session.ts';
import { takeSignInCode } from '#bot/sessions/take-sign-in-code.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { refusal } from '#test/support/refusal.ts';
import { hour, minute, openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  await writesToTheAccount(commune.officer);
});
afterAll(() => world.close());

const deps = () => ({ db: world.web, clock: world.clock, newId: world.newId });
const writesToTheAccount = (person: { oaUserId: string | null; appUserId: string | null }) =>
  makeResident(
    world,
    commune,
    { id: commune.id },
    {
      oaUserId: person.oaUserId,
      appUserId: person.appUserId,
    },
  );
const ask = (staffCode: string) => askSignInCode(deps(), staffCode);
const use = (id: string, code: string) => takeSignInCode(deps(), id, code);
type Sent = { id: string; text: string; state: string; lane: string; recipient: string };
const sentTo = (oaUserId: string | null) =>
  world.rows<Sent>(
    `select id, content->>'text' as text, state, lane, recipient_id as recipient from outgoing_messages
     where recipient_id = $1 order by sequence`,
    [oaUserId],
  );
const digitsIn = (text: string | undefined) => /\d{8}/.exec(text ?? '')?.[0] ?? '';
async function askedBy(person: { code: string | null; oaUserId: string | null }) {
  const asked = await ask(person.code ?? '');
  return { ...asked, digits: digitsIn((await sentTo(person.oaUserId)).at(-1)?.text) };
}
const other = (digits: string) => (digits === '00000000' ? '00000001' : '00000000');

describe('a code', () => {
  test('goes to the officer’s own Zalo as a reply that nobody sends after five minutes', async () => {
    await ask(` ${commune.officer.code.toLowerCase()} `);
    const [message] = await sentTo(commune.officer.oaUserId);
    expect(message).toMatchObject({ lane: 'reply', state: 'queued' });
    expect(message?.text).toMatch(/^Mã đăng nhập bàn làm việc: \d{8}\n/);
    expect(
      await world.rows(
        'select expires_at - created_at as life from outgoing_messages where id = $1',
        [message?.id],
      ),
    ).toEqual([{ life: expect.objectContaining({ minutes: 5 }) }]);
  });

  test('opens a staff session of twelve hours for its owner, once', async () => {
    const { id, digits } = await askedBy(commune.officer);
    const opened = await use(id, digits);
    expect(opened.expiresAt.getTime() - world.clock.now().getTime()).toBe(12 * hour);
    const viewer = await findSession(deps(), opened.token);
    expect(
      await world.rows('select oa_user_id as "oaUserId" from residents where id = $1', [
        viewer?.residentId,
      ]),
    ).toEqual([{ oaUserId: commune.officer.oaUserId }]);
    expect(
      await world.rows(`select kind from sessions where resident_id = $1`, [viewer?.residentId]),
    ).toEqual([{ kind: 'staff' }]);
    expect(await refusal(use(id, digits))).toBe('sign-in/code-over');
  });

  test('brought by two at once lets one in', async () => {
    const { id, digits } = await askedBy(commune.officer);
    const ends = await Promise.all([refusal(use(id, digits)), refusal(use(id, digits))]);
    expect(ends.sort()).toEqual(['done', 'sign-in/code-over']);
  });

  test('dies after five wrong tries, also when they come at once', async () => {
    const { id, digits } = await askedBy(commune.officer);
    const ends = await Promise.all(
      Array.from({ length: 5 }, () => refusal(use(id, other(digits)))),
    );
    expect(ends.sort()).toEqual([
      'sign-in/code-over',
      ...Array.from({ length: 4 }, () => 'sign-in/code-wrong'),
    ]);
    expect(await refusal(use(id, digits))).toBe('sign-in/code-over');
  });

  test('lives ten minutes', async () => {
    const { id, digits } = await askedBy(commune.officer);
    world.clock.advance(10 * minute);
    expect(await refusal(use(id, digits))).toBe('sign-in/code-over');
  });

  test('of one person says nothing of another', async () => {
    await writesToTheAccount(commune.approver);
    const first = await askedBy(commune.officer);
    const second = await askedBy(commune.approver);
    if (first.digits === second.digits) return;
    expect(await refusal(use(second.id, first.digits))).toBe('sign-in/code-wrong');
  });

  test('is kept as a hash alone', async () => {
    const { id, digits } = await askedBy(commune.officer);
    const [row] = await world.rows<object>('select * from sign_in_codes where id = $1', [id]);
    expect(JSON.stringify(row)).not.toContain(digits);
  });

  test('is worth nothing when its owner leaves the list meanwhile', async () => {
    const { id, digits } = await askedBy(commune.officer);
    await world.rows(`update officers set state = 'left' where id = $1`, [commune.officer.id]);
    expect(await refusal(use(id, digits))).toBe('sign-in/code-over');
  });

  test('is for leaders too, and for no other member', async () => {
    const [leader, member] = [commune.che.leader, commune.che.members[1]];
    await writesToTheAccount(leader);
    if (member === undefined) throw new Error('the team has members');
    await writesToTheAccount(member);
    const { id, digits } = await askedBy(leader);
    expect(await refusal(use(id, digits))).toBe('done');
    await ask(member.code ?? '');
    expect(await sentTo(member.oaUserId)).toEqual([]);
  });
});

describe('whoever asks', () => {
  test('learns nothing of who is on the list: answers, tries and ends are the same', async () => {
    const [known, unknown] = [await ask(commune.officer.code), await ask('KHONG-CO')];
    const silent = await ask(commune.approver.code); // never wrote to the account
    const digits = digitsIn((await sentTo(commune.officer.oaUserId))[0]?.text);
    for (const asked of [known, unknown, silent]) {
      expect(Object.keys(asked)).toEqual(['id', 'expiresAt']);
      const ends: unknown[] = [];
      for (let tries = 0; tries < 6; tries += 1) {
        ends.push(await refusal(use(asked.id, other(digits))));
      }
      expect(ends).toEqual([
        ...Array.from({ length: 4 }, () => 'sign-in/code-wrong'),
        'sign-in/code-over',
        'sign-in/code-over',
      ]);
    }
    expect(await sentTo(commune.approver.oaUserId)).toEqual([]);
    expect(await refusal(use(world.newId(), '12345678'))).toBe('sign-in/code-over');
  });

  test('gets three codes sent in a quarter of an hour, also when asking at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => ask(commune.officer.code)));
    expect(await sentTo(commune.officer.oaUserId)).toHaveLength(3);
    world.clock.advance(15 * minute);
    await ask(commune.officer.code);
    expect(await sentTo(commune.officer.oaUserId)).toHaveLength(4);
  });

  test('and uses what comes is not kept from the next one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, digits } = await askedBy(commune.officer);
      expect(await refusal(use(id, digits))).toBe('done');
    }
  });
});

describe('after twenty wrong tries in a day', () => {
  /** The digits of the last code, which was not tried yet. */
  async function guesses(times: number) {
    let left = times;
    for (;;) {
      const asked = await askedBy(commune.officer);
      for (let tries = 0; tries < 5 && left > 0; tries += 1, left -= 1) {
        await refusal(use(asked.id, other(asked.digits)));
      }
      if (left === 0) return asked;
      world.clock.advance(15 * minute);
    }
  }
  const told = async () =>
    (await sentTo(commune.officer.oaUserId)).filter(({ text }) => text.includes('nhập sai 20 lần'));

  test('no code opens anything until the next day, also one that is there; its owner is told once', async () => {
    await guesses(17);
    const waiting = [await askedBy(commune.officer), await askedBy(commune.officer)];
    const [one, good] = waiting;
    if (one === undefined || good === undefined) throw new Error('two codes wait');
    expect(await told()).toEqual([]);
    await Promise.all([1, 2, 3, 4].map(() => refusal(use(one.id, other(one.digits)))));
    expect(await told()).toHaveLength(1);
    // Whoever tries sees no difference to a wrong code of nobody.
    expect(await refusal(use(good.id, good.digits))).toBe('sign-in/code-wrong');
    const before = (await sentTo(commune.officer.oaUserId)).length;
    world.clock.advance(15 * minute);
    const silent = await ask(commune.officer.code);
    expect(Object.keys(silent)).toEqual(['id', 'expiresAt']);
    expect(await sentTo(commune.officer.oaUserId)).toHaveLength(before);
    world.clock.advance(24 * hour);
    const next = await askedBy(commune.officer);
    expect(await refusal(use(next.id, next.digits))).toBe('done');
    expect(await told()).toHaveLength(1);
  });

  test('tries at several codes at once open nothing beyond them', async () => {
    await guesses(15);
    world.clock.advance(15 * minute);
    const codes = [
      await askedBy(commune.officer),
      await askedBy(commune.officer),
      await askedBy(commune.officer),
    ];
    await Promise.all(
      codes.flatMap(({ id, digits }) => [1, 2].map(() => refusal(use(id, other(digits))))),
    );
    for (const { id, digits } of codes) {
      expect(await refusal(use(id, digits))).toBe('sign-in/code-wrong');
    }
    expect(await told()).toHaveLength(1);
  });
});

test('codes are forgotten once they no longer count', async () => {
  const { id } = await ask(commune.officer.code);
  const isKept = async () => {
    await forgetAtOnce({ db: world.worker, clock: world.clock });
    return (await world.rows('select 1 from sign_in_codes where id = $1', [id])).length === 1;
  };
  world.clock.advance(24 * hour + 9 * minute);
  expect(await isKept()).toBe(true);
  world.clock.advance(minute);
  expect(await isKept()).toBe(false);
});

test('nobody’s codes are seen in the eyes of a resident or of another commune', async () => {
  const { id } = await ask(commune.officer.code);
  const elsewhere = await makeCommune(world, 'Xã Bình Minh');
  const resident = await makeResident(world, commune, commune.che);
  const seen = (scope: Parameters<World['work']>[0]) =>
    world.web.transaction(scope, async (tx) => {
      const { rows } = await tx.execute(`select id from sign_in_codes where id = '${id}'`);
      return rows.length;
    });
  expect(await seen(elsewhere.scope)).toBe(0);
  expect(await seen({ kind: 'resident', residentId: resident.id, communePath: commune.path })).toBe(
    0,
  );
  expect(await seen({ kind: 'queue' })).toBe(1);
});
