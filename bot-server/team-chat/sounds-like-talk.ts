/** Too short to help anybody: "không biết", "nhờ chị Lan", "tôi bận rồi". */
const answerWordsMin = 4;

const talkPatterns = [
  // "ai rảnh qua nhà bà ấy giúp với", "nhờ chị Lan sang xem", "không biết nữa các bác ạ", "cảm ơn chị Lan"
  /^(ai|nho|cam on|khong biet|chiu|hay la|hinh nhu|thoi de|de (toi|em|minh|chi|anh)) /,
  // "tôi hôm nay bận", "em cũng không biết"
  /^(toi|em|minh|tui|chi|anh|chau) (dang |cung |hom nay |chieu nay )?(ban|khong biet|chua biet|chiu|o xa|di vang)\b/,
  // "bà này hỏi hoài", "số bà ấy bao nhiêu": about the resident, not to them
  /\b(ba|ong|bac|cu|co|chu|anh|chi|nguoi|nha) (ay|nay|do|kia|ta)\b/,
  // "mai họp tổ lúc 7h nhé cả nhà", "các bác ơi"
  /\b(ca nha|ca to|moi nguoi|to minh|anh em|cac (bac|ban|anh|chi|em)|hop to)\b/,
];

/**
 * Whether words that quote a resident may well be meant for the colleagues. Then the bot asks back, because what was sent to
 * a resident cannot be taken back. `folded`: lower case, without marks and punctuation.
 */
export function soundsLikeTalk(folded: string): boolean {
  if (folded.split(' ').length < answerWordsMin) return true;
  return talkPatterns.some((pattern) => pattern.test(`${folded} `));
}
