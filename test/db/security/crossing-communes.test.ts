import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '#bot/db/database.ts';
import { openWorld, type World } from '#test/support/world.ts';
import {
  asResident,
  type Home,
  inArea,
  inQueue,
  notAllowed,
  peopleTwoCommunes,
  refusal,
  runAs,
  type TwoCommunes,
} from './two-communes.ts';

let world: World;
let people: TwoCommunes;

beforeAll(async () => {
  world = await openWorld();
  people = await peopleTwoCommunes(world);
});
afterAll(() => world.close());

const teamOf = ({ commune, village }: Home) =>
  village.id === commune.thon3.id ? commune.thon3.team : commune.che.team;
const groupOf = ({ commune, village }: Home) =>
  village.id === commune.thon3.id ? commune.thon3.group : commune.che.group;

/** From whom each part of a row is taken; what is not named is the writer's own. */
type Mixed = { resident?: Home; area?: Home; team?: Home; account?: Home; group?: Home };

const tables = {
  help_requests: ({ resident, area, team, account }: Required<Mixed>) =>
    `insert into help_requests
       (id, official_account_id, code, resident_id, area_id, team_id, source, question, state, opened_at, updated_at)
     values (gen_random_uuid(), '${account.commune.account.id}', 'Z' || gen_random_uuid(), '${resident.resident.id}',
       '${area.village.id}', '${teamOf(team).id}', 'chat', 'x', 'open', now(), now())`,
  team_posts: ({ area, team }: Required<Mixed>) =>
    `insert into team_posts (id, team_id, area_id, text, dedupe_key, at)
     values (gen_random_uuid(), '${teamOf(team).id}', '${area.village.id}', 'x', gen_random_uuid(), now())`,
  residents: ({ area, account }: Required<Mixed>) =>
    `insert into residents (id, official_account_id, area_id, created_at)
     values (gen_random_uuid(), '${account.commune.account.id}', '${area.village.id}', now())`,
  conversation_messages: ({ resident, area }: Required<Mixed>) =>
    `insert into conversation_messages (id, resident_id, area_id, message_id, text, attachments, sent_at)
     values (gen_random_uuid(), '${resident.resident.id}', '${area.village.id}', gen_random_uuid(), 'x', '[]', now())`,
};
const outgoing = {
  resident: ({ account, area, resident }: Required<Mixed>) =>
    message(account, area, 'resident', resident.resident.oaUserId ?? ''),
  group: ({ account, area, group }: Required<Mixed>) =>
    message(account, area, 'group', groupOf(group).groupId),
};
const session = ({ account, resident }: Required<Mixed>) =>
  `insert into sessions (token_hash, resident_id, official_account_id, created_at, expires_at)
   values (gen_random_uuid(), '${resident.resident.id}', '${account.commune.account.id}', now(), now() + interval '1 day')`;

function message(account: Home, area: Home, kind: string, id: string, helpRequestId?: string) {
  return `insert into outgoing_messages (id, official_account_id, area_id, lane, recipient_kind, recipient_id, content,
      dedupe_key, next_attempt_at, created_at, help_request_id)
    values (gen_random_uuid(), '${account.commune.account.id}', '${area.village.id}', 'reply', '${kind}', '${id}', '{}',
      gen_random_uuid(), now(), now(), ${helpRequestId === undefined ? 'null' : `'${helpRequestId}'`})`;
}

type Writer = [name: string, scope: () => Scope];
const resident: Writer = ['a resident', () => asResident(people.che)];
const officer: Writer = ['an officer', () => people.che.commune.scope];
const village: Writer = ['a village', () => inArea(people.che.village.path)];

async function writing(
  role: 'web' | 'worker',
  scope: Scope,
  statement: (from: Required<Mixed>) => string,
  mixed: Mixed = {},
) {
  const own = { resident: people.che, area: people.che, team: people.che };
  const from = { ...own, account: people.che, group: people.che, ...mixed };
  return refusal(runAs(world[role], scope, statement(from)));
}

/** Each part of a row by itself taken from the other commune, and all of them together. */
const takenFromAfar = (...parts: (keyof Mixed)[]) => [
  ...parts.map((part) => [part]),
  ...(parts.length > 1 ? [parts] : []),
];
const afar = (parts: (keyof Mixed)[]): Mixed =>
  Object.fromEntries(parts.map((part) => [part, people.faraway]));

