/** What is wrong with one cell, and what to write instead. */
export const cellTexts = {
  empty: 'Ô này không được để trống.',
  tooLong: (max: number) => `Dài quá ${max} ký tự, hãy rút gọn lại.`,
  code: 'Mã chỉ gồm chữ không dấu, chữ số, gạch nối và gạch dưới, không có dấu cách. Ví dụ: TT-01.',
  zaloId: 'Mã Zalo là dãy 12 đến 20 chữ số, không có dấu cách hay dấu chấm. Hãy chép lại từ Zalo.',
  groupId: 'Mã nhóm Zalo là dãy khoảng 20 chữ số và chữ a–f viết thường. Hãy chép lại từ Zalo.',
  excelNumber:
    'Excel đã đổi mã dài thành số rút gọn và làm mất chữ số. ' +
    'Hãy đặt định dạng của cột là Văn bản (Text) rồi dán lại mã gốc.',
  requestsPerMinute: 'Hãy ghi một số nguyên từ 1 đến 99999 (số lời gọi mỗi phút mà Zalo cho phép).',
  tooManyOldNames: (max: number) => `Nhiều quá ${max} tên cũ, hãy bỏ bớt.`,
  day: 'Ngày không đúng. Hãy ghi như 2025-07-01 hoặc 01/07/2025.',
  level: 'Hãy ghi một trong ba cấp: province (tỉnh), commune (xã), village (thôn).',
  kind: 'Hãy ghi business (doanh nghiệp) hoặc state-agency (cơ quan nhà nước).',
  role: 'Hãy ghi officer (cán bộ), approver (người duyệt), administrator (quản trị) hoặc supervisor (cấp tỉnh).',
  yesNo: 'Hãy ghi "có" hoặc "không".',
};
