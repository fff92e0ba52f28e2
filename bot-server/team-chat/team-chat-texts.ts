import type { DayPart } from '#shared/help-requests.ts';

/** What was covered in somebody's words, as one says it. */
const coveredNames = {
  otp: 'mã',
  password: 'mật khẩu',
  'id-number': 'số giấy tờ',
  'card-number': 'dãy số',
  'phone-number': 'số điện thoại',
} as const;
type Covered = readonly (keyof typeof coveredNames)[];

function nameCovered(kinds: Covered): string {
  return kinds.map((kind) => coveredNames[kind]).join(', ');
}

export const teamChatTexts = {
  help: [
    'Tổ mình gõ thế này nhé (có dấu hay không, mã trước hay sau đều được):',
    '• "nhận A12" → nhận giúp bà con',
    '• "A12: câu trả lời" → gửi cho bà con',
    '• bấm "Trả lời" vào tin A12 rồi gõ → cũng gửi cho bà con',
    '• "hỏi A12: máy gì ạ" → hỏi thêm bà con',
    '• "trao đổi A12: …" → ghi cho tổ, bà con không thấy',
    '• "hẹn A12 15h chiều mai", "đến nhà A12 sáng thứ 7" → hẹn bà con',
    '• "xong A12 tại nhà" (nhà văn hoá, gọi điện…) → ghi là đã giúp xong',
    '• "không liên lạc được A12", "gửi xã A12 hồ sơ H15.26-0001" → dừng ở đây',
    '• "trả lại A12" → nhường người khác giúp',
    '• "chuyển A12 chị Lan" (thôn Chè, xã, công an, ngân hàng, một cửa…) → chuyển',
    '• "gộp A12 A15" → trả lời chung, A12 là chính',
    '• "sửa A12: câu đúng" → sửa câu vừa trả lời (trong 10 phút)',
    '• "mở lại A12" → giúp tiếp việc đã xong',
    '• "mẫu" → xem câu mẫu; "mẫu A12 vneid" → gửi câu mẫu',
    '• "mẹo A12" → gửi xã câu trả lời hay làm mẹo',
    '• "danh sách", "của tôi" → việc đang chờ, việc mình đang giúp',
    'Nhiều mã một lúc cũng được: "nhận A12 A15". Trả lời vào tin của A12 thì khỏi gõ mã.',
    'Nói chuyện bình thường thì bà con không thấy.',
  ].join('\n'),
  commandWithoutCode: (waiting: string[]) =>
    waiting.length === 0
      ? 'Chưa rõ yêu cầu nào. Gõ kèm mã, ví dụ "nhận A12".'
      : `Chưa rõ yêu cầu nào. Gõ kèm mã nhé. Đang chờ: ${waiting.join(', ')}.`,
  codeUnknown: (code: string) => `Không thấy yêu cầu ${code} của tổ mình. Nhờ xem lại mã giúp nhé.`,
  codesUnknown: (codes: string[]) =>
    `Không thấy yêu cầu ${codes.join(', ')} của tổ mình. Nhờ xem lại mã giúp nhé.`,
  quoteUnknown: 'Chưa rõ tin này nói yêu cầu nào. Gõ kèm mã giúp nhé, ví dụ "xong A12".',
  quoteLost: (name: string | undefined, waiting: string[]) =>
    `Câu ${name ?? 'bà con'} vừa bấm "Trả lời" chưa gửi được cho ai, vì chưa rõ yêu cầu nào. Nhắn lại kèm mã giúp nhé, ví dụ "${waiting[0] ?? 'A12'}: câu trả lời". Nói chuyện trong tổ thì thôi ạ.`,
  taken: (code: string, name: string | undefined) =>
    `${code}: ${name ?? 'có người'} đã nhận trước rồi.`,
  coveredInAnswer: (codes: string, kinds: Covered) =>
    `${codes}: ${nameCovered(kinds)} trong câu gửi bà con đã được che, bà con không thấy. Nhờ hẹn gặp hoặc gọi trực tiếp.`,
  coveredInResult: (codes: string, kinds: Covered) =>
    `${codes}: ${nameCovered(kinds)} vừa gõ đã được che, không ai đọc được.`,
  finished: (code: string) => `${code} đã kết thúc rồi. Cần giúp tiếp thì gõ "mở lại ${code}".`,
  notFinished: (code: string) => `${code} chưa xong nên không cần mở lại ạ.`,
  notClaimed: (code: string) => `${code}: chỉ người đang nhận mới trả lại được.`,
  alreadySo: (code: string) => `${code}: đã ghi rồi ạ.`,
  noted: (code: string) => `${code}: đã ghi cho tổ, bà con không thấy.`,
  tipProposed: (code: string) =>
    `${code}: đã gửi xã câu này làm mẹo. Xã duyệt xong là bà con xem được.`,
  noAnswerForTip: (code: string) =>
    `${code}: chưa có câu trả lời nào của mình để làm mẹo. Trả lời bà con trước nhé.`,
  nothingToCorrect: (code: string) => `${code}: chưa có câu trả lời nào của mình để sửa.`,
  tooLateToCorrect: (code: string) =>
    `${code}: quá 10 phút nên không sửa được nữa. Gửi câu mới nhé: "${code}: nội dung".`,
  timeTooFar: (code: string) =>
    `${code}: giờ hẹn đã qua hoặc xa quá. Hẹn trong vòng 60 ngày nhé, ví dụ "hẹn ${code} 15h chiều mai".`,
  otherTeam: (code: string) => `${code}: chỉ gộp được các yêu cầu của tổ mình.`,
  mergeFinished: (codes: string[]) =>
    `Trong ${codes.join(', ')} có yêu cầu đã xong nên chưa gộp. Chỉ gộp được việc đang mở.`,
  mergeNeedsTwo: 'Gộp yêu cầu nào với nhau ạ? Gõ: "gộp A12 A15" (mã đầu là chính).',
  cannedUnknown: (shortName: string) =>
    `Không có câu mẫu "${shortName}". Gõ "mẫu" để xem các câu mẫu nhé.`,
  cannedWithoutCode: (shortName: string, waiting: string[]) =>
    `Gửi câu mẫu cho yêu cầu nào ạ? Gõ: "mẫu ${waiting[0] ?? 'A12'} ${shortName}".`,
  /** How near an appointment without an hour is to the truth; the resident reads it behind the time. */
  about: (grain: 'hour' | DayPart | 'day' | 'weekend') => aboutTexts[grain],
  handOverToWhom: (code: string) =>
    `Chuyển ${code} cho ai ạ? Gõ: "chuyển ${code} chị Lan", "chuyển ${code} thôn Chè", "chuyển ${code} xã" hoặc "chuyển ${code} công an".`,
  handOverSeveral: (code: string, names: string[]) =>
    `Chưa rõ chuyển ${code} cho ai: ${names.join(', ')}? Gõ rõ tên giúp nhé.`,
  referWithoutColon: (code: string) =>
    `Chưa gửi gì cho bà con. Muốn dặn thêm thì gõ dấu hai chấm: "chuyển ${code} công an: lời dặn".`,
  noTeamThere: (code: string) =>
    `Chưa chuyển được ${code}: nơi đó chưa có tổ. Gõ "chuyển ${code} xã" nhé.`,
  notAllowed: (name: string) => `${name} không còn trong tổ nên lệnh này không được ghi.`,
  onlyLeader: 'Việc này nhờ tổ trưởng xác nhận nhé.',
  newcomerAccepted: (name: string) => `${name} đã vào danh sách tổ.`,
  newcomerRefused: (name: string) => `${name} không được ghi vào danh sách tổ.`,
  newcomerUnknown: (number: number) => `Không thấy ai có số M${number} đang chờ xác nhận.`,
};

