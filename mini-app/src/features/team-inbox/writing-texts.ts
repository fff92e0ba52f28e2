export const writingTexts = {
  noteTitle: 'Ghi cho tổ',
  noteOnly: 'Chỉ tổ đọc. Bà con không thấy.',
  noteLabel: 'Nhắn anh chị em trong tổ',
  noteHint: 'Ví dụ: “Nhà bác đi làm đồng, tối mới gặp được”. Đừng ghi mật khẩu, số giấy tờ.',
  noteSend: 'Ghi cho tổ',
  noteSent: 'Đã ghi cho tổ. Bà con không thấy.',

  questionTitle: 'Hỏi thêm bà con',
  questionLabel: 'Anh chị cần biết thêm gì?',
  questionHint: 'Bà con nhận được đúng những lời này. Đừng hỏi mật khẩu hay mã OTP.',
  questionSend: 'Gửi câu hỏi cho bà con',
  questionSent: 'Đã hỏi bà con. Có trả lời là hiện ở đây.',

  cancelledSince: 'Việc này bà con thôi không hỏi nữa. Anh chị xem lại rồi hãy gửi nhé.',
  finishedSince: 'Việc này đã xong rồi. Anh chị xem lại rồi hãy gửi nhé.',
  escalatedSince: 'Việc này cán bộ xã đang xem. Anh chị xem lại rồi hãy gửi nhé.',
  takenSince: (name: string) => `Việc này ${name} đang giúp. Anh chị xem lại rồi hãy gửi nhé.`,

  wordsMissing: 'Anh chị viết vài chữ đã nhé.',
  sending: 'Đang gửi…',
  sendAgain: 'Gửi lại',
  drop: 'Thôi, bỏ tin này',
};
