import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftFor } from '#test/support/announce.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

type Audience =
  | 'everybody'
  | 'resident'
  | 'member'
  | 'announcer'
  | 'officer'
  | 'approver'
  | 'administrator'
  | 'supervisor';

/** Who every route of the API is for. A new route must be entered here. */
const audiences: Record<string, Audience> = {
  'GET /api/client-config': 'everybody',
  'POST /api/sessions': 'everybody',
  'DELETE /api/sessions/current': 'everybody',
  'DELETE /api/sessions': 'everybody',
  'POST /api/me/officer-invitation': 'resident',
  'GET /api/staff/officers': 'administrator',
  'PUT /api/staff/officers/:id': 'administrator',
  'POST /api/staff/officers/:id/change': 'administrator',
  'POST /api/staff/officers/:id/invitation': 'administrator',
  'GET /api/staff/audit': 'administrator',
  'GET /api/staff/audit/options': 'administrator',
  'POST /api/sign-in/codes': 'everybody',
  'POST /api/sign-in/codes/:id/session': 'everybody',
  'POST /api/sign-in/zalo': 'everybody',
  'POST /api/sign-in/zalo/session': 'everybody',
  'GET /api/tutorials': 'everybody',
  'POST /api/tutorials/search': 'everybody',
  'POST /api/tutorials/missed-searches': 'everybody',
  'GET /api/tutorial-pictures/:id': 'everybody',
  'GET /api/tutorials/:id': 'everybody',
  'GET /api/announcements/:id/calendar.ics': 'everybody',
  'GET /api/tutorials/popular': 'everybody',
  'GET /api/tutorials/:id/tips': 'everybody',
  'POST /api/tips/similar': 'everybody',
  'GET /api/announcements': 'resident',
  'GET /api/announcements/:id': 'resident',
  'PUT /api/announcements/:id/read': 'resident',
  'GET /api/me/tutorial-progress': 'resident',
  'PUT /api/me/tutorial-progress/:tutorialId': 'resident',
  'PUT /api/tutorials/:id/vote': 'resident',
  'GET /api/staff/announcing/options': 'announcer',
  'GET /api/staff/announcing/templates': 'officer',
  'PUT /api/staff/announcing/templates/:id': 'officer',
  'DELETE /api/staff/announcing/templates/:id': 'officer',
  'GET /api/staff/announcing/quiet-hours': 'officer',
  'PUT /api/staff/announcing/quiet-hours/:areaId': 'officer',
  'DELETE /api/staff/announcing/quiet-hours/:areaId': 'officer',
  'GET /api/announcement-files/:id': 'resident',
  'GET /api/staff/announcements/:id/audience': 'announcer',
  'GET /api/staff/announcements/:id/script': 'announcer',
  'GET /api/staff/announcements/:id/recipients': 'announcer',
  'POST /api/staff/announcements/:id/files': 'announcer',
  'DELETE /api/staff/announcements/:id/files/:fileId': 'announcer',
  'GET /api/staff/announcements': 'announcer',
  'GET /api/staff/announcements/:id': 'announcer',
  'PUT /api/staff/announcements/:id': 'announcer',
  'DELETE /api/staff/announcements/:id': 'announcer',
  'POST /api/staff/announcements/:id/submit': 'announcer',
  'POST /api/staff/announcements/:id/approve': 'announcer',
  'POST /api/staff/announcements/:id/return': 'announcer',
  'POST /api/staff/announcements/:id/pause': 'announcer',
  'POST /api/staff/announcements/:id/resume': 'announcer',
  'POST /api/staff/announcements/:id/stop': 'announcer',
  'POST /api/staff/announcements/:id/retry': 'announcer',
  'POST /api/staff/announcements/:id/withdraw': 'announcer',
  'POST /api/staff/announcements/:id/duplicate': 'announcer',
  'GET /api/register/:id/tip': 'officer',
  'PUT /api/register/:id/tip': 'officer',
  'DELETE /api/register/:id/tip': 'officer',
  'GET /api/me': 'resident',
  'PUT /api/me/village': 'resident',
  'PUT /api/me/name': 'resident',
  'PUT /api/me/consents': 'resident',
  'PUT /api/me/muted': 'resident',
  'GET /api/me/household': 'resident',
  'PUT /api/me/household/:id': 'resident',
  'DELETE /api/me/household/:id': 'resident',
  'GET /api/me/data': 'resident',
  'DELETE /api/me': 'resident',
  'GET /api/villages': 'resident',
  'GET /api/villages/:id': 'resident',
  'POST /api/help-requests': 'resident',
  'GET /api/help-requests': 'resident',
  'GET /api/help-requests/:id': 'resident',
  'POST /api/help-requests/:id/messages': 'resident',
  'POST /api/help-requests/:id/rating': 'resident',
  'POST /api/help-requests/:id/reopen': 'resident',
  'POST /api/help-requests/:id/cancel': 'resident',
  'POST /api/attachments': 'resident',
  'GET /api/attachments/:id': 'resident',
  'DELETE /api/attachments/:id': 'resident',
  'POST /api/team/attachments': 'member',
  'GET /api/team/help-requests': 'member',
  'GET /api/team/help-requests/:id': 'member',
  'GET /api/team/posts': 'member',
  'POST /api/team/help-requests/:id/claim': 'member',
  'POST /api/team/help-requests/:id/release': 'member',
  'POST /api/team/help-requests/:id/answers': 'member',
  'POST /api/team/help-requests/:id/resolve': 'member',
  'POST /api/team/help-requests/:id/hand-over': 'member',
  'POST /api/team/help-requests/:id/notes': 'member',
  'POST /api/team/help-requests/:id/questions': 'member',
  'POST /api/team/help-requests/:id/appointment': 'member',
  'POST /api/team/help-requests/:id/referral': 'member',
  'POST /api/team/help-requests/:id/merge': 'member',
  'POST /api/team/help-requests/:id/corrections': 'member',
  'POST /api/team/help-requests/:id/reopen': 'member',
  'POST /api/team/help-requests': 'member',
  'POST /api/team/help-requests/alike': 'member',
  'POST /api/team/search': 'member',
  'GET /api/team/referral-advice': 'member',
  'GET /api/team/households': 'member',
  'GET /api/team/households/:id': 'member',
  'PUT /api/team/households/:id': 'member',
  'POST /api/team/households/:id/change': 'member',
  'POST /api/team/households/import': 'member',
  'GET /api/team/visits': 'member',
  'PUT /api/team/visits/:id': 'member',
  'GET /api/team/campaigns': 'member',
  'GET /api/staff/households': 'officer',
  'POST /api/staff/areas/:areaId/households/import': 'officer',
  'GET /api/staff/campaigns': 'officer',
  'POST /api/staff/campaigns': 'officer',
  'POST /api/staff/campaigns/:id/close': 'officer',
  'GET /api/team/canned-answers': 'member',
  'PUT /api/team/canned-answers/:id': 'member',
  'DELETE /api/team/canned-answers/:id': 'member',
  'POST /api/team/canned-answers/:id/pictures': 'member',
  'DELETE /api/team/canned-answers/:id/pictures/:pictureId': 'member',
  'GET /api/canned-pictures/:id': 'resident',
  'POST /api/team/help-requests/:id/tip-proposals': 'member',
  'GET /api/team/duty': 'member',
  'PUT /api/team/duty/:id': 'member',
  'POST /api/team/duty/:id/join': 'member',
  'POST /api/team/duty/:id/leave': 'member',
  'POST /api/team/duty/:id/cancel': 'member',
  'POST /api/team/duty/:id/record': 'member',
  'GET /api/team/credit/me': 'member',
  'GET /api/team/credit/sheet': 'member',
  'POST /api/team/credit/sheet/sign': 'member',
  'POST /api/team/credit/corrections': 'member',
  'POST /api/team/bot-link': 'member',
  'GET /api/staff/home': 'officer',
  'GET /api/staff/totals': 'supervisor',
  'GET /api/staff/accounts': 'officer',
  'POST /api/staff/accounts/:id/grants': 'administrator',
  'GET /api/staff/account-grants/:id': 'officer',
  'POST /api/staff/accounts/:id/health': 'officer',
  'POST /api/staff/accounts/:id/try-again': 'administrator',
  'POST /api/staff/accounts/:id/disconnect': 'administrator',
  'GET /api/staff/keeping/villages': 'administrator',
  'GET /api/staff/keeping/villages/:id': 'administrator',
  'PUT /api/staff/keeping/villages/:id': 'administrator',
  'GET /api/staff/keeping/villages/:id/merger': 'administrator',
  'POST /api/staff/keeping/villages/:id/merger': 'administrator',
  'POST /api/staff/keeping/villages/:id/end': 'administrator',
  'GET /api/staff/keeping/people': 'administrator',
  'PUT /api/staff/keeping/villages/:id/members/:memberId': 'administrator',
  'POST /api/staff/keeping/villages/:id/members/:memberId/leave': 'administrator',
  'POST /api/staff/keeping/villages/:id/members/:memberId/return': 'administrator',
  'POST /api/staff/keeping/villages/:id/group-work': 'administrator',
  'POST /api/staff/keeping/villages/:id/resident-groups/:groupId/retire': 'administrator',
  'POST /api/staff/imports': 'administrator',
  'GET /api/staff/imports/template': 'administrator',
  'GET /api/staff/imports/:id': 'administrator',
  'POST /api/staff/imports/:id/apply': 'administrator',
  'GET /api/staff/clocks': 'officer',
  'GET /api/staff/clocks/:areaId/preview': 'officer',
  'PUT /api/staff/clocks/:areaId': 'officer',
  'PUT /api/staff/clocks/:areaId/exceptions/:id': 'officer',
  'DELETE /api/staff/clocks/:areaId/exceptions/:id': 'officer',
  'GET /api/staff/canned-answers': 'officer',
  'PUT /api/staff/canned-answers/:id': 'officer',
  'DELETE /api/staff/canned-answers/:id': 'officer',
  'POST /api/staff/canned-answers/:id/pictures': 'officer',
  'DELETE /api/staff/canned-answers/:id/pictures/:pictureId': 'officer',
  'GET /api/staff/tutorials': 'officer',
  'POST /api/staff/tutorials': 'officer',
  'GET /api/staff/tutorials/:id': 'officer',
  'GET /api/staff/tutorials/:id/difference': 'officer',
  'POST /api/staff/tutorials/:id/draft': 'officer',
  'PUT /api/staff/tutorials/:id/draft': 'officer',
  'DELETE /api/staff/tutorials/:id/draft': 'officer',
  'POST /api/staff/tutorials/:id/submit': 'officer',
  'POST /api/staff/tutorials/:id/return': 'officer',
  'POST /api/staff/tutorials/:id/publish': 'approver',
  'POST /api/staff/tutorials/:id/retire': 'approver',
  'POST /api/staff/tutorials/:id/check': 'officer',
  'POST /api/staff/tutorial-pictures': 'officer',
  'GET /api/staff/tutorial-pictures/:id': 'officer',
  'GET /api/staff/missed-searches': 'officer',
  'POST /api/staff/missed-searches/settle': 'officer',
  'GET /api/staff/tip-proposals': 'officer',
  'POST /api/staff/tip-proposals/:id/publish': 'officer',
  'POST /api/staff/tip-proposals/:id/decline': 'officer',
  'GET /api/staff/duty': 'officer',
  'PUT /api/staff/duty/:id': 'officer',
  'POST /api/staff/duty/:id/cancel': 'officer',
  'GET /api/staff/credit/overview': 'officer',
  'GET /api/staff/credit/sheet': 'officer',
  'POST /api/staff/credit/sheet/sign': 'officer',
  'GET /api/staff/credit/sheet.xlsx': 'officer',
  'POST /api/staff/residents/search': 'officer',
  'GET /api/staff/residents/:id': 'officer',
  'POST /api/staff/residents/:id/data-requests': 'officer',
  'GET /api/staff/data-requests': 'officer',
  'POST /api/staff/data-requests/:id/answer': 'approver',
  'POST /api/staff/data-requests/:id/data': 'approver',
  'GET /api/staff/posters': 'officer',
  'POST /api/staff/posters': 'officer',
  'GET /api/staff/posters/:id/sheet.pdf': 'officer',
  'POST /api/staff/poster-packs': 'officer',
  'GET /api/staff/announcements/:id/poster.pdf': 'announcer',
  'POST /api/register/exports': 'officer',
  'GET /api/staff/long-tasks': 'officer',
  'GET /api/staff/long-tasks/:id': 'officer',
  'POST /api/staff/long-tasks/:id/cancel': 'officer',
  'GET /api/staff/long-tasks/:id/file': 'officer',
  'GET /api/register/help-requests': 'officer',
  'POST /api/register/help-requests': 'officer',
  'POST /api/register/help-requests/:id/hand-over': 'officer',
  'GET /api/register/help-requests.csv': 'officer',
  'GET /api/register/help-requests/:id': 'officer',
  'POST /api/register/help-requests/:id/answers': 'officer',
  'POST /api/register/help-requests/:id/resolve': 'officer',
};

