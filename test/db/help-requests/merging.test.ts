import { beforeEach, describe, expect, test } from 'vitest';
import type { Work } from '#bot/db/work.ts';
import { addResidentMessage } from '#bot/help-requests/add-resident-message.ts';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { cancelHelpRequest } from '#bot/help-requests/cancel-help-request.ts';
import { claimHelpRequest } from '#bot/help-requests/claim-help-request.ts';
import { correctAnswer } from '#bot/help-requests/correct-answer.ts';
import { fireClockSteps } from '#bot/help-requests/fire-clock-steps.ts';
import { handOverToVillageTeam } from '#bot/help-requests/hand-over-help-request.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { mergeHelpRequests } from '#bot/help-requests/merge-help-requests.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { rateHelpRequest } from '#bot/help-requests/rate-help-request.ts';
import { listRequestsForTeam, readRequestForTeam } from '#bot/help-requests/read-team-requests.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import { makeResident } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { refusal } from '#test/support/refusal.ts';
import { minute } from '#test/support/world.ts';
import { lan, scene, world } from './each-scene.ts';
import { asMember, countsOf, kindsOf, question, requestRow } from './scene.ts';

let second: { resident: Resident; request: HelpRequest };
let third: { resident: Resident; request: HelpRequest };

beforeEach(async () => {
  second = await asks();
  third = await asks();
});

async function asks(village = scene.che) {
  world.clock.advance(minute);
  const resident = await makeResident(world, scene.commune, village);
  const request = await world.work(scene.commune.scope, (work) =>
    openHelpRequest(work, resident, question),
  );
  return { resident, request };
}

const act = <T>(run: (work: Work) => Promise<T>, as = world.worker) =>
  world.work(scene.commune.scope, run, as);
const by = (cause?: string) => asMember(lan, scene.che, cause);
const merge = (main: string, others: string[], cause?: string, as = world.worker) =>
  act((work) => mergeHelpRequests(work, main, by(cause), others), as);
const ids = () => [scene.request.id, second.request.id, third.request.id] as const;
const answer = (id: string, text = 'Bấm Quên mật khẩu nhé.') =>
  act((work) => answerHelpRequest(work, id, by(), text));
const heardBy = async (resident: Resident) =>
  (await saidTo(world, resident.oaUserId ?? '')).map(({ text }) => text);
const groupHeard = async () =>
  (await saidTo(world, scene.che.group.groupId)).map(({ text }) => text);

test('a post says which open ones ask for much the same, and so does the inbox', async () => {
  expect((await groupHeard()).at(-1)).toContain(
    'Giống A2, A1 đang mở; gõ "gộp A2 A1 A3" để trả lời chung.',
  );
  const [seen] = await world.web.transaction(scene.commune.scope, (tx) =>
    listRequestsForTeam(tx, { ...lan, now: world.clock.now() }, 'open'),
  );
  expect(seen?.alike.map(({ code }) => code).toSorted()).toEqual(['A2', 'A3']);
});

describe('of what is urgent', () => {
  const urgentWords = 'Tôi vừa bị lừa chuyển mất 20 triệu rồi';
  const kinds = () => Promise.all(ids().map(async (id) => (await requestRow(world, id)).kind));
  const makeUrgent = (id: string) =>
    act((work) =>
      addResidentMessage(work, id, { channel: 'chat', text: urgentWords, cause: 'urgent' }),
    );

  test('a main request that an urgent one joins is urgent from then on, with the clocks of one', async () => {
    const [main, b, c] = ids();
    await merge(main, [c]);
    const before = await requestRow(world, main);
    await makeUrgent(b);
    await merge(main, [b]);
    await merge(main, [b]);
    expect(await kinds()).toEqual(['urgent', 'urgent', 'question']);
    const after = await requestRow(world, main);
    expect(Number(after.first_answer_due_at)).toBeLessThan(Number(before.first_answer_due_at));
  });

  test('urgent words of one that is answered together make the main one urgent', async () => {
    const [main, b] = ids();
    await merge(main, [b]);
    await makeUrgent(b);
    world.clock.advance(minute);
    await act((work) => fireClockSteps(work, b));
    await act((work) => fireClockSteps(work, b));
    expect(await kinds()).toEqual(['urgent', 'urgent', 'question']);
  });

  test('a finished urgent one makes nothing urgent', async () => {
    const [main, b, c] = ids();
    await merge(b, [c]);
    await makeUrgent(c);
    await act((work) => cancelHelpRequest(work, c));
    await merge(main, [b]);
    expect((await kinds())[0]).toBe('question');
  });
});

