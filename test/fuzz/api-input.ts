import { isFor } from '#test/support/route-audiences.ts';
import { addressesOf, bodyPointingAt, queryPointingAt } from '#test/support/route-objects.ts';
import { filesOfFuzz, freshKey, makeFairInput, takesBytes, withFreshKey } from './fair-input.ts';
import { valueFor } from './from-schema.ts';
import { brokenJson, hostileTexts, hostileTypes } from './hostile-values.ts';
import type { Input } from './input.ts';
import { hostileValue, mutateJson } from './mutate-json.ts';
import type { Choice } from './random-of.ts';
import { type Asker, otherSide, type Scene, type SceneRoute } from './scene.ts';

/** What is served beside the API. */
const otherPaths = [
  '/health/live',
  '/health/ready',
  '/metrics',
  '/oauth/zalo/oa?code=abc&state=def&oa_id=1',
  '/q/ABCDEF',
  '/article-cover.png',
  '/docs',
  '/docs/json',
  '/docs/static/index.html',
  '/console/',
  '/zapps/4321/',
  '/',
];

const verbs = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];

/** Routes after which whoever asked is nobody any more, and one that reads a thousand questions again; asked seldom. */
const seldom = [
  'DELETE /api/me',
  'DELETE /api/sessions',
  'DELETE /api/sessions/current',
  'POST /api/staff/taught-phrasings/effect',
];

export function makeApiInput(scene: Scene, number: number, choice: Choice): Input {
  const isOnWire = choice.happens(0.04);
  if (choice.happens(0.03)) return otherInput(number, choice, isOnWire);
  let described = choice.of(scene.routes);
  if (seldom.includes(described.route) && choice.happens(0.9)) described = choice.of(scene.routes);
  if (choice.happens(fairShare))
    return { ...makeFairInput(scene, described.route, choice), number, isOnWire };
  const { route } = described;
  const fit = choice.happens(0.75)
    ? scene.askers.filter(({ role }) => isFor(route, role))
    : scene.askers;
  const asker = choice.of(fit.length === 0 ? scene.askers : fit);
  const ids = Object.values(
    scene.filled[choice.happens(0.8) ? asker.side : otherSide(asker)],
  ).flat();
  const [method = 'GET'] = route.split(' ');
  const { body, type } = bodyFor(described, asker, scene, ids, choice);
  return {
    number,
    kind: 'api',
    about: route,
    method: choice.happens(0.02) ? choice.of(verbs) : method,
    url: addressFor(described, asker, scene, ids, choice),
    headers: headersFor(asker, type, choice),
    body,
    hidden: asker.role === 'nobody' ? [] : scene.markers[otherSide(asker)],
    isOnWire,
  };
}

/** Of what is asked of a route. */
const fairShare = 0.15;

function otherInput(number: number, choice: Choice, isOnWire: boolean): Input {
  const base = choice.of(otherPaths);
  const url = choice.happens(0.6) ? bendAddress(base, choice) : base;
  return {
    number,
    kind: 'api',
    about: `GET ${base.split('?')[0]}`,
    method: choice.happens(0.2) ? choice.of(verbs) : 'GET',
    url,
    headers: {},
    body: undefined,
    hidden: [],
    isOnWire,
  };
}

function addressFor(
  { route, query }: SceneRoute,
  asker: Asker,
  scene: Scene,
  ids: readonly string[],
  choice: Choice,
): string {
  const [, path = ''] = route.split(' ');
  const side = choice.happens(0.75) ? asker.side : otherSide(asker);
  const found = path.includes(':') ? addressesOf(route, scene.filled[side]) : [path];
  let address = found.length === 0 ? path : choice.of(found);
  if (path.includes(':') && (found.length === 0 || choice.happens(0.25))) {
    address = path.replace(/:\w+/g, () =>
      choice.happens(0.5) ? choice.of(ids) : encoded(choice.of(hostileTexts).slice(0, 90)),
    );
  }
  let asked = queryPointingAt(route, scene.filled[side]);
  if (choice.happens(0.4)) {
    const pairs = Object.entries(query).filter(() => choice.happens(0.6));
    const values = pairs.map(
      ([name, schema]) => `${name}=${encoded(queryValue(schema, choice, ids))}`,
    );
    if (values.length > 0) asked = `?${values.join('&')}`;
  }
  if (takesBytes(route) && choice.happens(0.7)) {
    const key = freshKey(choice);
    asked = `?kind=${route.endsWith('imports') ? 'villages' : 'photo'}&key=${key}&name=${encoded(choice.of(hostileTexts).slice(0, 90))}`;
  }
  if (asker.role === 'nobody' && asked === '' && choice.happens(0.7))
    asked = `?oa=${scene.communes[asker.side].account.oaId}`;
  const whole = address + asked;
  return choice.happens(0.12) ? bendAddress(whole, choice) : whole;
}

