import type { Tutorial } from '#shared/tutorials.ts';

// Thresholds and forms change: never write them into this tutorial.
export default {
  id: 'household-tax-etax',
  topic: 'money-and-tax',
  title: 'Hộ kinh doanh tự khai, nộp thuế trên eTax Mobile',
  audience: 'Chủ tạp hoá, quán ăn, tiểu thương (bỏ thuế khoán từ 1/1/2026)',
  prerequisites: ['VNeID mức 2', 'Có tài khoản ngân hàng'],
  documents: ['Căn cước', 'Mã số thuế (là số định danh)', 'Sổ ghi doanh thu'],
  inPerson:
    'Chưa có VNeID mức 2 thì phải đến Công an xã làm trước; khai và nộp thuế thì làm trên điện thoại.',
  steps: [
    {
      text: 'Cài eTax Mobile từ kho chính thức (CH Play hay App Store).',
      worked: 'Biểu tượng eTax Mobile hiện trên màn hình máy.',
      picture: { scene: 'app-icon', label: 'eTax Mobile' },
    },
    {
      text: 'Đăng nhập bằng tài khoản định danh (VNeID).',
      worked: 'Ứng dụng mở ra, hiện tên của bà con.',
      picture: { scene: 'button', label: 'Tài khoản định danh' },
    },
    {
      text: 'Kiểm tra thông tin hộ và địa chỉ mới.',
      worked: 'Tên hộ đúng, địa chỉ đúng theo tên xã mới.',
      picture: { scene: 'read', label: 'Địa chỉ mới' },
    },
    {
      text: 'Ghi doanh thu (tiền bán được) hằng ngày vào sổ hoặc phần mềm.',
      worked: 'Cuối ngày, sổ có đủ tiền bán được hôm đó.',
      picture: { scene: 'notebook', label: 'Doanh thu' },
    },
    {
      text: 'Đến kỳ, mở mục khai thuế hộ kinh doanh và điền doanh thu.',
      worked: 'Tờ khai hiện đúng số tiền cộng trong sổ.',
      picture: { scene: 'form', label: 'Khai thuế hộ kinh doanh' },
    },
    {
      text: 'Xem số phải nộp, rồi bấm nộp qua ngân hàng.',
      worked: 'Màn hình báo nộp thuế thành công.',
      picture: { scene: 'pay', label: 'Nộp qua ngân hàng' },
    },
    {
      text: 'Lưu giấy xác nhận đã nộp vào máy.',
      worked: 'Giấy xác nhận đã nằm trong máy, mở ra đọc được.',
      picture: { scene: 'papers', label: 'Giấy xác nhận' },
    },
    {
      text: 'Nếu doanh thu lớn, hỏi thuế cơ sở về hoá đơn điện tử từ máy tính tiền.',
      worked: 'Thuế cơ sở trả lời rõ bà con có phải dùng hay không.',
      picture: { scene: 'office', label: 'Thuế cơ sở' },
    },
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
