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
      worked: 'Màn hình hiện trang Bình dân học vụ số.',
      picture: { scene: 'website', label: 'binhdanhocvuso.gov.vn' },
    },
    {
      text: 'Đăng nhập bằng VNeID theo lời nhắc trên màn hình.',
      worked: 'Trang không còn đòi đăng nhập, các khoá học hiện ra.',
      picture: { scene: 'button', label: 'Đăng nhập bằng VNeID' },
    },
    {
      text: 'Chọn khoá học cho người dân, bấm đăng ký.',
      worked: 'Màn hình báo đã đăng ký, các bài học hiện ra.',
      picture: { scene: 'menu', label: 'Khoá học cho người dân' },
    },
    {
      text: 'Đọc tài liệu và xem hết từng video.',
      worked: 'Video chạy đến hết, bài được tính là đã học.',
      picture: { scene: 'read' },
    },
    {
      text: 'Học lần lượt đúng thứ tự, vì hệ thống không cho nhảy bài.',
      worked: 'Học xong bài trước thì bài sau mở ra.',
      picture: { scene: 'status' },
    },
    {
      text: 'Làm bài kiểm tra cuối khoá.',
      worked: 'Màn hình hiện kết quả bài kiểm tra.',
      picture: { scene: 'choice', label: 'Bài kiểm tra' },
    },
    {
      text: 'Mở giấy chứng nhận ra xem và tải về máy.',
      worked: 'Giấy chứng nhận mở ra, có tên của bà con.',
      picture: { scene: 'done', label: 'Giấy chứng nhận' },
    },
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
