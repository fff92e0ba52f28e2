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
    'Tổ mình gõ thế này nhé (có dấu hay không đều được):',
    '• "nhận A12" → nhận giúp bà con',
    '• "A12: câu trả lời" → gửi câu trả lời cho bà con',
    '• bấm "Trả lời" vào tin A12 rồi gõ → cũng gửi cho bà con',
    '• "xong A12 kết quả" → ghi là đã giúp xong',
    '• "trả lại A12" → nhường người khác giúp',
    '• "chuyển A12 chị Lan" (hoặc thôn Chè, xã) → chuyển cho người khác',
    'Nói chuyện bình thường thì bà con không thấy.',
  ].join('\n'),
  answerWithoutColon: (code = 'A12') =>
    `Chưa gửi gì cho bà con. Muốn trả lời thì gõ dấu hai chấm sau mã: "${code}: nội dung".`,
  doubtful: (code = 'A12') =>
    `Chưa ghi gì và chưa gửi gì cho bà con. Gõ rõ giúp nhé: "nhận ${code}", "xong ${code}", "trả lại ${code}" hoặc "${code}: câu trả lời".`,
  answerEmpty: (code = 'A12') => `Câu trả lời đang trống. Gõ: "${code}: nội dung" nhé.`,
  commandWithoutCode: (waiting: string[]) =>
    waiting.length === 0
      ? 'Chưa rõ yêu cầu nào. Gõ kèm mã, ví dụ "nhận A12".'
      : `Chưa rõ yêu cầu nào. Gõ kèm mã nhé. Đang chờ: ${waiting.join(', ')}.`,
  codeUnknown: (code: string) => `Không thấy yêu cầu ${code} của tổ mình. Nhờ xem lại mã giúp nhé.`,
  quoteUnknown: 'Chưa rõ tin này nói yêu cầu nào. Gõ kèm mã giúp nhé, ví dụ "xong A12".',
  taken: (code: string, name: string) => `${code}: ${name} đã nhận trước rồi.`,
  takenBySomebody: (code: string) => `${code}: có người nhận trước rồi.`,
  coveredInAnswer: (code: string, kinds: Covered) =>
    `${code}: ${nameCovered(kinds)} trong câu trả lời đã được che, bà con không thấy. Nhờ hẹn gặp hoặc gọi trực tiếp.`,
  coveredInResult: (code: string, kinds: Covered) =>
    `${code}: ${nameCovered(kinds)} trong kết quả đã được che, không ai đọc được.`,
  finished: (code: string) => `${code} đã kết thúc rồi.`,
  notClaimed: (code: string) => `${code}: chỉ người đang nhận mới trả lại được.`,
  alreadySo: (code: string) => `${code}: đã ghi rồi ạ.`,
  handOverToWhom: (code: string) =>
    `Chuyển ${code} cho ai ạ? Gõ: "chuyển ${code} chị Lan", "chuyển ${code} thôn Chè" hoặc "chuyển ${code} xã".`,
  handOverSeveral: (code: string, names: string[]) =>
    `Chưa rõ chuyển ${code} cho ai: ${names.join(', ')}? Gõ rõ tên giúp nhé.`,
  noTeamThere: (code: string) =>
    `Chưa chuyển được ${code}: nơi đó chưa có tổ. Gõ "chuyển ${code} xã" nhé.`,
  notAllowed: (name: string) => `${name} không còn trong tổ nên lệnh này không được ghi.`,
  onlyLeader: 'Việc này nhờ tổ trưởng xác nhận nhé.',
  newcomerAccepted: (name: string) => `${name} đã vào danh sách tổ.`,
  newcomerRefused: (name: string) => `${name} không được ghi vào danh sách tổ.`,
  newcomerUnknown: (number: number) => `Không thấy ai có số M${number} đang chờ xác nhận.`,
};
