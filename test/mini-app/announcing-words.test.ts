import { expect, test } from 'vitest';
import {
  isReached,
  namesOf,
  tickCommune,
  tickVillage,
} from '#app/console/announcements/audience-choice.ts';
import { draftOf, formOf, newForm } from '#app/console/announcements/composer-form.ts';
import { unreadable } from '#app/console/announcements/form-problems.ts';
import { sayLeaving, sayMainAct } from '#app/console/announcements/leaving-words.ts';
import { sayLunarDay } from '#app/console/announcements/lunar-day.ts';
import { postOf } from '#app/console/announcements/post-words.ts';
import { sayReach, totalCost } from '#app/console/announcements/reach-summary.tsx';
import { readTime } from '#app/console/announcements/said-time.ts';
import { readDay, writeDay } from '#app/console/announcements/typed-time.ts';
import { messageOf } from '#bot/announcements/sending/announcement-content.ts';
import type { AudienceCount } from '#shared/announcement-audience.ts';
import type { AnnouncingOptions } from '#shared/announcing.ts';
import { communeId, options } from './support/announcing.ts';
import { cheNui, khoLang, testId } from './support/people.ts';

const today = '2026-11-21';
const { areas } = options();

test.each([
  ['28/11/2026', '2026-11-28'],
  ['3-2-27', '2027-02-03'],
  ['28.11', '2026-11-28'],
  ['20/11', '2027-11-20'],
  ['31/11/2026', undefined],
  ['11/28/2026', undefined],
  ['mai', undefined],
  ['', undefined],
])('a day is read day first: %s', (typed, day) => {
  expect(readDay(typed, today)).toBe(day);
});

test.each([
  ['7h30', '07:30'],
  ['19 giờ', '19:00'],
  ['8', '08:00'],
  ['08:05', '08:05'],
  ['7 giờ rưỡi', '07:30'],
  ['7 rưỡi', '07:30'],
  ['7 gio kem 15', '06:45'],
  ['7 giờ kém 15 phút', '06:45'],
  ['bảy giờ rưỡi tối', '19:30'],
  ['7h30 sáng', '07:30'],
  ['2 giờ chiều', '14:00'],
  ['19 giờ 15 phút', '19:15'],
  ['12 giờ trưa', '12:00'],
  ['19h', '19:00'],
  ['15h sáng', undefined],
  ['7 giờ kém 70', undefined],
  ['24h', undefined],
  ['7h61', undefined],
  ['sáng', undefined],
])('a time is read as people write it: %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test('what is read is written the same way', () => {
  expect(writeDay(readDay('3/2/2027', today) ?? '')).toBe('03/02/2027');
});

test('a day says which day of Viet Nam’s lunar month it is', () => {
  expect(sayLunarDay('2027-02-06')).toBe('mồng 1');
  expect(sayLunarDay('2027-02-20')).toBe('ngày rằm');
});

test('a village unticked under the commune is left out, and the last one leaves nobody', () => {
  const whole = tickCommune(areas, true);
  const less = tickVillage(whole, areas, cheNui.id, false);
  expect(less).toEqual({ areaIds: [communeId], excludedAreaIds: [cheNui.id] });
  expect(isReached(less, areas, cheNui.id)).toBe(false);
  expect(isReached(less, areas, khoLang.id)).toBe(true);
  expect(namesOf(less, areas).except).toEqual(['Thôn Chè Núi']);
  expect(tickVillage(less, areas, cheNui.id, true)).toEqual(whole);
  expect(tickVillage(less, areas, khoLang.id, false)).toEqual({ areaIds: [], excludedAreaIds: [] });
});

test('villages can be chosen one by one where the commune is not', () => {
  const one = tickVillage(tickCommune(areas, false), areas, khoLang.id, true);
  expect(one).toEqual({ areaIds: [khoLang.id], excludedAreaIds: [] });
  expect(tickVillage(one, areas, khoLang.id, false).areaIds).toEqual([]);
});

test('what the fields hold comes back from the server’s draft as it was', () => {
  const form = {
    ...newForm(options()),
    title: 'Họp thôn',
    body: 'Mời bà con.',
    hasEvent: true,
    eventDay: '28/11/2026',
    eventFrom: '08:00',
    eventTo: '10:30',
    eventPlace: 'Nhà văn hoá',
    lastDay: '30/11/2026',
    isTimed: true,
    sendDay: '25/11/2026',
    sendTime: '07:30',
    repeat: 'lunar-month' as const,
    untilDay: '01/06/2027',
    isUrgent: true,
    urgentReason: 'Bão sắp vào',
    templateId: '123',
    templateData: { ten: 'bà con' },
    tutorialId: 'vneid-install',
  };
  const draft = draftOf(form, 3, today);
  expect(draft.event).toEqual({
    startsAt: '2026-11-28T01:00:00.000Z',
    endsAt: '2026-11-28T03:30:00.000Z',
    place: 'Nhà văn hoá',
  });
  expect(draft.sendAt).toBe('2026-11-25T00:30:00.000Z');
  expect(formOf(draft)).toEqual(form);
});