test('whatever is done with the main one reaches everybody who asked, each under their own code, and the group once', async () => {
  const [main, b, c] = ids();
  await merge(main, [b, c]);
  const posts = (await groupHeard()).length;
  await act((work) => claimHelpRequest(work, main, by()));
  await answer(main);
  await act((work) => correctAnswer(work, main, by(), { text: 'Bấm nút xanh nhé.' }));
  await act((work) => resolveHelpRequest(work, main, by(), { resultKind: 'guided-remotely' }));
  for (const { resident, request } of [second, third]) {
    const heard = await heardBy(resident);
    expect(heard.map((text) => text.includes(request.code))).toEqual(heard.map(() => true));
    expect(heard).toHaveLength(5);
    expect(heard.join()).not.toContain('A1 ');
    expect(await kindsOf(world, request.id)).toEqual([
      'opened',
      'merged',
      'claimed',
      'answered',
      'corrected',
      'resolved',
    ]);
    expect(await requestRow(world, request.id)).toMatchObject({
      state: 'resolved',
      resolved_by_member: lan.id,
      result_kind: 'guided-remotely',
    });
  }
  expect(await groupHeard()).toHaveLength(posts + 4);
  expect(
    await world.rows('select 1 from credit_entries where area_id = $1', [scene.che.id]),
  ).toHaveLength(1);
});

test('the correction of a merged answer names the answer that each of them got', async () => {
  const [main, b] = ids();
  await merge(main, [b]);
  await answer(main);
  await act((work) => correctAnswer(work, main, by(), { text: 'Bấm nút xanh nhé.' }));
  expect(
    await world.rows(
      `select distinct c.help_request_id = a.help_request_id as own from help_request_history c
       join help_request_history a on a.id = c.corrects_id where c.kind = 'corrected' and c.help_request_id = any($1)`,
      [[main, b]],
    ),
  ).toEqual([{ own: true }]);
});

test('who joins what was answered already hears nothing that was written to another, and the team is told so', async () => {
  const [main, b] = ids();
  await answer(main, 'Bác Tư bấm nút đỏ nhé.');
  await merge(main, [b]);
  expect((await heardBy(second.resident)).join()).not.toContain('Bác Tư');
  expect(await requestRow(world, b)).toMatchObject({ state: 'claimed', claimed_by: lan.id });
  expect((await groupHeard()).at(-1)).toBe(
    'A1: từ nay trả lời chung cho cả A2. Câu đã trả lời A1 thì A2 chưa nhận; gõ "A1: câu trả lời" để gửi cho cả hai bên.',
  );
  await answer(main);
  expect((await heardBy(second.resident)).at(-1)).toContain('Bấm Quên mật khẩu nhé.');
});

test('naming one that follows means the one that it is answered with, and what followed it comes along', async () => {
  const [a, b, c] = ids();
  await merge(b, [c]);
  await merge(a, [c]);
  expect(await requestRow(world, b)).toMatchObject({ merged_into: a });
  expect(await requestRow(world, c)).toMatchObject({ merged_into: a });
  await answer(c);
  expect((await heardBy(scene.resident)).at(-1)).toContain('Bấm Quên mật khẩu nhé.');
  expect((await groupHeard()).at(-1)).toMatch(/^A1: /);
});

test('the same again changes nothing, and merging crosswise at once ends without a circle', async () => {
  const [a, b, c] = ids();
  await merge(a, [b], 'tin');
  const before = await countsOf(world);
  expect(await merge(a, [b], 'tin')).toMatchObject({ changed: false });
  expect(await merge(a, [b])).toMatchObject({ changed: false });
  expect(await merge(b, [a])).toMatchObject({ changed: false });
  expect(await countsOf(world)).toEqual(before);
  await Promise.all([merge(a, [c]), merge(c, [b], undefined, world.web), merge(b, [c])]);
  const rows = await world.rows<{ id: string; merged_into: string | null }>(
    'select id, merged_into from help_requests where id = any($1)',
    [[a, b, c]],
  );
  const mains = rows.filter((row) => row.merged_into === null).map(({ id }) => id);
  expect(mains).toHaveLength(1);
  expect(rows.filter((row) => row.merged_into === mains[0])).toHaveLength(2);
});

