/** What `npm run connect-bot` says to the person who runs it. */
export const connectBotTexts = {
  usage:
    'Cách dùng: ZALO_BOT_TOKEN=… npm run connect-bot -- MÃ_OA "TÊN BOT" https://địa-chỉ-máy-chủ\n' +
    '  Khoá của bot lấy trong mini app tạo bot của Zalo; đặt vào biến ZALO_BOT_TOKEN để không nằm lại trong lịch sử lệnh.\n' +
    '  Cần thêm DATABASE_URL và TOKEN_ENCRYPTION_KEY giống như của máy chủ.',
  noAccount: (oaId: string) =>
    `Không có OA "${oaId}" trong hệ thống. Hãy nhập official-accounts.csv trước.`,
  refused: 'Zalo không nhận khoá hoặc địa chỉ này. Chưa ghi gì vào cơ sở dữ liệu.',
  connected: (name: string) =>
    `Bot "${name}" đã nối. Mời bot vào nhóm của tổ, rồi tổ trưởng vào ứng dụng, mục Tổ, lấy mã và nói trong nhóm: "@${name} tôi là <mã>".`,
};
