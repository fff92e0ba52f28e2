import { domainOf, freeForDomains, isIn, isOuter, isReader, isTop, kindOf } from './places.ts';
import { importRule, type Rule } from './rule.ts';
import type { SourceFile } from './source-file.ts';

/** Which domain may call which. Nothing may be added that makes a circle. */
const mayCall: Record<string, string[]> = {
  areas: ['audit'],
  audit: [],
  'long-tasks': [],
  retention: [],
  understanding: [],
  watching: ['inbox', 'official-accounts'],
  tutorials: ['audit', 'areas', 'understanding'],
  reports: ['tutorials'],
  'official-accounts': ['audit', 'areas'],
  bots: ['official-accounts'],
  teams: ['audit', 'areas', 'official-accounts', 'bots'],
  posters: ['audit', 'areas', 'teams', 'tutorials', 'announcements', 'official-accounts'],
  clocks: ['audit', 'areas'],
  credit: ['audit', 'teams', 'areas'],
  'canned-answers': ['audit', 'teams', 'areas', 'tutorials'],
  residents: ['audit', 'clocks', 'areas', 'official-accounts'],
  sessions: ['audit', 'outbox', 'bots', 'residents', 'teams', 'areas', 'official-accounts'],
  'help-requests': [
    'audit',
    'clocks',
    'credit',
    'canned-answers',
    'teams',
    'residents',
    'tutorials',
    'understanding',
    'areas',
    'official-accounts',
  ],
  conversations: [
    'help-requests',
    'teams',
    'residents',
    'tutorials',
    'understanding',
    'areas',
    'official-accounts',
  ],
  'team-chat': [
    'help-requests',
    'canned-answers',
    'clocks',
    'teams',
    'residents',
    'areas',
    'official-accounts',
  ],
  visits: ['audit', 'help-requests', 'credit', 'residents', 'teams', 'areas'],
  announcements: [
    'audit',
    'outbox',
    'teams',
    'residents',
    'areas',
    'tutorials',
    'official-accounts',
  ],
  inbox: ['official-accounts'],
  outbox: ['official-accounts'],
};

/** Most tutorials are content and not rows, so that no table has their titles. */
const tutorialTitles = 'bot-server/tutorials/find-titles.ts';

const network = /^(fastify|@fastify\/.*|undici|node:https?|node:net)$/;
const jobLibrary = 'graphile-worker';
const clock = ['Date.now()', 'new Date()'];
/** Zalo's own field names; those that are also ordinary words or columns of ours cannot be told apart. */
const zaloFields =
  /^(msg_ids?|quote_msg_id|quote_message_id|user_id_by_app|react_icon|react_message_id|follower|appsecret_proof|secret_key|refresh_token|event_name|oa_id|app_id|user_id|group_id|message_id)$/;

const isDomain = (path: string) => domainOf(path) !== undefined;

/** Of `lib/`, what neither asks for the time nor touches the outside. */
const pureLib = new Set([
  'bot-server/lib/app-error.ts',
  'bot-server/lib/lunar-days.ts',
  'bot-server/lib/night.ts',
  'bot-server/lib/reply-window.ts',
  'bot-server/lib/vietnam-days.ts',
]);