test('that dies in the middle leaves nothing', async () => {
  const [a, b, c] = ids();
  const before = await countsOf(world);
  const died = act(async (work) => {
    await mergeHelpRequests(work, a, by(), [b, c]);
    throw new Error('killed');
  });
  await expect(died).rejects.toThrow('killed');
  expect(await countsOf(world)).toEqual(before);
  expect(await requestRow(world, b)).toMatchObject({ merged_into: null });
});

test('is refused across teams and of what is over', async () => {
  const [a, b, c] = ids();
  const elsewhere = await asks(scene.thon3);
  expect(await refusal(merge(a, [elsewhere.request.id]))).toBe('help-request/other-team');
  await act((work) => cancelHelpRequest(work, c));
  expect(await refusal(merge(a, [c]))).toBe('help-request/finished');
  expect(await refusal(merge(c, [b]))).toBe('help-request/finished');
});

test('those that follow go along to another village', async () => {
  const [a, b] = ids();
  await merge(a, [b]);
  await act((work) => handOverToVillageTeam(work, a, by(), scene.thon3.id));
  expect(await requestRow(world, b)).toMatchObject({ team_id: scene.thon3.team.id });
  const thon3 = (await saidTo(world, scene.thon3.group.groupId)).map(({ text }) => text);
  expect(thon3.at(-1)).toContain('Trả lời chung cho cả A2.');
  expect(thon3).toHaveLength(1);
});

test('the team’s lists show one for all, with what every resident said', async () => {
  const [a, b] = ids();
  await merge(a, [b]);
  const reader = { ...lan, now: world.clock.now() };
  const [open, one] = await world.web.transaction(scene.commune.scope, async (tx) => [
    await listRequestsForTeam(tx, reader, 'open'),
    await readRequestForTeam(tx, reader, a),
  ]);
  expect(open.map(({ code }) => code)).toEqual(['A1', 'A3']);
  expect(one.mergedCodes).toEqual(['A2']);
  expect(one.entries.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'opened Quên mật khẩu VNeID rồi',
    'resident-added A2: Quên mật khẩu VNeID rồi',
    'merged A2',
  ]);
});

describe('a resident who is answered together with others', () => {
  const rate = (id: string, word: 'solved' | 'not-solved') =>
    act((work) => rateHelpRequest(work, id, { word, channel: 'chat', cause: world.newId() }));

  test('says for themselves alone that it is solved, and is left in peace then', async () => {
    const [a, b] = ids();
    await merge(a, [b]);
    await answer(a);
    await rate(b, 'solved');
    expect(await requestRow(world, a)).toMatchObject({ state: 'answered', resident_word: null });
    const heard = (await heardBy(second.resident)).length;
    await answer(a, 'Còn cách nữa.');
    expect(await heardBy(second.resident)).toHaveLength(heard);
  });

  test('goes their own way again when it is not', async () => {
    const [a, b] = ids();
    await merge(a, [b]);
    await answer(a);
    await rate(b, 'not-solved');
    expect(await requestRow(world, b)).toMatchObject({
      state: 'claimed',
      claimed_by: lan.id,
      merged_into: null,
    });
    expect(await requestRow(world, a)).toMatchObject({ state: 'answered' });
  });

  test.each(['is done with it', 'needs it no more'])(
    'is not left behind when the first of them %s',
    async (how) => {
      const [a, b, c] = ids();
      await merge(a, [b, c]);
      await answer(a);
      if (how === 'is done with it') await rate(a, 'solved');
      else await act((work) => cancelHelpRequest(work, a));
      expect(await requestRow(world, b)).toMatchObject({ merged_into: null, state: 'answered' });
      expect(await requestRow(world, c)).toMatchObject({ merged_into: b });
      expect(await groupHeard()).toContain(
        'A1 đã dừng. A2, A3 hỏi giống vậy, nay trả lời theo mã A2.',
      );
    },
  );
});
