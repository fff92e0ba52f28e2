import type { Tutorial } from '#shared/tutorials.ts';

// Thresholds and forms change: never write them into this tutorial.
export default {
  id: 'household-tax-etax',
  topic: 'money-and-tax',
  title: 'Hộ kinh doanh tự khai, nộp thuế trên eTax Mobile',
  audience: 'Chủ tạp hoá, quán ăn, tiểu thương (bỏ thuế khoán từ 1/1/2026)',
  prerequisites: ['VNeID mức 2', 'Có tài khoản ngân hàng'],
  documents: ['Căn cước', 'Mã số thuế (là số định danh)', 'Sổ ghi doanh thu'],
  inPerson: null,
  steps: [
    { text: 'Cài eTax Mobile từ kho chính thức.', worked: '', picture: { scene: 'read' } },
    { text: 'Đăng nhập bằng tài khoản định danh.', worked: '', picture: { scene: 'read' } },
    { text: 'Kiểm tra thông tin hộ và địa chỉ mới.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Ghi doanh thu hằng ngày vào sổ hoặc phần mềm.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Đến kỳ, mở mục khai thuế hộ kinh doanh và điền doanh thu.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Xem số phải nộp, rồi bấm nộp qua ngân hàng.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nếu doanh thu lớn, hỏi thuế cơ sở về hoá đơn điện tử từ máy tính tiền.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Lưu giấy xác nhận.', worked: '', picture: { scene: 'read' } },
  ],
  commonErrors: [
    { problem: 'Không biết mình phải khai kỳ nào', fix: 'Hỏi thuế cơ sở phụ trách xã.' },
    {
      problem: 'Mẹ già bán tạp hoá không biết bấm',
      fix: 'Con cháu hoặc người của tổ ngồi cùng, chủ hộ tự xác nhận.',
    },
    { problem: 'Quên nộp thuế', fix: 'Nộp ngay, có thể bị tính tiền chậm nộp.' },
  ],
  safety: 'Cán bộ thuế không gửi link cài ứng dụng, không thu tiền qua tài khoản cá nhân.',
  handOff: 'Nhờ tổ nối với cơ quan thuế khi hỏi về ngưỡng doanh thu, mức thuế, tiền phạt.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
