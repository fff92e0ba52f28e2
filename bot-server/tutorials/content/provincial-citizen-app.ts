import type { Tutorial } from '#shared/tutorials.ts';

// Which provincial apps still run after the mergers of July 2025 has not been confirmed.
export default {
  id: 'provincial-citizen-app',
  topic: 'basic-skills',
  title: 'Dùng ứng dụng công dân số của tỉnh, phản ánh hiện trường',
  audience: 'Bà con ở các tỉnh có ứng dụng riêng',
  prerequisites: ['Biết đúng tên ứng dụng của tỉnh mới'],
  documents: [],
  inPerson: null,
  steps: [
    {
      text: 'Hỏi tổ của thôn tên ứng dụng tỉnh mình đang dùng, vì sau sáp nhập có thể đã đổi.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Tải từ kho chính thức, xem nhà phát hành có phải cơ quan của tỉnh không.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Đăng nhập bằng VNeID nếu có.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Mở mục “Phản ánh”, chụp ảnh, ghi rõ chỗ rồi gửi.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Bật thông báo để nhận kết quả.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Xem tin thiên tai, lịch cắt điện, tin của xã.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Ứng dụng cũ không mở được',
      fix: 'Tỉnh đã hợp nhất: gỡ bản cũ và cài bản của tỉnh mới.',
    },
    { problem: 'Không có mã xác nhận', fix: 'Dùng cách đăng nhập bằng VNeID.' },
    { problem: 'Phản ánh gửi sai chỗ', fix: 'Chọn lại theo tên xã, phường mới.' },
  ],
  safety: 'Ứng dụng của chính quyền không đòi tài khoản ngân hàng để đăng ký.',
  handOff: 'Nhờ tổ nối với cán bộ khi có việc khẩn cấp cần phản ánh, hoặc tố cáo.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'low',
} satisfies Tutorial;
