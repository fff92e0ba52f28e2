export const similarTexts = {
  source: (village: string, month: string) => `Từ bà con ${village}, chia sẻ tháng ${month}.`,
  helped: 'Được rồi',
  notHelped: 'Chưa được',
  thanks: 'Dạ mừng quá! Bà con không cần gửi câu hỏi nữa ạ.',
  askOn: 'Bà con cứ gửi câu hỏi, tổ thôn mình sẽ giúp.',
} as const;
