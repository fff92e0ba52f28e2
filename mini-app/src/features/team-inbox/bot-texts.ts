export const botTexts = {
  title: 'Nhóm Zalo của tổ',
  what: 'Nối nhóm Zalo sẵn có của tổ với trợ lý: việc mới hiện ngay trong nhóm, nhận và trả lời ngay trong nhóm.',
  make: 'Lấy mã nối nhóm',
  making: 'Đang lấy mã…',
  again: 'Lấy mã khác',
  steps: (code: string) => [
    '1. Mở nhóm Zalo của tổ, thêm trợ lý vào nhóm.',
    `2. Gõ @ rồi chọn tên trợ lý, viết: nối ${code}`,
    '3. Trợ lý báo “đã nối” là xong.',
  ],
  until: (when: string) => `Mã dùng được đến ${when}, một lần.`,
};
