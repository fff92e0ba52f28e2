export const importTexts = {
  title: 'Nhập danh sách nhà',
  onlyLeader: 'Danh sách nhà của tổ do tổ trưởng nhập.',
  how: 'Dòng đầu là tên cột: Mã, Tên nhà, Chỗ ở, Người phụ trách (họ tên hoặc mã thành viên). Đừng ghi số giấy tờ, số điện thoại. Nhập lại cùng một danh sách thì không có gì đổi; nhà không có trong danh sách vẫn giữ nguyên.',
  paste: 'Dán danh sách vào đây',
  pasteHint: 'Chép từ bảng Excel rồi dán vào, hoặc chọn tệp CSV ở dưới.',
  pasteMissing: 'Anh chị dán danh sách vào đã nhé.',
  tooLong: 'Danh sách dài quá. Anh chị chia ra nhập làm nhiều lần nhé.',
  pasted: 'danh sách vừa dán',
  check: 'Kiểm tra danh sách',
  chooseFile: 'Chọn tệp CSV',
  nothingWritten: 'Chưa ghi gì cả. Anh chị sửa những chỗ dưới đây rồi kiểm tra lại nhé.',
} as const;
