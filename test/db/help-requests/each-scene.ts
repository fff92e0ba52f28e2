import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Member } from '#bot/teams/team.table.ts';
import { called } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { openScene, type Scene } from './scene.ts';

/** Of the file that imports this: a world for all of it, and in that for each test a scene with two members of its village. */
export let world: World;
export let scene: Scene;
export let lan: Member;
export let hung: Member;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
  lan = called(scene.che, 'Lan');
  hung = called(scene.che, 'Hưng');
});
afterAll(() => world.close());
