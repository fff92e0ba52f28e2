/** Why a tutorial was found, as staff read it. */
export const whyTexts = {
  nearest: (phrasing: string): string => `Gần với câu “${phrasing}”`,
  words: (words: readonly string[]): string => `Có nhắc tới: ${words.join(', ')}`,
  moneyLost: 'Câu hỏi nói đã mất tiền hoặc lỡ làm theo kẻ gian',
};
