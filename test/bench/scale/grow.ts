import { keptNoLonger } from '#bot/retention/retention-texts.ts';
import { cloneRows, type Sql } from './clone-rows.ts';
import { withoutIndexes } from './without-indexes.ts';

/** From so many new communes on it is quicker to build the indexes of a table anew than to keep them up row by row. */
const indexesAsideFrom = 300;

/** What a commune has, half of it asked in the Mini App, so that 3,321 of them are the country: 90,000 teams and 10 million requests. */
const perCommune = { villages: 27, requests: 27 * 112 };

const now = `timestamptz '2026-03-02 01:00:00+00'`;

/** An id that everything which points at it can work out. */
const id = (kind: string, number: string) => `scale_id('${kind} ' || v.number || ' ' || ${number})`;
const resident = `((n - 1) % 60 + 1)`;
/** The newest are the first; one a week and village. */
const at = `${now} - n * interval '6.5 days' - v.number % 97 * interval '1 hour'`;
/** What the nightly forgetting leaves of words, kept for so many weeks, in a row of the request of week \`n\`. */
const keptFor = (weeks: number, words: string, { week = 'n', instead = 'null' } = {}) =>
  `case when ${week} <= ${weeks} then ${words} else ${instead} end`;
/** Of many rows to a request, the week of theirs. */
const weekOfRequest = '((n - 1) % 112 + 1)';

/**
 * Brings the database from `from` communes to `to`, of which the first is the one whose people ask: two years of a commune's life in
 * each, like the rows that its own people have made. Says how far it is. Runs as the superuser, without triggers.
 */
export async function grow(
  run: Sql,
  { from, to }: { from: number; to: number },
  tell: (line: string) => void,
): Promise<void> {
  await run(`set session_replication_role = replica`);
  if (from === 0) await run(villagesTable);
  await run(newAreas(from, to));
  for (const [table, { each, set, like }] of Object.entries(tables)) {
    tell(`${to} communes: ${table}`);
    const villages = `scale_villages v cross join generate_series(1, ${each}) as n
      where v.commune > ${from} and v.commune <= ${to}`;
    const insert = await cloneRows(run, table, { set, from: villages, like });
    if (to - from < indexesAsideFrom) await run(insert);
    else await withoutIndexes(run, table, () => run(insert));
  }
  await run(`set session_replication_role = origin`);
  tell(`${to} communes: counting`);
  await run(`vacuum analyze`);
  for (const [table, { each }] of Object.entries(tables)) {
    const [count] = await run<{ rows: number }>(
      `select reltuples::int as rows from pg_class where oid = '${table}'::regclass`,
    );
    const wanted = each * perCommune.villages * to;
    if (to > 1 && (count?.rows ?? 0) < wanted * 0.9) {
      throw new Error(`${table} has ${count?.rows} rows, and not ${wanted}`);
    }
  }
}

/** The villages in which rows are made: of the first commune its own, of the others whatever is needed. */
const villagesTable = `
  create function scale_id(of text) returns uuid language sql immutable parallel safe as
    $$ select overlay(overlay(md5(of) placing '4' from 13) placing '8' from 17)::uuid $$;
  create table scale_villages as
    select 1 as commune, row_number() over (order by a.path) as number, a.id as area_id, a.path, t.id as team_id,
      (select m.id from members m where m.team_id = t.id order by m.number limit 1) as member_id,
      o.id as account_id, c.id as commune_id, f.id as officer_id
    from areas a join teams t on t.area_id = a.id join areas c on c.id = a.parent_id
      join official_accounts o on o.area_id = c.id
      join lateral (select id from officers where area_id = c.id limit 1) f on true`;

