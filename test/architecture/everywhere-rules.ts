import { dirname } from 'node:path';
import { isIn, kindOf } from './places.ts';
import { importRule, type Rule } from './rule.ts';

const everywhere = () => true;
const feature = /^mini-app\/src\/features\/([^/]+)\//;
const bannedNames = /^(utils?|helpers?|common|misc|manager|service|index)$/;
const vietnamese = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]|\p{M}/u;
const productName = 'Cánh Tay Số';

export const everywhereRules: Rule[] = [
  importRule(
    'shared-is-pure',
    'It runs in the server and on the phone.',
    (path) => isIn(path, 'shared'),
    ({ specifier, target }) => specifier !== 'zod/mini' && !isIn(target, 'shared'),
  ),
  importRule(
    'nothing-imports-tests',
    'Tests are not there in production. The simulator is started as a process of its own.',
    (path) => !isIn(path, 'test'),
    ({ target }) => isIn(target, 'test'),
  ),
  importRule(
    'the-simulator-knows-nothing-of-us',
    'It stands for the outside world, so a mistake of ours must not be repeated in it.',
    (path) => isIn(path, 'test/zalo-simulator'),
    ({ target }) => target !== undefined && !isIn(target, 'test/zalo-simulator'),
  ),
  importRule(
    'the-mini-app-knows-no-server',
    'Everything in it is sent to the phone.',
    (path) => isIn(path, 'mini-app'),
    ({ target }) => isIn(target, 'bot-server'),
  ),
  importRule(
    'features-stay-apart',
    'What two features need is in ui, platform or lib.',
    (path) => feature.test(path),
    ({ target = '' }, path) => {
      const other = feature.exec(target)?.[1];
      return other !== undefined && other !== feature.exec(path)?.[1];
    },
  ),
  importRule(
    'ui-platform-and-lib-know-no-feature',
    'They lie beneath the features.',
    (path) => isIn(path, 'mini-app/src/ui', 'mini-app/src/platform', 'mini-app/src/lib'),
    ({ target }) =>
      isIn(target, 'mini-app/src/features', 'mini-app/src/shell', 'mini-app/src/console'),
  ),
  importRule(
    'only-the-platform-touches-the-sdk',
    'Outside Zalo the SDK hangs or throws; platform/ puts a time limit on every call.',
    (path) => isIn(path, 'mini-app') && !isIn(path, 'mini-app/src/platform'),
    ({ specifier }) => /^zmp-sdk(\/|$)/.test(specifier),
  ),
  importRule(
    'no-parent-paths',
    'A path that climbs breaks when a file moves; across folders there is #.',
    everywhere,
    ({ specifier }) => specifier.split('/').includes('..'),
  ),
  importRule(
    'extensions-are-written',
    'Node runs these files as they are.',
    everywhere,
    ({ specifier, target }) =>
      target !== undefined && !/\.(ts|tsx|mts|mjs|json|css|svg|png)(\?\w+)?$/.test(specifier),
  ),
  importRule(
    'own-folder-is-dot',
    'What lies in the same folder or below is ./, so that a folder can be renamed.',
    everywhere,
    ({ specifier, target = '' }, path) =>
      specifier.startsWith('#') && isIn(target, dirname(path)) && dirname(path).includes('/'),
  ),
  {
    name: 'no-barrels',
    because: 'A file that only passes on hides where things are and loads what nobody asked for.',
    breaks: ({ isBarrel }) => (isBarrel ? ['it only passes on'] : []),
  },
  {
    name: 'names-say-what-it-is',
    because: 'If the name is hard, the contents are two things.',
    breaks({ path }) {
      const name = path.slice(path.lastIndexOf('/') + 1).replace(/(\.[a-z-]+)+$/, '');
      return bannedNames.test(name) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? [name] : [];
    },
  },
  {
    name: 'secrets-are-compared-in-constant-time',
    because:
      'How soon === gives up tells how much of a guess was right. Use timingSafeEqual, or look a hash up.',
    breaks: ({ path, compared }) =>
      isIn(path, ...judgesClaims) && !comparesNoClaim.has(path)
        ? [...compared].filter((name) => secretName.test(name))
        : [],
  },
  {
    name: 'words-never-become-code',
    because: 'What people write is shown as text; nothing turns a text into a page or a program.',
    breaks: ({ path, names, uses }) =>
      isIn(path, 'bot-server', 'mini-app', 'shared')
        ? [...names, ...uses].filter((name) => becomesCode.test(name))
        : [],
  },
  {
    name: 'vietnamese-lives-in-texts',
    because: 'Sentences are found, read and corrected in one place for each folder.',
    breaks: ({ path, texts }) =>
      isIn(path, 'bot-server', 'mini-app', 'shared') && !mayHoldVietnamese(path)
        ? texts
            .filter((text) => vietnamese.test(text.replace(productName, '')))
            .map((text) => text.trim().slice(0, 60))
        : [],
  },
];