describe.each(['web', 'worker'] as const)('the %s role', (role) => {
  describe.each([resident, officer, village])('with the eyes of %s', (_name, scope) => {
    test('writes rows whose parts are all of its own commune', async () => {
      const refusals = [
        await writing(role, scope(), tables.help_requests),
        await writing(role, scope(), tables.team_posts),
        await writing(role, scope(), tables.conversation_messages),
      ];
      expect(refusals).toEqual([undefined, undefined, undefined]);
    });

    test.each(takenFromAfar('resident', 'area', 'team', 'account'))(
      'makes no request with %s of another commune',
      async (...parts) => {
        expect(await writing(role, scope(), tables.help_requests, afar(parts))).toBe(notAllowed);
      },
    );

    test.each(takenFromAfar('area', 'team'))(
      'posts nothing with %s of another commune',
      async (...parts) => {
        expect(await writing(role, scope(), tables.team_posts, afar(parts))).toBe(notAllowed);
      },
    );

    test.each(takenFromAfar('resident', 'area'))(
      'keeps no message with %s of another commune',
      async (...parts) => {
        expect(await writing(role, scope(), tables.conversation_messages, afar(parts))).toBe(
          notAllowed,
        );
      },
    );

    test.each(takenFromAfar('area', 'account'))(
      'makes no resident with %s of another commune',
      async (...parts) => {
        expect(await writing(role, scope(), tables.residents, afar(parts))).toBe(notAllowed);
      },
    );

    test('moves nothing of its own into another commune', async () => {
      const { faraway } = people;
      const [area, account] = [faraway.village.id, faraway.commune.account.id];
      for (const change of [
        `residents set area_id = '${area}'`,
        `residents set official_account_id = '${account}'`,
        `conversations set area_id = '${area}'`,
        `conversation_messages set area_id = '${area}'`,
        `help_requests set area_id = '${area}'`,
        `help_requests set team_id = '${teamOf(faraway).id}'`,
        `help_requests set area_id = '${area}', team_id = '${teamOf(faraway).id}'`,
        `help_requests set official_account_id = '${account}'`,
        `help_requests set resident_id = '${faraway.resident.id}'`,
      ]) {
        expect(await refusal(runAs(world[role], scope(), `update ${change}`)), change).toBe(
          notAllowed,
        );
      }
    });
  });

  test('a request has the team of its area, and of no other village', async () => {
    const { scope } = people.che.commune;
    const mixed = { team: people.thon3 };
    expect(await writing(role, scope, tables.help_requests, mixed)).toBe(notAllowed);
    expect(await writing(role, scope, tables.team_posts, mixed)).toBe(notAllowed);
    const whole = { team: people.thon3, area: people.thon3 };
    expect(await writing(role, scope, tables.help_requests, whole)).toBeUndefined();
    expect(await writing(role, asResident(people.che), tables.team_posts, whole)).toBeUndefined();
  });

  test('a resident asks for nobody else, not even of the same village', async () => {
    const mixed = { resident: people.thon3 };
    expect(await writing(role, asResident(people.che), tables.help_requests, mixed)).toBe(
      notAllowed,
    );
  });

  test('asks for the jobs there are and for no other', async () => {
    const one = (task: string) =>
      refusal(runAs(world[role], inQueue, `select enqueue_job('${task}', '{}', 'k', now())`));
    const many = (task: string) =>
      refusal(
        runAs(
          world[role],
          inQueue,
          `select enqueue_jobs('${task}', array['{}'::json], array['k'])`,
        ),
      );
    for (const ask of [one, many]) {
      expect(await ask('process-conversation')).toBeUndefined();
      expect(await ask('send-outgoing')).toBeUndefined();
      for (const task of ['anything', '', 'Send-Outgoing'])
        expect(await ask(task)).toBe(notAllowed);
      expect(
        await refusal(runAs(world[role], inQueue, `select enqueue_job(null, '{}', 'k', now())`)),
      ).toBe(notAllowed);
    }
  });
});

