/** Stand where a recipient has no name of their own. */
export const erasedResident = 'Người đã xoá dữ liệu';
export const followersOfAccount = 'Mọi người quan tâm trang Zalo của xã';
export const unnamedResident = (number: number) => `Bà con số ${number}`;

/** Around the words of an announcement that leaves as a message or a post. */
export const messageTexts = {
  heading: (title: string, isUrgent: boolean) =>
    `${isUrgent ? 'THÔNG BÁO KHẨN' : 'THÔNG BÁO'}: ${title}`,
  when: (starts: string, ends: string | null) =>
    ends === null ? `Thời gian: ${starts}.` : `Thời gian: ${starts} đến ${ends}.`,
  where: (place: string) => `Nơi: ${place}.`,
  hasDocument: (name: string) => `Có tệp kèm theo: ${name}.`,
  readOn: 'Thông báo còn dài, bà con đọc đủ trong ứng dụng.',
  open: 'Xem thông báo',
};

/** An instant as a villager says it: "7 giờ 30 ngày 5/3/2026". */
export function sayInstant(at: Date): string {
  const parts = new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: 'numeric',
    minute: 'numeric',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) =>
    Number(parts.find((one) => one.type === type)?.value ?? 0).toString();
  const minutes = part('minute') === '0' ? '' : ` ${part('minute').padStart(2, '0')}`;
  return `${part('hour')} giờ${minutes} ngày ${part('day')}/${part('month')}/${part('year')}`;
}
