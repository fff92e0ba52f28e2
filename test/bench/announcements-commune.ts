import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { createTokenCipher } from '#bot/official-accounts/token-cipher.ts';

const key = Buffer.alloc(32, 7).toString('base64');
export const accountId = randomUUID();
export const communePath = 'tt';
export const communeId = randomUUID();
const officerId = randomUUID();
const villages = 100;

/** A commune as large as none is: 100 villages and so many people in the chat who agreed, a tenth of them silent for too long. */
export async function makeCommune(owner: pg.Pool, residents: number): Promise<void> {
  await owner.query(
    `insert into areas (id, code, name, level, path) values ($1, 'TT', 'Xã Thanh Tâm', 'commune', 'tt')`,
    [communeId],
  );
  await owner.query(
    `insert into areas (id, code, name, level, parent_id, path)
      select gen_random_uuid(), 'V' || n, 'Thôn ' || n, 'village', $1, ('tt.v' || n)::ltree from generate_series(0, $2::int - 1) n`,
    [communeId, villages],
  );
  await owner.query(
    `insert into officers (id, code, name, area_id, role) values ($1, 'CB', 'Chị Hoa', $2, 'officer')`,
    [officerId, communeId],
  );
  await owner.query(
    `insert into official_accounts (id, oa_id, name, area_id, kind, requests_per_minute)
      values ($1, '4180000000000000001', 'Xã Thanh Tâm', $2, 'business', 100000000)`,
    [accountId, communeId],
  );
  const cipher = createTokenCipher(key);
  await owner.query(
    `insert into official_account_tokens (official_account_id, access_token, access_token_expires_at, refresh_token)
      values ($1, $2, now() + interval '25 hours', $3)`,
    [accountId, cipher.seal('access', accountId), cipher.seal('refresh', accountId)],
  );
  await owner.query(
    `insert into residents (id, official_account_id, oa_user_id, area_id, village_chosen_at, created_at, last_interaction_at)
      select gen_random_uuid(), $1, '246' || lpad(r::text, 16, '0'), a.id, now(), now(),
        now() - case when r % 10 = 0 then interval '9 days' else interval '1 day' end
      from generate_series(0, $2::int - 1) r join areas a on a.code = 'V' || r % $3::int`,
    [accountId, residents, villages],
  );
  await owner.query(
    `insert into consents (id, resident_id, purpose, text_version, given_at)
      select gen_random_uuid(), id, 'announcements', '2026-11b', now() from residents`,
  );
  await owner.query('vacuum analyze');
}

/** One to the whole commune by messages, not frozen yet. */
export async function writeAnnouncement(owner: pg.Pool): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `insert into announcements (id, area_id, state, title, body, channels, officer_id, created_at, is_urgent, idempotency_key)
      values ($1::uuid, $2, 'draft', 'Mời họp thôn', $4, '{consultation}', $3, now(), true, $1::text)`,
    [
      id,
      communeId,
      officerId,
      'Mời bà con họp thôn bàn việc làm đường, 19 giờ thứ bảy ở nhà văn hoá. '.repeat(4),
    ],
  );
  await owner.query('insert into announcement_areas values ($1, $2, false)', [id, communeId]);
  return id;
}
