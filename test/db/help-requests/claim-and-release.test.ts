import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { claimHelpRequest } from '#bot/help-requests/claim-help-request.ts';
import { releaseHelpRequest } from '#bot/help-requests/release-help-request.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Member } from '#bot/teams/team.table.ts';
import { called } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { openWorld, type World } from '#test/support/world.ts';
import {
  asMember,
  countsOf,
  historyOf,
  kindsOf,
  openScene,
  requestRow,
  type Scene,
} from './scene.ts';

let world: World;
let scene: Scene;
let lan: Member;
let hung: Member;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
  lan = called(scene.che, 'Lan');
  hung = called(scene.che, 'Hưng');
});
afterAll(() => world.close());

const claim = (member: Member, cause?: string) =>
  world.work(scene.commune.scope, (work) =>
    claimHelpRequest(work, scene.request.id, asMember(member, scene.che, cause)),
  );
const release = (member: Member) =>
  world.work(scene.commune.scope, (work) =>
    releaseHelpRequest(work, scene.request.id, asMember(member, scene.che)),
  );
const code = (error: unknown) => (error instanceof AppError ? error.code : error);
const residentHeard = async () =>
  (await saidTo(world, scene.resident.oaUserId ?? '')).map(({ text }) => text);
const groupHeard = async () =>
  (await saidTo(world, scene.che.group.groupId)).map(({ text }) => text).slice(1);

describe('a claim', () => {
  test('gives the request to the member; the group and the resident hear who has it', async () => {
    expect(await claim(lan)).toMatchObject({ changed: true, request: { state: 'claimed' } });
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'claimed',
      claimed_by: lan.id,
      claimed_at: world.clock.now(),
      last_helper_id: lan.id,
      updated_at: world.clock.now(),
    });
    expect((await historyOf(world, scene.request.id)).at(-1)).toEqual({
      kind: 'claimed',
      channel: 'group',
      by: 'Nguyễn Thị Lan',
      unconfirmed: false,
      text: null,
    });
    expect(await groupHeard()).toEqual(['A1: Nguyễn Thị Lan đã nhận giúp.']);
    expect(await residentHeard()).toEqual([
      'Nguyễn Thị Lan (Tổ công nghệ số thôn chè kho làng) đang giúp bà con yêu cầu A1 ạ.',
    ]);
  });

  test('by the same member again changes nothing and tells nobody', async () => {
    await claim(lan);
    const before = await countsOf(world);
    expect(await claim(lan)).toMatchObject({ changed: false });
    expect(await countsOf(world)).toEqual(before);
  });

  test('by another member is refused and changes nothing', async () => {
    await claim(lan);
    const before = await countsOf(world);
    expect(code(await claim(hung).catch((error: unknown) => error))).toBe('help-request/taken');
    expect(await countsOf(world)).toEqual(before);
    expect(await requestRow(world, scene.request.id)).toMatchObject({ claimed_by: lan.id });
  });

  test('of two at once goes to exactly one, every time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await openScene(world);
      scene = one;
      const people = [called(one.che, 'Lan'), called(one.che, 'Hưng'), one.che.leader];
      const outcomes = await Promise.all(
        people.map((member) => claim(member).catch((error: unknown) => code(error))),
      );
      const won = outcomes.filter((outcome) => outcome !== 'help-request/taken');
      expect(won).toHaveLength(1);
      expect(await kindsOf(world, one.request.id)).toEqual(['opened', 'claimed']);
      expect(await groupHeard()).toHaveLength(1);
      expect(await residentHeard()).toHaveLength(1);
    }
  });

  test('of one member sent twice at once is one claim', async () => {
    const outcomes = await Promise.all([claim(lan, 'message-x'), claim(lan, 'message-x')]);
    expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1);
    expect(await kindsOf(world, scene.request.id)).toEqual(['opened', 'claimed']);
  });

  test('that dies in the middle leaves nothing', async () => {
    const before = await countsOf(world);
    const died = world.work(scene.commune.scope, async (work) => {
      await claimHelpRequest(work, scene.request.id, asMember(lan, scene.che));
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect(await countsOf(world)).toEqual(before);
    expect(await requestRow(world, scene.request.id)).toMatchObject({ state: 'open' });
    expect(await claim(hung)).toMatchObject({ changed: true });
  });

  test('of a resident who only uses the Mini App sends no message and is in the history', async () => {
    await world.rows('update residents set oa_user_id = null where id = $1', [scene.resident.id]);
    await claim(lan);
    expect(await residentHeard()).toEqual([]);
    expect(await kindsOf(world, scene.request.id)).toEqual(['opened', 'claimed']);
  });

  test('of a request outside the eyes of the one who acts does not find it', async () => {
    const act = world.work(scene.thon3.scope, (work) =>
      claimHelpRequest(work, scene.request.id, asMember(scene.thon3.leader, scene.thon3)),
    );
    expect(code(await act.catch((error: unknown) => error))).toBe('not-found');
  });
});

describe('a release', () => {
  test('gives the request back to the whole team, which hears it', async () => {
    await claim(lan);
    expect(await release(lan)).toMatchObject({ changed: true, request: { state: 'open' } });
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'open',
      claimed_by: null,
      claimed_at: null,
    });
    expect((await groupHeard()).at(-1)).toBe(
      'A1: Nguyễn Thị Lan trả lại. Ai giúp được thì gõ "nhận A1".',
    );
    expect(await claim(hung)).toMatchObject({ changed: true });
    expect(await kindsOf(world, scene.request.id)).toEqual([
      'opened',
      'claimed',
      'released',
      'claimed',
    ]);
  });

  test('by anybody else, or again, is refused and changes nothing', async () => {
    await claim(lan);
    expect(code(await release(hung).catch((error: unknown) => error))).toBe(
      'help-request/not-claimed',
    );
    await release(lan);
    const before = await countsOf(world);
    expect(code(await release(lan).catch((error: unknown) => error))).toBe(
      'help-request/not-claimed',
    );
    expect(await countsOf(world)).toEqual(before);
  });

  test('twice at once releases once', async () => {
    await claim(lan);
    const outcomes = await Promise.all(
      [release(lan), release(lan)].map((act) => act.catch((error: unknown) => code(error))),
    );
    expect(outcomes.filter((outcome) => outcome === 'help-request/not-claimed')).toHaveLength(1);
    expect(await kindsOf(world, scene.request.id)).toEqual(['opened', 'claimed', 'released']);
  });
});
