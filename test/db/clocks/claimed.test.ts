import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addResidentMessage } from '#bot/help-requests/add-resident-message.ts';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { appointHelpRequest } from '#bot/help-requests/appoint-help-request.ts';
import { noteOnHelpRequest } from '#bot/help-requests/note-on-help-request.ts';
import { rateHelpRequest } from '#bot/help-requests/rate-help-request.ts';
import { resolveHelpRequest } from '#bot/help-requests/resolve-help-request.ts';
import type { Member } from '#bot/teams/team.table.ts';
import { asMember, openScene, requestRow, type Scene } from '#test/db/help-requests/scene.ts';
import { called } from '#test/support/people.ts';
import { hour, minute, openWorld, type World } from '#test/support/world.ts';
import { timeIn } from './clock-scene.ts';

let world: World;
let scene: Scene;
let time: ReturnType<typeof timeIn>;
let lan: Member;

beforeAll(async () => {
  world = await openWorld();
  time = timeIn(world, () => scene);
});
beforeEach(async () => {
  time.toNextMorning();
  scene = await openScene(world);
  lan = called(scene.che, 'Lan');
});
afterAll(() => world.close());

const code = () => scene.request.code;
const row = () => requestRow(world, scene.request.id);
const asLan = () => asMember(lan, scene.che);
const answer = () =>
  world.work(scene.commune.scope, (work) =>
    answerHelpRequest(work, scene.request.id, asLan(), 'Bà bấm vào chữ Quên mật khẩu nhé'),
  );
const note = () =>
  world.work(scene.commune.scope, (work) =>
    noteOnHelpRequest(work, scene.request.id, asLan(), 'Chiều mình ghé'),
  );
const say = (cause: string) =>
  world.work(scene.commune.scope, (work) =>
    addResidentMessage(work, scene.request.id, { channel: 'chat', text: 'Vẫn chưa được', cause }),
  );

describe('a claim whose helper goes silent', () => {
  test('is warned at three quarters of its time, then goes back to the queue with the reason posted', async () => {
    await time.claim(lan);
    // Six of eight hours: eight to half past eleven, half past one to four.
    await time.pass(8 * hour);
    expect((await time.groupHeard()).at(-1)).toContain(
      `${code()}: Nguyễn Thị Lan ơi, bà con đang chờ tin. Nếu đang bận thì gõ "trả lại ${code()}"; đến 18 giờ tối`,
    );
    expect(await row()).toMatchObject({ state: 'claimed', claimed_by: lan.id });
    await time.pass(2 * hour - minute);
    expect(await row()).toMatchObject({ state: 'claimed' });
    await time.pass(minute);
    expect(await row()).toMatchObject({ state: 'open', claimed_by: null });
    expect((await time.groupHeard()).at(-1)).toBe(
      `${code()}: chưa có tin mới nên đã về lại hàng chờ, chắc Nguyễn Thị Lan đang bận. Ai giúp được thì gõ "nhận ${code()}" nhé.`,
    );
    expect(await time.record()).toEqual([
      'reminded: Quá hẹn trả lời lần đầu.',
      'warned: Nhắc người đang giúp: bà con đang chờ tin.',
      'returned: Chưa có tin mới nên tổ tìm người khác giúp tiếp.',
    ]);
  });

  test('is never taken back without the warning, even when nothing could fire for days', async () => {
    await time.claim(lan);
    await time.pass(24 * hour);
    expect(await row()).toMatchObject({ state: 'claimed' });
    expect(await time.record()).toContain('warned: Nhắc người đang giúp: bà con đang chờ tin.');
    await time.pass(2 * hour - minute);
    expect(await row()).toMatchObject({ state: 'claimed' });
    await time.pass(minute);
    expect(await row()).toMatchObject({ state: 'open' });
  });

  test('counts anew from whatever the helper does, a note among the team too', async () => {
    await time.claim(lan);
    await time.pass(8 * hour);
    await note();
    await time.pass(3 * hour);
    expect(await row()).toMatchObject({ state: 'claimed' });
  });

  test('waits until what was agreed is over', async () => {
    await time.claim(lan);
    const at = new Date(world.clock.now().getTime() + 26 * hour);
    await world.work(scene.commune.scope, (work) =>
      appointHelpRequest(work, scene.request.id, asLan(), { at, how: 'visit' }),
    );
    const before = (await time.groupHeard()).length;
    await time.pass(26 * hour);
    expect(await time.groupHeard()).toHaveLength(before);
    await time.pass(24 * hour);
    expect(await time.record()).toContain('warned: Nhắc người đang giúp: bà con đang chờ tin.');
  });

  test('is not silent while it is the resident who is waited for', async () => {
    await answer();
    await time.pass(5 * 24 * hour);
    expect(await time.record()).toEqual([]);
    expect(await row()).toMatchObject({ claimed_by: lan.id, update_due_at: null });
  });
});

