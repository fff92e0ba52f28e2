export const databaseUrlMissing =
  'Chưa biết cơ sở dữ liệu nào. Đặt biến DATABASE_URL rồi chạy lại. (DATABASE_URL is not set.)';

export const databaseTooOld = (version: number) =>
  `Máy chủ PostgreSQL này là bản ${version}, cũ quá. Cần bản 16 trở lên. (PostgreSQL ${version} is too old: 16 or newer is needed.)`;
