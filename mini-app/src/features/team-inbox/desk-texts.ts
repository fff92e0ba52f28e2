import type { DeskSource } from './desk-draft.ts';

const sources: Record<DeskSource, string> = {
  desk: 'Đến tận nơi',
  call: 'Gọi điện',
  visit: 'Mình đến nhà',
};

export const deskTexts = {
  title: 'Nhập việc cho bà con',
  house: (name: string) => `Ghi cho: ${name}. Ai trong tổ ghé nhà này cũng đọc được.`,
  houseUnnamed: 'Ghi cho nhà đang ghé. Ai trong tổ ghé nhà này cũng đọc được.',
  notThisHouse: 'Không phải việc của nhà này',
  name: 'Bà con tên gì?',
  nameHint: 'Ví dụ: Bác Tư xóm Đình.',
  nameMissing: 'Anh chị ghi tên bà con để tổ còn biết nhé.',
  question: 'Bà con vướng chuyện gì?',
  questionHint: 'Ghi ngắn thôi. Đừng ghi mật khẩu, mã OTP, số giấy tờ.',
  questionMissing: 'Anh chị ghi vài chữ bà con vướng gì nhé.',
  source: 'Bà con hỏi bằng cách nào?',
  sources,
  phone: 'Số điện thoại (không bắt buộc)',
  phoneHint: 'Chỉ người nhận giúp mới thấy số này.',
  phoneWrong: 'Số điện thoại có 10 số và bắt đầu bằng số 0. Anh chị xem lại giúp nhé.',
  agreed: 'Bà con đồng ý cho ghi lại tên và chuyện này',
  agreedMissing:
    'Anh chị hỏi bà con một câu: có đồng ý cho ghi lại không. Đồng ý thì đánh dấu nhé.',
  claims: 'Tôi nhận giúp luôn',
  send: 'Ghi vào sổ của tổ',
  sending: 'Đang ghi…',
  sendAgain: 'Gửi lại',
  next: 'Nhập cho người tiếp theo',
  drop: 'Thôi, bỏ việc này',
  done: (code: string) => `Đã ghi vào sổ: ${code}.`,
  alike: 'Đang có việc giống thế',
  sentElsewhere: 'Việc này đã ghi rồi, từ một cửa sổ khác.',
  seeSent: 'Xem việc đó',
};
