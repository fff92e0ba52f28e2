import type { ResultKind } from '#shared/help-requests.ts';

export const resultNames: Record<ResultKind, string> = {
  'guided-remotely': 'Đã chỉ qua tin nhắn, điện thoại',
  'at-culture-house': 'Đã giúp ở nhà văn hoá',
  'at-home': 'Đã đến nhà giúp',
  'sent-on': 'Đã gửi lên xã hoặc cơ quan khác',
  'not-reached': 'Không liên lạc được với bà con',
  'not-ours': 'Không phải việc của tổ',
  duplicate: 'Trùng với việc khác',
};

export const resultTexts = {
  title: 'Việc này xong rồi?',
  kind: 'Kết quả thế nào?',
  kindMissing: 'Anh chị chọn một kết quả ở trên đã nhé.',
  dossier: 'Mã hồ sơ (nếu có)',
  dossierHint: 'Ghi đúng như trên giấy hẹn, ví dụ: H11.36-241122-0012.',
  dossierWrong: 'Mã hồ sơ chỉ có chữ không dấu, số, dấu chấm, gạch. Anh chị xem lại giúp nhé.',
  words: 'Nói thêm một câu (không bắt buộc)',
  wordsHint: 'Ví dụ: “Đã đến nhà, cài lại VNeID”. Chỉ tổ và xã đọc; ảnh thì bà con cũng xem được.',
  yes: 'Đúng, đã xong',
  sending: 'Đang gửi…',
  sendAgain: 'Gửi lại',
  drop: 'Thôi, chưa xong',
  done: 'Đã ghi là xong. Bà con sẽ được hỏi thấy được chưa.',

  notRecorded: 'Việc này đã xong trước đó, lời của anh chị chưa được ghi. Anh chị xem lại nhé.',
  reopenedSince: 'Lần báo xong trước đã tới nơi. Sau đó việc này được mở lại, anh chị xem nhé.',

  own: 'Bà con nói',
  ownNone: 'Bà con chưa nói gì.',
  ours: 'Tổ ghi',
};
