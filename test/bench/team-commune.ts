import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { createTokenCipher } from '#bot/official-accounts/token-cipher.ts';

export const key = Buffer.alloc(32, 7).toString('base64');
export const oaId = '2867105410923645870';

/** Zalo's id of the resident with this number. */
export function residentId(number: number): string {
  return `24684588352${String(number).padStart(7, '0')}`;
}

/** A district's worth of villages under one account, each with a team and its group, and people who have chosen theirs. */
export async function makeDistrict(
  owner: pg.Pool,
  size: { villages: number; residents: number },
): Promise<void> {
  const [province, commune, account] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.query(
    `insert into areas (id, code, name, level, parent_id, path) values
      ($1, 'T', 'Tỉnh Sông Châu', 'province', null, 'T'), ($2, 'X', 'Xã Thanh Tâm', 'commune', $1, 'T.X')`,
    [province, commune],
  );
  await owner.query(
    `insert into official_accounts (id, oa_id, name, area_id, kind, requests_per_minute)
      values ($1, $2, 'UBND xã Thanh Tâm', $3, 'business', 1000000)`,
    [account, oaId, commune],
  );
  const cipher = createTokenCipher(key);
  await owner.query(
    `insert into official_account_tokens (official_account_id, access_token, access_token_expires_at, refresh_token)
      values ($1, $2, now() + interval '25 hours', $3)`,
    [account, cipher.seal('access', account), cipher.seal('refresh', account)],
  );
  await owner.query(
    `with made as (select n, gen_random_uuid() as area, gen_random_uuid() as team from generate_series(1, $2::int) n),
      areas as (insert into areas (id, code, name, level, parent_id, path)
        select area, 'V' || n, 'Thôn ' || n, 'village', $1, ('T.X.V' || n)::ltree from made),
      teams as (insert into teams (id, code, name, area_id) select team, 'TO' || n, 'Tổ ' || n, area from made),
      groups as (insert into groups (id, group_id, name, team_id, area_id, official_account_id)
        select gen_random_uuid(), 'nhom' || n, 'Tổ ' || n, team, area, $3 from made)
      insert into residents (id, official_account_id, oa_user_id, area_id, village_chosen_at, created_at, last_interaction_at)
        select gen_random_uuid(), $3, '24684588352' || lpad(r::text, 7, '0'),
          (select area from made where n = 1 + r % $2::int), now(), now(), now()
        from generate_series(0, $4::int - 1) r`,
    [commune, size.villages, account, size.residents],
  );
  await owner.query('create table bench_bare (id bigserial primary key, payload jsonb not null)');
  await owner.query('analyze');
}
