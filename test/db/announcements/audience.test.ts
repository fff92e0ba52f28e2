import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { countAudience } from '#bot/announcements/sending/count-audience.ts';
import { freezeAudience } from '#bot/announcements/sending/freeze-audience.ts';
import type { AnnouncementChannel } from '#shared/announcing.ts';
import { openSendingScene, type SendingScene } from './sending-scene.ts';

let scene: SendingScene;
beforeAll(async () => {
  scene = await openSendingScene(0);
});
beforeEach(() => scene.begin());
afterAll(() => scene.close());

const count = (id: string, channels: AnnouncementChannel[]) =>
  scene.asOfficer(({ tx, now }) => countAudience(tx, { id, channels }, now));

const everybody = [
  { number: 1, inMiniApp: true },
  { number: 2, silentDays: 3 },
  { number: 3, silentDays: 8 },
  { number: 4, agrees: false },
  { number: 5, muted: true },
  { number: 6, inChat: false, inMiniApp: true },
  { number: 7, erased: true },
  { number: 8, area: 'doi', follows: true },
  { number: 9, area: 'commune' },
] as const;

describe('the audience of an announcement', () => {
  test('is told with what keeps each of the others from it, and what it costs', async () => {
    await scene.settle([...everybody]);
    const channels: AnnouncementChannel[] = ['inbox', 'consultation'];
    const id = await scene.announce({ freezes: false, channels });
    expect(await count(id, channels)).toEqual({
      channels: [
        { channel: 'inbox', reached: 2, leftOut: [], costVnd: 0 },
        {
          channel: 'consultation',
          reached: 4,
          leftOut: expect.arrayContaining([
            { reason: 'outside-window', count: 1 },
            { reason: 'no-consent', count: 1 },
            { reason: 'muted', count: 1 },
            { reason: 'not-in-chat', count: 1 },
          ]),
          costVnd: 55,
        },
      ],
      unreached: 3,
    });
  });

  test('has nobody in it who only signed in to the console, nor counts them as not reached', async () => {
    await scene.settle([
      { number: 1, area: 'commune', inMiniApp: true, onlyAtConsole: true, agrees: false },
      { number: 2, area: 'commune', inMiniApp: true, inChat: false },
    ]);
    const channels: AnnouncementChannel[] = ['consultation'];
    const id = await scene.announce({ freezes: false, channels: ['inbox', ...channels] });
    expect(await count(id, ['inbox', ...channels])).toMatchObject({
      channels: [{ reached: 1 }, { reached: 0, leftOut: [{ reason: 'not-in-chat', count: 1 }] }],
      unreached: 0,
    });
    const unreaching = await scene.announce({ channels });
    expect((await count(unreaching, channels)).unreached).toBe(1);
    expect(await scene.states(unreaching)).toEqual({ 'consultation left-out not-in-chat': 1 });
  });

  test('is frozen as it was told, channel by channel and reason by reason', async () => {
    await scene.settle([...everybody]);
    const channels: AnnouncementChannel[] = ['team-groups', 'consultation', 'template'];
    const id = await scene.announce({ freezes: false, channels });
    const told = await count(id, channels);
    await scene.asOfficer((work) => freezeAudience(work, id));
    const frozen = await scene.states(id);
    const expected: Record<string, number> = {};
    for (const { channel, reached, leftOut } of told.channels) {
      if (reached > 0) expected[`${channel} waiting`] = reached;
      for (const { reason, count: left } of leftOut) {
        expected[`${channel} left-out ${reason}`] = left;
      }
    }
    expect(frozen).toEqual(expected);
    // A template goes only to whom the window alone keeps from a message.
    expect(frozen).toMatchObject({ 'template waiting': 1, 'consultation waiting': 4 });
    expect(frozen).toMatchObject({ 'team-groups waiting': 2, 'team-groups left-out no-group': 1 });
  });

  test('is written once, and no edit or newcomer changes it', async () => {
    await scene.settle([{ number: 1 }]);
    const id = await scene.announce({ freezes: false });
    await Promise.all([1, 2, 3].map(() => scene.asOfficer((work) => freezeAudience(work, id))));
    await scene.settle([{ number: 2 }]);
    await scene.ask('delete from announcement_areas where announcement_id = $1', [id]);
    await scene.asOfficer((work) => freezeAudience(work, id));
    expect(await scene.states(id)).toEqual({ 'consultation waiting': 1 });
  });

  test('leaves out an excluded village with everybody in it', async () => {
    await scene.settle([{ number: 1 }, { number: 2, area: 'doi' }, { number: 3, area: 'suoi' }]);
    const id = await scene.announce({
      excluded: ['suoi'],
      channels: ['consultation', 'team-groups'],
    });
    expect(await scene.states(id)).toEqual({
      'consultation waiting': 2,
      'team-groups waiting': 1,
      'team-groups left-out no-group': 1,
    });
  });

  test('of an article is all followers, and nobody where less than the commune is meant', async () => {
    await scene.settle([
      { number: 1, follows: true },
      { number: 2, area: 'doi' },
    ]);
    const whole = await scene.announce({ channels: ['article'], freezes: false });
    expect((await count(whole, ['article'])).channels).toEqual([
      { channel: 'article', reached: 1, leftOut: [], costVnd: 0 },
    ]);
    const part = await scene.announce({ channels: ['article'], areas: ['che'] });
    expect(await scene.states(part)).toEqual({ 'article left-out channel-not-offered': 1 });
  });

  test('is counted and frozen by nobody outside the area', async () => {
    const id = await scene.announce({ freezes: false });
    const neighbour = { kind: 'area', path: 'bm' } as const;
    await expect(
      scene.asOfficer((work) => freezeAudience(work, id), neighbour),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(
      scene.asOfficer(({ tx, now }) => countAudience(tx, { id, channels: [] }, now), neighbour),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});
