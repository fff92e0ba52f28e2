import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { cloneDatabase } from '#test/support/database.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { openWorld } from '#test/support/world.ts';
import type { Evidence } from '#test/torture/check/evidence.ts';
import type { Verdict } from '#test/torture/check/verdict.ts';
import { app } from '#test/torture/invent-villages.ts';
import type { Laboratory } from '#test/torture/laboratory.ts';
import { openLedger } from '#test/torture/ledger.ts';
import { installWitness } from '#test/torture/witness.ts';
import type { LogEntry, Said } from '#test/torture/zalo.ts';

/** Words as the laboratory makes them. */
export const word = 'qbababababababaz';
export const otherWord = 'qcacacacacacacaz';

/** Noon of a working day in Viet Nam, and the evening of it. */
export const noon = Date.UTC(2026, 10, 24, 5);
export const evening = Date.UTC(2026, 10, 24, 15);

export type Scene = Awaited<ReturnType<typeof openScene>>;

/** A database as the laboratory watches it, with one resident who asked, and evidence in which nothing is wrong. */
export async function openScene() {
  const database = await cloneDatabase();
  const world = await openWorld(database);
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  await installWitness(owner);
  const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-check-'));
  const logFile = join(folder, 'web-0.log');
  const commune: CommuneOfTest = await makeCommune(world);
  const personId = '900000000000000001';
  const resident = await makeResident(world, commune, commune.che, {
    oaUserId: '720000000000000001',
  });
  const { oaId } = commune.account;
  const { che, thon3 } = commune;
  const row = async (sql: string, values: unknown[] = []): Promise<string> =>
    String((await owner.query(`${sql} returning id`, values)).rows[0]?.id);
  let made = 0;

  return {
    commune,
    resident,
    personId,
    oaId,
    logFile,
    row,
    run: (sql: string, values: unknown[] = []) => owner.query(sql, values),
    /** What nobody could complain of. */
    async evidence(): Promise<Evidence> {
      await owner.query(
        'truncate help_requests, outgoing_messages, inbound_events, announcements, torture_witness, torture_words cascade',
      );
      await writeFile(logFile, '{"level":30,"msg":"started"}\n');
      const place = (village: typeof che) => ({
        code: village.code,
        name: village.name,
        oaId,
        groupId: village.group.groupId,
      });
      return {
        log: [],
        ledger: openLedger(),
        inhabitants: {
          communes: [
            {
              code: commune.path.split('.').at(-1) ?? '',
              name: commune.name,
              oaId,
              administrator: '',
              approver: '',
              officer: '',
            },
          ],
          villages: [place(che), { ...place(thon3), oaId: 'another' }],
          residents: [{ personId, name: 'Nguyễn Thị Lan A', village: che.code, oaId }],
          members: [],
          supervisor: '900000000000000009',
          world: { app },
          files: {},
        },
        chats: new Map([[personId, [] as Said[]]]),
        groups: new Map(),
        owner,
        now: noon,
        logFiles: [logFile],
        spooled: [],
        follows: new Map(),
        serverUrl: '',
        lab: {} as Laboratory,
      };
    },
    /** A request of the resident, with the word in its question. */
    request(state: 'open' | 'claimed' = 'open', question = `Quên mật khẩu (${word})`) {
      made += 1;
      const claimer = state === 'claimed' ? che.leader.id : null;
      return row(
        `insert into help_requests (id, official_account_id, code, resident_id, area_id, team_id, source, question, state, opened_at,
            updated_at, kind, claimed_by, claimed_at)
          values (gen_random_uuid(), $1, $2, $3, $4, $5, 'chat', $6, $7, $8, $8, 'question', $9, case when $9::uuid is not null then $8::timestamptz end)`,
        [
          commune.account.id,
          `K${made}`,
          resident.id,
          che.id,
          che.team.id,
          question,
          state,
          new Date(noon),
          claimer,
        ],
      );
    },
    /** A line of its history. */
    line: (requestId: string, kind: string, text: string | null = null, member = che.leader.id) =>
      row(
        `insert into help_request_history (help_request_id, at, kind, channel, text, member_id) values ($1, $2, $3, 'group', $4, $5)`,
        [requestId, new Date(noon), kind, text, member],
      ),
    /** A message as its row says; to the resident where no group is named. */
    message(said: {
      text: string;
      state?: string;
      attempts?: number;
      messageId?: string;
      requestId?: string;
      groupId?: string;
      expiresAt?: Date;
      zaloErrorCode?: number;
    }) {
      made += 1;
      return row(
        `insert into outgoing_messages (id, official_account_id, area_id, lane, recipient_kind, recipient_id, content, dedupe_key, state,
            attempts, message_id, next_attempt_at, created_at, help_request_id, expires_at, zalo_error_code)
          values (gen_random_uuid(), $1, $2, 'reply', $3, $4, jsonb_build_object('text', $5::text), $6, $7, $8, $9, $10, $10, $11, $12, $13)`,
        [
          commune.account.id,
          che.id,
          said.groupId === undefined ? 'resident' : 'group',
          said.groupId ?? resident.oaUserId,
          said.text,
          `check-${made}`,
          said.state ?? 'sent',
          said.attempts ?? 1,
          said.messageId ?? null,
          new Date(noon),
          said.requestId ?? null,
          said.expiresAt ?? null,
          said.zaloErrorCode ?? null,
        ],
      );
    },
    /** An event of the resident's chat as it is stored. */
    event(messageId: string, state = 'done', eventName = 'user_send_text', twin = '') {
      return row(
        `insert into inbound_events (natural_key, event_name, oa_id, conversation_key, happened_at, received_at, payload, state)
          values ($1, $2, $3, $4, $5, $5, '{}', $6)`,
        [
          `${eventName}:${resident.oaUserId}${twin}:${messageId}`,
          eventName,
          oaId,
          `r:${oaId}:${resident.oaUserId}`,
          new Date(noon),
          state,
        ],
      );
    },
    /** That the server answered a delivery with 200. */
    taken: (messageId: string | undefined, eventName = 'user_send_text'): LogEntry => ({
      seq: 1,
      at: noon,
      kind: 'webhook',
      deliveryId: 'd1',
      eventName,
      conversation: `${oaId}/${personId}`,
      happenedAt: noon,
      ...(messageId === undefined ? {} : { messageId }),
      status: 200,
      outcome: 'delivered',
    }),
    /** What the account says in a chat or a group. */
    said: (text: string, messageId = 'm1', at = noon): Said => ({
      messageId,
      at,
      text,
      from: 'oa',
      personId: null,
    }),
    announcement: (expiresAt: Date | null) =>
      row(
        `insert into announcements (id, area_id, state, title, body, channels, officer_id, created_at, expires_at, idempotency_key)
          values (gen_random_uuid(), $1, 'sending', $2, 'Mời bà con', '{inbox}', $3, $4, $5, gen_random_uuid()::text)`,
        [commune.id, `Họp thôn (${word})`, commune.officer.id, new Date(noon), expiresAt],
      ),
    async close() {
      await owner.end();
      await rm(folder, { recursive: true });
      await world.close();
    },
  };
}

/** Holds the check against the evidence as it is, then lets each thing go wrong alone: what is said of it, by its name. */
export async function findEach(
  scene: Scene,
  check: (evidence: Evidence) => Promise<Verdict>,
  wrongs: Record<string, (evidence: Evidence) => Promise<unknown> | unknown>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const all: typeof wrongs = { nothing: () => {}, ...wrongs };
  for (const [what, go] of Object.entries(all)) {
    const evidence = await scene.evidence();
    await go(evidence);
    found[what] = (await check(evidence)).violations;
  }
  return found;
}