/** Read from the application itself, HEAD left out: it is GET without a body. */
function routesOf(application: AppOfTest['app']): string[] {
  const lines = application.printRoutes({ commonPrefix: false, includeHooks: false }).split('\n');
  const parts: string[] = [];
  const routes: string[] = [];
  for (const line of lines) {
    const match = /^((?:[│ ] {3})*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (match === null) continue;
    const depth = (match[1] ?? '').length / 4;
    parts.splice(depth, parts.length, match[2] ?? '');
    const methods = (match[3] ?? '').split(', ').filter(Boolean);
    for (const method of methods) routes.push(`${method} ${parts.join('')}`);
  }
  return routes.filter((route) => / \/api(\/|$)/.test(route) && !/^(HEAD|OPTIONS) /.test(route));
}

const turnOf = (place: string) => ({
  place,
  day: '2026-03-08',
  fromMinute: 480,
  toMinute: 660,
  memberIds: [],
});

const decision = { versionId: '6f1c2a34-8f0e-4f37-9d3a-00000000000f', revision: 1 };

/** A body that each route would take. */
const bodies: Record<string, unknown> = {
  'POST /api/me/officer-invitation': { code: 'ABCD-EFGH' },
  'PUT /api/staff/officers/:id': { code: 'CB-77', name: 'Ngô Đức Thắng', role: 'officer' },
  'POST /api/staff/officers/:id/change': { role: 'approver' },
  'PUT /api/me/tutorial-progress/:tutorialId': { step: 1, isFinished: false },
  'PUT /api/tutorials/:id/vote': { isUseful: true },
  'PUT /api/staff/announcements/:id': draftFor({ id: '6f1c2a34-8f0e-4f37-9d3a-00000000000e' }),
  'PUT /api/staff/announcing/templates/:id': {
    id: '6f1c2a34-8f0e-4f37-9d3a-00000000000e',
    name: 'Họp thôn',
    title: 'Họp thôn',
    body: 'Mời bà con.',
  },
  'PUT /api/staff/announcing/quiet-hours/:areaId': { fromMinute: 1260, toMinute: 360 },
  'POST /api/staff/announcements/:id/return': { reason: 'Sai ngày.' },
  'PUT /api/register/:id/tip': { text: 'mẹo', question: null },
  'POST /api/staff/residents/search': { text: 'BC1' },
  'POST /api/staff/residents/:id/data-requests': {
    idempotencyKey: 'k'.repeat(20),
    kind: 'see',
    source: 'desk',
  },
  'POST /api/staff/data-requests/:id/answer': { state: 'done', answer: 'Đã đưa tận tay.' },
  'PUT /api/me/name': { name: 'Bà Tư' },
  'PUT /api/me/consents': { purpose: 'helping', isGiven: true, textVersion: '2026-11' },
  'PUT /api/me/muted': { muted: [] },
  'PUT /api/me/household/:id': { name: 'Bà nội' },
  'PUT /api/me/village': { areaId: '6f1c2a34-8f0e-4f37-9d3a-000000000001' },
  'POST /api/help-requests': { idempotencyKey: 'k'.repeat(20), question: 'Quên mật khẩu' },
  'POST /api/help-requests/:id/messages': { idempotencyKey: 'k'.repeat(20), text: 'thêm' },
  'POST /api/help-requests/:id/rating': { idempotencyKey: 'k'.repeat(20), word: 'solved' },
  'POST /api/help-requests/:id/reopen': { idempotencyKey: 'k'.repeat(20) },
  'POST /api/team/help-requests/:id/answers': { idempotencyKey: 'k'.repeat(20), text: 'trả lời' },
  'POST /api/team/help-requests/:id/resolve': {},
  'POST /api/team/help-requests/:id/hand-over': { to: 'commune' },
  'POST /api/team/help-requests/:id/notes': { idempotencyKey: 'k'.repeat(20), text: 'ghi' },
  'POST /api/team/help-requests/:id/questions': { idempotencyKey: 'k'.repeat(20), text: 'hỏi' },
  'POST /api/team/help-requests/:id/appointment': {
    idempotencyKey: 'k'.repeat(20),
    at: '2026-03-03T01:00:00.000Z',
    how: 'visit',
  },
  'POST /api/team/help-requests/:id/referral': { idempotencyKey: 'k'.repeat(20), desk: 'bank' },
  'POST /api/team/help-requests/:id/merge': {
    helpRequestIds: ['6f1c2a34-8f0e-4f37-9d3a-00000000000e'],
  },
  'POST /api/team/help-requests/:id/corrections': {
    idempotencyKey: 'k'.repeat(20),
    entryId: '1',
    text: 'sửa',
  },
  'POST /api/team/help-requests/:id/reopen': { idempotencyKey: 'k'.repeat(20) },
  'POST /api/team/help-requests': {
    idempotencyKey: 'k'.repeat(20),
    source: 'desk',
    name: 'Bà Tư',
    question: 'Quên mật khẩu',
    hasAgreed: true,
    claim: false,
  },
  'POST /api/team/help-requests/alike': { text: 'Quên mật khẩu' },
  'POST /api/team/search': { text: 'A1' },
  'PUT /api/team/households/:id': { name: 'Nhà bà Tư Hạnh' },
  'POST /api/team/households/:id/change': { refused: true },
  'POST /api/team/households/import': { csv: '', dryRun: true },
  'PUT /api/team/visits/:id': {
    householdId: '6f1c2a34-8f0e-4f37-9d3a-00000000000e',
    visitedAt: '2026-03-02T01:00:00.000Z',
    result: 'done',
    deeds: [],
  },
  'POST /api/staff/areas/:areaId/households/import': { csv: '', dryRun: true },
  'POST /api/staff/campaigns': {
    idempotencyKey: 'k'.repeat(20),
    name: '45 ngày VNeID',
    deed: 'vneid-level-2',
    firstDay: '2026-03-01',
    lastDay: '2026-04-14',
    targets: [],
  },
  'PUT /api/team/canned-answers/:id': { shortName: 'vneid', title: 'Mật khẩu', text: 'Bấm' },
  'PUT /api/staff/canned-answers/:id': { shortName: 'vneid', title: 'Mật khẩu', text: 'Bấm' },
  'POST /api/tutorials/missed-searches': { text: 'nuôi tôm' },
  'POST /api/staff/tutorials': {
    id: '6f1c2a34-8f0e-4f37-9d3a-00000000000f',
    title: 'Nộp tiền nước bằng điện thoại',
    topic: 'money-and-tax',
  },
  'POST /api/staff/tutorials/:id/draft': {
    id: '6f1c2a34-8f0e-4f37-9d3a-00000000000f',
    from: 'library',
  },
  'PUT /api/staff/tutorials/:id/draft': {
    revision: 1,
    title: 'Nộp tiền nước',
    topic: 'money-and-tax',
    audience: '',
    prerequisites: [],
    documents: [],
    inPerson: null,
    steps: [],
    commonErrors: [],
    safety: '',
    handOff: '',
    related: [],
  },
  'POST /api/staff/tutorials/:id/submit': decision,
  'POST /api/staff/tutorials/:id/return': { ...decision, remark: 'Bước 2 chưa rõ' },
  'POST /api/staff/tutorials/:id/publish': decision,
  'POST /api/staff/tutorials/:id/retire': { versionId: decision.versionId },
  'POST /api/staff/missed-searches/settle': { words: 'nuoi tom' },
  'POST /api/team/help-requests/:id/tip-proposals': { entryId: '1', text: 'mẹo' },
  'POST /api/staff/tip-proposals/:id/publish': { text: 'mẹo', question: null },
  'PUT /api/team/duty/:id': turnOf('culture-house'),
  'PUT /api/staff/duty/:id': turnOf('one-stop-desk'),
  'POST /api/team/duty/:id/record': { peopleHelped: 1, minutes: 60 },
  'POST /api/team/credit/corrections': {
    idempotencyKey: 'k'.repeat(20),
    memberId: '6f1c2a34-8f0e-4f37-9d3a-00000000000e',
    of: 'request',
    day: '2026-03-01',
    count: 1,
    minutes: 0,
    note: 'ghi nhầm',
  },
  'POST /api/staff/posters': { areaId: '6f1c2a34-8f0e-4f37-9d3a-00000000000f', tutorialId: null },
  'POST /api/staff/poster-packs': {
    idempotencyKey: 'k'.repeat(20),
    size: 'a4',
    tutorialIds: null,
  },
  'POST /api/register/exports': {
    idempotencyKey: 'k'.repeat(20),
    format: 'csv',
    filter: {},
  },
  'PUT /api/staff/keeping/villages/:id': { name: 'Thôn Bến Lở', oldNames: [] },
  'POST /api/staff/keeping/villages/:id/merger': { into: decision.versionId },
  'PUT /api/staff/keeping/villages/:id/members/:memberId': {
    name: 'Hoàng Văn Sáu',
    phone: null,
    isLeader: false,
  },
  'POST /api/staff/keeping/villages/:id/group-work': {
    kind: 'read',
    idempotencyKey: 'k'.repeat(20),
  },
  'PUT /api/staff/clocks/:areaId': { dropPolicy: 'urgent' },
  'PUT /api/staff/clocks/:areaId/exceptions/:id': {
    id: '6f1c2a34-8f0e-4f37-9d3a-00000000000f',
    firstDay: '2026-05-20',
    lastDay: '2026-06-05',
    frames: [],
    reason: 'harvest',
    label: 'Mùa gặt',
  },
  'POST /api/register/help-requests/:id/answers': { idempotencyKey: 'k'.repeat(20), text: 'x' },
  'POST /api/register/help-requests/:id/resolve': {},
  'POST /api/register/help-requests': {
    idempotencyKey: 'k'.repeat(20),
    source: 'desk',
    name: 'Bà Tư',
    question: 'Quên mật khẩu',
    hasAgreed: true,
    villageId: '6f1c2a34-8f0e-4f37-9d3a-00000000000f',
  },
  'POST /api/register/help-requests/:id/hand-over': {
    idempotencyKey: 'k'.repeat(20),
    areaId: '6f1c2a34-8f0e-4f37-9d3a-00000000000f',
  },
};

/** What a route must be asked with in its address. */
const queries: Record<string, string> = {
  'POST /api/staff/announcements/:id/files': `?key=${'k'.repeat(20)}`,
  'POST /api/staff/announcements/:id/duplicate': '?id=6f1c2a34-8f0e-4f37-9d3a-00000000000e',
  'GET /api/staff/keeping/villages/:id/merger': '?into=6f1c2a34-8f0e-4f37-9d3a-00000000000e',
  'GET /api/staff/keeping/people': '?text=lan',
  'POST /api/staff/imports': `?kind=villages&key=${'k'.repeat(20)}`,
  'GET /api/staff/imports/template': '?kind=villages&format=csv',
  'GET /api/staff/clocks': '?areaId=6f1c2a34-8f0e-4f37-9d3a-00000000000f',
  'GET /api/staff/clocks/:areaId/preview': '?kind=urgent',
  'GET /api/staff/households': '?areaId=6f1c2a34-8f0e-4f37-9d3a-00000000000f',
  'POST /api/team/canned-answers/:id/pictures': `?key=${'k'.repeat(20)}`,
  'POST /api/staff/canned-answers/:id/pictures': `?key=${'k'.repeat(20)}`,
  'POST /api/staff/tutorial-pictures': `?key=${'k'.repeat(20)}`,
  'GET /api/staff/tutorials/:id/difference':
    '?from=library&to=6f1c2a34-8f0e-4f37-9d3a-00000000000f',
  'GET /api/staff/posters/:id/sheet.pdf': '?size=a4',
  'POST /api/team/credit/sheet/sign': '?month=2026-02',
  'GET /api/staff/credit/sheet': '?areaId=6f1c2a34-8f0e-4f37-9d3a-00000000000f',
  'GET /api/staff/credit/sheet.xlsx': '?areaId=6f1c2a34-8f0e-4f37-9d3a-00000000000f',
  'POST /api/staff/credit/sheet/sign': '?areaId=6f1c2a34-8f0e-4f37-9d3a-00000000000f&month=2026-02',
};

const ask = (route: string, token?: string) => {
  const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string];
  const url = path.replace(/:\w+/g, '6f1c2a34-8f0e-4f37-9d3a-00000000000f');
  return app.ask(method, url + (queries[route] ?? ''), { token, body: bodies[route] });
};
const routesFor = (...wanted: Audience[]) =>
  Object.entries(audiences).flatMap(([route, audience]) =>
    wanted.includes(audience) ? [[route]] : [],
  );

