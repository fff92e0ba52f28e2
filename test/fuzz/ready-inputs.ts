import type { AppOfTest } from '#test/support/app.ts';
import type { CommuneOfTest } from '#test/support/people.ts';
import { newKey } from '#test/support/people-mini-app.ts';
import { readyAnnouncements } from './ready-announcements.ts';
import { readyKeeping } from './ready-keeping.ts';
import { done, type Place, type ReadyInputs } from './ready-place.ts';

/** Prepares what routes take that ask for a thing in one state, a code that was told, or an id that nobody has had. */
export async function prepareInputs(place: Place): Promise<ReadyInputs> {
  return {
    ...plain(place),
    ...(await signingIn(place)),
    ...(await asking(place)),
    ...(await readyAnnouncements(place)),
    ...(await readyKeeping(place)),
  };
}

function plain({ world, commune, filled }: Place): ReadyInputs {
  const [template, exception, officer] = [1, 2, 3].map(() => world.newId());
  return {
    'POST /api/sessions': {
      role: 'nobody',
      url: '/api/sessions',
      body: { accessToken: accessTokenOf(commune), oaId: commune.account.oaId },
    },
    'POST /api/sign-in/codes': {
      role: 'nobody',
      url: '/api/sign-in/codes',
      body: { staffCode: commune.approver.code },
    },
    'POST /api/tutorials/search': {
      role: 'nobody',
      url: `/api/tutorials/search?oa=${commune.account.oaId}`,
      body: { text: 'quên mật khẩu VNeID' },
    },
    'POST /api/tips/similar': {
      role: 'nobody',
      url: `/api/tips/similar?oa=${commune.account.oaId}`,
      body: { text: 'mất sóng' },
    },
    'PUT /api/staff/officers/:id': {
      role: 'administrator',
      url: `/api/staff/officers/${officer}`,
      body: { code: `F${officer?.slice(0, 6)}`, name: 'Ngô Đức Thắng', role: 'officer' },
    },
    'PUT /api/staff/announcing/templates/:id': {
      role: 'officer',
      url: `/api/staff/announcing/templates/${template}`,
      body: { id: template, name: 'Họp thôn', title: 'Họp thôn', body: 'Mời bà con.' },
    },
    'PUT /api/staff/clocks/:areaId/exceptions/:id': {
      role: 'officer',
      url: `/api/staff/clocks/${commune.che.id}/exceptions/${exception}`,
      body: {
        id: exception,
        firstDay: '2026-07-20',
        lastDay: '2026-07-25',
        frames: [],
        reason: 'harvest',
        label: 'Mùa gặt',
      },
    },
    'POST /api/help-requests/:id/messages': {
      role: 'resident',
      url: `/api/help-requests/${filled.helpRequest?.[0]}/messages`,
      body: { idempotencyKey: newKey(), text: 'thêm' },
    },
    'POST /api/staff/imports/:id/apply': {
      role: 'administrator',
      url: `/api/staff/imports/${filled.importTask?.[0]}/apply`,
    },
  };
}

const comingBack = 'POST /api/sign-in/zalo/session';
const accessTokenOf = (commune: CommuneOfTest) => `zalo-token-of-${commune.officer.id}`;

/** Has Zalo know the communes' officers, as it did when their inputs were prepared. */
export function vouchForOfficers({ identity }: AppOfTest, { communes, ready }: Known): void {
  for (const [side, commune] of communes.entries()) {
    const accessToken = accessTokenOf(commune);
    identity.vouch(accessToken, { appUserId: commune.officer.appUserId ?? '' });
    const browser = ready[side]?.[comingBack]?.browser;
    if (browser !== undefined) identity.grantCode(browser.code, accessToken, browser.challenge);
  }
}
type Known = { communes: CommuneOfTest[]; ready: ReadyInputs[] };

async function asking({ commune, people }: Place): Promise<ReadyInputs> {
  const asks = async (question: string) => {
    const body = { idempotencyKey: newKey(), question };
    return done(await people.resident.post<{ id: string }>('/api/help-requests', body)).id;
  };
  return {
    'POST /api/team/help-requests/:id/merge': {
      role: 'leader',
      url: `/api/team/help-requests/${await asks('Máy không lên tiếng')}/merge`,
      body: { helpRequestIds: [await asks('Máy vẫn không lên tiếng')] },
    },
    'POST /api/register/help-requests/:id/hand-over': {
      role: 'officer',
      url: `/api/register/help-requests/${await asks('Quên mật khẩu Zalo')}/hand-over`,
      body: { idempotencyKey: newKey(), areaId: commune.thon3.id },
    },
  };
}

async function signingIn({ world, app, commune, people }: Place): Promise<ReadyInputs> {
  const { officer } = commune;
  await world.rows('update residents set oa_user_id = $1 where app_user_id = $2', [
    officer.oaUserId,
    officer.appUserId,
  ]);
  const asked = { body: { staffCode: officer.code } };
  const { id } = done(await app.ask<{ id: string }>('POST', '/api/sign-in/codes', asked));
  const [message] = await world.rows<{ text: string }>(
    `select content->>'text' as text from outgoing_messages where dedupe_key = $1`,
    [`sign-in-code:${id}`],
  );
  const invited = world.newId();
  const desk = `/api/staff/officers/${invited}`;
  const one = { code: `G${invited.slice(0, 6)}`, name: 'Lê Văn Tám', role: 'officer' };
  done(await people.administrator.put(desk, one));
  const told = await people.administrator.post<{ code: string }>(`${desk}/invitation`);
  const begun = await app.app.inject({
    method: 'POST',
    url: `/api/sign-in/zalo?oa=${commune.account.oaId}`,
    remoteAddress: '10.98.0.1',
  });
  const { searchParams } = new URL(begun.json<{ address: string }>().address);
  const [cookie = ''] = String(begun.headers['set-cookie']).split(';');
  const granted = `code-for-${officer.id}`;
  return {
    [comingBack]: {
      role: 'nobody',
      url: '/api/sign-in/zalo/session',
      body: { code: granted, state: searchParams.get('state') },
      browser: { cookie, code: granted, challenge: searchParams.get('codeChallenge') ?? '' },
    },
    'POST /api/sign-in/codes/:id/session': {
      role: 'nobody',
      url: `/api/sign-in/codes/${id}/session`,
      body: { code: /\d{8}/.exec(message?.text ?? '')?.[0] },
    },
    'POST /api/me/officer-invitation': {
      role: 'neighbour',
      url: '/api/me/officer-invitation',
      body: { code: done(told).code },
    },
  };
}