test('what cannot be read is said beside its field and never guessed', () => {
  const now = Date.parse('2026-11-21T02:00:00.000Z');
  const form = {
    ...newForm(options()),
    lastDay: '31/2/2027',
    hasEvent: true,
    eventDay: '28/11/2026',
    eventFrom: '8h',
    eventTo: '7h',
    eventPlace: 'Nhà văn hoá',
    isTimed: true,
    sendDay: '20/11/2026',
    sendTime: '8h',
    repeat: 'week' as const,
    untilDay: 'mãi',
  };
  expect(unreadable(form, today, now)).toEqual({
    lastDay: 'Không hiểu ngày “31/2/2027”. Viết ngày/tháng/năm, ví dụ 28/11/2026.',
    eventTo: 'Giờ kết thúc phải sau giờ bắt đầu.',
    sendAt: 'Giờ gửi này đã qua. Chọn giờ khác nhé.',
    untilDay: 'Không hiểu ngày “mãi”. Viết ngày/tháng/năm, ví dụ 28/11/2026.',
  });
  expect(draftOf(form, null, today).lastDay).toBeNull();
});

const event = {
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T03:30:00.000Z',
  place: 'Nhà văn hoá',
};
const document = { id: testId(90), kind: 'document' as const, name: 'ke-hoach.pdf', sizeBytes: 9 };

test.each([
  ['short', 'Bà con mang theo căn cước.', null, false],
  ['with an event whose end is open', 'Mời bà con.', { ...event, endsAt: null }, false],
  [
    'with an event of two days',
    'Mời bà con.',
    { ...event, endsAt: '2026-11-29T10:05:00.000Z' },
    false,
  ],
  ['with an event', 'Bà con mang theo căn cước.\n\nKhông mất tiền.', event, false],
  ['urgent and too long', 'Nước lũ đang lên nhanh. '.repeat(200), event, true],
])(
  'the preview of the group shows the very words that are posted (%s)',
  (_what, body, when, isUrgent) => {
    const files = when === null ? [] : [document];
    const posted = messageOf(
      {
        id: testId(80),
        title: 'Họp thôn',
        body: body.trim(),
        isUrgent,
        eventStartsAt: when && new Date(when.startsAt),
        eventEndsAt: when?.endsAt ? new Date(when.endsAt) : null,
        eventPlace: when?.place ?? null,
      },
      when === null ? undefined : document.name,
    );
    expect(postOf({ title: 'Họp thôn', body: body.trim(), event: when, files, isUrgent })).toBe(
      posted.text,
    );
  },
);

const count: AudienceCount = {
  channels: [
    {
      channel: 'resident-groups',
      reached: 5,
      leftOut: [{ reason: 'no-group', count: 3 }],
      costVnd: 0,
      warnings: [],
    },
    {
      channel: 'inbox',
      reached: 1412,
      leftOut: [
        { reason: 'muted', count: 2 },
        { reason: 'erased', count: 1 },
        { reason: 'group-gone', count: 0 },
      ],
      costVnd: 0,
      warnings: [],
    },
  ],
  unreached: 37,
  needsApproval: false,
  leavesAt: '2026-11-21T02:00:10.000Z',
  hindrances: [],
};

test('whom it reaches is told, and of each way how many people or groups it misses, each reason with its own number', () => {
  expect(sayReach(count)).toBe(
    '5 nhóm bà con, 1.412 người trong hộp tin, 37 người không nhận được bằng cách nào. Nhóm Zalo bà con: 3 thôn chưa có nhóm Zalo. Hộp tin Mini App: 2 người đã tắt thông báo; 1 người đã xoá dữ liệu của mình',
  );
  expect(totalCost(count)).toBe(0);
  const [group] = count.channels;
  if (!group) throw new Error('no channel');
  expect(totalCost({ ...count, channels: [group, { ...group, costVnd: null }] })).toBeNull();
});

test('the main button says what pressing it will do', () => {
  const now = Date.parse('2026-11-21T02:00:00.000Z');
  const press = { needsApproval: false, sendAt: null, count, now };
  expect(sayMainAct(press)).toBe('Gửi ngay');
  expect(sayMainAct({ ...press, needsApproval: true })).toBe('Gửi cho người thứ hai duyệt');
  const atDawn = { ...count, leavesAt: '2026-11-21T23:00:00.000Z' };
  expect(sayMainAct({ ...press, count: atDawn })).toBe('Hẹn gửi lúc 6 giờ ngày mai');
  expect(sayLeaving('2026-11-28T00:30:00.000Z', now)).toBe('7 giờ 30 ngày 28/11/2026');
});

test('a new announcement goes to the whole of one’s area by every free way that is open', () => {
  const closed: AnnouncingOptions = options({
    channels: [
      { channel: 'inbox', hindrance: null },
      { channel: 'team-groups', hindrance: 'Ở đây chưa có nhóm Zalo nào của tổ.' },
      { channel: 'template', hindrance: null },
    ],
  });
  expect(newForm(closed)).toMatchObject({ areaIds: [communeId], channels: ['inbox'] });
});
