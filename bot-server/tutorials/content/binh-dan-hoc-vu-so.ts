import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'binh-dan-hoc-vu-so',
  topic: 'basic-skills',
  title: 'Học trên nền tảng Bình dân học vụ số',
  audience: 'Bà con, đoàn viên, thành viên tổ',
  prerequisites: ['Có VNeID để đăng nhập'],
  documents: [],
  inPerson: null,
  steps: [
    {
      text: 'Mở trình duyệt (Chrome, Safari hay Cốc Cốc), gõ binhdanhocvuso.gov.vn.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Đăng nhập bằng VNeID.', worked: '', picture: { scene: 'read' } },
    { text: 'Chọn khoá học cho người dân, bấm đăng ký.', worked: '', picture: { scene: 'read' } },
    { text: 'Đọc tài liệu và xem hết từng video.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Học đúng thứ tự, vì hệ thống không cho nhảy bài.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Làm bài kiểm tra cuối khoá.', worked: '', picture: { scene: 'read' } },
    { text: 'Xem và tải giấy chứng nhận.', worked: '', picture: { scene: 'read' } },
  ],
  commonErrors: [
    { problem: 'Video chưa mở', fix: 'Khoá học chưa đến ngày bắt đầu.' },
    { problem: 'Không qua được bài', fix: 'Xem hết bài trước đã.' },
    { problem: 'Không có máy để học', fix: 'Học chung ở nhà văn hoá.' },
  ],
  safety: 'Khoá học miễn phí; ai thu tiền là giả.',
  handOff: 'Báo tổ xếp lịch khi cần lớp học trực tiếp.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