const aboutTexts = {
  hour: undefined,
  morning: 'Giờ ước chừng, trong buổi sáng.',
  noon: 'Giờ ước chừng, trong buổi trưa.',
  afternoon: 'Giờ ước chừng, trong buổi chiều.',
  evening: 'Giờ ước chừng, trong buổi tối.',
  day: 'Giờ ước chừng, trong ngày hôm đó.',
  weekend: 'Giờ ước chừng, trong hai ngày cuối tuần.',
} as const;

/** Questions back to what was nearly a command; nothing has been done and nothing sent. */
export const askedBackTexts = {
  'answer-without-colon': (code = 'A12') =>
    `Chưa gửi gì cho bà con. Muốn trả lời thì gõ dấu hai chấm sau mã: "${code}: nội dung".`,
  'answer-empty': (code = 'A12') => `Câu trả lời đang trống. Gõ: "${code}: nội dung" nhé.`,
  'for-whom': (code = 'A12') =>
    `Chưa gửi gì cho bà con, vì câu này có thể là nói trong tổ. Gửi bà con thì gõ "trả lời ${code}: nội dung"; ghi cho tổ thì gõ "trao đổi ${code}: nội dung".`,
  'question-without-colon': (code = 'A12') =>
    `Chưa hỏi bà con. Muốn hỏi thì gõ dấu hai chấm: "hỏi ${code}: nội dung".`,
  'correction-without-colon': (code = 'A12') =>
    `Chưa sửa gì. Muốn sửa câu vừa trả lời thì gõ dấu hai chấm: "sửa ${code}: nội dung đúng".`,
  'note-empty': (code = 'A12') => `Chưa có gì để ghi. Gõ: "trao đổi ${code}: nội dung" nhé.`,
  'merge-needs-two': (_code?: string) => teamChatTexts.mergeNeedsTwo,
  'canned-missing': (code = 'A12') =>
    `Chưa rõ câu mẫu nào nên chưa gửi gì. Gõ "mẫu" để xem, rồi gõ kèm tên, ví dụ "mẫu ${code} vneid".`,
  'sent-or-handed': (code = 'A12') =>
    `Chưa ghi gì. Muốn xã giúp tiếp thì gõ "chuyển ${code} xã"; đã nộp hồ sơ rồi thì gõ "xong ${code} gửi xã".`,
  'time-missing': (code = 'A12') =>
    `Hẹn lúc nào ạ? Gõ rõ giúp nhé: "hẹn ${code} 15h chiều mai", "hẹn ${code} sáng thứ 7".`,
  'time-past': (code = 'A12') =>
    `Giờ đó qua rồi nên chưa hẹn. Gõ rõ ngày giúp nhé: "hẹn ${code} 8h sáng mai".`,
  'time-unsure': (code = 'A12') =>
    `Chưa rõ hẹn lúc nào nên chưa báo bà con. Gõ rõ ngày và giờ nhé: "hẹn ${code} 15h thứ 7", "hẹn ${code} 8h sáng mùng 3".`,
  'place-unknown': (code = 'A12') =>
    `Chưa hẹn: bot chỉ ghi được hẹn tại nhà, ở nhà văn hoá hoặc gọi điện. Chỗ khác thì nhắn bà con: "${code}: mời bác lên xã lúc…".`,
  doubtful: (code = 'A12') =>
    `Chưa ghi gì và chưa gửi gì cho bà con. Gõ rõ giúp nhé: "nhận ${code}", "xong ${code}", "trả lại ${code}" hoặc "${code}: câu trả lời". Gõ "giúp" để xem hết.`,
};
