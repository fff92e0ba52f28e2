import { databaseTodo, knowsTodo } from './database-texts.ts';

export const databaseUrlMissing =
  'Chưa biết cơ sở dữ liệu nào. Đặt biến DATABASE_URL rồi chạy lại. (DATABASE_URL is not set.)';

export const databaseTooOld = (version: number) =>
  `Máy chủ PostgreSQL này là bản ${version}, cũ quá. Cần bản 16 trở lên. (PostgreSQL ${version} is too old: 16 or newer is needed.)`;

export const migrated = 'Bảng dữ liệu đã đúng phiên bản này.';

const notTheOwner =
  'Tài khoản trong DATABASE_URL không được sửa bảng: chạy lại bằng tài khoản chủ của cơ sở dữ liệu.';

/** One sentence for whoever migrates; `undefined` where nobody foresaw it. */
export function whyNotMigrated(code: string): string | undefined {
  if (code === '42501') return notTheOwner;
  return knowsTodo(code)
    ? `Không vào được cơ sở dữ liệu (${code}): ${databaseTodo(code)}.`
    : undefined;
}
