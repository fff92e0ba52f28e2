/** What the person who types "npm start" reads. */
export const launchTexts = {
  building: 'Đang dựng Mini App và trang cán bộ…',
  buildFailed: (output: string) => `Không dựng được Mini App:\n${output}`,
  importing: 'Đang nhập xã mẫu…',
  importFailed: (output: string) => `Không nhập được xã mẫu:\n${output}`,
  botNotConnected: (said: string) => `Không nối được bot mẫu: ${said}`,
  /** What a member says to the bot. */
  iAm: (botName: string, code: string) => `@${botName} tôi là ${code}`,
  starting: 'Đang khởi động máy chủ…',
  stopping: 'Đang dừng…',
  stopped: 'Đã dừng.',

  wrongPort: (name: string, value: string) => `${name}=${value} không phải số cổng (0 đến 65535).`,
  portTaken: (name: string, port: number) =>
    `Cổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình ấy, hoặc chọn cổng khác, ví dụ:\n` +
    `  ${name}=${port + 10} npm start`,
  hostRefused: (host: string, cause: string) =>
    `Không lắng nghe được trên HOST=${host}: ${cause}. Hãy sửa HOST, thường là 127.0.0.1.`,
  alreadyRunning: (addresses: string) =>
    `Cánh Tay Số đang chạy rồi${addresses && ` ở ${addresses}`}, dùng cùng thư mục dữ liệu.\n` +
    'Mỗi thư mục dữ liệu chỉ chạy một lần. Hãy dừng lần chạy kia trước (Ctrl-C).',
  alsoRunning: (url: string) =>
    `Cánh Tay Số đang chạy rồi ở ${url}. Muốn chạy thêm một bản nữa, hãy chọn cổng và thư mục dữ liệu khác, ví dụ:\n` +
    '  PORT=3010 SIMULATOR_PORT=3110 DATA_FOLDER=.data-2 npm start',
  databaseOfOthers:
    'Chưa đặt ZALO_APP_ID nên sẽ chạy với Zalo mô phỏng và xã mẫu, nhưng cơ sở dữ liệu trong DATABASE_URL đang giữ dữ liệu khác.\n' +
    'Em dừng lại để không tin nào của bà con đi nhầm vào bản mô phỏng. Hãy đặt ZALO_APP_ID và các biến ZALO_… khác,\n' +
    'hoặc bỏ DATABASE_URL để dùng cơ sở dữ liệu riêng của bản chạy thử.',
  secretsUnreadable: (file: string) =>
    `Không đọc được ${file}: tệp ấy của người dùng khác. Chạy bằng người dùng ấy, hoặc đặt biến TOKEN_ENCRYPTION_KEY.`,
  noSimulator:
    'Chưa đặt ZALO_APP_ID nên phải chạy với Zalo mô phỏng, nhưng bản cài này không có thư mục test/.\n' +
    'Hãy đặt ZALO_APP_ID và các biến ZALO_… khác, hoặc lấy mã nguồn đầy đủ.',

  processNames: { server: 'Máy chủ', simulator: 'Zalo mô phỏng' },
  childEnded: (name: string, lastLines: string, logFile: string) =>
    `${name} tự dừng. Những dòng cuối của ${logFile}:\n${lastLines}`,
  childSlow: (name: string, seconds: number, lastLines: string, logFile: string) =>
    `Chờ ${seconds} giây mà ${name} vẫn chưa sẵn sàng. Những dòng cuối của ${logFile}:\n${lastLines}`,
  unexpected: (error: unknown) =>
    `Có lỗi ngoài dự tính:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,

  ready: (addresses: {
    play: string | undefined;
    miniApp: string;
    console: string;
    api: string;
    logs: string;
  }) =>
    [
      '',
      'Cánh Tay Số đang chạy.',
      '',
      ...(addresses.play ? [`  Chơi thử (máy của bà con, nhóm của tổ): ${addresses.play}`] : []),
      `  Mini App:                               ${addresses.miniApp}`,
      `  Trang cán bộ:                           ${addresses.console}`,
      `  Mô tả API:                              ${addresses.api}`,
      '',
      ...(addresses.play
        ? ['Zalo ở đây là mô phỏng, xã Thanh Tâm là dữ liệu mẫu: không ai thật nhận được gì.']
        : []),
      `Nhật ký nằm trong ${addresses.logs}. Nhấn Ctrl-C để dừng.`,
    ].join('\n'),
};
