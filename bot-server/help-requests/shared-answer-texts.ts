/** What an officer is told beside words in which something is covered still. */
export const sharedAnswerTexts = {
  covered: (words: string): string =>
    `Còn chỗ trong ngoặc vuông: ${words}. Viết lại cho trọn câu nhé.`,
};
