export const answerTexts = {
  label: 'Trả lời bà con',
  hint: 'Bà con nhận được đúng những lời này.',
  frozen: 'Câu này đang gửi dở, gửi xong sẽ viết tiếp được.',
  send: 'Gửi trả lời',
  sending: 'Đang gửi…',
  sent: 'Đã gửi cho bà con.',
};
