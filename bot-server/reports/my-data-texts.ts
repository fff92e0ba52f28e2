import type { AttachmentKind } from '#shared/attachments.ts';
import type {
  DayPart,
  HelpRequestState,
  ReachWay,
  ReferralDesk,
  ResidentWord,
} from '#shared/help-requests.ts';
import type { ConsentPurpose, MutableKind } from '#shared/me.ts';
import { deskTexts, stateTexts, wordTexts } from './register-texts.ts';

const consentTexts: Record<ConsentPurpose, string> = {
  helping: 'Cho tổ và xã đọc câu hỏi để giúp',
  learning: 'Cho bà con khác học từ câu hỏi của mình',
  announcements: 'Cho xã nhắn tin vào Zalo khi có thông báo',
};

const mutedTexts: Record<MutableKind, string> = {
  announcements: 'thông báo mới của xã',
  progress: 'tin báo ai đang giúp',
};

const reachTexts: Record<ReachWay, string> = {
  zalo: 'trả lời trong Zalo',
  phone: 'gọi lại',
  visit: 'đến nhà giúp',
};

/** Of somebody to whom Zalo brings nothing. */
const reachInApp = 'trả lời trong ứng dụng';

const dayPartTexts: Record<DayPart, string> = {
  morning: 'buổi sáng',
  noon: 'buổi trưa',
  afternoon: 'buổi chiều',
  evening: 'buổi tối',
};

const attachmentTexts: Record<AttachmentKind, string> = { photo: 'ảnh', voice: 'lời nhắn thoại' };

const stepTexts = {
  opened: 'Bà con hỏi',
  'resident-added': 'Bà con nói thêm',
  claimed: 'Nhận giúp',
  released: 'Trả lại cho tổ',
  'handed-over': 'Chuyển người giúp',
  escalated: 'Chuyển lên xã',
  answered: 'Trả lời',
  resolved: 'Báo đã xong',
  'resolved-by-resident': 'Bà con báo được rồi, việc đã xong',
  rated: 'Bà con đánh giá',
  reopened: 'Bà con xin giúp tiếp',
  cancelled: 'Không cần giúp nữa',
  'asked-back': 'Tổ hỏi thêm',
  corrected: 'Tổ sửa lại câu trả lời',
  appointed: 'Hẹn gặp',
  referred: 'Chỉ nơi làm việc',
  merged: 'Trả lời chung với câu hỏi giống vậy',
  returned: 'Chờ người khác giúp',
  'not-delivered': 'Zalo không gửi được tin',
} as const;

const messageStateTexts: Record<string, string> = {
  sent: 'đã gửi',
  delivered: 'đã nhận',
  seen: 'đã xem',
  failed: 'không gửi được',
  expired: 'quá hạn, không gửi',
  cancelled: 'không gửi',
};

const timeInVietnam = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});
const time = (at: Date) => timeInVietnam.format(at);
const said = (text: string | null) => (text === null || text === '' ? '' : `: ${text}`);

/** The history keeps a verdict as `solved` or `partly: what they said about it`. */
function sayRating(text: string | null): string | null {
  const [, word, comment] = /^(solved|partly|not-solved)((?:: [\s\S]*)?)$/.exec(text ?? '') ?? [];
  return word === undefined ? text : wordTexts[word as ResidentWord] + comment;
}

export const sectionTitles = {
  profile: 'Hồ sơ của bà con',
  consents: 'Những điều bà con đã đồng ý',
  household: 'Người nhà bà con giúp',
  requests: 'Yêu cầu đã gửi',
  chat: 'Tin nhắn bà con gửi trong Zalo',
  messages: 'Tin đã gửi cho bà con trong Zalo',
  tutorials: 'Bài hướng dẫn',
  announcements: 'Thông báo đã đọc',
  traces: 'Đăng nhập và bản gốc tin Zalo',
  roles: 'Vai trò trong tổ, trong xã',
};

