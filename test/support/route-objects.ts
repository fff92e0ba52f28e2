import type { Filled } from './filled-commune.ts';
import { bodies, queries } from './route-requests.ts';

/** Which kinds of a filled commune the ids in an address are of; the first address that a route begins with counts. */
const kinds: [address: string, of: Record<string, string[]>][] = [
  ['/api/staff/officers/:id', { id: ['officer'] }],
  ['/api/tutorial-pictures/:id', { id: ['tutorialPicture'] }],
  ['/api/staff/tutorial-pictures/:id', { id: ['tutorialPicture'] }],
  ['/api/tutorials/:id', { id: ['tutorial'] }],
  ['/api/me/tutorial-progress/:tutorialId', { tutorialId: ['tutorial'] }],
  ['/api/staff/tutorials/:id', { id: ['tutorial'] }],
  [
    '/api/announcements/:id',
    { id: ['announcement', 'announcementOfVillage', 'announcementAtDesk'] },
  ],
  [
    '/api/staff/announcements/:id',
    {
      id: ['announcementAtDesk', 'announcementOfVillage', 'announcement'],
      fileId: ['announcementFile'],
    },
  ],
  ['/api/announcement-files/:id', { id: ['announcementFile'] }],
  ['/api/staff/announcing/templates/:id', { id: ['template'] }],
  ['/api/staff/announcing/quiet-hours/:areaId', { areaId: ['village'] }],
  ['/api/register/:id', { id: ['helpRequest'] }],
  ['/api/register/help-requests/:id', { id: ['helpRequest'] }],
  ['/api/help-requests/:id', { id: ['helpRequest'] }],
  ['/api/team/help-requests/:id', { id: ['helpRequest'] }],
  ['/api/me/household/:id', { id: ['relative'] }],
  ['/api/villages/:id', { id: ['village'] }],
  ['/api/attachments/:id', { id: ['attachment'] }],
  ['/api/team/households/:id', { id: ['household'] }],
  ['/api/team/visits/:id', { id: ['visit'] }],
  ['/api/staff/areas/:areaId', { areaId: ['village'] }],
  ['/api/staff/campaigns/:id', { id: ['campaign'] }],
  ['/api/team/canned-answers/:id', { id: ['cannedAnswer'], pictureId: ['cannedPicture'] }],
  [
    '/api/staff/canned-answers/:id',
    { id: ['deskCannedAnswer', 'cannedAnswer'], pictureId: ['deskCannedPicture'] },
  ],
  ['/api/canned-pictures/:id', { id: ['cannedPicture', 'deskCannedPicture'] }],
  ['/api/team/duty/:id', { id: ['turn', 'deskTurn'] }],
  ['/api/staff/duty/:id', { id: ['deskTurn', 'turn'] }],
  ['/api/staff/accounts/:id', { id: ['account'] }],
  ['/api/staff/account-grants/:id', { id: ['grant'] }],
  [
    '/api/staff/keeping/villages/:id',
    { id: ['village'], memberId: ['member'], groupId: ['residentGroup'] },
  ],
  ['/api/staff/imports/:id', { id: ['importTask', 'longTask'] }],
  ['/api/staff/taught-phrasings/:id', { id: ['taughtPhrasing'] }],
  ['/api/staff/clocks/:areaId', { areaId: ['village'], id: ['exception'] }],
  ['/api/tips/:id', { id: ['tip'] }],
  ['/api/staff/solved-requests/:id', { id: ['solvedRequest'] }],
  ['/api/staff/tip-proposals/:id', { id: ['tipProposal'] }],
  ['/api/staff/residents/:id', { id: ['resident'] }],
  ['/api/staff/data-requests/:id', { id: ['dataRequest'] }],
  ['/api/staff/posters/:id', { id: ['poster'] }],
  ['/api/staff/long-tasks/:id', { id: ['longTask', 'importTask'] }],
  ['/api/sign-in/codes/:id', { id: [] }],
];

const unknown = '6f1c2a34-8f0e-4f37-9d3a-00000000000f';

/**
 * A route's addresses with the commune's own ids in them: one for each object that its first id may be of, beside the kinds it
 * is of. `only`: of these kinds alone.
 */
export function addressesOf(route: string, filled: Filled, only?: readonly string[]): string[] {
  const path = route.split(' ')[1] ?? '';
  const found = kinds.find(([address]) => path === address || path.startsWith(`${address}/`));
  if (found === undefined) throw new Error(`${route} is of no known kind; enter it above`);
  const [first, ...others] = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const idsOf = (name = '') =>
    (found[1][name] ?? []).flatMap((kind) =>
      only === undefined || only.includes(kind) ? (filled[kind] ?? []) : [],
    );
  return idsOf(first).map((id) =>
    others.reduce(
      (address, name) => address.replace(`:${name}`, idsOf(name)[0] ?? unknown),
      path.replace(`:${first}`, id),
    ),
  );
}

/** What a route may be told beside what it needs, in which something else is named. */
const more: Record<string, object> = {
  'POST /api/staff/campaigns': { targets: [{ areaId: '', target: 1 }] },
  'POST /api/help-requests': { attachmentIds: [] },
  'POST /api/help-requests/:id/messages': { attachmentIds: [] },
  'POST /api/team/help-requests/:id/answers': { attachmentIds: [] },
  'POST /api/team/help-requests/:id/resolve': { attachmentIds: [] },
  'PUT /api/team/households/:id': { assignedTo: '' },
  'POST /api/team/households/:id/change': { assignedTo: '' },
  'PUT /api/team/visits/:id': { helpRequestId: '' },
};

/** What in a body or a query names something else by its id. */
const pointers: Record<string, string> = {
  areaId: 'village',
  areaIds: 'village',
  villageId: 'village',
  into: 'village',
  householdId: 'household',
  helpRequestId: 'helpRequest',
  helpRequestIds: 'helpRequest',
  attachmentIds: 'attachment',
  memberId: 'member',
  memberIds: 'member',
  assignedTo: 'member',
  entryId: 'entry',
  versionId: 'tutorialVersion',
};

/** The same in addresses alone. */
const queryPointers: Record<string, string> = {
  ...pointers,
  from: 'tutorialVersion',
  to: 'tutorialVersion',
};

/** The body of a route, pointing at the commune's objects. */
export function bodyPointingAt(route: string, filled: Filled): unknown {
  const extra = more[route];
  const body = bodies[route];
  return pointAt(extra === undefined ? body : { ...(body as object), ...extra }, filled);
}

function pointAt(value: unknown, filled: Filled, name = ''): unknown {
  const id = filled[pointers[name] ?? '']?.[0];
  if (Array.isArray(value))
    return id === undefined ? value.map((one) => pointAt(one, filled)) : [id];
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, pointAt(one, filled, key)]),
    );
  }
  return id ?? value;
}

/** The query of a route, pointing at the commune's objects. */
export function queryPointingAt(route: string, filled: Filled): string {
  return (queries[route] ?? '').replace(/(\w+)=([^&]*)/g, (pair, name: string) => {
    const id = filled[queryPointers[name] ?? '']?.[0];
    return id === undefined ? pair : `${name}=${id}`;
  });
}
