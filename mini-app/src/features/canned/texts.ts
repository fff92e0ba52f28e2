export const texts = {
  title: 'Câu trả lời mẫu',
  what: 'Câu nào hay phải viết đi viết lại thì thêm vào đây. Trong nhóm Zalo, gõ “mẫu” kèm tên gọi là gửi được; trên ứng dụng, bấm “Câu trả lời mẫu” khi trả lời.',
  onlyLeader: 'Câu trả lời mẫu của tổ do tổ trưởng viết và sửa.',
  add: 'Thêm câu trả lời mẫu',
  none: 'Tổ chưa có câu nào của riêng mình.',
  ofCommune: 'Của xã, tổ mình dùng chung',
  ofCommuneHint: 'Xã viết và sửa. Tổ có câu cùng tên thì câu của tổ được dùng trước.',
  saved: 'Đã lưu. Cả tổ dùng được ngay.',
} as const;
