export const texts = {
  title: 'Sổ theo dõi yêu cầu',
  pages: 'Các trang',
  morePages: 'Xem các trang khác',
  fewerPages: 'Thu gọn',
  register: 'Sổ theo dõi',
  announcements: 'Thông báo',
  visits: 'Đến từng nhà',
  clocks: 'Giờ làm việc',
  signInTitle: 'Đăng nhập',
  signInWhy: 'Trang này dành cho cán bộ xã theo dõi các yêu cầu của bà con.',
  notOfficer: 'Trang này chỉ dành cho cán bộ xã.',
  notOfficerHow: (name: string) =>
    `Anh chị đang đăng nhập là ${name}, chưa có trong danh sách cán bộ. Nhờ người quản trị thêm vào, hoặc đổi người đăng nhập.`,
  unnamed: 'một người chưa có tên',
  switchPerson: 'Đổi người',
  signedInAs: (name: string) => `Cán bộ: ${name}`,
} as const;
