import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import pg from 'pg';
import { startEmbeddedPostgres } from '#bot/launch/embedded-postgres.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { tutorials } from '#bot/tutorials/tutorial-library.ts';
import type { Tutorial } from '#shared/tutorials.ts';

/** Another way to find tutorials: ids, best first. */
export type Rival = { name: string; find(text: string): Promise<string[]> | string[] };

const foundMax = 3;

/** MiniSearch over the same tutorials, without marks, with prefixes and slips, as one would use it. */
export function miniSearchRival(): Rival {
  const index = new MiniSearch<{ id: string; title: string; problems: string; body: string }>({
    fields: ['title', 'problems', 'body'],
    processTerm: (term) => foldVietnamese(term) || null,
    searchOptions: { boost: { title: 3, problems: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(tutorials.map((tutorial) => ({ id: tutorial.id, ...fieldsOf(tutorial) })));
  return {
    name: 'MiniSearch',
    find: (text) =>
      index
        .search(text)
        .slice(0, foundMax)
        .map(({ id }) => String(id)),
  };
}

/** PostgreSQL with unaccent and pg_trgm over the same tutorials, in a server of its own; `stop` ends it. */
export async function postgresRival(): Promise<Rival & { stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-understanding-'));
  await chmod(folder, 0o711); // root's PostgreSQL runs as another user, who must get in
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres') });
  const client = new pg.Client({ connectionString: postgres.url });
  const stop = async (): Promise<void> => {
    await client.end().catch(() => {});
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await client.connect();
    await fill(client);
  } catch (error) {
    await stop();
    throw error;
  }
  return { name: 'PostgreSQL unaccent + pg_trgm', stop, find: (text) => search(client, text) };
}

async function fill(client: pg.Client): Promise<void> {
  await client.query(`
    create extension unaccent; create extension pg_trgm;
    create function plain(text) returns text language sql immutable parallel safe
      as $$ select lower(public.unaccent('public.unaccent', $1)) $$;
    create table entries (id text primary key, body text not null, words tsvector not null)`);
  for (const tutorial of tutorials) {
    const { title, problems, body } = fieldsOf(tutorial);
    await client.query(
      `insert into entries values ($1, plain($2 || ' ' || $3),
         setweight(to_tsvector('simple', plain($2)), 'A') ||
         setweight(to_tsvector('simple', plain($3)), 'B') ||
         setweight(to_tsvector('simple', plain($4)), 'C'))`,
      [tutorial.id, title, problems, body],
    );
  }
  await client.query(`
    create index on entries using gin (words);
    create index on entries using gin (body gin_trgm_ops);
    analyze entries`);
}

async function search(client: pg.Client, text: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: 'search',
    text: `with asked as (
        select plain($1) as text,
          (select to_tsquery('simple', string_agg(quote_literal(lexeme), ' | '))
             from unnest(to_tsvector('simple', plain($1)))) as words)
      select id from entries, asked
      order by coalesce(ts_rank(entries.words, asked.words), 0)
        + word_similarity(asked.text, entries.body) desc, id
      limit ${foundMax}`,
    values: [text],
  });
  return rows.map(({ id }) => id);
}

function fieldsOf({ title, audience, steps, commonErrors }: Tutorial) {
  return {
    title,
    problems: commonErrors.map(({ problem }) => problem).join('\n'),
    body: [audience, ...steps.map(({ text }) => text)].join('\n'),
  };
}
