import { spokenPattern } from '#bot/lib/spoken-line.ts';
import { consistsOf } from '#bot/lib/vietnamese-phrases.ts';
import type { DayPart } from '#shared/help-requests.ts';

const count = '#|mười một|mười hai|một|hai|ba|bốn|~tư|năm|sáu|bảy|bẩy|tám|chín|mười';
const hour = '(?:h|g|giờ)';
const part = 'sáng|trưa|chiều|tối|đêm';
/** What says that the word before it was a part of the day: "sang" may be "go over", "toi" may be "I". */
const dayFollows =
  '(?=mai|nay|ni|mốt|kia|ngày|hôm|thứ|t[2-7]_|chủ|cn|mùng|mồng|rằm|~rằm|#(?:/_|tháng|ngày|hôm))';
const afterHour = `(?<=${hour}|${hour}##|rưỡi)`;
/** What makes "sang" a verb, and "toi" the speaker. */
const goes = '(?!nhà|tuần|bác|bà|ông|cô|chú|anh|chị|thăm|xem|giúp|chỗ|bên|đó|với)';
const comes = '(?!qua|đến|sang|sẽ|đi|ở|ghé|lên|xuống|nhà|giúp|với|cho|vào|ra|gọi)';

/** "30 phút nữa", "1 tiếng rưỡi nữa", "nửa tiếng nữa": how many, of what, and a half. */
export const inAWhile = spokenPattern(
  `(${count}|nửa) (phút|~p|tiếng|giờ|h) (?:đồng hồ)? (rưỡi)? nữa`,
);
/** "3 ngày nữa" */
export const inDays = spokenPattern(`(${count}) (?:ngày|hôm|bữa) nữa`);
/** Near, and nobody knows when. */
export const soonOrSometime = spokenPattern(
  `(?:lát|tí|chút|xíu|tẹo|lúc|mấy hôm|vài hôm|ít hôm|mấy bữa) nữa|~lát|bây giờ|mai (?:mốt|kia)|hôm nào|khi nào|lúc nào|~hoặc|hoac|~hay là|giữa tuần|cuối tuần tới|tuần (?:sau|tới) nữa|tháng (?:sau|tới)`,
);
export const gone = spokenPattern(
  '(?:hôm|bữa) (?:qua|kia|trước|nọ|~kìa)|vừa rồi|tuần trước|tháng trước',
);

/** "15h30", "8-9h", "3 giờ rưỡi", "ba giờ kém 10": hour, minutes, half, minutes short of it. */
export const clockTimes = spokenPattern(
  `(${count}) (?:(?:-_|–_|đến|tới) #)? ${hour} (?!nữa|đồng|làm) (?:(##)(?!/_|-_|tháng|${hour})|(#)(?:phút|~p)|(rưỡi)|kém (#))? (?:phút|~p|ph)? (?:(?:-_|–_|đến|tới) # ${hour} (?:##(?!/_))?)?`,
);
/** "15:30" */
export const colonTimes = spokenPattern('(?<!:_)(#) :_ (##) (?!:_)');
/** "3 rưỡi chiều" */
export const halfTimes = spokenPattern(`(${count}) (rưỡi) (?=${part}|nay|mai)`);

export const parts: [DayPart | 'night', RegExp][] = [
  [
    'morning',
    spokenPattern(`~sáng|sáng ${dayFollows}|buổi sáng|giờ sáng|${afterHour} sáng ${goes}`),
  ],
  ['noon', spokenPattern('trưa')],
  ['afternoon', spokenPattern('chiều')],
  [
    'evening',
    spokenPattern(
      `~tối|(?:~toi|~tôi|~tói)(?=mai|nay)|~toi ${dayFollows}|buổi tối|${afterHour} ~toi ${comes}`,
    ),
  ],
  ['night', spokenPattern(`~đêm|khuya|(?:~dem)(?=mai|nay)|${afterHour} ~dem`)],
];

/** "I" or "evening", where no mark was typed. */
export const perhapsEvening = spokenPattern('~toi');

export const today = spokenPattern(
  `(?:hôm|bữa|ngày hôm) (?:nay|ni)|hnay|~hn|(?<=${part})(?:nay|ni)`,
);
export const tomorrow = spokenPattern(`(?:ngày|hôm|bữa|${part}) mai|ngmai|nmai`);
/** "mai" alone, which after "chị" may be a name. */
export const bareTomorrow = spokenPattern(
  '(chị|bác|cô|bà|dì|em|cháu|thím|mợ|anh|ông|con|chú|cậu)? ~mai',
);
export const dayAfterTomorrow = spokenPattern(
  `(?:ngày|${part}) kia|(?:ngày|bữa|hôm|${part}) mốt|~mốt`,
);
/** "thứ 7 này": the day, and what narrows it. */
export const weekdays = spokenPattern(
  '(?:thứ (~hai|hai|ba|~tư|tư|năm|sáu|bảy|bẩy|[2-7]_)|t([2-7]_)|(chủ nhật|chúa nhật|~cn)) (~này|~nay|sau(?!tuần))?',
);
export const nextWeek = spokenPattern('tuần (?:sau|tới)|(?:sang|qua) tuần');
export const thisWeek = spokenPattern('tuần (?:này|ni)');
export const weekend = spokenPattern('cuối tuần');
export const weekStart = spokenPattern('đầu tuần');

/** "25/11", "ngày 25-11-2026", "mùng 3 tháng 12", "ngày 25": day, month, year. */
export const dates = [
  spokenPattern('(?:ngày|hôm|mùng|mồng)? (#) /_ (#) (?:/_ (#))?'),
  spokenPattern('(?:ngày|hôm|mùng|mồng) (#) [-.]_ (#) (?:[-.]_ (#))?'),
  spokenPattern(`(?:ngày|hôm|mùng|mồng)? (${count}) tháng (${count}|giêng|chạp) (?:năm (#))?`),
  spokenPattern('ngày (#) (?!tháng|/_|[-.]_ #|nữa)'),
  // Without marks "ngày một" would be "ngày mốt"; nobody says it.
  spokenPattern(`(?:mùng|mồng) (${count}) (?!tháng|/_|[-.]_ #|nữa)`),
];
export const fullMoon = spokenPattern(
  `(?:~rằm|(?:ngày|hôm) rằm|rằm(?=tháng)) (?:tháng (${count}|giêng|chạp))?`,
);
/** "29 Tết": a day before the new year. */
export const beforeTet = spokenPattern('(?:ngày)? (2[3-9]_|30_) (?:tết)');
export const lunar = spokenPattern('âm lịch|~âm|~am|~al|lịch âm');
/** "mùng 3 Tết": in the first lunar month. */
export const newYear = spokenPattern('tết');

/** "giêng", "chạp": only the lunar calendar calls months so. */
export const isLunarMonth = consistsOf(['giêng/chạp']);

const numbers = [
  ['một', 'giêng'],
  ['hai'],
  ['ba'],
  ['bốn', 'tư'],
  ['năm'],
  ['sáu'],
  ['bảy', 'bẩy'],
  ['tám'],
  ['chín'],
  ['mười'],
  ['mười một'],
  ['mười hai', 'chạp'],
].map(consistsOf);

/** What a number or a word for one says; "giêng" and "chạp" are the first and the last month. */
export function numberOf(said: string): number {
  return /^\d+$/.test(said) ? Number(said) : numbers.findIndex((says) => says(said)) + 1;
}
