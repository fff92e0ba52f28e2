export const cannedTexts = {
  open: 'Dùng câu mẫu',
  title: 'Chọn câu mẫu',
  search: 'Tìm câu mẫu',
  none: 'Tổ chưa có câu mẫu nào.',
  notFound: 'Không thấy câu mẫu nào như thế.',
  ofCommune: 'Của xã',
  ofTeam: 'Của tổ',
  take: 'Dùng câu này',
  another: 'Chọn câu khác',
  along: (count: number) => `Gửi kèm ${count} ảnh của câu mẫu:`,
  withoutPictures: 'Thôi, không gửi ảnh mẫu',
};
