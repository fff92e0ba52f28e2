export const visitTexts = {
  weekdays: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  parts: { morning: 'Sáng', noon: 'Trưa', afternoon: 'Chiều', evening: 'Tối' },
};