test('every route of the API is in the list with its audience', () => {
  expect(routesOf(app.app).sort()).toEqual(Object.keys(audiences).sort());
});

describe.each(routesFor('resident', 'member', 'announcer', 'officer', 'approver', 'administrator'))(
  '%s',
  (route) => {
    test('without a session, or with one that is none, is answered 401', async () => {
      for (const token of [undefined, 'nothing', 'x'.repeat(43)]) {
        expect(await ask(route, token)).toMatchObject({
          status: 401,
          body: { code: 'session/missing', message: expect.stringContaining('đăng nhập lại') },
        });
      }
    });

    test('after the session has ended is answered 401', async () => {
      const resident = await makeResident(world, commune, commune.che);
      const { token } = await app.signIn(commune, resident.appUserId);
      await app.ask('DELETE', '/api/sessions/current', { token });
      expect((await ask(route, token)).status).toBe(401);
    });
  },
);

describe.each(routesFor('member', 'announcer', 'officer', 'approver', 'administrator'))(
  '%s',
  (route) => {
    test('is refused to a resident', async () => {
      const resident = await makeResident(world, commune, commune.che);
      const { token } = await app.signIn(commune, resident.appUserId);
      expect(await ask(route, token)).toMatchObject({
        status: 403,
        body: { code: 'session/not-allowed' },
      });
    });

    test('is refused to a supervisor, who sees totals and never a person', async () => {
      await world.rows('update officers set area_id = $1 where id = $2', [
        commune.id,
        commune.supervisor.id,
      ]);
      const { token } = await app.signIn(commune, commune.supervisor.appUserId);
      expect((await ask(route, token)).status).toBe(403);
    });
  },
);