/** Communes of a hundred to a province, each with its account and villages. The first has two villages of its own already. */
const newAreas = (from: number, to: number) => `
  insert into areas (id, code, name, level, path)
    select scale_id('province ' || p), 'SP' || p, 'Tỉnh ' || p, 'province', ('SP' || p)::ltree
    from generate_series(${Math.floor(from / 100)}, ${Math.floor(to / 100)}) as p on conflict do nothing;
  insert into areas (id, code, name, level, path, parent_id)
    select scale_id('commune ' || c), 'SX' || c, 'Xã ' || c, 'commune', ('SP' || c / 100 || '.SX' || c)::ltree, scale_id('province ' || c / 100)
    from generate_series(${Math.max(from, 1) + 1}, ${to}) as c;
  insert into official_accounts (id, oa_id, name, area_id, kind)
    select scale_id('account ' || c), '9' || c, 'UBND xã ' || c, scale_id('commune ' || c), 'state-agency'
    from generate_series(${Math.max(from, 1) + 1}, ${to}) as c;
  with wanted as (
    select c, k, coalesce(first.commune_id, scale_id('commune ' || c)) as commune_id,
      coalesce(first.account_id, scale_id('account ' || c)) as account_id, first.officer_id,
      coalesce(first.parent, ('SP' || c / 100 || '.SX' || c)::ltree) as parent
    from generate_series(${from + 1}, ${to}) as c cross join generate_series(1, ${perCommune.villages}) as k
      left join lateral (select commune_id, account_id, officer_id, subpath(path, 0, -1) as parent from scale_villages where commune = c limit 1) first on true
    where c > 1 or k > 2
  ), made as (
    insert into areas (id, code, name, level, path, parent_id)
      select scale_id('village ' || c || ' ' || k), 'ST' || c || '-' || k, 'Thôn ' || k, 'village', parent || ('ST' || c || '_' || k), commune_id from wanted
  )
  insert into scale_villages
    select c, c * 1000 + k, scale_id('village ' || c || ' ' || k), parent || ('ST' || c || '_' || k),
      scale_id('team ' || c || ' ' || k), scale_id('members ' || c * 1000 + k || ' ' || 1), account_id, commune_id,
      coalesce(officer_id, scale_id('officer ' || c))
    from wanted;
  insert into teams (id, code, name, area_id)
    select v.team_id, 'TS' || v.number, 'Tổ công nghệ số ' || v.number, v.area_id from scale_villages v
    where v.commune > ${from} and v.commune <= ${to} on conflict do nothing`;

type Made = {
  /** So many a village. */
  each: number;
  /** What is not like in the row that is there, as SQL over the village \`v\` and the number \`n\`. */
  set: Record<string, string>;
  /** Which row they are like. */
  like?: string;
};

const place = { area_id: 'v.area_id' };
const helpRequest = id('help_requests', 'n');
const isOpen = 'n <= 3';

