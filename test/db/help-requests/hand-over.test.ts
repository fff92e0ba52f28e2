import { describe, expect, test } from 'vitest';
import { claimHelpRequest } from '#bot/help-requests/claim-help-request.ts';
import {
  handOverToColleague,
  handOverToCommune,
  handOverToVillageTeam,
} from '#bot/help-requests/hand-over-help-request.ts';
import { saidTo, teamPostsOf } from '#test/support/people-messages.ts';
import { refusal } from '#test/support/refusal.ts';
import { hung, lan, scene, world } from './each-scene.ts';
import { asMember, countsOf, historyOf, openScene, requestRow } from './scene.ts';

const acting = (cause?: string) => asMember(lan, scene.che, cause);
const toColleague = (memberId: string, cause?: string) =>
  world.work(scene.commune.scope, (work) =>
    handOverToColleague(work, scene.request.id, acting(cause), memberId),
  );
const toVillage = (villageId: string, cause?: string) =>
  world.work(scene.commune.scope, (work) =>
    handOverToVillageTeam(work, scene.request.id, acting(cause), villageId),
  );
const toCommune = (cause?: string) =>
  world.work(scene.commune.scope, (work) =>
    handOverToCommune(work, scene.request.id, acting(cause)),
  );
const textsTo = async (id: string) => (await saidTo(world, id)).map(({ text }) => text);
const residentHeard = () => textsTo(scene.resident.oaUserId ?? '');

describe('to a colleague', () => {
  test('gives the claim to them and tells the group', async () => {
    await toColleague(hung.id);
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'claimed',
      claimed_by: hung.id,
    });
    expect((await textsTo(scene.che.group.groupId)).at(-1)).toBe('A1: chuyển cho Trần Quốc Hưng.');
    expect((await historyOf(world, scene.request.id)).at(-1)).toMatchObject({
      kind: 'handed-over',
      by: 'Nguyễn Thị Lan',
      text: 'Trần Quốc Hưng',
    });
  });

  test('of another team, or who has left, is refused and changes nothing', async () => {
    const before = await countsOf(world);
    expect(await refusal(toColleague(scene.thon3.leader.id))).toBe('member/unknown');
    await world.rows(`update members set state = 'left' where id = $1`, [hung.id]);
    expect(await refusal(toColleague(hung.id))).toBe('member/unknown');
    expect(await countsOf(world)).toEqual(before);
  });

  test('who has it already changes nothing', async () => {
    await toColleague(hung.id);
    expect(await toColleague(hung.id)).toMatchObject({ changed: false });
  });
});

describe('to another village', () => {
  test('posts it anew there, unclaimed; the old team and the resident hear where it went', async () => {
    await world.work(scene.commune.scope, (work) =>
      claimHelpRequest(work, scene.request.id, acting()),
    );
    await toVillage(scene.thon3.id);
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'open',
      area_id: scene.thon3.id,
      team_id: scene.thon3.team.id,
      claimed_by: null,
      last_helper_id: null,
    });
    expect((await textsTo(scene.che.group.groupId)).at(-1)).toBe('A1: đã chuyển sang tổ Thôn 3.');
    expect(await textsTo(scene.thon3.group.groupId)).toEqual([
      expect.stringContaining('A1 · Thôn 3 có bà con cần giúp:\n"Quên mật khẩu VNeID rồi"'),
    ]);
    expect(await teamPostsOf(world, scene.thon3.team.id)).toHaveLength(1);
    expect((await residentHeard()).at(-1)).toBe(
      'Yêu cầu A1 đã chuyển sang tổ Thôn 3 để giúp bà con ạ.',
    );
  });

  test('and back again is posted each time', async () => {
    await toVillage(scene.thon3.id);
    await toVillage(scene.che.id);
    await toVillage(scene.thon3.id);
    expect(await textsTo(scene.thon3.group.groupId)).toHaveLength(3);
    expect(await requestRow(world, scene.request.id)).toMatchObject({ area_id: scene.thon3.id });
  });

  test('for the same message, twice at once, happens once', async () => {
    await Promise.all([toVillage(scene.thon3.id, 'tin-9'), toVillage(scene.thon3.id, 'tin-9')]);
    expect(await textsTo(scene.thon3.group.groupId)).toHaveLength(1);
  });

  test('without a team is refused and changes nothing', async () => {
    const before = await countsOf(world);
    expect(await refusal(toVillage(scene.commune.thon13.id))).toBe('help-request/no-team');
    expect(await countsOf(world)).toEqual(before);
  });

  test('of another commune finds no team there', async () => {
    const other = await openScene(world);
    expect(await refusal(toVillage(other.che.id))).toBe('help-request/no-team');
    expect(await requestRow(world, scene.request.id)).toMatchObject({ area_id: scene.che.id });
  });

  test('the new team claims it like any other', async () => {
    await toVillage(scene.thon3.id);
    const done = await world.work(scene.thon3.scope, (work) =>
      claimHelpRequest(work, scene.request.id, asMember(scene.thon3.leader, scene.thon3)),
    );
    expect(done).toMatchObject({ changed: true, request: { claimedBy: scene.thon3.leader.id } });
    expect((await residentHeard()).at(-1)).toMatch(/^Trần Văn Bình \(Tổ công nghệ số thôn 3\)/);
  });
});

describe('to the commune', () => {
  test('takes it off the team; both hear it; again changes nothing', async () => {
    await toCommune();
    expect(await requestRow(world, scene.request.id)).toMatchObject({
      state: 'escalated',
      claimed_by: null,
      area_id: scene.che.id,
    });
    expect((await textsTo(scene.che.group.groupId)).at(-1)).toBe('A1: đã chuyển lên xã.');
    expect((await residentHeard()).at(-1)).toBe(
      'Yêu cầu A1 đã chuyển lên xã. Xã sẽ trả lời bà con ở đây ạ.',
    );
    expect(await toCommune()).toMatchObject({ changed: false });
  });
});

test('one that dies in the middle leaves nothing', async () => {
  const before = await countsOf(world);
  const died = world.work(scene.commune.scope, async (work) => {
    await handOverToVillageTeam(work, scene.request.id, acting(), scene.thon3.id);
    throw new Error('killed');
  });
  await expect(died).rejects.toThrow('killed');
  expect(await countsOf(world)).toEqual(before);
  expect(await requestRow(world, scene.request.id)).toMatchObject({ area_id: scene.che.id });
});

test('two hand-overs at once end with one holder and one history', async () => {
  await Promise.all([toVillage(scene.thon3.id), toColleague(hung.id)].map(refusal));
  const row = await requestRow(world, scene.request.id);
  const team = row.team_id === scene.thon3.team.id ? scene.thon3 : scene.che;
  expect(row.area_id).toBe(team.id);
  if (row.claimed_by !== null) {
    expect(team.members.map(({ id }) => id)).toContain(row.claimed_by);
  }
});
