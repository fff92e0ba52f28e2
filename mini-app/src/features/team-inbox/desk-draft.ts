import { AppError } from '#app/lib/app-error.ts';
import { type Draft, isUntouched } from '#app/lib/draft.ts';
import { keepMasked } from '#app/lib/masked-words.ts';
import { asDialled } from '#app/lib/phone-words.ts';
import type { Services } from '#app/lib/services.tsx';
import type { HelpRequestSource } from '#shared/help-requests.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { openForSomebody, teamRequestKey } from './requests.ts';
import { maskedName } from './team-writing.ts';

/** How somebody came to the helper. */
export const deskSources = ['desk', 'call', 'visit'] as const satisfies HelpRequestSource[];
export type DeskSource = (typeof deskSources)[number];

/** What the form asks for besides the words, as it is kept in a draft. */
export interface DeskFields {
  source: DeskSource;
  name: string;
  phone: string;
  householdId: string;
  hasAgreed: boolean;
  claims: boolean;
}

const none: DeskFields = {
  source: 'desk',
  name: '',
  phone: '',
  householdId: '',
  hasAgreed: false,
  claims: true,
};

/** Each person who came gets a draft of their own, so that many can wait for the network at once. */
export function deskName(deskKey: string): string {
  return `team/desk/${deskKey}`;
}

/** The screen of such a draft; undefined for the drafts of other screens. */
export function deskPathOf(name: string): string | undefined {
  const [, deskKey] = /^team\/desk\/([0-9a-f]{32})$/.exec(name) ?? [];
  return deskKey && `/team/new/${deskKey}`;
}

/** A form that was begun, and neither sent nor dropped. */
export function isBegunDesk(name: string, draft: Draft): boolean {
  return deskPathOf(name) !== undefined && !draft.isSent && !isUntouched(draft);
}

export function readDeskFields(kept: Draft['fields'], begun: Partial<DeskFields> = {}): DeskFields {
  const first = { ...none, ...begun };
  if (!kept) return first;
  return {
    source: deskSources.find((source) => source === kept.source) ?? first.source,
    name: kept.name ?? first.name,
    phone: kept.phone ?? first.phone,
    householdId: kept.householdId ?? first.householdId,
    hasAgreed: kept.hasAgreed === 'yes',
    claims: kept.claims !== 'no',
  };
}

export function keepDeskFields(fields: DeskFields): NonNullable<Draft['fields']> {
  const { hasAgreed, claims, ...words } = fields;
  return { ...words, hasAgreed: hasAgreed ? 'yes' : 'no', claims: claims ? 'yes' : 'no' };
}

/**
 * Opens the request under the draft's key, one however often it is called. What was covered in its words is kept on the
 * phone for the request's own screen to tell.
 */
export async function sendDesk(services: Services, draft: Draft): Promise<TeamHelpRequest> {
  const { source, name, phone, householdId, hasAgreed, claims } = readDeskFields(draft.fields);
  if (!hasAgreed) throw new AppError('draft/unfinished', '', 'refused');
  const opened = await openForSomebody(services.http, {
    idempotencyKey: draft.idempotencyKey,
    source,
    name: name.trim(),
    question: draft.text.trim(),
    ...(phone.trim() === '' ? {} : { phone: asDialled(phone) }),
    ...(householdId === '' ? {} : { householdId }),
    hasAgreed,
    claim: claims,
  });
  services.answers.set(teamRequestKey(opened.id), opened);
  keepMasked(services.platform.storage, maskedName(opened.id), opened.masked);
  return opened;
}
