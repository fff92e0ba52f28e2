/** What the first screen says of questions on their way; everything else comes with the asking. */
export const unsentTexts = {
  consentDue: 'Bà con đồng ý cho tổ đọc câu hỏi thì em mới gửi được ạ.',
  arrived: 'Câu hỏi gửi dở đã tới tổ rồi ạ.',
  seeArrived: 'Xem câu đó',
  unsentTitle: 'Còn câu hỏi gửi dở',
  unsentFree: 'Câu hỏi của bà con chưa tới tổ.',
  unsentStuck: (step: number) => `Chỗ kẹt ở bước ${step} chưa tới tổ.`,
  unsentContinue: 'Gửi tiếp',
  unsentDrop: 'Thôi, bỏ câu này',
} as const;