const secretName = /(secret|signature|mac|hash|digest|token|password|verifier|code)$/i;
/** Where what a stranger claims is held against what we know. */
const judgesClaims = ['http', 'zalo', 'sessions', 'official-accounts', 'bots', 'teams'].map(
  (folder) => `bot-server/${folder}`,
);
/** Both sides are ours there, or known to everybody. */
const comparesNoClaim = new Set(['bot-server/official-accounts/get-access-token.ts']);

const becomesCode =
  /^(dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|srcdoc|eval\(\)|new Function\(.*|document\.write\(\))$/;

/** What people may type, to be recognised; never said to anybody. */
const wordsToRecognise = [
  'bot-server/areas/match-village.ts',
  'bot-server/conversations/answer-beside.ts',
  'bot-server/conversations/read-announcement-wish.ts',
  'bot-server/conversations/read-choice.ts',
  'bot-server/conversations/read-dropping.ts',
  'bot-server/conversations/read-list-number.ts',
  'bot-server/conversations/read-verdict.ts',
  'bot-server/conversations/says-only-secret.ts',
  'bot-server/conversations/without-abuse.ts',
  'bot-server/lib/courtesy.ts',
  'bot-server/lib/vietnamese-phrases.ts',
  'bot-server/lib/phrase-tree.ts',
  'bot-server/lib/vietnamese-text.ts',
  'bot-server/team-chat/command-words.ts',
  'bot-server/team-chat/is-for-team.ts',
  'bot-server/team-chat/desk-words.ts',
  'bot-server/team-chat/hand-over.ts',
  'bot-server/team-chat/meeting-words.ts',
  'bot-server/team-chat/result-words.ts',
  'bot-server/team-chat/time-words.ts',
  'bot-server/tutorials/question-likeness.ts',
  'bot-server/tutorials/typed-abbreviations.ts',
  'bot-server/understanding/deciding/named-place.ts',
  'bot-server/understanding/deciding/needs-a-person.ts',
  'bot-server/understanding/deciding/caller-signs.ts',
  'bot-server/understanding/deciding/calm-signs.ts',
  'bot-server/understanding/deciding/intimate-signs.ts',
  'bot-server/understanding/deciding/money-signs.ts',
  'bot-server/understanding/deciding/person-signs.ts',
  'bot-server/understanding/deciding/rescue-signs.ts',
  'bot-server/understanding/deciding/short-cry-signs.ts',
  'bot-server/understanding/deciding/typed-secrets.ts',
  'bot-server/understanding/matching/asked-words.ts',
  'bot-server/understanding/matching/said-outcome.ts',
  'bot-server/understanding/matching/bare-words.ts',
  'bot-server/understanding/matching/narrowing-words.ts',
  'bot-server/understanding/matching/small-words.ts',
  'bot-server/understanding/reading/decode-typing.ts',
  'bot-server/understanding/reading/syllables.ts',
  'bot-server/understanding/reading/vietnamese-letters.ts',
];

/** Runs on whatever Node a machine has, so it can import nothing. */
const importsNothing = 'bot-server/launch/check-node.mjs';

function mayHoldVietnamese(path: string): boolean {
  return (
    kindOf(path) === 'texts' ||
    path === 'bot-server/config.ts' ||
    path === importsNothing ||
    wordsToRecognise.includes(path) ||
    isIn(path, 'bot-server/tutorials/content')
  );
}
