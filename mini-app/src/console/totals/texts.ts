import type { TotalsWeek } from '#shared/home.ts';

export const texts = {
  documentTitle: (areaName: string) => `Tổng hợp các xã · ${areaName}`,
  title: 'Tổng hợp các xã',
  lead: 'Số liệu của từng xã theo tuần. Ở đây chỉ có con số, không có tên hay lời của ai.',
  none: 'Tỉnh chưa có xã nào trong hệ thống.',
  weeks: 'Xem',
  lastWeeks: (count: number) => `${count} tuần gần đây`,
  week: 'Tuần',
  weekOf: (day: string) => `Tuần từ ${day}`,
  weekRunning: (day: string) => `Tuần này (từ ${day})`,
  commune: 'Xã',
  village: 'Thôn',
  all: 'Cả tỉnh',
  missing: 'chưa có số',
  missingSign: '–',
  missingWhy: 'Dấu “–” là chưa có số: nơi đó chưa bắt đầu dùng vào tuần ấy, khác với 0.',
  open: (name: string) => `Xem từng thôn của ${name}`,
  close: (name: string) => `Ẩn các thôn của ${name}`,
  noVillages: 'Xã chưa có thôn nào trong hệ thống.',
} as const;

export type Measure = Exclude<keyof TotalsWeek, 'week'>;

export const measureTexts: Record<Measure, string> = {
  opened: 'Yêu cầu mới',
  resolved: 'Giúp xong',
  answered: 'Đã trả lời',
  answerMinutes: 'Chờ trả lời đầu, trung bình (phút)',
  visits: 'Lượt đến nhà',
  reads: 'Lượt mở thông báo',
};
