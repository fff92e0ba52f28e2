import { appendFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkChangedOnce } from '#test/torture/check/changed-once.ts';
import { checkErasures } from '#test/torture/check/erasures.ts';
import { checkNothingLost } from '#test/torture/check/nothing-lost.ts';
import { checkPlaces } from '#test/torture/check/places.ts';
import { checkLogs } from '#test/torture/check/privacy.ts';
import type { LogEntry } from '#test/torture/zalo.ts';
import { findEach, noon, openScene, otherWord, type Scene, word } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const asked = () => ({
  word,
  personId: scene.personId,
  oaId: scene.oaId,
  village: scene.commune.che.code,
  messageId: 'm1',
});

test('the torture run says what was answered 200 and is not there, not done or left in the spool', async () => {
  const droppedLate = async (log: LogEntry[]) => {
    log.push(scene.taken('m1'));
    await scene.event('m1', 'ignored');
    await scene.run(`update inbound_events set conversation_key = 'erased:late:1'`, []);
  };
  const found = await findEach(scene, checkNothingLost, {
    kept: async ({ log }) => {
      log.push(scene.taken('m1'));
      await scene.event('m1');
    },
    lost: ({ log }) => log.push(scene.taken('m1')),
    unfollowed: ({ log }) => log.push(scene.taken(undefined, 'unfollow')),
    failed: () => scene.event('m1', 'failed'),
    'let go': () => scene.event('m1', 'ignored'),
    'dropped of somebody who is here': ({ log }) => droppedLate(log),
    'dropped of somebody who came back': ({ log, ledger }) => {
      ledger.erasing.add(scene.personId);
      const { personId, oaId } = scene;
      ledger.erasures.push({ personId, oaId, asked: noon - 60_000, at: noon - 60_000 });
      return droppedLate(log);
    },
    'dropped of somebody erased since': ({ log, ledger }) => {
      ledger.erasing.add(scene.personId);
      const { personId, oaId } = scene;
      ledger.erasures.push({ personId, oaId, asked: noon, at: noon });
      return droppedLate(log);
    },
    'said in the group of a village that is part of another': async ({ ledger, inhabitants }) => {
      const [from, into] = inhabitants.villages;
      const { oaId } = scene;
      ledger.mergers.push({ oaId, from: from?.code ?? '', into: into?.code ?? '' });
      await scene.event('m1', 'ignored', 'user_send_group_text');
      await scene.run('update inbound_events set conversation_key = $1', [
        `g:${oaId}:${from?.groupId}`,
      ]);
    },
    untaken: ({ ledger }) => ledger.questions.push({ ...asked(), wasTaken: true }),
    spooled: ({ spooled }) => spooled.push('20261124.aside'),
  });
  expect(found).toEqual({
    nothing: [],
    kept: [],
    lost: [expect.stringContaining('answered 200 and not stored: user_send_text m1')],
    unfollowed: [expect.stringContaining('answered 200 and not stored: unfollow')],
    failed: ['1 × user_send_text ended failed (null)'],
    'let go': ['1 × user_send_text let go, ignored'],
    'dropped of somebody who is here': [
      'dropped as of somebody erased, who never was: user_send_text m1',
    ],
    'dropped of somebody who came back': [
      'dropped though it was said after the erasure: user_send_text m1',
    ],
    'dropped of somebody erased since': [],
    'said in the group of a village that is part of another': [],
    untaken: [`taken by the Mini App, and no request says it: ${word}`],
    spooled: ['left in the spool: 20261124.aside'],
  });
});

test('the torture run says what changed something twice', async () => {
  const { personId, oaId, resident } = scene;
  const found = await findEach(scene, checkChangedOnce, {
    once: async () => {
      await scene.event('m1');
      await scene.line(await scene.request(), 'answered', `phiếu ${otherWord}`);
    },
    stored: async () => {
      await scene.event('m1');
      await scene.event('m1', 'done', 'user_send_text', ' ');
    },
    opened: async () => {
      await scene.request();
      await scene.request();
    },
    answered: async () => {
      const id = await scene.request();
      await scene.line(id, 'answered', `phiếu ${otherWord}`);
      await scene.line(id, 'corrected', `phiếu ${otherWord}`);
    },
    left: async ({ log, follows }) => {
      await scene.run('update residents set follows_since = now() where id = $1', [resident.id]);
      log.push({ ...scene.taken(undefined, 'unfollow'), conversation: `${oaId}/${personId}` });
      follows.set(personId, []);
    },
  });
  expect(found).toEqual({
    nothing: [],
    once: [],
    stored: ['stored twice: user_send_text m1'],
    opened: [expect.stringContaining(`one question, several requests: ${word}`)],
    answered: [expect.stringContaining(`said once and done 2 times: ${otherWord}`)],
    left: [expect.stringContaining('left, and the database says otherwise')],
  });
});

