import { AppError } from '#app/lib/app-error.ts';
import type { Draft, DraftWishes } from '#app/lib/draft.ts';
import { keepMasked } from '#app/lib/masked-words.ts';
import { asDialled } from '#app/lib/phone-words.ts';
import { sendFiles } from '#app/lib/send-files.ts';
import type { Services } from '#app/lib/services.tsx';
import { HelpRequestDetail, type NewHelpRequest } from '#shared/help-requests.ts';
import { draftName, type Subject } from './draft-names.ts';
import { findForWhom } from './new-person.ts';
import { unsentTexts as texts } from './unsent-texts.ts';

/** The resident has not agreed yet that the team reads what they ask. */
export const consentMissing = 'consent/missing';

/**
 * Brings a question, its photos and its voice note to the team. The draft's key makes it one request however often it
 * is called; throws what the server refused it for. What was covered in its words is kept on the device for the
 * request's own screen to tell.
 */
export async function sendQuestion(
  services: Services,
  subject: Subject,
  draft: Draft,
): Promise<HelpRequestDetail> {
  const { http, platform, session } = services;
  const state = session.state();
  // Asked before anything leaves the phone, photos above all.
  if (state.kind === 'signed-in' && !state.me.resident.consents.includes('helping')) {
    throw new AppError(consentMissing, texts.consentDue, 'refused');
  }
  const householdMemberId = await findForWhom(http, draft.wishes);
  const phoneModel = await platform.findPhoneModel();
  const attachmentIds = await sendFiles(services, draftName(subject), draft, '/api/attachments');
  const question = draft.text.trim();
  const body: NewHelpRequest = {
    idempotencyKey: draft.idempotencyKey,
    ...(question === '' ? {} : { question }),
    ...(phoneModel === undefined ? {} : { phoneModel }),
    ...(subject.kind === 'stuck' ? { tutorialId: subject.tutorialId, step: subject.step } : {}),
    ...(attachmentIds.length === 0 ? {} : { attachmentIds }),
    ...(householdMemberId === undefined ? {} : { householdMemberId }),
    ...describeWishes(draft.wishes),
  };
  const opened = await http.post('/api/help-requests', body, HelpRequestDetail);
  keepMasked(platform.storage, opened.id, opened.masked);
  return opened;
}

function describeWishes({ reachBy, phone, visit }: DraftWishes): Partial<NewHelpRequest> {
  const place = visit.place.trim();
  return {
    ...(reachBy === 'zalo' ? {} : { reachBy }),
    ...(reachBy !== 'zalo' && phone.trim() !== '' ? { phone: asDialled(phone) } : {}),
    ...(reachBy === 'visit' && visit.day && visit.part
      ? { visit: { day: visit.day, part: visit.part, ...(place === '' ? {} : { place }) } }
      : {}),
  };
}
