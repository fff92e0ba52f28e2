/** Stand where a recipient has no name of their own. */
export const erasedResident = 'Người đã xoá dữ liệu';
export const followersOfAccount = 'Mọi người quan tâm trang Zalo của xã';
export const unnamedResident = (number: number) => `Bà con số ${number}`;

/** Around the words of an announcement that leaves as a message or a post. */
export const messageTexts = {
  heading: (title: string, isUrgent: boolean) =>
    `${isUrgent ? 'THÔNG BÁO KHẨN' : 'THÔNG BÁO'}: ${title}`,
  when: (said: string) => `Thời gian: ${said}.`,
  where: (place: string) => `Nơi: ${place}.`,
  hasDocument: (name: string) => `Có tệp kèm theo: ${name}.`,
  readOn: 'Thông báo còn dài, bà con đọc đủ trong ứng dụng.',
  open: 'Xem thông báo',
};

/** When something is, as it is read out in a village; the Mini App says it in the same words. */
export const whenTexts = {
  at: (day: string, time: string) => `${day}, lúc ${time}`,
  fromTo: (day: string, from: string, to: string) => `${day}, từ ${from} đến ${to}`,
  overDays: (from: string, to: string) => `Từ ${from} đến ${to}`,
  dayAndTime: (day: string, time: string) =>
    `${time} ${day.charAt(0).toLowerCase()}${day.slice(1)}`,
  day: (weekday: number, date: string) =>
    `${['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'][weekday]} ngày ${date}`,
  hour: (hour: number, minute: number) =>
    minute === 0 ? `${hour} giờ` : `${hour} giờ ${String(minute).padStart(2, '0')}`,
};
