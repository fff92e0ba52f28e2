import type { ResidentWord } from '#shared/help-requests.ts';

const wordTexts: Record<ResidentWord, string> = {
  solved: 'đã được',
  partly: 'mới được một phần',
  'not-solved': 'chưa được',
};

/** The three buttons under every answer. */
export const ratingTitles: Record<ResidentWord, string> = {
  solved: 'Được rồi ạ',
  partly: 'Mới được một phần',
  'not-solved': 'Chưa được',
};

const questionLengthMax = 1200;
/** The first half of a letter that takes two places; PostgreSQL takes no JSON with half a letter. */
const halfLetter = /[\ud800-\udbff]$/;

function shorten(text: string): string {
  if (text.length <= questionLengthMax) return text;
  return `${text.slice(0, questionLengthMax).replace(halfLetter, '').trimEnd()}…`;
}

export function newRequestPost(request: {
  code: string;
  villageName: string;
  question: string;
  tutorialTitle: string | undefined;
  step: number | null;
  phoneModel: string | null;
}): string {
  const lesson =
    request.tutorialTitle === undefined
      ? []
      : [
          request.step === null
            ? `Bài liên quan: "${request.tutorialTitle}".`
            : `Đang xem bài "${request.tutorialTitle}", kẹt ở bước ${request.step}.`,
        ];
  const phone = request.phoneModel === null ? [] : [`Máy: ${request.phoneModel}.`];
  return [
    `${request.code} · ${request.villageName} có bà con cần giúp:`,
    `"${shorten(request.question)}"`,
    ...lesson,
    ...phone,
    `Gõ: "nhận ${request.code}" để giúp, "${request.code}: câu trả lời" để gửi bà con, "xong ${request.code}" khi xong.`,
  ].join('\n');
}

export function stuckQuestion(tutorialTitle: string, step: number | undefined): string {
  return step === undefined
    ? `Cần giúp với bài "${tutorialTitle}".`
    : `Kẹt ở bước ${step} của bài "${tutorialTitle}".`;
}

export const teamTexts = {
  claimed: (code: string, name: string) => `${code}: ${name} đã nhận giúp.`,
  released: (code: string, name: string) =>
    `${code}: ${name} trả lại. Ai giúp được thì gõ "nhận ${code}".`,
  answered: (code: string, name: string) => `${code}: đã gửi câu trả lời của ${name} cho bà con.`,
  resolved: (code: string, name: string, result: string | undefined) =>
    `${code}: ${name} đã giúp xong${result === undefined ? '' : ` (${shorten(result)})`}.`,
  handedTo: (code: string, name: string) => `${code}: chuyển cho ${name}.`,
  handedAway: (code: string, villageName: string) => `${code}: đã chuyển sang tổ ${villageName}.`,
  escalated: (code: string) => `${code}: đã chuyển lên xã.`,
  residentAdded: (code: string, text: string) => `${code} · Bà con nói thêm:\n"${shorten(text)}"`,
  rated: (code: string, word: ResidentWord) => `${code}: bà con báo ${wordTexts[word]}.`,
  reopened: (code: string, helperName: string | undefined) =>
    helperName === undefined
      ? `${code}: bà con báo chưa được, cần giúp tiếp. Ai giúp được thì gõ "nhận ${code}".`
      : `${code}: bà con báo chưa được. Nhờ ${helperName} giúp tiếp nhé.`,
  cancelled: (code: string) => `${code}: bà con báo không cần giúp nữa.`,
  notDelivered: (code: string, reason: string | undefined) =>
    `${code}: Zalo không gửi được cho bà con${reason === undefined ? '' : ` (${reason})`}. Nhờ gọi điện hoặc đến nhà giúp.`,
};

export const residentTexts = {
  claimed: (code: string, name: string, team: string) =>
    `${name} (${team}) đang giúp bà con yêu cầu ${code} ạ.`,
  answer: (code: string, name: string, team: string, text: string) =>
    `${name} (${team}) trả lời yêu cầu ${code}:\n\n${text}\n\nĐã được chưa ạ?`,
  resolved: (code: string, name: string, team: string) =>
    `${name} (${team}) báo yêu cầu ${code} đã xong.\n\nĐã được chưa ạ?`,
  handedToVillage: (code: string, villageName: string) =>
    `Yêu cầu ${code} đã chuyển sang tổ ${villageName} để giúp bà con ạ.`,
  escalated: (code: string) => `Yêu cầu ${code} đã chuyển lên xã. Xã sẽ trả lời bà con ở đây ạ.`,
  thanksSolved: 'Dạ mừng quá! Khi nào cần bà con cứ nhắn ạ.',
  thanksPartly: 'Dạ tổ đã biết là mới được một phần. Bà con nhắn thêm chỗ còn vướng ở đây nhé.',
  reopened: (code: string) => `Dạ yêu cầu ${code} được mở lại, tổ sẽ giúp bà con tiếp ạ.`,
};
