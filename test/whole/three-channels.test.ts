import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectBot } from '#bot/launch/connect-bot.ts';
import type { BotLink } from '#shared/bot-link.ts';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import type { Village } from '#shared/sessions.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import {
  eventually,
  type MiniAppOfPerson,
  oaId,
  openPeople,
  type People,
} from '#test/support/people-online.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';

const timeout = 120_000;
const bot = { number: '861234567890', name: 'Cánh Tay Số' };

let system: RunningSystem;
let people: People;
let owner: pg.Pool;
let botGroupId: string;

const gmfGroupId = 'b10de9fd308749937e9a';
const che = {
  village: 'Thôn Chè Kho Làng',
  resident: '900000000000000036',
  leader: '900000000000000001',
  helper: '900000000000000002',
};
const benLo = {
  village: 'Thôn Bến Lở',
  resident: '900000000000000060',
  leader: '900000000000000020',
  helper: '900000000000000021',
};
const goMit = {
  village: 'Thôn Gò Mít',
  resident: '900000000000000068',
  leader: '900000000000000027',
  helper: '900000000000000028',
};

beforeAll(async () => {
  system = await startSystem(['web', 'web', 'worker']);
  people = openPeople(system);
  owner = new pg.Pool({ connectionString: system.databaseUrl, max: 2 });
  await people.sim('PUT', '/faults', { duplicateWebhook: 1 });
  await putBotIntoGroup();
  await owner.query(
    `delete from groups where team_id = (select id from teams where code = 'TO-05')`,
  );
}, timeout);
afterAll(async () => {
  await owner.end();
  await system.stop();
}, timeout);

/** What the commune does once: a bot from Zalo's bot creator, invited into the team's own group, and its token imported. */
async function putBotIntoGroup(): Promise<void> {
  const { token } = await people.sim<{ token: string }>('POST', '/bots', bot);
  const group = await people.sim<{ groupId: string }>('POST', '/groups', {
    oaId,
    name: 'Anh em thôn Bến Lở',
    memberPersonIds: [benLo.leader, benLo.helper],
    botNumbers: [bot.number],
  });
  botGroupId = group.groupId;
  const environment = {
    DATABASE_URL: system.databaseUrl,
    TOKEN_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    ZALO_BOT_URL: system.simulatorUrl,
    ZALO_BOT_TOKEN: token,
  };
  const arguments_ = [oaId, bot.name, system.serverUrl];
  const wrong = { ...environment, ZALO_BOT_TOKEN: `${token}x` };
  expect((await connectBot(arguments_, wrong)).exitCode).toBe(1);
  expect((await connectBot(['1', ...arguments_.slice(1)], environment)).exitCode).toBe(1);
  expect((await connectBot([], environment)).exitCode).toBe(2);
  // The second time changes nothing.
  for (let time = 0; time < 2; time += 1) {
    expect((await connectBot(arguments_, environment)).exitCode).toBe(0);
  }
}

const sayToBot = (personId: string, text: string) =>
  people.sayInGroup(botGroupId, personId, `@${bot.name} ${text}`);

/** The worker learns members' Mini App ids from Zalo by and by. */
function memberApp(personId: string): Promise<MiniAppOfPerson> {
  return eventually(`the Mini App of member ${personId}`, async () => {
    const app = await people.miniApp(personId);
    return app.me.member === null || app.me.member === undefined ? undefined : app;
  });
}

async function residentAsks(
  place: typeof che,
): Promise<{ app: MiniAppOfPerson; id: string; code: string }> {
  const app = await people.miniApp(place.resident);
  const { villages } = await app.get<{ villages: Village[] }>(`/villages?oaId=${oaId}`);
  const village = villages.find(({ name }) => name === place.village);
  await app.put('/me/village', { areaId: village?.id });
  await app.agrees();
  const asked = await app.post<HelpRequestDetail>('/help-requests', {
    question: 'Bác quên mật khẩu VNeID thì làm thế nào?',
  });
  return { app, id: asked.id, code: asked.code };
}

type Channel = {
  place: typeof che;
  /** Resolves once the team has heard of the request. */
  hears(code: string): Promise<unknown>;
  does(
    what: 'claim' | 'answer' | 'resolve',
    request: { id: string; code: string },
  ): Promise<unknown>;
};

const answerText = 'Bác bấm Quên mật khẩu rồi quét mặt nhé.';
const commands = {
  claim: (code: string) => `nhận ${code}`,
  answer: (code: string) => `${code}: ${answerText}`,
  resolve: (code: string) => `xong ${code} đã hướng dẫn`,
};
const heard = (groupId: string, what: string, fits: (text: string) => boolean) =>
  eventually(what, async () => (await people.heardIn(groupId)).find(fits));

