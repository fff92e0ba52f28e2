import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Village } from '#shared/sessions.ts';
import { eventually, oaId, openPeople, type People } from '#test/support/people-online.ts';
import { type RunningSystem, startSystem } from '#test/support/running-system.ts';
import { type CollectedSpan, startCollector } from '#test/support/trace-collector.ts';

const timeout = 120_000;
const groupId = 'b10de9fd308749937e9a';
const resident = '900000000000000036';
const helper = '900000000000000002';
const village = 'Thôn Chè Kho Làng';

let collector: Awaited<ReturnType<typeof startCollector>>;
let system: RunningSystem;
let people: People;

beforeAll(async () => {
  collector = await startCollector();
  const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  system = await startSystem(['web', 'worker'], { settings });
  people = openPeople(system);
}, timeout);
afterAll(async () => {
  await system.stop();
  await collector.close();
}, timeout);

const says = (text: string) => people.sim('POST', `/people/${resident}/messages`, { oaId, text });
const heardInGroup = (text: string) =>
  eventually(`“${text}” in the group`, async () =>
    (await people.heardIn(groupId)).find((said) => said.includes(text)),
  );
async function saidToResident(): Promise<string[]> {
  type Chat = { messages: { from: string; text: string }[] };
  const { messages } = await people.sim<Chat>('GET', `/chats/${oaId}/${resident}`);
  return messages.filter(({ from }) => from === 'oa').map(({ text }) => text);
}
const heardByResident = (text: string) =>
  eventually(`“${text}” on the phone`, async () =>
    (await saidToResident()).find((said) => said.includes(text)),
  );
async function isAnswered(text: string): Promise<void> {
  const before = (await saidToResident()).length;
  await says(text);
  await eventually(`an answer to “${text}”`, async () =>
    (await saidToResident()).length > before ? true : undefined,
  );
}

/** All that can be come to from a span by children and links. */
function reachFrom(start: CollectedSpan, spans: readonly CollectedSpan[]): CollectedSpan[] {
  const reached = new Set<CollectedSpan>();
  const visit = (span: CollectedSpan) => {
    if (reached.has(span)) return;
    reached.add(span);
    for (const other of spans) {
      const isChild = other.traceId === span.traceId && other.parentSpanId === span.spanId;
      const isLinked = span.links.some((link) => link.spanId === other.spanId);
      if (isChild || isLinked) visit(other);
    }
  };
  visit(start);
  return [...reached];
}

const nameOf = ({ name, facts, role }: CollectedSpan) =>
  [
    role,
    name,
    facts['canh_tay_so.act'],
    facts['canh_tay_so.kind'],
    facts['canh_tay_so.recipient'],
    name === 'send message' ? facts['canh_tay_so.outcome'] : undefined,
    name === 'confirm message' ? facts['canh_tay_so.state'] : undefined,
  ]
    .filter(Boolean)
    .join(' ');

function nameBelow(span: CollectedSpan, spans: readonly CollectedSpan[]): string {
  const above = spans.find(({ spanId }) => spanId === span.parentSpanId);
  return `${nameOf(span)} below ${above === undefined ? 'nothing' : nameOf(above)}`;
}

const wholeWay = [
  'web receive delivery',
  'web keep event',
  'worker handle event resident-message',
  'worker end burst',
  'worker understand',
  'worker open request opened',
  'worker send message group sent',
  'worker handle event group-message',
  'worker act on request claimed',
  'worker act on request answered',
  // Below the act that wrote it, which was another process's.
  'worker send message resident sent below worker act on request answered',
  'worker confirm message delivered below worker act on request answered',
];

test('one question is followed from its webhook to its confirmed answer, through both processes, without a word of anybody', {
  timeout,
}, async () => {
  let missing = wholeWay;
  const app = await people.miniApp(resident);
  const { villages } = await app.get<{ villages: Village[] }>(`/villages?oaId=${oaId}`);
  const areaId = villages.find(({ name }) => name === village)?.id;
  await app.put('/me/village', { areaId });
  await says('chào cháu, bác xin hỏi chuyện XOAITUONG');
  await says('nhà bác tranh chấp đất với hàng xóm, gọi 0912345678 cho bác');
  const post = await heardInGroup('tranh chấp');
  const code = /A\d+/.exec(post)?.[0] ?? '';
  await people.sayInGroup(groupId, helper, `nhận ${code}`);
  await heardInGroup(`nhận ${code}`);
  await people.sayInGroup(groupId, helper, `${code}: mai tổ hoà giải MANGCUT sang nhà bác nhé`);
  await heardByResident('MANGCUT');

  const reached = await eventually('the whole way', async () => {
    const told = collector.spans();
    const burst = told.find(({ name }) => name === 'end burst');
    const start = told.find(({ spanId }) => spanId === burst?.parentSpanId);
    const found = start === undefined ? [] : reachFrom(start, told);
    const names = new Set(found.flatMap((span) => [nameOf(span), nameBelow(span, found)]));
    missing = wholeWay.filter((name) => !names.has(name));
    return missing.length === 0 ? found : undefined;
  }).catch((error: Error) => {
    throw new Error(`${error.message}: ${missing.join(', ')}`);
  });
  const request = reached.find(({ name }) => name === 'open request');
  const id = String(request?.facts['canh_tay_so.request']);
  expect(request?.traceId).toBe(id.replaceAll('-', ''));

  // Times are long numbers, in which any number may stand.
  const told = collector.bodies.join('\n').replace(/(UnixNano":\s*"?)\d+/g, '$1');
  const member = await people.miniApp(helper);
  const persons = [app.me, member.me].flatMap(({ name }) => name ?? []);
  for (const secret of [
    'XOAITUONG',
    'MANGCUT',
    'tranh chấp',
    '912345678',
    resident,
    helper,
    groupId,
    ...persons,
  ]) {
    expect(told).not.toContain(secret);
  }
});

test('a collector that hangs, and one that is gone, hold up no question', { timeout }, async () => {
  collector.be('hangs');
  await isAnswered('bác muốn hỏi cách quét mã QR trả tiền điện');
  await collector.close();
  await isAnswered('bác hỏi cả cách đổi mật khẩu VNeID nữa');
});