function queryValue(
  schema: Parameters<typeof valueFor>[0],
  choice: Choice,
  ids: readonly string[],
): string {
  const value = choice.happens(0.7) ? valueFor(schema, choice, ids) : choice.of(hostileTexts);
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

/** An address that no link of ours has. */
function bendAddress(address: string, choice: Choice): string {
  const sign = address.includes('?') ? '&' : '?';
  switch (choice.below(12)) {
    case 0:
      return `${address}${sign}${'a=b&'.repeat(choice.of([10, 300, 1_500]))}`;
    case 1:
      return `${address}${sign}${encoded(choice.of(hostileTexts)).slice(0, 3_000)}=${encoded(choice.of(hostileTexts)).slice(0, 3_000)}`;
    case 2:
      return `${address}/${encoded(choice.of(hostileTexts)).slice(0, 300)}`;
    case 3:
      return `${address}%`;
    case 4:
      return `${address}%00`;
    case 5:
      return `${address}%ff%fe`;
    case 6:
      return `${address}/`;
    case 7:
      return address.replace('/', '//');
    case 8:
      return `${address}/../../../etc/passwd`;
    case 9:
      return address.replaceAll('/', '%2f').replace('%2f', '/');
    case 10:
      return `${address}${sign}${(address.split(/[?&]/)[1] ?? 'text=1').repeat(1)}&__proto__[role]=administrator`;
    default:
      return address.toUpperCase();
  }
}

function headersFor(
  asker: Asker,
  type: string | undefined,
  choice: Choice,
): Record<string, string> {
  const headers: Record<string, string> = {};
  if (asker.token !== undefined) headers.authorization = `Bearer ${asker.token}`;
  if (type !== undefined) headers['content-type'] = type;
  if (!choice.happens(0.06)) return headers;
  switch (choice.below(9)) {
    case 0:
      return { ...headers, authorization: `Bearer ${asker.token} x` };
    case 1:
      return { ...headers, authorization: `bearer ${'x'.repeat(choice.of([1, 43, 6_000]))}` };
    case 2:
      return { ...headers, authorization: 'Basic YWRtaW46YWRtaW4=' };
    case 3:
      return {
        ...headers,
        origin: choice.of(['https://h5.zdn.vn', 'https://evil.example', 'null']),
      };
    case 4:
      return {
        ...headers,
        'accept-encoding': 'gzip, deflate, br;q=1.0, *;q=0',
        'if-none-match': '*',
      };
    case 5:
      return { ...headers, range: 'bytes=0-0,5-1,-99999999999', 'if-modified-since': 'x' };
    case 6:
      return {
        ...headers,
        'x-forwarded-for': "127.0.0.1, 10.0.0.1, ' or 1=1",
        'x-forwarded-host': 'evil.example',
      };
    case 7:
      return { ...headers, 'x-http-method-override': 'DELETE', 'content-encoding': 'gzip' };
    default:
      return {
        ...headers,
        accept: choice.of(['application/xml', 'text/html', '*/*;q=0']),
        cookie: '__proto__=1; a',
      };
  }
}

function bodyFor(
  { route, body: schema }: SceneRoute,
  asker: Asker,
  scene: Scene,
  ids: readonly string[],
  choice: Choice,
): { body: Buffer | undefined; type: string | undefined } {
  if (/^(GET|DELETE) /.test(route) && !choice.happens(0.03))
    return { body: undefined, type: undefined };
  if (takesBytes(route) && choice.happens(0.85)) {
    const type = choice.happens(0.5)
      ? 'image/jpeg'
      : choice.of(['image/jpeg', 'image/png', 'text/csv', 'audio/mp4', ...hostileTypes]) ||
        undefined;
    return { body: bendBytes(choice.of(Object.values(filesOfFuzz)), choice), type };
  }
  if (choice.happens(0.05)) {
    return {
      body: Buffer.from(choice.of(brokenJson)),
      type: choice.happens(0.8) ? 'application/json' : choice.of(hostileTypes),
    };
  }
  const pointing = bodyPointingAt(
    route,
    scene.filled[choice.happens(0.8) ? asker.side : otherSide(asker)],
  );
  let value =
    schema !== undefined && choice.happens(0.5) ? valueFor(schema, choice, ids) : pointing;
  value = withFreshKey(value, choice);
  if (choice.happens(0.6)) value = mutateJson(value ?? {}, choice, ids);
  if (choice.happens(0.03)) value = hostileValue(choice, ids);
  const written = JSON.stringify(value);
  if (written === undefined) return { body: undefined, type: undefined };
  const type = choice.happens(0.04) ? choice.of(hostileTypes) : 'application/json';
  return {
    body: choice.happens(0.04) ? bendText(written, choice) : Buffer.from(written),
    type: type || undefined,
  };
}

/** The same JSON as no writer of ours writes it. */
function bendText(json: string, choice: Choice): Buffer {
  switch (choice.below(7)) {
    case 0:
      return Buffer.from(json, 'utf16le');
    case 1:
      return Buffer.from(json, 'latin1');
    case 2:
      return Buffer.from(`${json.slice(0, -1)},"idempotencyKey":1,"text":2,"__proto__":{"a":1}}`);
    case 3:
      return Buffer.from(json.slice(0, choice.below(json.length + 1)));
    case 4:
      return Buffer.concat([
        Buffer.from(json.slice(0, -1)),
        Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
      ]);
    case 5:
      return Buffer.from(json.padStart(choice.of([65_537, 1_100_000])));
    default:
      return Buffer.from(`\ufeff \n${json}\n\u0000`);
  }
}

function bendBytes(given: Buffer, choice: Choice): Buffer {
  const copy = Buffer.from(given);
  switch (choice.below(6)) {
    case 0:
      return copy;
    case 1:
      return copy.subarray(0, choice.below(copy.length + 1));
    case 2:
      return Buffer.concat([copy, copy, Buffer.from('<svg onload=alert(1)>')]);
    case 3:
      return Buffer.alloc(choice.of([0, 1, 1_000, 70_000]), choice.below(256));
    case 4:
      return Buffer.from(choice.of(hostileTexts).toWellFormed());
    default:
      for (let flip = 1 + choice.below(20); flip > 0; flip -= 1)
        copy[choice.below(copy.length)] = choice.below(256);
      return copy;
  }
}
