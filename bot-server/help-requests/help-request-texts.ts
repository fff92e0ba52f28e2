import type { AttachmentKind } from '#shared/attachments.ts';
import type {
  DayPart,
  HelpRequestSource,
  ReachWay,
  ReferralDesk,
  ResidentWord,
  ResultKind,
} from '#shared/help-requests.ts';
import { dayText } from './appointment-texts.ts';
import { deskNames } from './referral-texts.ts';

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
/** "sáng thứ Hai 23/11", of a day written 2026-11-23. */
function visitText(visit: { day: string; part: DayPart }): string {
  return `${dayPartTexts[visit.part]} ${dayText(visit.day)}`;
}

function reachLines(reachBy: ReachWay, visit: { day: string; part: DayPart } | undefined) {
  if (reachBy === 'phone') return ['Xin gọi lại (số xem trong ứng dụng).'];
  return visit === undefined ? [] : [`Xin đến nhà: ${visitText(visit)}.`];
}

function solvedLine({ question, text }: { question: string; text: string }): string {
  return `Câu giống đã giải quyết: "${shorten(question)}" Đã trả lời: "${shorten(text)}"`;
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
  /** Who is named at once as its helper: they entered it, or it goes on with them. */
  helperName: string | undefined;
  source: HelpRequestSource;
  isUrgent: boolean;
  /** Code of the finished request that this one continues. */
  continues: string | undefined;
  /** Codes of the requests that are answered together with it. */
  mergedCodes: string[];
  /** Codes of open requests that ask for much the same. */
  alikeCodes: string[];
  /** How a question like it was solved before, in public words. */
  solved: { question: string; text: string } | undefined;
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
  const { code, helperName } = request;
  return [
    `${code} · ${request.isUrgent ? 'GẤP! ' : ''}${request.villageName} có bà con cần giúp${sourceTexts[request.source]}:`,
    `"${shorten(request.question)}"`,
    ...(request.continues === undefined
      ? []
      : [`Tiếp việc ${request.continues} đã xong trước đây.`]),
    ...lesson,
    ...phone,
    ...alongLines(request.attachments),
    ...(request.isForSomebody ? ['Hỏi giúp người nhà.'] : []),
    ...reachLines(request.reachBy, request.visit),
    ...(request.mergedCodes.length === 0
      ? []
      : [`Trả lời chung cho cả ${request.mergedCodes.join(', ')}.`]),
    ...alikeLines(code, request.alikeCodes),
    ...(request.solved === undefined ? [] : [solvedLine(request.solved)]),
    helperName === undefined
      ? `Gõ: "nhận ${code}" để giúp, "${code}: câu trả lời" để gửi bà con, "xong ${code}" khi xong. Xem thêm: "giúp".`
      : `${helperName} đang giúp.`,
  ].join('\n');
}

const sourceTexts: Record<HelpRequestSource, string> = {
  chat: '',
  'mini-app': '',
  desk: ' (đến gặp tổ)',
  call: ' (gọi điện)',
  visit: ' (tổ gặp tại nhà)',
};

function alikeLines(code: string, alike: string[]): string[] {
  return alike.length === 0
    ? []
    : [
        `Giống ${alike.join(', ')} đang mở; gõ "gộp ${[...alike, code].join(' ')}" để trả lời chung.`,
      ];
}

export function stuckQuestion(tutorialTitle: string, step: number | undefined): string {
  return step === undefined
    ? `Cần giúp với bài "${tutorialTitle}".`
    : `Kẹt ở bước ${step} của bài "${tutorialTitle}".`;
}

/** How a request ended, as the team says it; only help is called help. */
const endTexts: Record<ResultKind, string> = {
  'guided-remotely': 'đã hướng dẫn từ xa xong',
  'at-culture-house': 'đã giúp xong ở nhà văn hoá',
  'at-home': 'đã đến nhà giúp xong',
  'sent-on': 'đã chuyển việc tới xã hoặc nơi khác',
  'not-reached': 'dừng ở đây vì không liên lạc được bà con',
  'not-ours': 'dừng ở đây vì không thuộc việc của tổ',
  duplicate: 'dừng ở đây vì trùng câu hỏi khác',
};

/** Before what the resident of another request said that is answered together with the one that is read. */
export const saidUnder = (code: string, text: string | null): string =>
  text === null ? `${code}:` : `${code}: ${text}`;

/** In the history of a finished request: where it goes on. */
export const continuedText = (code: string): string => `Tiếp tục ở yêu cầu ${code}.`;

