import type pg from 'pg';
import { createTokenCipher } from '#bot/official-accounts/token-cipher.ts';

export const key = Buffer.alloc(32, 7).toString('base64');

const communes = 100;

/** Of the account of the commune where the resident with this number lives. */
export function oaIdOf(number: number): string {
  return `41800000000000${String(number % communes).padStart(5, '0')}`;
}

/** Zalo's id of the resident with this number. */
export function residentId(number: number): string {
  return `24684588352${String(number).padStart(7, '0')}`;
}

/** A province of 100 communes with an account each, and five villages in each with a team, its group and people. */
export async function makeProvince(owner: pg.Pool, residents: number): Promise<void> {
  await owner.query(
    `insert into areas (id, code, name, level, path) values (gen_random_uuid(), 'T', 'Tỉnh Sông Châu', 'province', 'T')`,
  );
  await owner.query(
    `insert into areas (id, code, name, level, parent_id, path)
      select gen_random_uuid(), 'X' || n, 'Xã ' || n, 'commune', (select id from areas where code = 'T'), ('T.X' || n)::ltree
      from generate_series(0, $1::int - 1) n`,
    [communes],
  );
  await owner.query(
    `insert into official_accounts (id, oa_id, name, area_id, kind, requests_per_minute)
      select gen_random_uuid(), '41800000000000' || lpad(substr(code, 2), 5, '0'), 'UBND ' || name, id, 'business', 1000000
      from areas where level = 'commune'`,
  );
  await grantTokens(owner);
  await owner.query(
    `with made as (
        select a.id as commune, a.code, o.id as account, n, gen_random_uuid() as area, gen_random_uuid() as team
        from areas a join official_accounts o on o.area_id = a.id, generate_series(1, 5) n where a.level = 'commune'),
      areas as (insert into areas (id, code, name, level, parent_id, path)
        select area, code || 'V' || n, 'Thôn ' || n, 'village', commune, ('T.' || code || '.V' || n)::ltree from made),
      teams as (insert into teams (id, code, name, area_id) select team, code || 'TO' || n, 'Tổ ' || n, area from made),
      groups as (insert into groups (id, group_id, name, team_id, area_id, official_account_id)
        select gen_random_uuid(), code || 'nhom' || n, 'Tổ ' || n, team, area, account from made)
      insert into residents (id, official_account_id, oa_user_id, area_id, village_chosen_at, created_at, last_interaction_at)
        select gen_random_uuid(), account, '24684588352' || lpad(r::text, 7, '0'), area, now(), now(), now()
        from generate_series(0, $1::int - 1) r join made on code = 'X' || r % $2::int and n = 1 + (r / $2::int) % 5`,
    [residents, communes],
  );
  await owner.query('create table bench_bare (id bigserial primary key, payload jsonb not null)');
  await owner.query('analyze');
}

async function grantTokens(owner: pg.Pool): Promise<void> {
  const cipher = createTokenCipher(key);
  const { rows } = await owner.query<{ id: string }>('select id from official_accounts');
  for (const { id } of rows) {
    await owner.query(
      `insert into official_account_tokens (official_account_id, access_token, access_token_expires_at, refresh_token)
        values ($1, $2, now() + interval '25 hours', $3)`,
      [id, cipher.seal('access', id), cipher.seal('refresh', id)],
    );
  }
}
