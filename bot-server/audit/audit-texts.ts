/**
 * What was done, without its object: "Sửa thôn" and then the name that the thing had. Every administrative act of any part
 * stands here; see record-audit.ts.
 */
export const auditActs = {
  'officer.added': 'Thêm cán bộ',
  'officer.role-changed': 'Đổi vai trò của cán bộ',
  'officer.left': 'Cho nghỉ làm việc cán bộ',
  'officer.returned': 'Cho làm việc lại cán bộ',
  'officer.account-changed': 'Đổi tài khoản Zalo của cán bộ',
  'clock.rules-changed': 'Sửa giờ và hạn trả lời của',
  'clock.exception-kept': 'Sửa lịch nghỉ, làm bù',
  'clock.exception-dropped': 'Bỏ lịch nghỉ, làm bù',
  'canned-answer.kept': 'Lưu câu trả lời mẫu',
  'canned-answer.retired': 'Bỏ câu trả lời mẫu',
  'tip.decided': 'Quyết định mẹo đề xuất cho bài',
  'campaign.kept': 'Lưu đợt đến từng nhà',
  'campaign.closed': 'Khép đợt đến từng nhà',
  'credit.corrected': 'Sửa sổ công của',
  'credit.signed': 'Ký sổ công của',
  'duty.planned': 'Xếp ca trực của',
  'duty.cancelled': 'Huỷ ca trực của',
} as const satisfies Record<string, string>;

/** What a field of `before` and `after` is called; one that is not here is shown by its own name. */
export const auditFields: Record<string, string> = {
  name: 'Tên',
  role: 'Vai trò',
  state: 'Tình trạng',
  areaName: 'Địa bàn',
};

/** Values that are words of the program, by field and value; any other is shown as it is. */
export const auditValues: Record<string, Record<string, string>> = {
  role: {
    officer: 'Cán bộ',
    approver: 'Người duyệt',
    administrator: 'Quản trị',
    supervisor: 'Giám sát cấp tỉnh',
  },
};

export const auditWords = { yes: 'Có', no: 'Không' } as const;
