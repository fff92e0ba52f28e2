import { plainJpeg } from '#test/support/jpeg.ts';
import { isFor } from '#test/support/route-audiences.ts';
import { addressesOf, bodyPointingAt, queryPointingAt } from '#test/support/route-objects.ts';
import { bodies } from '#test/support/route-requests.ts';
import { makeWorkbook } from '#test/support/workbook.ts';
import type { Input } from './input.ts';
import type { Choice } from './random-of.ts';
import { type Asker, otherSide, type Scene } from './scene.ts';

export const filesOfFuzz = {
  jpg: plainJpeg,
  xlsx: makeWorkbook({ rows: [['ten_thon'], ['Thôn Chè']] }),
  csv: Buffer.from('ten_thon\r\nThôn 5'),
};

/** Whether a route takes bytes as they are. */
export const takesBytes = (route: string) =>
  /^POST .*(\/attachments|\/files|\/pictures|tutorial-pictures|\/imports)$/.test(route);

export const freshKey = (choice: Choice) =>
  `fuzz-key-${String(choice.number()).slice(2)}`.padEnd(20, 'k');

/** What is written twice under one key is done once; here it is to be done. */
export function withFreshKey(value: unknown, choice: Choice): unknown {
  if (typeof value !== 'object' || value === null || !('idempotencyKey' in value)) return value;
  return { ...value, idempotencyKey: freshKey(choice) };
}

/**
 * What a screen of ours would send, about something of their own commune: only what is taken leads to states in which something
 * else can go wrong.
 */
export function makeFairInput(
  scene: Scene,
  route: string,
  choice: Choice,
): Omit<Input, 'number' | 'isOnWire'> {
  const side = choice.of([0, 1] as const);
  const ready = choice.happens(0.5) ? scene.ready[side][route] : undefined;
  const asker = choice.of(
    scene.askers.filter((one) =>
      ready === undefined
        ? isFor(route, one.role)
        : one.role === ready.role && (one.role === 'nobody' || one.side === side),
    ),
  );
  const { url, body } = ready === undefined ? asked(scene, asker, route, choice) : ready;
  const isFile = takesBytes(route);
  const written = isFile ? undefined : JSON.stringify(body);
  const file = route.endsWith('imports') ? filesOfFuzz.csv : filesOfFuzz.jpg;
  const headers = {
    ...(asker.token !== undefined && { authorization: `Bearer ${asker.token}` }),
    ...(isFile && { 'content-type': 'image/jpeg' }),
    ...(written !== undefined && { 'content-type': 'application/json' }),
    ...(ready?.browser !== undefined && { cookie: ready.browser.cookie }),
  };
  return {
    kind: 'api',
    about: route,
    method: route.split(' ')[0] ?? '',
    url,
    headers,
    body: isFile ? file : written === undefined ? undefined : Buffer.from(written),
    hidden: asker.role === 'nobody' ? [] : scene.markers[otherSide(asker)],
  };
}

function asked(scene: Scene, asker: Asker, route: string, choice: Choice) {
  const own = scene.filled[asker.side];
  const path = route.split(' ')[1] ?? '';
  const addresses = path.includes(':') ? addressesOf(route, own) : [];
  const address = addresses.length === 0 ? path : choice.of(addresses);
  if (takesBytes(route)) {
    const [kind, name] = route.endsWith('imports') ? ['villages', 'a.csv'] : ['photo', 'a.jpg'];
    return { url: `${address}?kind=${kind}&key=${freshKey(choice)}&name=${name}`, body: undefined };
  }
  const query = queryPointingAt(route, own) || `?oa=${scene.communes[asker.side].account.oaId}`;
  const told = choice.happens(0.5) ? bodies[route] : bodyPointingAt(route, own);
  return { url: address + query, body: withFreshKey(told, choice) };
}
