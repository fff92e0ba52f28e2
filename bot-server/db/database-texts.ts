/** What to do about a database that could not be entered, by PostgreSQL's or the network's code. */
export const databaseTodo = (code: string): string => todos[code] ?? todos.other;

/** Whether that is known better than in general. */
export const knowsTodo = (code: string): boolean => code !== 'other' && code in todos;

const todos: Record<string, string> & { other: string } = {
  ECONNREFUSED: 'khởi động PostgreSQL, hoặc sửa địa chỉ và cổng trong DATABASE_URL',
  ENOTFOUND: 'tên máy trong DATABASE_URL không có: sửa lại, hoặc xem DNS',
  '28P01': 'sai mật khẩu trong DATABASE_URL',
  '28000': 'PostgreSQL không cho tài khoản này vào từ máy này: xem DATABASE_URL và pg_hba.conf',
  '3D000': 'cơ sở dữ liệu trong DATABASE_URL chưa có: tạo nó, rồi chạy "npm run db:migrate"',
  '53300': 'PostgreSQL hết chỗ kết nối: giảm DATABASE_CONNECTIONS_MAX hoặc tăng max_connections',
  other: 'xem DATABASE_URL và nhật ký của PostgreSQL',
};
