export const texts = {
  title: 'Bà con ở thôn nào?',
  why: 'Để câu hỏi đến đúng tổ của thôn mình. Chọn một lần là xong.',
  search: 'Tìm tên thôn',
  list: 'Các thôn',
  none: 'Chưa thấy thôn nào tên như vậy. Bà con gõ lại thử nhé.',
  later: 'Để sau',
  current: (name: string) => `Hiện đang ghi: ${name}.`,
} as const;
