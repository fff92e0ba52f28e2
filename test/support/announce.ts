import { randomUUID } from 'node:crypto';
import type { Announcer } from '#bot/announcements/announcer.ts';
import type { AnnouncementDraft, DeskAnnouncementDetail } from '#shared/announcing.ts';
import type { AppOfTest } from './app.ts';
import type { CommuneOfTest } from './people.ts';
import { opens } from './people-mini-app.ts';

/** A new draft in the officer's words, for the whole commune through the Mini App alone where nothing else is said. */
export function draftFor(
  commune: { id: string },
  said: Partial<AnnouncementDraft> = {},
): AnnouncementDraft {
  return {
    revision: null,
    title: 'Lịch tiêm phòng dại',
    body: 'Mời bà con đưa chó, mèo ra nhà văn hoá.',
    areaIds: [commune.id],
    excludedAreaIds: [],
    channels: ['inbox'],
    lastDay: null,
    event: null,
    tutorialId: null,
    sendAt: null,
    repeat: null,
    isUrgent: false,
    urgentReason: null,
    template: null,
    ...said,
  };
}

/** Writes, hands in and, where a second person must look at it, has approved; answers with what the officer sees then. */
export async function publishAsOfficer(
  app: AppOfTest,
  commune: CommuneOfTest,
  said: Partial<AnnouncementDraft> = {},
): Promise<DeskAnnouncementDetail> {
  const officer = await opens(app, commune, commune.officer.appUserId);
  const path = `/api/staff/announcements/${randomUUID()}`;
  const kept = await officer.put<DeskAnnouncementDetail>(path, draftFor(commune, said));
  if (kept.status !== 200) throw new Error(`a draft was answered ${kept.text}`);
  const submitted = await officer.post<DeskAnnouncementDetail>(`${path}/submit`, { revision: 1 });
  if (submitted.status !== 200) throw new Error(`submitting was answered ${submitted.text}`);
  if (submitted.body.state !== 'waiting-approval') return submitted.body;
  const approver = await opens(app, commune, commune.approver.appUserId);
  const approved = await approver.post(`${path}/approve`, { revision: 1 });
  if (approved.status !== 200) throw new Error(`approving was answered ${approved.text}`);
  return (await officer.get<DeskAnnouncementDetail>(path)).body;
}

/** The commune's officer, as the domain knows who announces. */
export function announcerOf(commune: CommuneOfTest, officer = commune.officer): Announcer {
  const role = officer.role === 'supervisor' ? 'officer' : officer.role;
  return { author: { officerId: officer.id }, role, area: commune };
}
