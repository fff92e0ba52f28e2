import type { UnreadableReason } from './table-file/table-file.ts';

/** Why a file could not be read at all, and what to do. */
export const unreadableTexts: Record<UnreadableReason, string> = {
  empty: 'Tệp trống. Tải tệp mẫu về, điền vào rồi tải lên lại nhé.',
  'not-a-table': 'Đây không phải là bảng tính. Chọn tệp Excel (.xlsx) hoặc CSV nhé.',
  'old-excel':
    'Tệp kiểu Excel cũ (.xls). Mở trong Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx) rồi tải lên lại.',
  password: 'Tệp có mật khẩu nên mình không mở được. Bỏ mật khẩu trong Excel rồi tải lên lại.',
  'other-office-file': 'Đây không phải tệp Excel. Chọn tệp .xlsx hoặc CSV nhé.',
  damaged:
    'Tệp bị hỏng hoặc tải chưa đủ. Mở thử trong Excel, lưu lại thành tệp mới rồi tải lên lại.',
  'too-big-inside':
    'Tệp mở ra lớn quá mức một bảng tính bình thường nên mình không đọc. Chép riêng phần cần nhập sang tệp mới nhé.',
  'too-many-rows': 'Tệp dài quá 50.000 dòng. Chia thành nhiều tệp rồi nhập lần lượt nhé.',
  'too-many-columns': 'Tệp có quá nhiều cột. Giữ lại các cột như trong tệp mẫu thôi nhé.',
  'broken-quotes':
    'Không đọc hết được tệp CSV, thường vì thiếu hoặc thừa dấu nháy kép ("). Lưu lại thành Excel (.xlsx) là chắc nhất.',
  'took-too-long':
    'Tệp phức tạp quá, đọc mãi chưa xong. Chép riêng phần cần nhập sang tệp mới nhé.',
};

/** What is said about a file as a whole, and what came of it. */
export const importFileTexts = {
  noHeader: (headings: readonly string[]) =>
    `Không thấy dòng tên cột. Cần có các cột: ${headings.join(', ')}. Tải tệp mẫu về xem nhé.`,
  missingColumn: (heading: string) => `Thiếu cột “${heading}”. Thêm vào dòng tên cột nhé.`,
  doubleColumn: (heading: string) => `Có hai cột cùng là “${heading}”. Xoá bớt một cột.`,
  tooManyRows: (max: number) =>
    `Tệp dài quá ${max.toLocaleString('vi-VN')} dòng. Chia thành nhiều tệp rồi nhập lần lượt nhé.`,
  noRows: 'Dưới dòng tên cột chưa có dòng nào.',
  sample: (cell: string) => `Ví dụ: ${cell}`,
  sampleSkipped: 'Dòng này là ví dụ của tệp mẫu nên mình bỏ qua.',
  onlySamples:
    'Trong tệp mới chỉ có dòng ví dụ của tệp mẫu. Điền danh sách của mình vào bên dưới rồi tải lên lại nhé.',
  privateColumn: (heading: string) =>
    `Không nhập cột “${heading}”: số giấy tờ, số điện thoại, ngày sinh của bà con không được đưa vào đây. Xoá hẳn cột này rồi tải lại.`,
  ignoredColumn: (heading: string) => `Cột “${heading}” không cần nên mình bỏ qua.`,
  twoHeaderRows: (first: number, last: number) => `Mình hiểu dòng ${first} đến ${last} là tên cột.`,
  formula: 'Ô này là công thức; mình lấy kết quả đang hiện.',
  formulaWithoutValue:
    'Ô này là công thức chưa có kết quả. Chép lại thành giá trị (Dán đặc biệt, Giá trị) nhé.',
  errorValue: 'Ô này đang báo lỗi trong Excel (như #N/A). Sửa ô rồi tải lên lại.',
  tcvn3:
    'Tệp dùng bảng mã cũ TCVN3 (ABC); mình đã đổi sang Unicode. Xem lại dấu vài dòng cho chắc.',
  'windows-1258':
    'Tệp dùng bảng mã Windows-1258; mình đã đổi sang Unicode. Xem lại dấu vài dòng cho chắc.',
  'utf-16': 'Tệp dùng bảng mã UTF-16, mình đọc được.',
  'only-first-sheet': 'Tệp có nhiều trang tính; mình chỉ đọc trang đầu tiên.',
  checked: (rows: number) => `Đã kiểm tra ${rows.toLocaleString('vi-VN')} dòng.`,
  mustMend: (count: number) => `Có ${count.toLocaleString('vi-VN')} chỗ phải sửa. Chưa ghi gì cả.`,
  wouldDo: (added: number, changed: number, same: number) =>
    `Sẽ thêm ${added}, sửa ${changed}; ${same} dòng đã có sẵn.`,
  rightRows: (added: number, changed: number, same: number) =>
    `${(added + changed + same).toLocaleString('vi-VN')} dòng còn lại đã đúng: sẽ thêm ${added}, sửa ${changed}, đã có sẵn ${same}. Sửa hết chỗ sai thì mới ghi, ghi một lần cả tệp.`,
  nothingNew: 'Mọi dòng trong tệp đã có sẵn, không có gì mới.',
  applied: (added: number, changed: number) => `Đã nhập xong: thêm ${added}, sửa ${changed}.`,
  changedMeanwhile:
    'Từ lúc kiểm tra đến giờ dữ liệu đã đổi khác. Tải lại tệp để kiểm tra lại; chưa ghi gì cả.',
  cancelled: 'Đã dừng. Chưa ghi gì cả.',
  fileGone: 'Không còn tệp đã kiểm tra. Tải lại tệp nhé.',
} as const;