export const teamTexts = {
  claimed: (code: string, name: string) => `${code}: ${name} đã nhận giúp.`,
  released: (code: string, name: string) =>
    `${code}: ${name} trả lại. Ai giúp được thì gõ "nhận ${code}".`,
  answered: (code: string, name: string) => `${code}: đã gửi câu trả lời của ${name} cho bà con.`,
  answeredInApp: (code: string, name: string) =>
    `${code}: đã đưa câu trả lời của ${name} vào ứng dụng (bà con chưa nhắn kênh Zalo nên Zalo không báo được; gấp thì gọi hoặc đến nhà).`,
  resolved: (
    code: string,
    name: string,
    { result, resultKind }: { result?: string | undefined; resultKind?: ResultKind | undefined },
  ) =>
    `${code}: ${name} ${resultKind === undefined ? 'đã giúp xong' : endTexts[resultKind]}${
      result === undefined ? '' : ` (${shorten(result)})`
    }.`,
  noted: (code: string, name: string, text: string) =>
    `${code} · ${name} ghi cho tổ: "${shorten(text)}"`,
  askedBack: (code: string, name: string) => `${code}: đã gửi câu hỏi của ${name} cho bà con.`,
  askedBackInApp: (code: string, name: string) =>
    `${code}: đã đưa câu hỏi của ${name} vào ứng dụng (bà con chưa nhắn kênh Zalo nên Zalo không báo được; gấp thì gọi hoặc đến nhà).`,
  corrected: (code: string, name: string) =>
    `${code}: đã gửi bà con lời sửa câu trả lời của ${name}.`,
  appointed: (code: string, name: string, appointment: string) =>
    `${code}: ${name} hẹn bà con ${appointment}`,
  referred: (code: string, name: string, desk: ReferralDesk) =>
    `${code}: ${name} đã chỉ bà con đến ${deskNames[desk]}. Việc xong thì gõ "xong ${code}".`,
  merged: (code: string, others: string[], isAnswered: boolean) =>
    `${code}: từ nay trả lời chung cho cả ${others.join(', ')}.${
      isAnswered
        ? ` Câu đã trả lời ${code} thì ${others.join(', ')} chưa nhận; gõ "${code}: câu trả lời" để gửi cho cả hai bên.`
        : ''
    }`,
  passedOn: (code: string, next: string, others: string[]) =>
    `${code} đã dừng. ${[next, ...others].join(', ')} hỏi giống vậy, nay trả lời theo mã ${next}.`,
  takenUpByTeam: (code: string, name: string, helperName: string | undefined) =>
    helperName === undefined
      ? `${code}: ${name} mở lại. Ai giúp được thì gõ "nhận ${code}".`
      : `${code}: ${name} mở lại, ${helperName} giúp tiếp.`,
  handedTo: (code: string, name: string) => `${code}: chuyển cho ${name}.`,
  handedAway: (code: string, villageName: string) => `${code}: đã chuyển sang tổ ${villageName}.`,
  escalated: (code: string) => `${code}: đã chuyển lên xã.`,
  residentAdded: (code: string, text: string | undefined, attachments: Counts, isUrgent = false) =>
    text === undefined
      ? `${code} · Bà con gửi thêm ${countText(attachments)} (xem trong ứng dụng).`
      : [
          `${code} · ${isUrgent ? 'GẤP! ' : ''}Bà con nói thêm:`,
          `"${shorten(text)}"`,
          ...alongLines(attachments),
        ].join('\n'),
  rated: (code: string, word: ResidentWord) => `${code}: bà con báo ${wordTexts[word]}.`,
  reopened: (code: string, word: ResidentWord, helperName: string | undefined) =>
    helperName === undefined
      ? `${code}: bà con báo ${wordTexts[word]}, cần giúp tiếp. Ai giúp được thì gõ "nhận ${code}".`
      : `${code}: bà con báo ${wordTexts[word]}. Nhờ ${helperName} giúp tiếp nhé.`,
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

/** Ended without help: nothing of it may sound as if it were solved. */
const unsolvedKinds: ResultKind[] = ['not-reached', 'not-ours', 'sent-on', 'duplicate'];

const endedTexts = (who: string, code: string, isPrivate: boolean): Record<ResultKind, string> => ({
  'guided-remotely': `${who} báo yêu cầu ${code} đã xong.`,
  'at-culture-house': `${who} báo yêu cầu ${code} đã xong.`,
  'at-home': `${who} báo yêu cầu ${code} đã xong.`,
  'sent-on': `${who} đã chuyển việc ${code} của bà con tới nơi giải quyết. ${isPrivate ? 'Nơi đó làm tiếp.' : 'Phần của tổ dừng ở đây, còn việc thì nơi đó làm tiếp.'}`,
  'not-reached': `${who} chưa liên lạc được với bà con về yêu cầu ${code} nên tạm dừng ở đây.`,
  'not-ours': `Yêu cầu ${code} không thuộc việc ${isPrivate ? 'làm được ở đây' : 'tổ làm được'}, nên ${who} đành dừng ở đây.`,
  duplicate: `Yêu cầu ${code} trùng với câu bà con đã hỏi, ${who} trả lời ở câu kia ạ.`,
});

export const residentTexts = {
  claimed: (code: string, name: string, team: string) =>
    `${name} (${team}) đang giúp bà con yêu cầu ${code} ạ.`,
  answer: (code: string, name: string, team: string, text: string, hasAttachments: boolean) =>
    `${name} (${team}) trả lời yêu cầu ${code}:\n\n${text}\n\n${
      hasAttachments ? 'Có ảnh hoặc lời nhắn thoại gửi kèm, bà con mở ứng dụng để xem ạ.\n\n' : ''
    }Đã được chưa ạ?`,
  resolved: (
    code: string,
    name: string,
    team: string,
    {
      resultKind,
      dossierCode,
      isPrivate = false,
    }: {
      isPrivate?: boolean;
      resultKind?: ResultKind | undefined;
      dossierCode?: string | undefined;
    },
  ) =>
    [
      endedTexts(`${name} (${team})`, code, isPrivate)[resultKind ?? 'guided-remotely'],
      ...(dossierCode === undefined ? [] : [`Mã hồ sơ: ${dossierCode}`]),
      resultKind !== undefined && unsolvedKinds.includes(resultKind)
        ? 'Bà con vẫn cần giúp thì bấm "Chưa được" nhé.'
        : 'Đã được chưa ạ?',
    ].join('\n\n'),
  askedBack: (code: string, name: string, team: string, text: string) =>
    `${name} (${team}) hỏi thêm về yêu cầu ${code}:\n\n${text}\n\nBà con trả lời ngay ở đây nhé.`,
  corrected: (code: string, name: string, team: string, text: string) =>
    `${name} (${team}) sửa lại câu trả lời vừa rồi của yêu cầu ${code}. Bà con làm theo lời này nhé:\n\n${text}`,
  appointed: (code: string, name: string, team: string, appointment: string) =>
    `${name} (${team}) hẹn bà con về yêu cầu ${code}: ${appointment}\n\nBà con bận thì nhắn lại ở đây để hẹn lúc khác nhé.`,
  referred: (code: string, name: string, team: string, text: string) =>
    `${name} (${team}) chỉ chỗ làm việc cho yêu cầu ${code}:\n\n${text}\n\nChưa rõ chỗ nào bà con nhắn lại ở đây nhé.`,
  merged: (code: string) =>
    `Nhiều bà con cùng hỏi giống yêu cầu ${code}, tổ sẽ trả lời chung. Có câu trả lời là bà con nhận được ngay ở đây ạ.`,
  continued: (code: string, next: string) =>
    `Dạ tổ giúp bà con tiếp. Việc ${code} trước đây nay theo mã mới ${next} ạ.`,
  continuedPrivately: (code: string, next: string) =>
    `Dạ em báo người giúp làm tiếp, vẫn giữ kín ạ. Việc riêng ${code} trước đây nay theo mã mới ${next}.`,
  takenUpByTeam: (code: string, name: string, team: string) =>
    `${name} (${team}) mở lại yêu cầu ${code} để giúp bà con tiếp ạ.`,
  handedToVillage: (code: string, villageName: string) =>
    `Yêu cầu ${code} đã chuyển sang tổ ${villageName} để giúp bà con ạ.`,
  handedToLeader: (code: string, villageName: string) =>
    `Yêu cầu ${code} đã chuyển riêng cho tổ trưởng ${villageName}. Chỉ tổ trưởng và cán bộ xã đọc được ạ.`,
  escalated: (code: string) => `Yêu cầu ${code} đã chuyển lên xã. Xã sẽ trả lời bà con ở đây ạ.`,
  thanksSolved: 'Dạ mừng quá! Khi nào cần bà con cứ nhắn ạ.',
  thanksPartly:
    'Dạ tổ đã biết là mới được một phần, tổ sẽ giúp tiếp. Bà con nhắn thêm chỗ còn vướng ở đây nhé.',
  reopened: (code: string) => `Dạ yêu cầu ${code} được mở lại, tổ sẽ giúp bà con tiếp ạ.`,
};
