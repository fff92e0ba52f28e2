import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-feedback',
  topic: 'public-services',
  title: 'Gửi phản ánh, kiến nghị về thủ tục, thái độ phục vụ',
  audience: 'Bà con muốn góp ý, phản ánh về thủ tục hay thái độ phục vụ',
  prerequisites: ['Đăng nhập được Cổng Dịch vụ công quốc gia, hoặc có ứng dụng của tỉnh'],
  documents: ['Mã hồ sơ', 'Ngày giờ, nơi xảy ra sự việc'],
  inPerson: null,
  steps: [
    {
      text: 'Đăng nhập Cổng Dịch vụ công quốc gia (dichvucong.gov.vn).',
      worked: 'Góc trên màn hình hiện tên của bà con.',
      picture: { scene: 'website', label: 'dichvucong.gov.vn' },
    },
    {
      text: 'Mở mục “Phản ánh, kiến nghị”.',
      worked: 'Màn hình hiện chỗ viết phản ánh.',
      picture: { scene: 'menu', label: 'Phản ánh, kiến nghị' },
    },
    {
      text: 'Chọn cơ quan bị phản ánh.',
      worked: 'Tên cơ quan hiện đúng trong ô.',
      picture: { scene: 'choice', label: 'Cơ quan' },
    },
    {
      text: 'Viết ngắn: việc gì, khi nào, ở đâu, mong muốn gì.',
      worked: 'Đọc lại thấy đủ việc, ngày giờ, nơi xảy ra và mong muốn.',
      picture: { scene: 'form' },
    },
    {
      text: 'Đính kèm ảnh nếu có.',
      worked: 'Ảnh bà con chọn hiện lên màn hình.',
      picture: { scene: 'upload', label: 'Đính kèm ảnh' },
    },
    {
      text: 'Gửi đi, rồi chép lại mã phản ánh để tra kết quả.',
      worked: 'Màn hình báo đã gửi, mã phản ánh đã nằm trong sổ.',
      picture: { scene: 'notebook', label: 'Mã phản ánh' },
    },
  ],
  commonErrors: [
    { problem: 'Không biết chọn cơ quan nào', fix: 'Chọn UBND xã, xã sẽ chuyển tiếp.' },
    { problem: 'Muốn giấu tên', fix: 'Gọi đường dây nóng của xã, hoặc đến gặp trực tiếp.' },
    { problem: 'Lâu không ai trả lời', fix: 'Dùng mã để tra cứu, rồi gửi lên cấp tỉnh.' },
  ],
  safety:
    'Việc tội phạm khẩn cấp thì gọi 113. Phản ánh ở đây không thay cho đơn khiếu nại, tố cáo theo luật.',
  handOff: 'Nhờ tổ nối với cán bộ khi là khiếu nại, tố cáo hoặc tranh chấp đất đai.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
