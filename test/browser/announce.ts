import { randomUUID } from 'node:crypto';
import {
  type AnnouncementDraft,
  AnnouncingOptions,
  DeskAnnouncementDetail,
} from '#shared/announcing.ts';
import { draftFor } from '#test/support/announce.ts';
import type { RunningSystem } from '#test/support/running-system.ts';
import { type ApiPerson, signInAs } from './api-person.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** What a commune says in a month: a meeting with a day and a place, and a warning. Answers with the meeting's id. */
export async function announce(system: RunningSystem, officer: ApiPerson): Promise<string> {
  // Eight in the morning in Vietnam, a week from now.
  const startsAt = new Date(Math.floor(Date.now() / dayMs) * dayMs + 7 * dayMs + 60 * 60 * 1000);
  await publishIn(system, officer, {
    title: 'Có kẻ giả danh công an gọi điện bảo “cập nhật VNeID”',
    body: 'Bà con đừng làm theo, đừng đọc mã cho ai.\nCông an không bao giờ bảo cài ứng dụng qua điện thoại.',
    tutorialId: 'scam-emergency',
  });
  return publishIn(system, officer, {
    title: 'Tổ công nghệ số đến nhà văn hoá thôn giúp bà con xác nhận SIM chính chủ',
    body: 'Bà con mang theo điện thoại và căn cước.\nAi không đi được thì nhắn tổ đến nhà.\n\nKhông mất tiền.',
    lastDay: new Date(startsAt.getTime() + dayMs).toISOString().slice(0, 10),
    event: {
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3 * 60 * 60 * 1000).toISOString(),
      place: 'Nhà văn hoá thôn Bến Lở, cạnh trường mầm non',
    },
    tutorialId: 'sim-confirm-vneid',
  });
}

/** Announces to the whole commune through the Mini App, with a second person's word. Answers with the id. */
export async function publishIn(
  system: RunningSystem,
  officer: ApiPerson,
  said: Partial<AnnouncementDraft>,
): Promise<string> {
  const { areas } = await officer.get('/staff/announcing/options', AnnouncingOptions);
  const [commune] = areas;
  if (commune === undefined) throw new Error('an officer without a commune');
  const id = randomUUID();
  const path = `/staff/announcements/${id}`;
  const draft = draftFor(commune, said);
  await officer.send('PUT', path, draft, DeskAnnouncementDetail);
  await officer.send('POST', `${path}/submit`, { revision: 1 }, DeskAnnouncementDetail);
  const approver = await signInAs(system, 'Vũ Anh Tuấn', 'officer');
  await approver.send('POST', `${path}/approve`, { revision: 1 }, DeskAnnouncementDetail);
  return id;
}
