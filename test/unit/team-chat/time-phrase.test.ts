import { describe, expect, test } from 'vitest';
import { readTimePhrase } from '#bot/team-chat/read-time-phrase.ts';

/** A Wednesday, 10:00 in Viet Nam. */
const now = new Date('2026-11-25T03:00:00Z');

/** "2026-11-26 15:00" and how near to the truth, in Viet Nam's time. */
function read(text: string, at = now): string {
  const { time } = readTimePhrase(text, at);
  if (time.kind !== 'time') return time.kind;
  const local = new Date(time.at.getTime() + 7 * 3_600_000).toISOString();
  const exact = `${local.slice(0, 10)} ${local.slice(11, 16)}`;
  return time.grain === 'hour' ? exact : `${exact} ${time.grain}`;
}

describe('a time that is said', () => {
  test.each([
    ['15h chiều mai', '2026-11-26 15:00'],
    ['15h chieu mai', '2026-11-26 15:00'],
    ['3h chiều mai', '2026-11-26 15:00'],
    ['3 giờ chiều mai', '2026-11-26 15:00'],
    ['chiều mai 3h', '2026-11-26 15:00'],
    ['chiều mai lúc 3 giờ rưỡi', '2026-11-26 15:30'],
    ['3 rưỡi chiều mai', '2026-11-26 15:30'],
    ['ba giờ chiều mai', '2026-11-26 15:00'],
    ['tám giờ rưỡi sáng mai', '2026-11-26 08:30'],
    ['mười một giờ trưa nay', '2026-11-25 11:00'],
    ['9h kém 15 sáng mai', '2026-11-26 08:45'],
    ['8h5p sáng mai', '2026-11-26 08:05'],
    ['15:30 ngày mai', '2026-11-26 15:30'],
    ['15h30', '2026-11-25 15:30'],
    ['15g30 hôm nay', '2026-11-25 15:30'],
    ['3h', '2026-11-25 15:00'],
    ['8h mai', '2026-11-26 08:00'],
    ['7h tối nay', '2026-11-25 19:00'],
    ['7h toi nay', '2026-11-25 19:00'],
    ['1h trưa mai', '2026-11-26 13:00'],
    ['10h tối mốt', '2026-11-27 22:00'],
    ['9h đêm nay', '2026-11-25 21:00'],
    ['8h-9h sáng mai', '2026-11-26 08:00'],
    ['từ 8 đến 9h sáng mai', '2026-11-26 08:00'],
    ['8h30 ngày 27/11', '2026-11-27 08:30'],
    ['8h30 27/11', '2026-11-27 08:30'],
    ['8h 27/11', '2026-11-27 08:00'],
    ['9h ngày 2 tháng 12', '2026-12-02 09:00'],
    ['9h ngày 27', '2026-11-27 09:00'],
    ['9h ngày 3', '2026-12-03 09:00'],
    ['9h 5/1', '2027-01-05 09:00'],
    ['9h ngày 27-11-2026', '2026-11-27 09:00'],
    ['sang tuần thứ 3 lúc 9 giờ', '2026-12-01 09:00'],
    ['thứ 3 tuần sau 9h', '2026-12-01 09:00'],
    ['9h sáng thứ 6', '2026-11-27 09:00'],
    ['9h thứ sáu này', '2026-11-27 09:00'],
    ['9h sang t7', '2026-11-28 09:00'],
    ['cn 9h', '2026-11-29 09:00'],
    ['8h thứ 2', '2026-11-30 08:00'],
    ['8h thứ bảy ngày 28/11', '2026-11-28 08:00'],
    ['8h 3 ngày nữa', '2026-11-28 08:00'],
    ['2 tiếng nữa', '2026-11-25 12:00'],
    ['1 tiếng rưỡi nữa', '2026-11-25 11:30'],
    ['nửa tiếng nữa', '2026-11-25 10:30'],
    ['30 phút nữa', '2026-11-25 10:30'],
    ['sáng mai', '2026-11-26 08:00 morning'],
    ['sang mai', '2026-11-26 08:00 morning'],
    ['chiều nay', '2026-11-25 14:30 afternoon'],
    ['tối nay', '2026-11-25 19:30 evening'],
    ['trưa nay', '2026-11-25 11:30 noon'],
    ['sáng nay', '2026-11-25 10:30 morning'],
    ['sáng thứ 7', '2026-11-28 08:00 morning'],
    ['thứ 7', '2026-11-28 08:00 day'],
    ['thu bay', '2026-11-28 08:00 day'],
    ['chủ nhật', '2026-11-29 08:00 day'],
    ['mai', '2026-11-26 08:00 day'],
    ['ngày kia', '2026-11-27 08:00 day'],
    ['hôm nay', '2026-11-25 10:30 day'],
    ['cuối tuần', '2026-11-28 08:00 weekend'],
    ['cuối tuần sau', '2026-12-05 08:00 weekend'],
    ['đầu tuần sau', '2026-11-30 08:00 day'],
    ['mùng 3', '2026-12-03 08:00 day'],
    ['mồng ba', '2026-12-03 08:00 day'],
    ['mùng 3 âm', '2026-12-11 08:00 day'],
    ['mung 3 am lich', '2026-12-11 08:00 day'],
    ['mùng 3 Tết', '2027-02-08 08:00 day'],
    ['sáng mùng 4 Tết', '2027-02-09 08:00 morning'],
    ['29 Tết', '2027-02-05 08:00 day'],
    ['rằm', '2026-12-23 08:00 day'],
    ['rằm tháng giêng', '2027-02-20 08:00 day'],
    ['mùng 10 tháng chạp', '2027-01-17 08:00 day'],
    ['bác Mai 3h chiều', '2026-11-25 15:00'],
    ['chị mai chiều nay', '2026-11-25 14:30 afternoon'],
  ])('"%s" is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what is asked back', () => {
  test.each([
    ['8h', 'past'],
    ['8h sáng nay', 'past'],
    ['9h hôm nay', 'past'],
    ['hôm qua', 'past'],
    ['chiều hôm kia', 'past'],
    ['20/11', 'past'],
    ['8h ngày 20/11/2026', 'past'],
    ['thứ 2 tuần này', 'past'],
    ['6h mai', 'unsure'],
    ['9h chiều mai', 'unsure'],
    ['15h sáng mai', 'unsure'],
    ['25h mai', 'unsure'],
    ['8h75 mai', 'unsure'],
    ['sáng hoặc chiều mai', 'unsure'],
    ['8h hay là 9h mai', 'unsure'],
    ['thứ 4', 'unsure'],
    ['thứ 7 sau', 'unsure'],
    ['thứ 2 này', 'unsure'],
    ['thứ 6 ngày 28/11', 'unsure'],
    ['mai thứ 7', 'unsure'],
    ['tuần sau', 'unsure'],
    ['tháng sau', 'unsure'],
    ['lát nữa', 'unsure'],
    ['tí nữa', 'unsure'],
    ['hôm nào rảnh', 'unsure'],
    ['bác mai 3h chiều', 'unsure'],
    ['ngày 31', 'unsure'],
    ['ngày 30/2', 'unsure'],
    ['mai mốt', 'unsure'],
    ['8h toi qua', 'unsure'],
    ['8h mai toi qua', 'unsure'],
    ['đêm nay', 'unsure'],
    ['bác ở nhà nhé', 'none'],
    ['nhà bà này ở đâu', 'none'],
    ['tôi sang nhà', 'none'],
    ['', 'none'],
  ])('"%s" is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('a weekend is asked for again once it has begun', () => {
    expect(read('cuối tuần', new Date('2026-11-28T03:00:00Z'))).toBe('unsure');
    expect(read('cuối tuần sau', new Date('2026-11-29T03:00:00Z'))).toBe(
      '2026-12-05 08:00 weekend',
    );
  });
});
