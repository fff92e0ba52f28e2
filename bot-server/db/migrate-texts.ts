export const databaseUrlMissing =
  'Chưa biết cơ sở dữ liệu nào. Đặt biến DATABASE_URL rồi chạy lại. (DATABASE_URL is not set.)';