describe('the three clocks', () => {
  test('the first answer is due until somebody answers, whatever the resident adds', async () => {
    const due = (await row()).first_answer_due_at;
    expect(due).toEqual(new Date(world.clock.now().getTime() + 6 * hour));
    await time.pass(hour);
    await say('more-1');
    expect(await row()).toMatchObject({ first_answer_due_at: due, update_due_at: null });
    await answer();
    expect(await row()).toMatchObject({ first_answer_due_at: null });
  });

  test('a word of the resident after an answer is due to be answered, from the first unanswered word on', async () => {
    await answer();
    await time.pass(hour);
    await say('after-1');
    const due = new Date(world.clock.now().getTime() + 7 * hour);
    expect(await row()).toMatchObject({ update_due_at: due });
    await time.pass(hour);
    await say('after-2');
    expect(await row()).toMatchObject({ update_due_at: due });
    await answer();
    expect(await row()).toMatchObject({ update_due_at: null });
    await time.pass(24 * hour);
    expect(await time.record()).toEqual([]);
  });

  test('an unanswered word is told to the team once, by the name of who helps', async () => {
    await answer();
    await say('late-1');
    await time.pass(7 * hour);
    await time.pass(10 * minute);
    expect(await time.record()).toEqual(['reminded: Bà con nói thêm mà quá hẹn chưa ai trả lời.']);
    expect((await time.groupHeard()).at(-1)).toContain('Nhờ Nguyễn Thị Lan xem giúp ạ.');
  });

  test('nothing runs after the end, and all of it anew when it is taken up again', async () => {
    await answer();
    await world.work(scene.commune.scope, (work) =>
      resolveHelpRequest(work, scene.request.id, asLan(), {}),
    );
    expect(await row()).toMatchObject({ solution_due_at: null, first_answer_due_at: null });
    expect(await time.steps()).toEqual([]);
    await time.pass(24 * hour);
    await world.work(scene.commune.scope, (work) =>
      rateHelpRequest(work, scene.request.id, {
        word: 'not-solved',
        channel: 'chat',
        cause: 'rate-1',
      }),
    );
    expect(await row()).toMatchObject({
      state: 'claimed',
      first_answer_due_at: new Date(world.clock.now().getTime() + 6 * hour),
    });
    expect(await time.steps()).toEqual([
      'first-answer-overdue: planned',
      'warn-claim: planned',
      'return-claim: planned',
      'solution-overdue: planned',
    ]);
  });
});

describe('the reply window of Zalo', () => {
  const interact = (at: Date) =>
    world.rows('update residents set last_interaction_at = $1 where id = $2', [
      at,
      scene.resident.id,
    ]);

  test('the team hears how long is left, before the free one closes and before the last one does', async () => {
    await interact(world.clock.now());
    await time.claim(lan);
    // 48 hours end at eight; four hours of work before that were left at five the day before.
    await time.pass(hour);
    for (let third = 0; third < 20; third += 1) {
      await time.pass(8 * hour);
      await note();
    }
    const posts = (await time.groupHeard()).join('\n');
    expect(posts.match(/Zalo chỉ còn gửi miễn phí/g)).toHaveLength(1);
    expect(posts.match(/thì Zalo không cho nhắn bà con nữa/g)).toHaveLength(1);
    expect(posts).toMatch(/\(khoảng \d+ giờ nữa\)/);
  });

  test('what was planned for a window that has opened anew since is not said', async () => {
    await interact(world.clock.now());
    await time.claim(lan);
    await time.pass(20 * hour);
    await interact(world.clock.now());
    await time.pass(13 * hour);
    expect((await time.groupHeard()).join('\n')).not.toContain('Zalo');
    expect(await time.steps()).toContain('free-window-closing: planned');
  });

  test('a new word of the resident opens it anew, and an answer ends the worry', async () => {
    await interact(world.clock.now());
    await time.claim(lan);
    await time.pass(20 * hour);
    await interact(world.clock.now());
    await answer();
    const before = (await time.groupHeard()).length;
    await time.pass(7 * 24 * hour);
    expect(await time.groupHeard()).toHaveLength(before);
  });
});
