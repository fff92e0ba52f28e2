import { databaseTodo } from '#bot/db/database-texts.ts';

/** What `npm run doctor` says to whoever runs the system. */
export const doctorTexts = {
  usage: 'Cách dùng: npm run doctor [-- --json]',
  allRight: 'Mọi thứ đều ổn.',
  wrong: (count: number) => `Có ${count} chỗ chưa ổn. Làm theo lời sau dấu – rồi chạy lại.`,
  broken: (kind: string) => `Xem chỗ này thì gặp lỗi (${kind})`,
  reportIt: 'chạy lại một lần; vẫn thế thì báo người phát triển dòng này',

  node: (version: string) => `Node ${version}`,
  nodeTodo:
    'hệ thống cần Node 24: chạy "npm ci" rồi dùng lệnh npm, hoặc đặt Node 24 cho tiến trình máy chủ',

  configuration: 'Cấu hình đọc được',
  configurationWrong: 'Cấu hình chưa đúng',
  unreadable: 'Không đọc được cấu hình',

  database: 'Cơ sở dữ liệu trả lời',
  databaseWrong: (code: string) => `Không vào được cơ sở dữ liệu (${code})`,
  notRunning: 'Chưa có cơ sở dữ liệu nào đang chạy',
  notRunningTodo: (folder: string) =>
    `chạy "npm start" ở một cửa sổ khác (thư mục dữ liệu ${folder}), hoặc đặt DATABASE_URL của hệ thống thật, rồi chạy lại`,
  databaseTodo,

  migrations: 'Bảng dữ liệu đúng phiên bản này',
  migrationsOld: 'Bảng dữ liệu cũ hơn phiên bản này',
  migrationsOldTodo: 'chạy "npm run db:migrate" bằng tài khoản chủ của cơ sở dữ liệu',
  migrationsNew: 'Bảng dữ liệu mới hơn phiên bản này',
  migrationsNewTodo:
    'máy này đang chạy mã nguồn cũ: cập nhật mã nguồn, chạy "npm ci" rồi khởi động lại',

  roles: 'Tài khoản của máy chủ vào được đủ ba vai',
  rolesWrong: (roles: string) => `Tài khoản của máy chủ không vào được vai ${roles}`,
  rolesTodo:
    'chạy "npm run db:migrate", rồi bằng tài khoản chủ chạy GRANT … TO tài khoản trong DATABASE_URL cho từng vai',
  rolesTooMuch: 'Tài khoản trong DATABASE_URL có toàn quyền (superuser hoặc BYPASSRLS)',
  rolesTooMuchTodo:
    'tạo tài khoản thường, chỉ là thành viên của ba vai canh_tay_so_web, canh_tay_so_worker, canh_tay_so_jobs, rồi đặt vào DATABASE_URL',

  databaseClock: 'Đồng hồ máy này khớp với cơ sở dữ liệu',
  databaseClockWrong: (seconds: number) =>
    `Đồng hồ máy này lệch ${seconds} giây so với cơ sở dữ liệu`,
  zaloClock: 'Đồng hồ máy này khớp với Zalo',
  zaloClockWrong: (seconds: number) => `Đồng hồ máy này lệch ${seconds} giây so với Zalo`,
  clockTodo: 'bật chỉnh giờ tự động (NTP) trên máy bị lệch',

  host: (host: string) => `Tới được ${host}`,
  hostWrong: (host: string) => `Không tới được ${host}`,
  hostTodo: 'xem đường mạng, DNS, tường lửa của máy này; sai địa chỉ thì sửa biến ZALO_…_URL',

  accounts: (count: number) => `Zalo nhận quyền của ${count} OA`,
  account: (name: string) => `OA “${name}”`,
  noAccounts: 'Chưa có OA nào được kết nối',
  noAccountsTodo:
    'nhập official-accounts.csv, rồi người quản trị của xã vào trang cán bộ, mục Kết nối Zalo',
  accountLost: 'mất quyền: người quản trị của xã vào trang cán bộ bấm “Kết nối lại Zalo OA”',
  accountPaused: (sentence: string) => `đang tạm dừng gửi: ${sentence}`,
  accountKey:
    'khoá TOKEN_ENCRYPTION_KEY không phải khoá đã dùng để cất quyền này: đặt lại khoá cũ, mất khoá thì phải kết nối lại OA',
  accountUnused:
    'máy chủ chưa lấy được token: xem tiến trình worker (ROLE=worker hoặc all) có chạy không',
  accountExpired:
    'Zalo không nhận token đang cất: xem tiến trình worker có chạy không, sau 10 phút vẫn thế thì kết nối lại OA',
  accountOther: 'quyền đang cất là của một OA khác: kết nối lại đúng OA này',
  accountRefused: (sentence: string) => `Zalo trả lời: ${sentence}`,
  accountNotReached: 'chưa hỏi được Zalo: xem dòng về mạng ở trên',

  server: (address: string) => `Máy chủ trả lời ở ${address}`,
  serverWrong: (address: string) => `Máy chủ không trả lời ở ${address}`,
  serverTodo:
    'khởi động máy chủ, hoặc sửa PUBLIC_URL và máy đứng trước (proxy) cho đúng địa chỉ mà Zalo và bà con dùng',

  webhook: (hours: number) =>
    hours < 1
      ? 'Zalo vừa báo tin trong một giờ qua'
      : `Zalo báo tin lần cuối cách đây ${hours} giờ`,
  webhookSimulated: 'Chưa ai nhắn gì cho OA (Zalo mô phỏng)',
  webhookNever: 'Chưa lần nào Zalo báo tin về',
  webhookOld: (days: number) => `Đã ${days} ngày Zalo không báo tin về`,
  webhookTodo: (address: string) =>
    `vào trang nhà phát triển của Zalo, mục Webhook: bật lên với địa chỉ ${address}, rồi nhắn thử một câu cho OA và chạy lại`,

  events: 'Tin bà con gửi đến đều được đọc ngay',
  eventsWait: (minutes: number) => `Có tin của bà con chờ đã ${minutes} phút mà chưa được đọc`,
  eventsWaitTodo:
    'khởi động một tiến trình có ROLE=worker hoặc ROLE=all; nếu đang chạy rồi thì làm theo docs/operations/runbooks/events-wait.md',
  eventsFailed: (count: number) => `Trong một ngày qua có ${count} tin đến mà máy không xử lý được`,
  eventsFailedTodo: 'làm theo docs/operations/runbooks/events-failed.md',

  spool: 'Thư mục spool ghi được',
  spoolWrong: (folder: string, code: string) =>
    `Không ghi được vào thư mục spool ${folder} (${code})`,
  spoolTodo:
    'cho người dùng chạy máy chủ quyền ghi vào thư mục ấy, hoặc đặt SPOOL_FOLDER sang chỗ khác',
  spoolAside: (files: number) => `Có ${files} tệp tin đến bị để riêng trong thư mục spool`,
  spoolAsideTodo: 'làm theo docs/operations/runbooks/events-set-aside.md',

  disk: (gigabytes: string) => `Đĩa của thư mục spool còn ${gigabytes} GB`,
  diskTodo: 'dọn đĩa: hết chỗ thì câu hỏi của bà con không cất được khi cơ sở dữ liệu nghỉ',
};
