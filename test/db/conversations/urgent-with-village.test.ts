import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chat, openChat } from '#test/support/people-chat.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { forTheTeam, openScene, type Scene } from './scene.ts';

let world: World;
let scene: Scene;
let stranger: Chat;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
  stranger = openChat(world, scene.commune);
});
afterAll(() => world.close());

const said = (heard: { text: string }[]) => heard.map(({ text }) => text);

describe('danger said together with the village that was asked for', () => {
  beforeEach(() => stranger.ask(forTheTeam));

  test.each([
    ['thôn 3 cháy nhà', /gọi ngay 114/],
    ['thôn 3, đuối nước', /gọi ngay 11[45]/],
    ['thôn 3, nhà tôi đang cháy', /gọi ngay 114/],
  ])('“%s” is told the number first, and goes to the team', async (words, number) => {
    const heard = said(await stranger.say(words));
    expect(heard[0]).toMatch(number);
    expect(heard[0]).toContain('Em đang báo tổ thôn mình ạ.');
    expect(heard[1]).toContain('bà con ở Thôn 3');
    expect(await stranger.requests()).toMatchObject([{ question: `${forTheTeam}\n${words}` }]);
  });

  test('is heard also where two villages fit', async () => {
    const words = 'thôn 3 gần thôn 13, cháy nhà';
    await stranger.say(words);
    const heard = said(await stranger.fallSilent());
    expect(heard[0]).toContain('gọi ngay 114');
    expect((await stranger.row()).question).toBe(`${forTheTeam}\n${words}`);
  });
});

describe('danger said with the village, which nobody had asked for', () => {
  const words = 'cứu với, nhà tôi ở thôn Chè Kho Làng cháy';

  test('is told the number first and is not asked for the village', async () => {
    await openChat(world, scene.commune, scene.commune.officer).say('chào');
    const heard = said(await stranger.ask(words));
    expect(heard[0]).toContain('gọi ngay 114');
    expect(heard[0]).toContain('Em đang báo tổ thôn mình ạ.');
    expect(heard.join('\n')).not.toContain('ở thôn nào');
    expect(await stranger.requests()).toMatchObject([{ question: words }]);
    const officer = await openChat(world, scene.commune, scene.commune.officer).heard();
    expect(said(officer).filter((text) => text.startsWith('Có việc gấp'))).toEqual([]);
  });

  test('keeps what was asked before it', async () => {
    await stranger.ask('sim bị khoá');
    await stranger.ask(words);
    expect(await stranger.requests()).toMatchObject([{ question: `sim bị khoá\n${words}` }]);
  });
});
