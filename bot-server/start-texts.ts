/** Why the server does not start and what to do, by the code of the error. */
export const startTexts = {
  ofListening: {
    EADDRINUSE:
      'Cổng này đang có chương trình khác dùng: dừng chương trình ấy, hoặc đặt PORT khác.',
    EACCES: 'Không được mở cổng này: đặt PORT từ 1024 trở lên.',
    EADDRNOTAVAIL: 'Máy này không có địa chỉ HOST ấy: thường là 127.0.0.1.',
  } as Record<string, string>,
  ofDatabase: {
    '22023':
      'Cơ sở dữ liệu chưa có bảng của phiên bản này: chạy "npm run db:migrate" bằng tài khoản chủ.',
    '42501':
      'Tài khoản trong DATABASE_URL chưa vào được đủ ba vai: chạy "npm run doctor" để xem phải làm gì.',
  } as Record<string, string>,
  database: (todo: string) => `Cơ sở dữ liệu: ${todo}.`,
  other: 'Chạy "npm run doctor" để xem chỗ nào chưa ổn.',
};
