import type { ImportKind } from '#shared/imports.ts';

export const kindNames: Record<ImportKind, string> = {
  villages: 'Danh sách thôn (và tổ)',
  people: 'Thành viên các tổ',
  'canned-answers': 'Câu trả lời mẫu',
  calendar: 'Ngày nghỉ, ngày làm bù',
  households: 'Danh sách hộ để đến nhà',
};

export const kindHows: Record<ImportKind, string> = {
  villages: 'Mỗi dòng một thôn. Thôn đã có thì được sửa theo tệp, không thôn nào bị xoá.',
  people: 'Mỗi dòng một người, ghi rõ thôn. Người đã có thì được sửa theo tệp, không ai bị xoá.',
  'canned-answers': 'Mỗi dòng một câu. Để trống cột Thôn thì dùng cho cả xã.',
  calendar: 'Mỗi dòng một đợt nghỉ hoặc làm bù. Để trống Giờ làm là nghỉ cả ngày.',
  households: 'Mỗi dòng một hộ. Không ghi số giấy tờ, số điện thoại của bà con.',
};

export const texts = {
  documentTitle: (areaName: string) => `Nhập từ tệp, ${areaName}`,
  title: 'Nhập từ tệp',
  how: 'Tệp được kiểm tra trước, từng dòng; xem xong bấm Nhập thì mới ghi. Có một dòng sai thì không ghi gì cả.',
  kind: 'Nhập gì',
  template: 'Tệp mẫu',
  templateXlsx: 'Tải mẫu Excel',
  templateCsv: 'Tải mẫu CSV',
  choose: 'Chọn tệp Excel hoặc CSV',
  tooBig: 'Tệp nặng quá 5 MB. Chia thành nhiều tệp nhỏ hơn rồi nhập lần lượt nhé.',
  uploading: 'Đang gửi tệp…',
  checking: 'Kết quả kiểm tra',
  report: (name: string) => `Kết quả kiểm tra tệp “${name}”`,
  counts: (rows: number, added: number, changed: number, same: number) =>
    `${rows.toLocaleString('vi-VN')} dòng: thêm ${added}, sửa ${changed}, đã có sẵn ${same}.`,
  mustMend: (count: number) =>
    `Có ${count.toLocaleString('vi-VN')} chỗ phải sửa trong tệp. Chưa ghi gì cả.`,
  mendThen: 'Sửa trong tệp của mình, lưu lại, rồi chọn tệp lần nữa.',
  rightRows: (added: number, changed: number, same: number) =>
    `${(added + changed + same).toLocaleString('vi-VN')} dòng còn lại đã đúng: sẽ thêm ${added}, sửa ${changed}, đã có sẵn ${same}. Sửa hết chỗ sai thì mới ghi, ghi một lần cả tệp.`,
  shown: (shown: number, count: number) =>
    `Đang hiện ${shown} trong ${count.toLocaleString('vi-VN')} chỗ.`,
  problems: 'Chỗ phải sửa',
  notes: 'Xem lại cho chắc',
  row: 'Dòng',
  field: 'Cột',
  message: 'Chuyện gì',
  wholeFile: 'Cả tệp',
  rowIs: (row: number | null, field: string | null) =>
    [row === null ? 'Cả tệp' : `Dòng ${row}`, ...(field === null ? [] : [field])].join(', '),
  nothingNew: 'Mọi dòng trong tệp đã có sẵn, không có gì để nhập.',
  apply: 'Nhập vào hệ thống',
  applyAgain: 'Nhập lại lần nữa',
  notApplied: 'Lần vừa rồi chưa nhập được, chưa ghi gì cả. Bấm để nhập lại, hoặc chọn tệp khác.',
  dropped: 'Tệp này để quá một ngày nên máy không giữ nữa. Chọn lại tệp để kiểm tra từ đầu nhé.',
  applying: 'Đang gửi việc…',
  again: 'Nhập tệp khác',
  failed: 'Không kiểm tra được tệp này. Chọn lại tệp nhé.',
  cancelled: 'Đã dừng. Chưa ghi gì cả.',
} as const;
