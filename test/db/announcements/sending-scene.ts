import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { announcements } from '#bot/announcements/announcement.table.ts';
import { findRunning } from '#bot/announcements/sending/find-running.ts';
import { freezeAudience } from '#bot/announcements/sending/freeze-audience.ts';
import {
  type SendingOptions,
  sendAnnouncements,
} from '#bot/announcements/sending/send-announcements.ts';
import type { SendingDeps } from '#bot/announcements/sending/sending-deps.ts';
import { findBotToken } from '#bot/bots/find-bot-token.ts';
import { type Database, openDatabase, type Scope } from '#bot/db/database.ts';
import { inWork, type Work } from '#bot/db/work.ts';
import { getAccessToken, renewRefusedToken } from '#bot/official-accounts/get-access-token.ts';
import { createTokenCipher } from '#bot/official-accounts/token-cipher.ts';
import { createAnnouncingGateway } from '#bot/zalo/announcing-gateway.ts';
import { createBotGateway } from '#bot/zalo/bot-gateway.ts';
import { type HttpClient, openHttpClient } from '#bot/zalo/http-client.ts';
import { createMessageGateway } from '#bot/zalo/message-gateway.ts';
import { createGrantRenewer } from '#bot/zalo/oauth.ts';
import { cloneDatabase } from '#test/support/database.ts';
import { startSimulator } from '#test/zalo-simulator/simulator.ts';
import type { WorldInput } from '#test/zalo-simulator/world.ts';
import { ids, smallWorld } from '#test/zalo-simulator-tests/small-world.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export const accountId = randomUUID();
export const areaIds = {
  commune: randomUUID(),
  che: randomUUID(),
  doi: randomUUID(),
  suoi: randomUUID(),
};
const paths = { commune: 'tt', che: 'tt.che', doi: 'tt.doi', suoi: 'tt.suoi' } as const;
type AreaName = keyof typeof areaIds;
const officerId = randomUUID();
const cipher = createTokenCipher(Buffer.alloc(32, 7).toString('base64'));
export const commune: Scope = { kind: 'area', path: 'tt' };
export const groupIds = { che: ids.groupId, suoi: 'b1b2c3d4e5f6a7b8c9d0' };

/** A person of the simulated Zalo by their number. */
export const personId = (number: number) => `nguoi${number}`;
/** What the account calls that person. */
export const oaUserId = (number: number) => `72000000000000${String(number).padStart(5, '0')}`;

/** A resident to be; all have written lately and agreed to announcements unless it says otherwise. */
export type NewResident = {
  number: number;
  area?: AreaName;
  agrees?: boolean;
  muted?: boolean;
  inChat?: boolean;
  inMiniApp?: boolean;
  follows?: boolean;
  erased?: boolean;
  onlyAtConsole?: boolean;
  silentDays?: number;
};

function worldOf(people: number): WorldInput {
  const crowd = Array.from({ length: people }, (_, number) => ({
    personId: personId(number),
    name: `Người thứ ${number}`,
    oaUserIds: { [ids.oaId]: oaUserId(number) },
    follows: [ids.oaId],
  }));
  const [own, ...others] = smallWorld.groups ?? [];
  if (own === undefined) throw new Error('the small world has a group');
  return {
    ...smallWorld,
    people: [...(smallWorld.people ?? []), ...crowd],
    groups: [
      own,
      ...others,
      { ...own, groupId: groupIds.suoi, name: 'Tổ số thôn Suối', assetId: ids.freeAssetId },
    ],
  };
}

export type SendingScene = Awaited<ReturnType<typeof openSendingScene>>;

