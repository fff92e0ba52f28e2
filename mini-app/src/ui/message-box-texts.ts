export const messageBoxTexts = {
  frozen: 'Tin này đang gửi dở, gửi xong sẽ viết tiếp được.',
  sending: 'Đang gửi…',
  sendAgain: 'Gửi lại',
  drop: 'Thôi, bỏ tin này',
  sentElsewhere: 'Tin này đã gửi rồi, từ một cửa sổ khác.',
};