const tables: Record<string, Made> = {
  members: {
    each: 7,
    set: {
      ...place,
      id: id('members', 'n'),
      team_id: 'v.team_id',
      code: `'SV' || v.number || '-' || n`,
      oa_user_id: `'8' || v.number || lpad(n::text, 4, '0')`,
      app_user_id: `'7' || v.number || lpad(n::text, 4, '0')`,
      is_leader: 'n = 1',
    },
  },
  groups: {
    each: 1,
    set: {
      ...place,
      id: id('groups', 'n'),
      group_id: `'sg' || v.number`,
      team_id: 'v.team_id',
      official_account_id: 'v.account_id',
    },
  },
  residents: {
    each: 60,
    set: {
      ...place,
      id: id('residents', 'n'),
      official_account_id: 'v.account_id',
      oa_user_id: `'6' || v.number || lpad(n::text, 4, '0')`,
      app_user_id: `'5' || v.number || lpad(n::text, 4, '0')`,
      display_name: `'Bà ' || (array['Tư', 'Năm', 'Lan', 'Hạnh', 'Mận', 'Cúc'])[1 + n % 6] || ' ' || v.number || ' ' || n`,
      own_name: 'null',
    },
  },
  consents: {
    each: 120,
    set: {
      id: id('consents', 'n'),
      resident_id: id('residents', resident),
      purpose: `(array['helping', 'announcements'])[1 + (n - 1) / 60]`,
    },
    like: 'withdrawn_at is null',
  },
  help_requests: {
    each: 112,
    set: {
      ...place,
      id: helpRequest,
      official_account_id: 'v.account_id',
      team_id: 'v.team_id',
      resident_id: id('residents', resident),
      code: `'Z' || v.number % 1000 * 112 + n`,
      question: keptFor(
        56,
        `(array['Quên mật khẩu VNeID', 'Không nộp được hồ sơ khai sinh', 'Zalo báo phiên đăng nhập hết hạn', 'Thẻ bảo hiểm không hiện'])[1 + n % 4] || ' ' || n`,
        { instead: `'${keptNoLonger}'` },
      ),
      idempotency_key: `'scale ' || v.number || ' ' || n`,
      forgotten_at: `case when n > 56 then ${at} + interval '365 days' end`,
      opened_at: at,
      updated_at: at,
      state: `case when ${isOpen} then 'open' else 'resolved' end`,
      first_answered_at: `case when ${isOpen} then null else ${at} + interval '1 hour' end`,
      resolved_at: `case when ${isOpen} then null else ${at} + interval '2 hours' end`,
      resolved_by_member: `case when ${isOpen} then null else v.member_id end`,
      result: keptFor(56, `case when ${isOpen} then null else 'Đã vào được' end`),
      result_kind: `case when ${isOpen} then null else 'guided-remotely' end`,
      resident_word: `case when ${isOpen} or n % 3 = 0 then null else 'solved' end`,
      last_helper_id: `case when ${isOpen} then null else v.member_id end`,
      claimed_by: 'null',
      claimed_at: 'null',
      household_id: 'null',
      merged_into: 'null',
      continues: 'null',
      first_answer_due_at: `case when ${isOpen} then ${at} + interval '1 day' end`,
      update_due_at: 'null',
      solution_due_at: `case when ${isOpen} then ${at} + interval '5 days' end`,
      audience: `'team'`,
    },
  },
  help_request_history: {
    each: 112 * 4,
    set: {
      help_request_id: id('help_requests', weekOfRequest),
      at: `${now} - ${weekOfRequest} * interval '6.5 days' + n * interval '1 second'`,
      kind: `(array['opened', 'claimed', 'answered', 'resolved'])[1 + (n - 1) / 112]`,
      resident_id: `case when n <= 112 then ${id('residents', resident)} end`,
      member_id: `case when n > 112 then v.member_id end`,
      officer_id: 'null',
      cause_key: `'scale ' || v.number || ' ' || n`,
      corrects_id: 'null',
      text: keptFor(56, `'Bà thử lại giúp con'`, {
        week: weekOfRequest,
        instead: `case when n <= 112 or n between 225 and 336 then '${keptNoLonger}' end`,
      }),
    },
  },
  outgoing_messages: {
    each: 112 * 2,
    set: {
      ...place,
      id: id('outgoing_messages', 'n'),
      official_account_id: 'v.account_id',
      help_request_id: id('help_requests', weekOfRequest),
      recipient_kind: `case when n % 2 = 0 then 'group' else 'resident' end`,
      recipient_id: `case when n % 2 = 0 then 'sg' || v.number else '6' || v.number || lpad(${resident}::text, 4, '0') end`,
      dedupe_key: `'scale ' || v.number || ' ' || n`,
      content: keptFor(14, 'model.content', { week: weekOfRequest, instead: `'{"text": ""}'` }),
      state: `'sent'`,
      created_at: `${now} - ${weekOfRequest} * interval '6.5 days'`,
      next_attempt_at: `${now} - ${weekOfRequest} * interval '6.5 days'`,
      sent_at: `${now} - ${weekOfRequest} * interval '6.5 days'`,
      message_id: `'sm' || v.number || ' ' || n`,
      folded_into: 'null',
      bot_id: 'null',
    },
  },
  clock_steps: {
    each: 6,
    set: {
      ...place,
      help_request_id: id('help_requests', '((n - 1) % 3 + 1)'),
      kind: `(array['first-answer', 'solution'])[1 + (n - 1) / 3]`,
    },
  },
  households: {
    each: 60,
    set: {
      ...place,
      id: id('households', 'n'),
      team_id: 'v.team_id',
      code: `'SH' || v.number || '-' || n`,
      name: `'Nhà bà ' || (array['Tư', 'Năm', 'Lan', 'Hạnh', 'Mận', 'Cúc'])[1 + n % 6] || ' ' || n`,
      assigned_to: 'null',
    },
  },
  visits: {
    each: 60,
    set: {
      ...place,
      id: id('visits', 'n'),
      team_id: 'v.team_id',
      member_id: 'v.member_id',
      household_id: id('households', 'n'),
      help_request_id: 'null',
      visited_at: `${now} - n * interval '12 days'`,
      created_at: `${now} - n * interval '12 days'`,
    },
  },
  visit_deeds: { each: 60, set: { visit_id: id('visits', 'n') } },
  credit_entries: {
    each: 120,
    set: {
      ...place,
      team_id: 'v.team_id',
      member_id: id('members', '((n - 1) % 7 + 1)'),
      day: `(${now} - n * interval '6 days')::date`,
      cause_key: `'scale ' || v.number || ' ' || n`,
      at: `${now} - n * interval '6 days'`,
      sheet_id: 'null',
      corrects: 'null',
    },
  },
  announcements: {
    each: 4,
    set: {
      id: id('announcements', 'n'),
      area_id: 'v.commune_id',
      idempotency_key: `'scale ' || v.number || ' ' || n`,
      published_at: `${now} - n * interval '180 days' - v.number % 27 * interval '1 day'`,
      created_at: `${now} - n * interval '180 days' - v.number % 27 * interval '1 day'`,
      officer_id: 'v.officer_id',
      member_id: 'null',
      repeats: 'null',
    },
    like: `state = 'sent'`,
  },
  announcement_areas: {
    each: 4,
    set: { announcement_id: id('announcements', 'n'), area_id: 'v.area_id' },
  },
  announcement_recipients: {
    each: 240,
    set: {
      ...place,
      announcement_id: id('announcements', '((n - 1) / 60 + 1)'),
      channel: `'chat'`,
      recipient_id: id('residents', resident),
      state: `'sent'`,
    },
  },
  announcement_reads: {
    each: 120,
    set: {
      announcement_id: id('announcements', '((n - 1) / 60 + 1)'),
      resident_id: id('residents', resident),
      read_at: at,
    },
  },
  conversations: {
    each: 60,
    set: {
      ...place,
      resident_id: id('residents', 'n'),
      conversation_key: `'r:' || v.account_id || ':6' || v.number || lpad(n::text, 4, '0')`,
      offered_tip_id: 'null',
    },
  },
  team_posts: {
    each: 14,
    set: {
      ...place,
      id: id('team_posts', 'n'),
      team_id: 'v.team_id',
      dedupe_key: `'scale ' || v.number || ' ' || n`,
      at,
    },
  },
  audit_entries: {
    each: 30,
    set: {
      id: id('audit_entries', 'n'),
      area_id: 'v.commune_id',
      officer_id: 'v.officer_id',
      member_id: 'null',
      at,
    },
  },
  tips: {
    each: 2,
    set: { ...place, id: id('tips', 'n'), help_request_id: id('help_requests', '(n + 3)') },
  },
  tip_proposals: {
    each: 2,
    set: {
      ...place,
      id: id('tip_proposals', 'n'),
      help_request_id: id('help_requests', '(n + 3)'),
      history_id: `(select h.id from help_request_history h where h.kind = 'answered'
        and h.help_request_id = ${id('help_requests', '(n + 3)')})`,
    },
  },
  attachments: {
    each: 10,
    set: {
      ...place,
      id: id('attachments', 'n'),
      uploaded_by: 'null',
      help_request_id: helpRequest,
      history_id: '1',
      idempotency_key: `'scale ' || v.number || ' ' || n`,
    },
  },
  missed_searches: { each: 10, set: { area_id: 'v.area_id', words: `'nuoi tom ' || n` } },
  refused_offers: { each: 10, set: { area_id: 'v.area_id', words: `'hoi ve ' || n` } },
  posters: {
    each: 4,
    set: {
      ...place,
      id: id('posters', 'n'),
      code: `'S' || v.number || 'P' || n`,
      kind: `case when n = 1 then 'village' else 'tutorial' end`,
      tutorial_id: `(array[null, 'vneid-forgot-password', 'sim-confirm-vneid', 'vneid-register'])[n]`,
    },
  },
  duty_shifts: {
    each: 20,
    set: { ...place, id: id('duty_shifts', 'n'), day: `(${now} - n * interval '30 days')::date` },
  },
  household_members: {
    each: 20,
    set: { id: id('household_members', 'n'), resident_id: id('residents', 'n') },
  },
  data_requests: {
    each: 1,
    set: {
      ...place,
      id: id('data_requests', 'n'),
      resident_id: id('residents', 'n'),
      idempotency_key: `'scale ' || v.number || ' ' || n`,
      received_at: at,
    },
  },
  canned_answers: {
    each: 3,
    set: { ...place, id: id('canned_answers', 'n'), short_name: `'s' || n` },
  },
  sessions: {
    each: 60,
    set: {
      token_hash: `md5('session ' || v.number || ' ' || n)`,
      resident_id: id('residents', 'n'),
      official_account_id: 'v.account_id',
    },
  },
  long_tasks: {
    each: 1,
    set: {
      id: id('long_tasks', 'n'),
      area_id: 'v.commune_id',
      idempotency_key: `'scale ' || v.number || ' ' || n`,
    },
  },
  inbound_events: {
    each: 112 * 2,
    set: {
      natural_key: `'scale ' || v.number || ' ' || n`,
      conversation_key: `'r:' || v.account_id || ':6' || v.number || lpad(${resident}::text, 4, '0')`,
      happened_at: at,
      received_at: at,
    },
  },
};