test('the torture run says whose words stand where they may not, and what rows a role sees of others', async () => {
  const { personId } = scene;
  const found = await findEach(scene, checkPlaces, {
    own: ({ ledger, chats }) => {
      ledger.questions.push(asked());
      chats.set(personId, [scene.said(`Bà con hỏi (${word})`)]);
    },
    'of another': ({ ledger, chats }) => {
      ledger.questions.push({ ...asked(), personId: 'somebody' });
      chats.set(personId, [scene.said(`Bà con hỏi (${word})`)]);
    },
    'another commune': ({ ledger, groups }) => {
      ledger.questions.push(asked());
      groups.set(scene.commune.thon3.group.groupId, [scene.said(`K1 · (${word})`)]);
    },
    talk: ({ ledger, chats, groups }) => {
      ledger.talk.push(word);
      chats.set(personId, [scene.said(`mai họp (${word})`)]);
      groups.set(scene.commune.che.group.groupId, [scene.said(`mai họp (${word})`)]);
    },
    rows: async () => {
      await scene.run('drop policy if exists leak on residents');
      await scene.run('create policy leak on residents for select to canh_tay_so_web using (true)');
    },
  });
  await scene.run('drop policy leak on residents');
  expect(found).toEqual({
    nothing: [],
    own: [],
    'of another': [`${word} stands in the chat of ${personId}`],
    'another commune': [`${word} stands in a group of another commune`],
    talk: [
      `${word}, a team's own talk, stands in a chat`,
      `${word}, a team's own talk, is said again in a group`,
    ],
    rows: ['canh_tay_so_web sees 1 rows of residents outside nowhere'],
  });
});

test('the torture run says what of a message, a person, a code or a key stands in a log, and where a typed code is kept', async () => {
  const found = await findEach(scene, checkLogs, {
    word: async ({ ledger }) => {
      ledger.talk.push(word);
      await appendFile(scene.logFile, `{"msg":"${word}"}\n`);
    },
    name: () => appendFile(scene.logFile, '{"msg":"Nguyễn Thị Lan A"}\n'),
    key: () => appendFile(scene.logFile, '{"msg":"torture-refresh-1"}\n'),
    code: async ({ ledger }) => {
      ledger.secrets.push({ digits: '123456', personId: scene.personId });
      await appendFile(scene.logFile, '{"msg":"123456"}\n');
    },
    id: async ({ ledger }) => {
      ledger.secrets.push({ digits: '000721', personId: scene.personId });
      await appendFile(scene.logFile, '{"id":"aa85708a-a6e6-4eba-a583-590d3f000721"}\n');
    },
    kept: async ({ ledger }) => {
      ledger.secrets.push({ digits: '123456', personId: scene.personId });
      await scene.request('open', 'Mã OTP của tôi là 123456');
    },
  });
  expect(found).toEqual({
    nothing: [],
    word: [`web-0.log: words of a message (${word})`],
    name: expect.arrayContaining(["web-0.log: a person's name"]),
    key: expect.arrayContaining(['web-0.log: a key (torture-refresh)']),
    code: ['web-0.log: a one-time code'],
    id: [],
    kept: ['help_requests: a one-time code that somebody typed'],
  });
});

test('the torture run says where a word of somebody stands who had all deleted', async () => {
  const { personId, oaId, resident } = scene;
  const erased = { personId, oaId, asked: 1, at: 2 };
  const found = await findEach(scene, checkErasures, {
    gone: ({ ledger }) => {
      ledger.questions.push({ ...asked(), wasTaken: true });
      ledger.erasures.push(erased);
    },
    question: async ({ ledger }) => {
      ledger.questions.push({ ...asked(), wasTaken: true });
      ledger.erasures.push(erased);
      await scene.request();
    },
    answer: async ({ ledger }) => {
      ledger.erasures.push(erased);
      await scene.line(await scene.request('open', 'Hỏi'), 'answered', `phiếu ${otherWord}`);
    },
  });
  expect(found).toEqual({
    nothing: [],
    gone: [],
    question: [
      `${word} of ${resident.oaUserId?.replace(/^72/, '90')} stands 1 times in public.help_requests`,
    ],
    answer: [`${otherWord} of ${personId} stands 1 times in public.help_request_history`],
  });
});