test.each(routesFor('officer', 'approver', 'administrator'))(
  '%s is refused to a member',
  async (route) => {
    const { token } = await app.signIn(commune, commune.che.leader.appUserId);
    expect((await ask(route, token)).status).toBe(403);
  },
);

test.each(routesFor('announcer'))('%s is refused to a member who does not lead', async (route) => {
  const [, member] = commune.che.members;
  const { token } = await app.signIn(commune, member?.appUserId ?? null);
  expect((await ask(route, token)).status).toBe(403);
});

test.each(routesFor('member'))('%s is refused to an officer who is in no team', async (route) => {
  const { token } = await app.signIn(commune, commune.officer.appUserId);
  expect((await ask(route, token)).status).toBe(403);
});

test.each(routesFor('approver', 'administrator'))('%s is refused to an officer', async (route) => {
  const { token } = await app.signIn(commune, commune.officer.appUserId);
  expect((await ask(route, token)).status).toBe(403);
});

test.each(routesFor('supervisor'))('%s is refused to whoever is none', async (route) => {
  for (const { appUserId } of [commune.administrator, commune.che.leader]) {
    const { token } = await app.signIn(commune, appUserId);
    expect((await ask(route, token)).status).toBe(403);
  }
  expect((await ask(route)).status).toBe(401);
});

test.each(routesFor('everybody'))('%s asks for no session', async (route) => {
  expect([200, 201, 204, 400, 404]).toContain((await ask(route)).status);
});