/** One line each, as a person reads them. */
export const dataLines = {
  nothing: 'Không có gì.',
  ownName: (name: string) => `Tên bà con muốn được gọi: ${name}`,
  zaloName: (name: string) => `Tên trên Zalo: ${name}`,
  account: (name: string) => `Kênh Zalo của xã: ${name}`,
  village: (name: string, chosenAt: Date | null) =>
    chosenAt === null ? `Xã: ${name}, chưa chọn thôn` : `Thôn: ${name}, chọn lúc ${time(chosenAt)}`,
  chatId: (id: string) => `Mã của bà con ở kênh Zalo của xã: ${id}`,
  appId: (id: string) => `Mã của bà con trong ứng dụng này: ${id}`,
  knownSince: (at: Date) => `Lần đầu tới đây: ${time(at)}`,
  followsSince: (at: Date) => `Quan tâm kênh Zalo của xã từ: ${time(at)}`,
  leftAt: (at: Date) => `Lần gần nhất thôi quan tâm kênh Zalo của xã: ${time(at)}`,
  lastInteraction: (at: Date) => `Lần gần nhất nhắn cho xã: ${time(at)}`,
  muted: (kinds: MutableKind[]) =>
    `Không cần báo: ${kinds.map((kind) => mutedTexts[kind]).join(', ')}`,
  consent: (purpose: ConsentPurpose, version: string, givenAt: Date, withdrawnAt: Date | null) =>
    `${consentTexts[purpose]} (bản ${version}): đồng ý lúc ${time(givenAt)}${
      withdrawnAt === null ? '' : `, thôi từ lúc ${time(withdrawnAt)}`
    }`,
  household: (name: string, at: Date) => `${name}, thêm lúc ${time(at)}`,
  request: (code: string, at: Date, state: HelpRequestState, question: string) =>
    `${code}, gửi lúc ${time(at)}, ${stateTexts[state].toLowerCase()}: ${question}`,
  phoneModel: (code: string, model: string) => `${code} · Máy: ${model}`,
  forWhom: (code: string, name: string) => `${code} · Hỏi giúp: ${name}`,
  tutorial: (code: string, title: string, step: number | null) =>
    `${code} · Bài: ${title}${step === null ? '' : `, bước ${step}`}`,
  reach: (code: string, way: ReachWay, isInChat: boolean) =>
    `${code} · Bà con muốn: ${way === 'zalo' && !isInChat ? reachInApp : reachTexts[way]}`,
  phone: (code: string, phone: string) => `${code} · Số điện thoại để gọi lại: ${phone}`,
  visit: (code: string, day: string, part: DayPart, place: string | null) =>
    `${code} · Xin đến nhà: ${dayPartTexts[part]} ngày ${day.split('-').reverse().join('/')}${said(place)}`,
  appointment: (code: string, at: Date) => `${code} · Tổ hẹn lúc ${time(at)}`,
  referral: (code: string, desk: ReferralDesk) => `${code} · Tổ chỉ đến: ${deskTexts[desk]}`,
  dossier: (code: string, dossier: string) => `${code} · Mã hồ sơ: ${dossier}`,
  word: (code: string, word: ResidentWord) => `${code} · Lời bà con: ${wordTexts[word]}`,
  step: (
    code: string,
    at: Date,
    kind: keyof typeof stepTexts,
    name: string | null,
    text: string | null,
  ) =>
    `${code} · ${time(at)} · ${stepTexts[kind]}${name === null ? '' : ` (${name})`}${said(kind === 'rated' ? sayRating(text) : text)}`,
  attachment: (code: string, kind: AttachmentKind, number: number, at: Date, sizeBytes: number) =>
    `${code} · ${attachmentTexts[kind]} số ${number}, gửi lúc ${time(at)}, ${Math.ceil(sizeBytes / 1000)} kB`,
  unsent: (kind: AttachmentKind, at: Date) =>
    `Chưa gửi kèm câu hỏi nào: ${attachmentTexts[kind]} tải lên lúc ${time(at)}, tự xoá sau 3 ngày`,
  chat: (at: Date, text: string) => `${time(at)}${said(text)}`,
  waiting: (question: string) => `Câu hỏi đang chờ bà con nói rõ: ${question}`,
  message: (at: Date, state: string, text: string) =>
    `${time(at)}, ${messageStateTexts[state] ?? 'đang chờ gửi'}: ${text}`,
  progress: (title: string, step: number, isFinished: boolean, at: Date) =>
    `${title}: ${isFinished ? 'đã xong' : `đang ở bước ${step}`}, lúc ${time(at)}`,
  vote: (title: string, isUseful: boolean, comment: string | null, at: Date) =>
    `${title}: bà con thấy ${isUseful ? 'có ích' : 'chưa có ích'}, lúc ${time(at)}${said(comment)}`,
  announcement: (title: string, at: Date) => `${title}, đọc lúc ${time(at)}`,
  sessions: (count: number) => `Đang đăng nhập trên ${count} máy hoặc trình duyệt`,
  deliveries: (count: number) =>
    `${count} bản gốc tin và thao tác mà Zalo chuyển tới, đã che số và mật khẩu`,
  member: (name: string, teamName: string) =>
    `${name}, thành viên ${teamName}. Phần này do tổ và xã giữ; xoá dữ liệu của mình ở đây không xoá tên trong tổ.`,
  officer: (name: string, areaName: string) =>
    `${name}, cán bộ ${areaName}. Phần này do xã giữ; xoá dữ liệu của mình ở đây không xoá tên trong danh sách cán bộ.`,
};
