import { expect, inject, test } from 'vitest';
import { makeFairInput } from '#test/fuzz/fair-input.ts';
import { choicesOf } from '#test/fuzz/random-of.ts';
import { vouchForOfficers } from '#test/fuzz/ready-inputs.ts';
import { setScene } from '#test/fuzz/scene.ts';
import { inject as send } from '#test/fuzz/send-input.ts';
import { openApp } from '#test/support/app.ts';
import { cloneFrom } from '#test/support/database.ts';
import { openWorld } from '#test/support/world.ts';

const triesMax = 40;
/** Who does these can do nothing more, or does them to what others need. */
const isLast = (route: string) => /^DELETE|\/(end|merger|merge|leave)$/.test(route);

test('the fuzzer reaches the inside of every route', async () => {
  const scene = await setScene(inject('testDatabase'));
  const world = await openWorld(await cloneFrom(scene.database));
  const app = await openApp(world);
  vouchForOfficers(app, scene);
  let number = 0;
  const refusals = async (route: string): Promise<string[]> => {
    const codes: string[] = [];
    for (let tries = 0; tries < triesMax; tries += 1) {
      number += 1;
      const input = makeFairInput(scene, route, choicesOf(1, number));
      const { status, body } = await send(app.app, { ...input, number, isOnWire: false });
      if (status < 400) return [];
      codes.push(/"code":"([^"]+)"/.exec(body.toString('utf8'))?.[1] ?? String(status));
    }
    return codes;
  };
  const never: Record<string, string[]> = {};
  const routes = scene.routes.map(({ route }) => route);
  for (const route of routes.toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)))) {
    const codes = await refusals(route);
    if (codes.length > 0) never[route] = [...new Set(codes)];
  }
  expect(never).toEqual({});
  await app.close();
  await world.close();
  await scene.drop();
}, 240_000);
