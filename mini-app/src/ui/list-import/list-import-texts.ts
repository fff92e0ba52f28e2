const number = new Intl.NumberFormat('vi-VN');

export const listImportTexts = {
  checking: 'Đang kiểm tra tệp…',
  checkAgain: 'Kiểm tra lại',
  fileTooBig: 'Tệp lớn quá 4 MB. Chỉ giữ bốn cột cần nhập, hoặc chia thành nhiều tệp.',
  fileIsExcel:
    'Đây là tệp Excel. Trong Excel hãy chọn Lưu thành, kiểu “CSV UTF-8 (phân tách bằng dấu phẩy)”, rồi chọn tệp mới.',
  fileUnread: 'Không mở được tệp này. Hãy chọn lại.',
  wouldDo: (fileName: string) => `Đã kiểm tra ${fileName}, chưa ghi gì.`,
  added: (count: number) => `${number.format(count)} nhà thêm mới`,
  changed: (count: number) => `${number.format(count)} nhà sửa lại`,
  unchanged: (count: number) => `${number.format(count)} nhà giữ nguyên`,
  nothingNew: 'Tệp này đã nhập rồi, không có gì mới.',
  write: 'Nhập vào danh sách',
  writing: 'Đang nhập…',
  written: 'Đã nhập xong.',
  errorsTitle: (count: number) =>
    `Còn ${number.format(count)} chỗ cần sửa. Sửa trong tệp rồi chọn lại; chưa ghi gì cả.`,
  errors: 'Những chỗ cần sửa trong tệp',
  whereInFile: (row: number, field: string) => `Dòng ${number.format(row)} · ${field}`,
} as const;