const channels: Record<string, () => Channel> = {
  'a group that the account owns': () => ({
    place: che,
    hears: (code) => heard(gmfGroupId, code, (text) => text.startsWith(`${code} ·`)),
    does: (what, { code }) => people.sayInGroup(gmfGroupId, che.helper, commands[what](code)),
  }),
  'a bot in the team’s own group': () => ({
    place: benLo,
    hears: (code) => heard(botGroupId, code, (text) => text.startsWith(`${code} ·`)),
    does: (what, { code }) => sayToBot(benLo.helper, commands[what](code)),
  }),
  'the Mini App’s inbox alone': () => ({
    place: goMit,
    async hears(code) {
      const app = await memberApp(goMit.helper);
      return eventually(code, async () => {
        const { helpRequests } = await app.get<{ helpRequests: TeamHelpRequest[] }>(
          '/team/help-requests?view=open',
        );
        return helpRequests.find((request) => request.code === code);
      });
    },
    async does(what, { id }) {
      const app = await memberApp(goMit.helper);
      const path = `/team/help-requests/${id}`;
      if (what === 'claim') return app.post(`${path}/claim`);
      if (what === 'answer') return app.post(`${path}/answers`, { text: answerText });
      return app.post(`${path}/resolve`, { result: 'đã hướng dẫn', resultKind: 'guided-remotely' });
    },
  }),
};

test('a leader’s code makes the bot’s group the team’s, and a member’s code makes the bot know them', {
  timeout,
}, async () => {
  for (const [personId, says] of [
    [benLo.leader, 'cả tổ'],
    [benLo.helper, 'nhận ra rồi'],
  ] as const) {
    const app = await memberApp(personId);
    const link = await app.post<BotLink>('/team/bot-link');
    expect(link.botName).toBe(bot.name);
    await sayToBot(personId, `tôi là ${link.code}`);
    await heard(botGroupId, says, (text) => text.includes(says));
  }
  const { rows } = await owner.query(
    `select m.name from members m join teams t on t.id = m.team_id
      where t.code = 'TO-04' and m.bot_user_id is not null order by 1`,
  );
  expect(rows).toEqual([{ name: 'Lê Xuân Trường' }, { name: 'Đào Thị Hạnh' }]);
});

describe.each(Object.keys(channels))('through %s', (name) => {
  test('a question is heard, claimed, answered, read, finished and rated, each once', {
    timeout,
  }, async () => {
    const channel = channels[name]?.();
    if (channel === undefined) throw new Error(name);
    const request = await residentAsks(channel.place);
    const read = () => request.app.get<HelpRequestDetail>(`/help-requests/${request.id}`);
    const reaches = (state: string) =>
      eventually(`${request.code} ${state}`, async () => {
        const now = await read();
        return now.state === state ? now : undefined;
      });

    await channel.hears(request.code);
    await channel.does('claim', request);
    await reaches('claimed');
    await channel.does('answer', request);
    const answered = await reaches('answered');
    expect(JSON.stringify(answered)).toContain(answerText);
    await channel.does('resolve', request);
    await reaches('resolved');
    await request.app.post(`/help-requests/${request.id}/rating`, { word: 'solved' });

    const { rows } = await owner.query<{ kind: string; count: number }>(
      `select kind, count(*)::int from help_request_history where help_request_id = $1 group by 1`,
      [request.id],
    );
    const done = Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
    expect(done).toMatchObject({ opened: 1, claimed: 1, answered: 1, resolved: 1, rated: 1 });
  });
});

test('fifty members who claim at once through two web processes make one claim and one public outcome', {
  timeout,
}, async () => {
  const team = Array.from({ length: 7 }, (_, index) => ({
    personId: `90000000000000000${index + 1}`,
  }));
  const crowd = Array.from({ length: 43 }, (_, index) => ({
    personId: `77000000000000${String(index).padStart(4, '0')}`,
    oaUserId: `78000000000000${String(index).padStart(4, '0')}`,
    name: `Người tổ ${index + 1}`,
  }));
  for (const { personId, oaUserId, name } of crowd) {
    await people.sim('POST', '/people', {
      personId,
      name,
      kind: 'member',
      oaUserIds: { [oaId]: oaUserId },
    });
    await owner.query(
      `insert into members (id, team_id, area_id, name, code, oa_user_id, state, joined_at)
        select $1, id, area_id, $2, $2, $3, 'active', now() from teams where code = 'TO-01'`,
      [randomUUID(), name, oaUserId],
    );
    await people.sim('POST', `/groups/${gmfGroupId}/join`, { personId });
  }
  const request = await residentAsks(che);
  await channels['a group that the account owns']?.().hears(request.code);
  const before = (await people.heardIn(gmfGroupId)).length;
  await Promise.all(
    [...team, ...crowd].map(({ personId }) =>
      people.sayInGroup(gmfGroupId, personId, `nhận ${request.code}`),
    ),
  );
  await eventually('the end of the storm', async () => {
    const { rows } = await owner.query(
      `select 1 from inbound_events where state = 'pending' union all
        select 1 from inbound_batches union all
        select 1 from outgoing_messages where state in ('queued', 'sending', 'unknown')`,
    );
    const { queued } = await people.sim<{ queued: number }>('GET', '/webhook');
    return rows.length === 0 && queued === 0 ? true : undefined;
  });
  const { rows } = await owner.query(
    `select count(*)::int as claims from help_request_history where help_request_id = $1 and kind = 'claimed'`,
    [request.id],
  );
  expect(rows).toEqual([{ claims: 1 }]);
  const said = (await people.heardIn(gmfGroupId)).slice(before).join('\n').split('\n');
  expect(said.filter((line) => /nhận/.test(line) && !/trước/.test(line))).toHaveLength(1);
});
