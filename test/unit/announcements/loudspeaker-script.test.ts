import { expect, test } from 'vitest';
import { writeScript } from '#bot/announcements/loudspeaker-script.ts';

const meeting = {
  title: 'Họp thôn v/v tiêm phòng dại',
  body: 'UBND xã mời bà con mang CCCD.\nKhông mất tiền.',
  event: { startsAt: new Date('2026-03-15T00:30:00Z'), place: 'NVH thôn Chè' },
  audience: 'Thôn Chè Kho Làng',
  speaker: { name: 'Xã Thanh Tâm', level: 'commune' as const },
};

test('a script greets, says everything twice as it is spoken, and thanks', () => {
  const { text } = writeScript(meeting);
  expect(
    text,
  ).toBe(`A lô, a lô. Kính thưa toàn thể bà con Thôn Chè Kho Làng. Ủy ban nhân dân xã Thanh Tâm xin thông báo.

Họp thôn về việc tiêm phòng dại.
Ủy ban nhân dân xã mời bà con mang căn cước công dân.
Không mất tiền.
Thời gian: 7 giờ 30 phút, chủ nhật ngày 15 tháng 3 năm 2026.
Địa điểm: nhà văn hoá thôn Chè.

Xin nhắc lại.

Họp thôn về việc tiêm phòng dại.
Ủy ban nhân dân xã mời bà con mang căn cước công dân.
Không mất tiền.
Thời gian: 7 giờ 30 phút, chủ nhật ngày 15 tháng 3 năm 2026.
Địa điểm: nhà văn hoá thôn Chè.

Xin cảm ơn bà con đã lắng nghe.`);
});

test('a script says how long it takes to read: about a minute for this one', () => {
  const { seconds } = writeScript(meeting);
  expect(seconds).toBeGreaterThan(45);
  expect(seconds).toBeLessThan(80);
});

test('a leader speaks for the village, and what has no event names none', () => {
  const { text } = writeScript({
    ...meeting,
    event: null,
    speaker: { name: 'Thôn Chè Kho Làng', level: 'village' },
  });
  expect(text).toContain('Ban lãnh đạo thôn Chè Kho Làng xin thông báo.');
  expect(text).not.toContain('Thời gian');
});
