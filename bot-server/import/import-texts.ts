import type { PlanLine } from './plan-table.ts';
import type { Problem } from './problem.ts';

/** What the import says to the person who runs it. */
export const importTexts = {
  usage:
    'Cách dùng: npm run import -- THƯ_MỤC [--dry-run]\n' +
    '  THƯ_MỤC   nơi có areas.csv, official-accounts.csv, teams.csv, members.csv, groups.csv, officers.csv\n' +
    '            (thiếu tệp nào thì bỏ qua tệp ấy)\n' +
    '  --dry-run chỉ kiểm tra và nói sẽ thêm, sửa những gì; không ghi gì cả',
  strangeArgument: (argument: string) => `Không hiểu "${argument}".`,
  noTables: 'Cơ sở dữ liệu chưa có bảng. Hãy chạy "npm run db:migrate" trước.',
  failed: (cause: string) =>
    `Không nhập được, chưa ghi gì vào cơ sở dữ liệu. Cơ sở dữ liệu nói:\n${cause}\n` +
    'Hãy kiểm tra DATABASE_URL và thử lại.',
  noKey:
    'official-accounts.csv có refresh_token nhưng chưa đặt TOKEN_ENCRYPTION_KEY để mã hoá. ' +
    'Hãy đặt biến ấy giống như của máy chủ rồi chạy lại.',

  problem: ({ file, row, column, text }: Problem) =>
    [file, row && `dòng ${row}`, column && `cột ${column}`].filter(Boolean).join(', ') +
    `: ${text}`,
  refused: (count: number) => `Có ${count} chỗ phải sửa. Chưa ghi gì vào cơ sở dữ liệu.`,
  right: 'Các dòng khác đã đúng; sửa hết chỗ sai thì mới ghi, ghi một lần tất cả:',
  nothingToDo: 'Mọi thứ trong thư mục đã có trong hệ thống: không có gì thay đổi.',
  counts: (file: string, plan: { add: number; change: number; same: number }) =>
    `  ${file}: thêm ${plan.add}, sửa ${plan.change}, giữ nguyên ${plan.same}`,
  line: ({ file, row, name, fields }: PlanLine) =>
    fields === undefined
      ? `  + ${file}, dòng ${row}: ${name}`
      : `  ~ ${file}, dòng ${row}: ${name} (${fields
          .map(
            ({ field, before, after }) =>
              `${field}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
          )
          .join(', ')})`,
  newTokens: (count: number) => `  khoá truy cập OA: thêm ${count}`,
  repairedToken: (accountName: string) =>
    `  khoá truy cập OA: thay khoá đã mất của ${accountName} và cho gửi tin lại`,
  planned: 'Chạy thử, chưa ghi gì. Nếu chạy thật sẽ:',
  imported: 'Đã nhập xong:',
  progress: (done: number, of: number) => `Đã ghi ${done}/${of} dòng…`,
};