describe.each([resident, officer, village])('the web role with the eyes of %s', (_name, scope) => {
  test('writes messages of its own account, to people it sees and groups of its commune', async () => {
    expect(await writing('web', scope(), outgoing.resident)).toBeUndefined();
    expect(await writing('web', scope(), outgoing.group)).toBeUndefined();
  });

  test.each(takenFromAfar('account', 'area', 'resident'))(
    'writes to no resident with %s of another commune',
    async (...parts) => {
      expect(await writing('web', scope(), outgoing.resident, afar(parts))).toBe(notAllowed);
    },
  );

  test.each(takenFromAfar('account', 'area', 'group'))(
    'writes to no group with %s of another commune',
    async (...parts) => {
      expect(await writing('web', scope(), outgoing.group, afar(parts))).toBe(notAllowed);
    },
  );

  test('writes about no request that it does not see', async () => {
    const about = async (home: Home) => {
      const [row] = await world.rows<{ id: string }>(
        'select id from help_requests where resident_id = $1',
        [home.resident.id],
      );
      return writing('web', scope(), ({ account, area, group }) =>
        message(account, area, 'group', groupOf(group).groupId, row?.id),
      );
    };
    expect(await about(people.che)).toBeUndefined();
    expect(await about(people.faraway)).toBe(notAllowed);
  });

  test('opens a session for whom it sees, under their own account', async () => {
    expect(await writing('web', scope(), session)).toBeUndefined();
    for (const parts of takenFromAfar('resident', 'account')) {
      expect(await writing('web', scope(), session, afar(parts as (keyof Mixed)[]))).toBe(
        notAllowed,
      );
    }
  });
});

describe('sessions', () => {
  const hashOf = async (home: Home) => {
    const query = 'select token_hash from sessions where resident_id = $1';
    return (await world.rows<{ token_hash: string }>(query, [home.resident.id]))[0]?.token_hash;
  };

  test('are listed, changed and deleted by no web process, whatever its eyes', async () => {
    for (const scope of [people.che.commune.scope, asResident(people.che), inQueue]) {
      for (const statement of [
        'select 1 from sessions',
        'select token_hash from sessions',
        'delete from sessions',
        `update sessions set resident_id = '${people.che.resident.id}'`,
      ]) {
        expect(await refusal(runAs(world.web, scope, statement))).toBe(notAllowed);
      }
    }
  });

  test('are found by the whole hash while they last, and ended one by one', async () => {
    const hash = (await hashOf(people.che)) ?? '';
    const found = (wanted: string, at: string) =>
      runAs(world.web, inQueue, `select * from find_session($1, ${at})`, [wanted]);
    expect((await found(hash, 'now()')).rows).toEqual([
      {
        resident_id: people.che.resident.id,
        official_account_id: people.che.commune.account.id,
        created_at: expect.any(Date),
      },
    ]);
    for (const [wanted, at] of [
      ['%', 'now()'],
      [hash.slice(1), 'now()'],
      [hash, `now() + interval '2 days'`],
    ] as const) {
      expect((await found(wanted, at)).rows).toEqual([]);
    }
    await world.web.transaction(inQueue, (tx) => tx.execute(`select end_session('${hash}')`));
    expect([await hashOf(people.che), await hashOf(people.thon3)]).toEqual([
      undefined,
      expect.any(String),
    ]);
  });

  test('are forgotten by workers that cannot read whose they are', async () => {
    for (const statement of [
      'select resident_id from sessions',
      'select token_hash from sessions',
      `select * from find_session('x', now())`,
      `select end_session('x')`,
      'delete from sessions returning token_hash',
    ]) {
      expect(await refusal(runAs(world.worker, inQueue, statement))).toBe(notAllowed);
    }
    const ended = 'delete from sessions where expires_at <= now()';
    expect(await refusal(runAs(world.worker, inQueue, ended))).toBeUndefined();
  });
});

test('the web role numbers the requests of its own commune’s account alone', async () => {
  const { che } = people;
  const bump = async (scope: Scope) =>
    (
      await runAs<{ id: string }>(
        world.web,
        scope,
        'update official_accounts set next_help_request_number = 7 returning id',
      )
    ).rows;
  for (const scope of [asResident(che), che.commune.scope]) {
    expect(await bump(scope)).toEqual([{ id: che.commune.account.id }]);
  }
  expect(await bump(inQueue)).toEqual([]);
});

test('a member is entered in the team of the area alone', async () => {
  const enter = (areaId: string) =>
    refusal(
      runAs(
        world.worker,
        people.che.commune.scope,
        `insert into members (id, team_id, area_id, name, state, joined_at)
         values (gen_random_uuid(), $1, $2, 'x', 'unconfirmed', now())`,
        [teamOf(people.che).id, areaId],
      ),
    );
  expect(await enter(people.che.village.id)).toBeUndefined();
  expect(await enter(people.thon3.village.id)).toBe(notAllowed);
});
