export const botTexts = {
  title: 'Nhóm Zalo của tổ',
  what: 'Trợ lý trong nhóm Zalo chỉ nghe người mà nó nhận ra. Anh chị lấy mã rồi nói với trợ lý một lần.',
  make: 'Lấy mã của tôi',
  making: 'Đang lấy mã…',
  again: 'Lấy mã khác',
  steps: (botName: string, code: string) => [
    '1. Mở nhóm Zalo của tổ.',
    `2. Gõ: @${botName} tôi là ${code}`,
    '3. Trợ lý chào tên anh chị là xong. Từ đó nhận việc, trả lời ngay trong nhóm.',
  ],
  until: (when: string) => `Mã dùng một lần, đến ${when}. Đừng đưa cho ai.`,
};
