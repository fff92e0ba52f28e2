import type { AttachmentKind } from '#shared/attachments.ts';
import type { DayPart, ReachWay, ResidentWord } from '#shared/help-requests.ts';

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

/** The button under an answer with pictures. */
export const openTitle = 'Xem ảnh trong ứng dụng';

/** In place of words whose asker had them deleted. */
export const erasedText = '(đã xoá theo ý người hỏi)';

const questionLengthMax = 1200;
/** The first half of a letter that takes two places; PostgreSQL takes no JSON with half a letter. */
const halfLetter = /[\ud800-\udbff]$/;

function shorten(text: string): string {
  if (text.length <= questionLengthMax) return text;
  return `${text.slice(0, questionLengthMax).replace(halfLetter, '').trimEnd()}…`;
}

type Counts = Record<AttachmentKind, number>;

/** "2 ảnh và 1 lời nhắn thoại"; empty where there is nothing. */
function countText({ photo, voice }: Counts): string {
  const parts = [
    ...(photo > 0 ? [`${photo} ảnh`] : []),
    ...(voice > 0 ? [`${voice} lời nhắn thoại`] : []),
  ];
  return parts.join(' và ');
}

function alongLines(counts: Counts): string[] {
  const text = countText(counts);
  return text === '' ? [] : [`Kèm ${text} (xem trong ứng dụng).`];
}

/** The question of somebody who sent pictures or a voice note and no words. */
export function wordlessQuestion(counts: Counts): string {
  return `Bà con gửi ${countText(counts)} để hỏi.`;
}

const dayPartTexts: Record<DayPart, string> = {
  morning: 'sáng',
  noon: 'trưa',
  afternoon: 'chiều',
  evening: 'tối',
};
const weekdayTexts = ['Chủ Nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** "sáng thứ Hai 23/11", of a day written 2026-11-23. */
function visitText(visit: { day: string; part: DayPart }): string {
  const [, month, day] = visit.day.split('-').map(Number);
  const weekday = weekdayTexts[new Date(`${visit.day}T00:00:00Z`).getUTCDay()];
  return `${dayPartTexts[visit.part]} ${weekday} ${day}/${month}`;
}

function reachLines(reachBy: ReachWay, visit: { day: string; part: DayPart } | undefined) {
  if (reachBy === 'phone') return ['Xin gọi lại (số xem trong ứng dụng).'];
  return visit === undefined ? [] : [`Xin đến nhà: ${visitText(visit)}.`];
}

export function newRequestPost(request: {
  code: string;
  villageName: string;
  question: string;
  tutorialTitle: string | undefined;
  step: number | null;
  phoneModel: string | null;
  attachments: Counts;
  isForSomebody: boolean;
  reachBy: ReachWay;
  visit: { day: string; part: DayPart } | undefined;
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
    ...alongLines(request.attachments),
    ...(request.isForSomebody ? ['Hỏi giúp người nhà.'] : []),
    ...reachLines(request.reachBy, request.visit),
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
  answeredInApp: (code: string, name: string) =>
    `${code}: đã đưa câu trả lời của ${name} vào ứng dụng (bà con chưa nhắn kênh Zalo nên Zalo không báo được; gấp thì gọi hoặc đến nhà).`,
  resolved: (code: string, name: string, result: string | undefined) =>
    `${code}: ${name} đã giúp xong${result === undefined ? '' : ` (${shorten(result)})`}.`,
  handedTo: (code: string, name: string) => `${code}: chuyển cho ${name}.`,
  handedAway: (code: string, villageName: string) => `${code}: đã chuyển sang tổ ${villageName}.`,
  escalated: (code: string) => `${code}: đã chuyển lên xã.`,
  residentAdded: (code: string, text: string | undefined, attachments: Counts) =>
    text === undefined
      ? `${code} · Bà con gửi thêm ${countText(attachments)} (xem trong ứng dụng).`
      : [`${code} · Bà con nói thêm:`, `"${shorten(text)}"`, ...alongLines(attachments)].join('\n'),
  rated: (code: string, word: ResidentWord) => `${code}: bà con báo ${wordTexts[word]}.`,
  reopened: (code: string, helperName: string | undefined) =>
    helperName === undefined
      ? `${code}: bà con báo chưa được, cần giúp tiếp. Ai giúp được thì gõ "nhận ${code}".`
      : `${code}: bà con báo chưa được. Nhờ ${helperName} giúp tiếp nhé.`,
  takenUpAgain: (code: string, helperName: string | undefined, text: string | undefined) =>
    [
      helperName === undefined
        ? `${code}: bà con xin giúp tiếp. Ai giúp được thì gõ "nhận ${code}".`
        : `${code}: bà con xin giúp tiếp. Nhờ ${helperName} giúp tiếp nhé.`,
      ...(text === undefined ? [] : [`"${shorten(text)}"`]),
    ].join('\n'),
  cancelled: (code: string) => `${code}: bà con báo không cần giúp nữa.`,
  erased: (code: string) => `${code}: bà con đã xoá dữ liệu của mình, việc này dừng ở đây ạ.`,
  notDelivered: (code: string, reason: string | undefined) =>
    `${code}: Zalo không gửi được cho bà con${reason === undefined ? '' : ` (${reason})`}. Nhờ gọi điện hoặc đến nhà giúp.`,
};

export const residentTexts = {
  claimed: (code: string, name: string, team: string) =>
    `${name} (${team}) đang giúp bà con yêu cầu ${code} ạ.`,
  answer: (code: string, name: string, team: string, text: string, hasAttachments: boolean) =>
    `${name} (${team}) trả lời yêu cầu ${code}:\n\n${text}\n\n${
      hasAttachments ? 'Có ảnh hoặc lời nhắn thoại gửi kèm, bà con mở ứng dụng để xem ạ.\n\n' : ''
    }Đã được chưa ạ?`,
  resolved: (code: string, name: string, team: string) =>
    `${name} (${team}) báo yêu cầu ${code} đã xong.\n\nĐã được chưa ạ?`,
  handedToVillage: (code: string, villageName: string) =>
    `Yêu cầu ${code} đã chuyển sang tổ ${villageName} để giúp bà con ạ.`,
  escalated: (code: string) => `Yêu cầu ${code} đã chuyển lên xã. Xã sẽ trả lời bà con ở đây ạ.`,
  thanksSolved: 'Dạ mừng quá! Khi nào cần bà con cứ nhắn ạ.',
  thanksPartly: 'Dạ tổ đã biết là mới được một phần. Bà con nhắn thêm chỗ còn vướng ở đây nhé.',
  reopened: (code: string) => `Dạ yêu cầu ${code} được mở lại, tổ sẽ giúp bà con tiếp ạ.`,
};
