/** Why residents and staff are shown a tutorial that staff taught words for; never the words, which may be somebody's. */
export const taughtWhy = 'Cán bộ xã đã chỉ câu này cho máy';

/** What staff are told beside why their words cannot be taught. */
export const refusalTexts = {
  taken: (words: string, title: string): string =>
    `Máy hiểu câu này như câu “${words}”, đã chỉ cho bài “${title}”.`,
  names: (found: readonly string[]): string =>
    `Bỏ chữ này rồi gửi lại nhé: ${found.map((one) => `“${one}”`).join(', ')}.`,
};
