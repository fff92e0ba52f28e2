/** Kinds of people the simulator knows, in words; an unknown kind is shown as it is. */
export const kindNames: Record<string, string> = {
  resident: 'Bà con',
  member: 'Thành viên tổ',
  leader: 'Tổ trưởng',
  officer: 'Cán bộ xã',
};

export const texts = {
  title: 'Đăng nhập',
  why: 'Bà con đăng nhập để tổ biết ai đang hỏi và trả lời đúng người.',
  developmentTitle: 'Đăng nhập thử',
  developmentWhy: 'Đây là bản chạy thử với người mẫu. Chọn một người để dùng như người ấy.',
  nobody: 'Chưa có người mẫu nào. Hãy nạp xã mẫu rồi mở lại.',
  somebody: 'Người mẫu',
  find: 'Tìm tên hoặc thôn',
  villageIn: /(?:thôn|bản|xóm|ấp|làng|buôn|khu|phố|tổ dân phố) .+$/iu,
  withZalo: 'Đăng nhập bằng Zalo',
  openInZalo: 'Mở trong Zalo',
  openInZaloWhy:
    'Phần này chỉ dùng được trong Zalo, nơi bà con đã có sẵn tài khoản. Bài hướng dẫn thì vẫn đọc được ở đây.',
  readTutorials: 'Đọc bài hướng dẫn',
  signedInAs: (name: string) => `Đang dùng với tên ${name}.`,
  unnamed: 'chưa có tên',
  switchPerson: 'Đổi người',
} as const;
