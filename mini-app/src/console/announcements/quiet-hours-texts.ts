/** Of the hours in which nothing is sent. */
export const quietHoursTexts = {
  quietTitle: 'Giờ yên tĩnh',
  quietWords:
    'Trong giờ này không gửi thông báo nào, trừ thông báo gấp đã được người thứ hai duyệt. Câu trả lời riêng cho bà con vẫn gửi.',
  fromTo: (from: string, to: string) => `Từ ${from} đến ${to}`,
  own: '(đặt riêng)',
  notOwn: (isFirst: boolean) => (isFirst ? '(giờ mặc định)' : '(theo xã)'),
  changeHours: 'Đổi giờ',
  hoursOf: (name: string) => `Giờ yên tĩnh của ${name}`,
  quietFrom: 'Từ',
  quietTo: 'Đến',
  quietSame: 'Giờ bắt đầu và giờ kết thúc phải khác nhau.',
  saveHours: 'Lưu giờ yên tĩnh',
  dropHours: 'Bỏ giờ riêng này',
} as const;
