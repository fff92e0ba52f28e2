import * as z from 'zod';
import { StaffAnnouncement } from '#shared/announcements.ts';
import { type ApiPerson, newKey } from './api-person.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** What a commune says in a month: a meeting with a day and a place, and a warning. Answers with the meeting's id. */
export async function announce(officer: ApiPerson): Promise<string> {
  // Eight in the morning in Vietnam, a week from now.
  const startsAt = new Date(Math.floor(Date.now() / dayMs) * dayMs + 7 * dayMs + 60 * 60 * 1000);
  const nothingElse = { villageIds: [], lastDay: null, event: null, tutorialId: null };
  await publish(officer, {
    ...nothingElse,
    title: 'Có kẻ giả danh công an gọi điện bảo “cập nhật VNeID”',
    body: 'Bà con đừng làm theo, đừng đọc mã cho ai.\nCông an không bao giờ bảo cài ứng dụng qua điện thoại.',
    tutorialId: 'scam-emergency',
  });
  return publish(officer, {
    ...nothingElse,
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

async function publish(officer: ApiPerson, announcement: object): Promise<string> {
  const body = { idempotencyKey: newKey(), ...announcement };
  const { id } = await officer.send('POST', '/staff/announcements', body, StaffAnnouncement);
  return z.uuid().parse(id);
}