/** A commune with three villages of which two have a team's group, its account, a Zalo with `people` in it, and workers. */
export async function openSendingScene(people: number) {
  const database = await cloneDatabase();
  const simulator = await startSimulator({ world: worldOf(people) });
  const owner = new pg.Pool({ connectionString: database.url, max: 3 });
  const web = openDatabase(database.url, 'canh_tay_so_web', 4);
  const opened: { db: Database; http: HttpClient }[] = [];
  let offsetMs = 0;
  const clock = { now: () => new Date(Date.now() + offsetMs) };

  async function control<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${simulator.url}/_sim${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json() as Promise<T>;
  }

  const ask = async <R extends pg.QueryResultRow>(statement: string, values: unknown[] = []) =>
    (await owner.query<R>(statement, values)).rows;

  for (const name of Object.keys(areaIds) as AreaName[]) {
    await ask(
      `insert into areas (id, code, name, level, parent_id, path) values ($1, $2, $3, $4, $5, $6::ltree)`,
      [
        areaIds[name],
        name,
        name === 'commune' ? 'Xã Thanh Tâm' : `Thôn ${name}`,
        name === 'commune' ? 'commune' : 'village',
        name === 'commune' ? null : areaIds.commune,
        paths[name],
      ],
    );
  }
  await ask(
    `insert into officers (id, code, name, area_id, role) values ($1, 'CB', 'Chị Hoa', $2, 'officer')`,
    [officerId, areaIds.commune],
  );

  /** A worker process: its own pool and connections. `change` puts something in place of parts of the outside. */
  function startProcess(
    change: (deps: SendingDeps) => Partial<SendingDeps> = () => ({}),
  ): SendingDeps {
    const db = openDatabase(database.url, 'canh_tay_so_worker', 6);
    const http = openHttpClient(simulator.url, 2000);
    opened.push({ db, http });
    const base = { db, clock, newId: randomUUID, log: { info: () => {}, warn: () => {} } };
    const { appId, appSecret, miniAppId } = ids;
    const tokens = { ...base, cipher, renewGrant: createGrantRenewer({ http, appId, appSecret }) };
    const deps: SendingDeps = {
      ...base,
      gateway: createMessageGateway(http, { miniAppId, linkQuery: '' }),
      announcing: createAnnouncingGateway(http, 'https://example.com/cover.png'),
      bots: createBotGateway(http, (botId) => findBotToken({ db, cipher }, botId)),
      tokens: {
        get: (id) => getAccessToken(tokens, id),
        renew: (id, refused) => renewRefusedToken(tokens, id, refused),
      },
    };
    return { ...deps, ...change(deps) };
  }

  const scene = {
    ask,
    clock,
    control,
    startProcess,
    /** Nobody lives here yet, nothing was announced, and it is nine in the morning in Vietnam. */
    async begin(account: { requestsPerMinute?: number; kind?: 'business' | 'state-agency' } = {}) {
      await control('POST', '/reset');
      const { now } = await control<{ now: number }>('GET', '/clock');
      const sinceMidnight = (now + 7 * hourMs) % dayMs;
      await control('POST', '/clock/advance', { ms: (9 * hourMs - sinceMidnight + dayMs) % dayMs });
      offsetMs = (await control<{ offsetMs: number }>('GET', '/clock')).offsetMs;
      await control('PATCH', `/official-accounts/${ids.oaId}`, { requestsPerMinute: 100_000 });
      await ask(
        `truncate announcements, announcement_recipients, announcement_articles, outgoing_messages, send_rates, residents,
          groups, teams, quiet_hours, official_account_tokens, official_accounts cascade`,
      );
      await ask(
        `insert into official_accounts (id, oa_id, name, area_id, kind, requests_per_minute) values ($1, $2, 'Xã Thanh Tâm', $3, $4, $5)`,
        [
          accountId,
          ids.oaId,
          areaIds.commune,
          account.kind ?? 'business',
          account.requestsPerMinute ?? 60_000,
        ],
      );
      await ask(
        'insert into official_account_tokens (official_account_id, refresh_token) values ($1, $2)',
        [accountId, cipher.seal(ids.refreshToken, accountId)],
      );
      for (const name of ['che', 'suoi'] as const) {
        await ask(
          `with t as (insert into teams (id, code, name, area_id) values (gen_random_uuid(), $1, $1, $2) returning id)
            insert into groups (id, group_id, name, team_id, area_id, official_account_id)
            select gen_random_uuid(), $3, 'Tổ ' || $1, t.id, $2, $4 from t`,
          [name, areaIds[name], groupIds[name], accountId],
        );
      }
    },
    async settle(residents: NewResident[]): Promise<void> {
      for (const one of residents) {
        const id = randomUUID();
        const { number, area = 'che', agrees = true, inChat = true, follows = false } = one;
        const now = clock.now().getTime();
        await ask(
          `insert into residents (id, official_account_id, oa_user_id, app_user_id, display_name, muted, area_id, created_at,
              last_interaction_at, follows_since, erased_at, is_only_at_console)
            values ($1, $2, $3, $4, $5, $6, $7, now(), $8, $9, $10, $11)`,
          [
            id,
            accountId,
            inChat ? oaUserId(number) : null,
            one.inMiniApp ? `app${number}` : null,
            `Người thứ ${number}`,
            one.muted ? ['announcements'] : [],
            areaIds[area],
            new Date(now - (one.silentDays ?? 0) * dayMs - hourMs),
            follows ? new Date(now) : null,
            one.erased ? new Date(now) : null,
            one.onlyAtConsole ?? false,
          ],
        );
        if (!agrees) continue;
        await ask(
          `insert into consents (id, resident_id, purpose, text_version, given_at) values (gen_random_uuid(), $1, 'announcements', '2026-11b', now())`,
          [id],
        );
      }
    },
    /** Writes one to the whole commune by messages, as it stands when it is being sent; `freezes` false leaves it a draft. */
    async announce(
      change: Partial<typeof announcements.$inferInsert> & {
        areas?: AreaName[];
        excluded?: AreaName[];
        freezes?: boolean;
      } = {},
    ): Promise<string> {
      const { areas = ['commune'], excluded = [], freezes = true, ...columns } = change;
      const id = randomUUID();
      const now = clock.now();
      await drizzle(owner)
        .insert(announcements)
        .values({
          id,
          areaId: areaIds.commune,
          state: 'draft',
          title: 'Mời họp thôn',
          body: `Mời bà con họp thôn, lần ${id.slice(0, 8)}.`,
          channels: ['consultation'],
          officerId,
          createdAt: now,
          idempotencyKey: id,
          ...columns,
        });
      for (const [names, isExcluded] of [
        [areas, false],
        [excluded, true],
      ] as const) {
        for (const name of names) {
          await ask('insert into announcement_areas values ($1, $2, $3)', [
            id,
            areaIds[name],
            isExcluded,
          ]);
        }
      }
      if (!freezes) return id;
      await scene.asOfficer((work) => freezeAudience(work, id));
      await ask(`update announcements set state = 'sending', published_at = $2 where id = $1`, [
        id,
        now,
      ]);
      return id;
    },
    asOfficer: <T>(run: (work: Work) => Promise<T>, scope: Scope = commune) =>
      inWork({ db: web, clock, newId: randomUUID }, scope, run),
    /** One turn of a worker. */
    async round(deps: SendingDeps, options: SendingOptions = {}): Promise<number> {
      const running = await deps.db.transaction({ kind: 'queue' }, findRunning);
      let sent = 0;
      for (const account of running) sent += await sendAnnouncements(deps, account, options);
      return sent;
    },
    /** How many recipients are in each state, with the reason where there is one; who is in a batch is in the air. */
    async states(id: string): Promise<Record<string, number>> {
      const rows = await ask<{ key: string; count: number }>(
        `select channel || ' ' || case when exists (select 1 from announcement_batches b where r.id = any(b.members)) then 'in the air'
            else state end || coalesce(' ' || reason, '') as key, count(*)::int from announcement_recipients r
          where announcement_id = $1 group by 1 order by 1`,
        [id],
      );
      return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
    },
    stateOf: async (id: string) =>
      (await ask<{ state: string }>('select state from announcements where id = $1', [id]))[0]
        ?.state,
    /** Moves our clock and Zalo's. */
    async advance(ms: number): Promise<void> {
      offsetMs += ms;
      await simulator.advance(ms);
    },
    /** Moves both to the next time that clocks in Vietnam show this hour. */
    async moveTo(hour: number): Promise<void> {
      const sinceMidnight = (clock.now().getTime() + 7 * hourMs) % dayMs;
      await scene.advance((hour * hourMs - sinceMidnight + dayMs) % dayMs);
    },
    /** Makes attempts look as if they had been made so much earlier, in database time. */
    async age(seconds: number): Promise<void> {
      await ask(
        'update announcement_recipients set attempted_at = attempted_at - make_interval(secs => $1)',
        [seconds],
      );
      await ask('update announcement_batches set taken_at = taken_at - make_interval(secs => $1)', [
        seconds,
      ]);
    },
    /** Lets nobody read or write recipients until `letGo`. */
    async holdRecipients(): Promise<{ letGo(): Promise<void> }> {
      const holder = await owner.connect();
      await holder.query('begin; lock table announcement_recipients');
      return {
        async letGo() {
          await holder.query('rollback');
          holder.release();
        },
      };
    },
    /** Until somebody waits for what another transaction holds. */
    async untilSomebodyWaits(): Promise<void> {
      const [row] = await ask<{ waits: boolean }>(
        `select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`,
      );
      if (row?.waits !== true) await scene.untilSomebodyWaits();
    },
    faults: (settings: object) => control('PUT', '/faults', settings),
    /** Texts from the account in somebody's chat. */
    async received(number: number): Promise<string[]> {
      const { messages } = await control<{ messages: { from: string; text: string }[] }>(
        'GET',
        `/chats/${ids.oaId}/${personId(number)}`,
      );
      return messages.filter(({ from }) => from === 'oa').map(({ text }) => text);
    },
    async posted(groupId: string): Promise<{ text: string; attachments?: { type: string }[] }[]> {
      const { messages } = await control<{
        messages: { personId: string | null; text: string; attachments?: { type: string }[] }[];
      }>('GET', `/groups/${groupId}`);
      return messages.filter((message) => message.personId === null);
    },
    /** Calls that Zalo answered with an effect, oldest first. */
    async calls(): Promise<
      { path: string; at: number; effect: boolean; personId?: string; groupId?: string }[]
    > {
      const { entries } = await control<{
        entries: {
          path: string;
          at: number;
          effect: boolean;
          personId?: string;
          groupId?: string;
        }[];
      }>('GET', '/log?kind=api&limit=10000');
      return entries;
    },
    async close(): Promise<void> {
      for (const { db, http } of opened) {
        await db.close();
        await http.close();
      }
      await web.close();
      await owner.end();
      await simulator.close();
      await database.drop();
    },
  };
  return scene;
}
