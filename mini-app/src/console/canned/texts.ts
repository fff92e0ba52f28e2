export const texts = {
  title: 'Câu trả lời mẫu',
  documentTitle: (areaName: string) => `Câu trả lời mẫu · ${areaName}`,
  what: 'Cả xã dùng chung. Trong nhóm Zalo, thành viên gõ “mẫu” kèm tên gọi là gửi được; thôn có câu riêng cùng tên thì câu của thôn được dùng trước.',
  add: 'Thêm câu trả lời mẫu',
  none: 'Chưa có câu nào. Câu nào hay phải viết đi viết lại thì thêm vào đây.',
  saved: 'Đã lưu. Các tổ dùng được ngay.',
} as const;
