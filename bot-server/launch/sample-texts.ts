/** What stands in the sample commune before anybody has done anything. */
export const sampleTexts = {
  phoneClass: {
    title: 'Lớp dạy dùng điện thoại thông minh cho bà con',
    body:
      'Tối thứ bảy này xã mở lớp dạy dùng điện thoại thông minh, không mất tiền. Bà con nhớ sạc đầy pin và mang theo điện thoại của mình.\n' +
      'Ai ngại đi một mình thì rủ con cháu đi cùng. Cần hỏi thêm, bà con bấm “Hỏi tổ” nhé.',
    place: 'Nhà văn hoá xã Thanh Tâm',
  },
  fakeOfficers: {
    title: 'Cảnh giác: kẻ gian giả làm cán bộ, bắt cài ứng dụng lạ',
    body:
      'Mấy hôm nay có người gọi điện xưng là cán bộ xã, bảo bà con bấm đường link để cài ứng dụng.\n' +
      'Cán bộ xã không gọi điện bắt ai cài gì. Bà con đừng bấm, đừng đọc mã OTP cho ai. Lỡ bấm rồi thì báo tổ ngay.',
  },
  powerCut: {
    title: 'Cắt điện sửa đường dây ở thôn Chè Kho Làng',
    body: 'Điện lực sửa đường dây nên thôn mình mất điện buổi sáng. Bà con sạc sẵn điện thoại, đèn pin nhé.',
    place: 'Thôn Chè Kho Làng',
  },
  campaign: '45 ngày cài VNeID mức 2',
  asker: 'Bà Nguyễn Thị Mận',
  question: 'Em lấy lại mật khẩu VNeID, máy cứ báo ngày cấp không khớp.',
  answer:
    'Bác đổi thẻ năm ngoái nên phải nhập ngày cấp của thẻ mới, ghi ở mặt sau thẻ. Cháu vừa thử được rồi ạ.',
  tip: 'Đã đổi thẻ căn cước thì nhập ngày cấp của thẻ mới, ghi ở mặt sau thẻ. Ngày của thẻ cũ máy không nhận.',
  sharedQuestion: 'Lấy lại mật khẩu VNeID, máy báo ngày cấp không khớp thì làm sao?',
};
