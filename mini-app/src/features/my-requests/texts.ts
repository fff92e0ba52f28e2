import type { ResidentWord } from '#shared/help-requests.ts';

export const wordNames: Record<ResidentWord, string> = {
  solved: 'Được rồi',
  partly: 'Mới được một phần',
  'not-solved': 'Chưa được',
};

export const texts = {
  title: 'Yêu cầu của tôi',
  detailTitle: (code: string) => `Yêu cầu ${code}`,
  detail: 'Yêu cầu',
  none: 'Bà con chưa hỏi tổ câu nào.',
  ask: 'Hỏi tổ',
  justSent: 'Đã gửi cho tổ rồi ạ. Có người nhận là bà con thấy ngay ở đây.',
  privateTitle: 'Việc riêng của bà con',
  privateForLeader:
    'Chỉ tổ trưởng thôn mình và cán bộ xã đọc được. Không ai khác trong tổ, trong nhóm hay trong thôn thấy việc này.',
  privateForDesk:
    'Chỉ cán bộ xã đọc được. Không ai trong thôn, trong tổ hay trong nhóm thấy việc này.',
  deskAlone: 'Chỉ cán bộ xã đọc',
  deskAloneHint: 'Bấm nếu bà con không muốn tổ trưởng biết.',
  deskAloneBusy: 'Đang chuyển…',
  aboutStep: (step: number, title: string) => `Bước ${step} · ${title}`,
  openStep: 'Mở lại bước ấy',
  conversation: 'Trao đổi với tổ',
  newAnswer: 'Có câu trả lời mới',

  team: 'Tổ',
  you: 'Bà con',
  youAdded: 'Bà con nói thêm',
  youAsked: 'Bà con hỏi',
  claimed: (name: string) => `${name} nhận giúp`,
  released: 'Đang tìm người khác giúp',
  handedOver: (to: string) => `Chuyển cho ${to}`,
  handedOverUnnamed: 'Đã chuyển cho người khác giúp',
  escalatedNote: 'Đã chuyển lên cán bộ xã',
  resolvedByYou: 'Bà con báo được rồi, việc đã xong',
  resolvedNote: (name: string) => `${name} báo đã xong`,
  ratedNote: (word: string) => `Bà con báo: ${word}`,
  reopenedNote: 'Mở lại để giúp tiếp',
  cancelledNote: 'Bà con thôi yêu cầu này',
  askedBack: (name: string) => `${name} hỏi lại bà con`,
  corrected: (name: string) => `${name} sửa lại câu trả lời`,
  appointed: (name: string) => `${name} hẹn bà con`,
  referred: (name: string) => `${name} chỉ nơi cần đến`,
  merged: 'Tổ trả lời chung với người hỏi giống bà con',

  rateTitle: 'Bà con thấy được chưa?',
  rateComment: 'Nói thêm một câu (không bắt buộc)',
  rateSend: 'Gửi cho tổ biết',
  rateSending: 'Đang gửi…',
  rateMissing: 'Bà con chọn một trong ba câu trên nhé.',
  rateAgain: 'Đổi ý? Báo lại cho tổ',
  rateThanks: 'Tổ đã biết. Cảm ơn bà con!',

  messageLabel: 'Nhắn thêm cho tổ',
  messageHint: 'Đừng ghi mật khẩu hay mã OTP.',
  messageSend: 'Gửi',

  reopen: 'Vẫn vướng, nhờ tổ giúp tiếp',
  reopenLabel: 'Còn vướng chỗ nào? (không bắt buộc)',
  reopenHint: 'Ví dụ: “Hôm qua vào được, hôm nay lại không”.',
  reopenSend: 'Nhờ tổ giúp tiếp',
  reopenSending: 'Đang gửi…',

  forWhom: 'Hỏi cho',
  reach: 'Cách trả lời',
  reachHere: 'Nhắn ở đây',
  reachZalo: 'Nhắn ở đây và trong Zalo',
  reachPhone: 'Gọi điện',
  reachPhoneTo: (masked: string) => `Gọi số ${masked}`,
  phone: 'Số để gọi',
  visit: 'Hẹn đến nhà',
  visitUndated: 'Nhờ tổ đến nhà',
  place: 'Đường đến nhà',

  answersHere: 'Câu trả lời nằm ở đây. Muốn được Zalo báo, bà con nhắn cho kênh của xã một câu.',
  openChannel: 'Nhắn cho kênh của xã',
  cannotOpenChannel:
    'Chưa mở được Zalo. Bà con mở Zalo rồi tìm tên kênh của xã, xem ở mục “Kênh thật của xã” nhé.',

  offerTitle: 'Cho kênh của xã nhắn khi có trả lời?',
  offerWords: 'Có người trả lời là Zalo báo ngay, bà con khỏi phải mở ra xem.',
  offerYes: 'Cho nhắn',
  offerNo: 'Thôi, để tôi tự vào xem',
  offerThanks: 'Được rồi ạ. Có trả lời là Zalo báo bà con ngay.',

  cancel: 'Thôi, không cần giúp nữa',
  cancelTitle: 'Bà con thôi yêu cầu này?',
  cancelWords: 'Tổ sẽ biết và không giúp câu này nữa. Lúc khác cần, bà con cứ hỏi lại.',
  cancelYes: 'Đúng, không cần nữa',
  cancelNo: 'Không, vẫn cần giúp',
} as const;
