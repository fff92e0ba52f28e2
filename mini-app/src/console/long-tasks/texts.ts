import type { LongTaskKind, LongTaskState } from '#shared/long-tasks.ts';

const kinds: Record<LongTaskKind, string> = {
  'import-villages': 'Nhập danh sách thôn',
  'import-people': 'Nhập tổ và thành viên',
  'import-canned-answers': 'Nhập câu trả lời mẫu',
  'import-calendar': 'Nhập ngày nghỉ',
  'import-households': 'Nhập danh sách hộ',
  'create-group': 'Lập nhóm Zalo',
  'invite-to-group': 'Mời vào nhóm Zalo',
  'export-register': 'Xuất sổ theo dõi',
  'poster-pack': 'Tập tờ dán QR',
};

const states: Record<LongTaskState, string> = {
  queued: 'Đang chờ đến lượt',
  running: 'Đang làm',
  done: 'Xong',
  failed: 'Chưa làm được',
  cancelled: 'Đã dừng',
};

const number = new Intl.NumberFormat('vi-VN');

export const texts = {
  kinds,
  states,
  documentTitle: (area: string) => `Việc đang chạy – ${area}`,
  title: 'Việc đang chạy',
  what: 'Những việc máy chủ làm giúp. Tắt trang này việc vẫn chạy tiếp; mở lại là thấy đến đâu rồi. Việc xong được giữ 30 ngày.',
  none: 'Chưa có việc nào. Khi anh chị nhập tệp, xuất sổ hay in tờ dán, việc hiện ra ở đây.',
  far: (done: number, total: number | null) =>
    total === null
      ? `Đã làm ${number.format(done)}`
      : `Đã làm ${number.format(done)} trên ${number.format(total)}`,
  stop: 'Dừng việc này',
  stopping: 'Đang dừng…',
  stopTitle: 'Dừng việc này?',
  stopWhat: 'Phần đã làm xong thì giữ nguyên, phần còn lại không làm nữa.',
  goOn: 'Cứ để chạy',
  fetch: (name: string) => `Tải tệp ${name}`,
  fetching: 'Đang tải…',
  problems: (count: number) => `${number.format(count)} chỗ cần xem lại`,
  moreProblems: (count: number) => `và ${number.format(count)} chỗ nữa`,
  row: (row: number) => `Dòng ${row}`,
  by: (name: string) => `${name} nhờ làm`,
} as const;