export const serverRules: Rule[] = [
  importRule(
    'domains-know-no-outside',
    'Domains decide; HTTP, Zalo and the job library stand around them.',
    isDomain,
    ({ specifier, target }) =>
      network.test(specifier) ||
      specifier === jobLibrary ||
      isIn(target, 'bot-server/zalo') ||
      isOuter(target),
  ),
  {
    name: 'domains-ask-nobody-outside',
    because:
      'A domain gets what it needs as parameters: settings, the time, the network through a port.',
    breaks: ({ path, uses }) =>
      isDomain(path) ? ['process.env', 'fetch()', ...clock].filter((use) => uses.has(use)) : [],
  },
  importRule(
    'domains-meet-through-use-cases',
    'Another domain’s rules and SQL are its own; call one of its use cases.',
    isDomain,
    ({ target, isTypeOnly }, path) =>
      leavesDomain(path, target) && !isTypeOnly && ['store', 'rules'].includes(kindOf(target)),
  ),
  importRule(
    'foreign-tables-are-only-read',
    'Tables point at tables; SQL that reads several stands in a store or in a file named find-, get-, list- or read-.',
    isDomain,
    ({ target, isTypeOnly }, path) =>
      leavesDomain(path, target) &&
      !isTypeOnly &&
      kindOf(target) === 'table' &&
      !mayReadTables(path),
  ),
  importRule(
    'domains-call-in-one-direction',
    'Circles between domains make every change a change of both.',
    isDomain,
    ({ target = '' }, path) =>
      leavesDomain(path, target) &&
      !freeForDomains.includes(target) &&
      !(kindOf(target) === 'table' && mayReadTables(path)) &&
      !mayCall[domainOf(path) ?? '']?.includes(domainOf(target) ?? ''),
  ),
  importRule(
    'reports-write-nothing',
    'Reports read tables, and the titles of tutorials; they call no use case.',
    (path) => domainOf(path) === 'reports',
    ({ target, isTypeOnly }, path) =>
      leavesDomain(path, target) &&
      !isTypeOnly &&
      kindOf(target) !== 'table' &&
      target !== tutorialTitles,
  ),
  importRule(
    'tables-are-only-tables',
    'drizzle-kit loads the table files by themselves.',
    (path) => kindOf(path) === 'table',
    ({ specifier, target, isTypeOnly }) =>
      !isTypeOnly &&
      !specifier.startsWith('drizzle-orm') &&
      target !== 'bot-server/db/columns.ts' &&
      kindOf(target) !== 'table' &&
      !isIn(target, 'shared'),
  ),
  importRule(
    'rules-are-pure',
    'Rules are tested as tables: no I/O, no clock, no chance.',
    (path) => isDomain(path) && kindOf(path) === 'rules',
    ({ target, isTypeOnly }, path) =>
      !isTypeOnly &&
      !isIn(target, 'shared') &&
      !pureLib.has(target ?? '') &&
      !(domainOf(target) === domainOf(path) && kindOf(target) === 'rules'),
  ),
  {
    name: 'rules-take-no-chances',
    because: 'Rules are tested as tables: no I/O, no clock, no chance.',
    breaks: ({ path, uses }) =>
      kindOf(path) === 'rules'
        ? ['Math.random()', 'randomUUID()', ...clock].filter((use) => uses.has(use))
        : [],
  },
  importRule(
    'stores-hold-only-sql',
    'A store is SQL on its own and other tables; deciding and calling others is a use case.',
    (path) => isDomain(path) && kindOf(path) === 'store',
    ({ target, isTypeOnly }, path) =>
      target !== undefined &&
      !isTypeOnly &&
      kindOf(target) !== 'table' &&
      !isIn(target, 'bot-server/db', 'bot-server/lib', 'shared') &&
      !(domainOf(target) === domainOf(path) && kindOf(target) !== 'other'),
  ),
  importRule(
    'texts-are-only-sentences',
    'Sentences are read and changed by people who read no code.',
    (path) => isIn(path, 'bot-server') && kindOf(path) === 'texts',
    ({ target, isTypeOnly }) => !isTypeOnly && kindOf(target) !== 'texts',
  ),
  importRule(
    'lib-and-db-know-no-domain',
    'They lie beneath the domains.',
    (path) => isIn(path, 'bot-server/lib', 'bot-server/db'),
    ({ specifier, target }) =>
      network.test(specifier) || domainOf(target) !== undefined || isIn(target, 'bot-server/zalo'),
  ),
  importRule(
    'ports-are-only-types',
    'A port is what two ways of running have in common.',
    (path) => path === 'bot-server/lib/ports.ts',
    ({ isTypeOnly }) => !isTypeOnly,
  ),
  importRule(
    'handlers-are-thin',
    'A handler parses, asks who it is, calls one use case and maps the answer.',
    (path) => isIn(path, 'bot-server/http'),
    ({ specifier, target, isTypeOnly }) =>
      /^(drizzle-orm|pg)(\/|$)/.test(specifier) ||
      (!isTypeOnly &&
        ['table', 'store', 'rules'].includes(kindOf(target)) &&
        domainOf(target) !== undefined),
  ),
  importRule(
    'zalo-is-an-adapter',
    'It turns payloads into our words and our words into requests, and decides nothing.',
    (path) => isIn(path, 'bot-server/zalo'),
    ({ specifier, target, isTypeOnly }) =>
      /^(fastify|drizzle-orm|pg|graphile-worker)(\/|$)/.test(specifier) ||
      (!isTypeOnly &&
        domainOf(target) !== undefined &&
        ['table', 'store', 'rules'].includes(kindOf(target))),
  ),
  {
    name: 'zalo-words-stay-in-zalo',
    because: 'What Zalo renames is then changed in one folder.',
    breaks: ({ path, names }) =>
      // The headings of the CSV files that a commune fills in are our own contract.
      isIn(path, 'bot-server', 'mini-app', 'shared') &&
      !isIn(path, 'bot-server/zalo', 'bot-server/import', 'mini-app/src/platform')
        ? [...names].filter((name) => zaloFields.test(name))
        : [],
  },
  importRule(
    'nothing-imports-the-top',
    'main.ts and deps.ts build and start everything; whoever imports them starts it again.',
    (path) => !isTop(path),
    ({ target }) => isTop(target),
  ),
  importRule(
    'the-outer-layer-is-not-used',
    'HTTP, jobs, import and launch use the rest; the rest does not know how it is run.',
    (path) => isIn(path, 'bot-server') && !isOuter(path) && !isDomain(path),
    ({ target }) => isOuter(target),
  ),
  {
    name: 'settings-come-from-config',
    because:
      'config.ts names every variable, checks it, and is what README’s table is checked against.',
    breaks: ({ path, uses }) =>
      isIn(path, 'bot-server', 'shared', 'mini-app/src') &&
      uses.has('process.env') &&
      !readsEnvironment(path)
        ? ['process.env']
        : [],
  },
];

function leavesDomain(path: string, target: string | undefined): boolean {
  return domainOf(target) !== undefined && domainOf(target) !== domainOf(path);
}

function mayReadTables(path: string): boolean {
  return kindOf(path) === 'table' || isReader(path) || domainOf(path) === 'reports';
}

function readsEnvironment(path: string): boolean {
  return (
    ['bot-server/config.ts', 'bot-server/main.ts', 'bot-server/db/migrate.ts'].includes(path) ||
    isIn(path, 'bot-server/launch', 'bot-server/import')
  );
}

/** Domains that may, over others, come to call themselves. */
export function circles(): string[] {
  const reach = (domain: string, seen: string[]): string[] =>
    (mayCall[domain] ?? []).flatMap((next) =>
      seen.includes(next) ? [next] : [next, ...reach(next, [...seen, next])],
    );
  return Object.keys(mayCall).filter((domain) => reach(domain, [domain]).includes(domain));
}

/** Domains that have files but no place in the table of directions. */
export function unplacedDomains(files: SourceFile[]): string[] {
  const domains = new Set(files.map(({ path }) => domainOf(path) ?? 'areas'));
  return [...domains].filter((domain) => mayCall[domain] === undefined);
}
