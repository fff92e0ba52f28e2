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
      worked: 'Bà con đã biết đúng tên ứng dụng của tỉnh.',
      picture: { scene: 'person', label: 'Tên ứng dụng' },
    },
    {
      text: 'Tải từ kho chính thức (CH Play hay App Store), xem nhà phát hành có phải cơ quan của tỉnh không.',
      worked: 'Nhà phát hành đúng là cơ quan của tỉnh, ứng dụng đã cài.',
      picture: { scene: 'read', label: 'Nhà phát hành' },
    },
    {
      text: 'Đăng nhập bằng VNeID nếu có.',
      worked: 'Ứng dụng mở ra, không còn đòi đăng nhập.',
      picture: { scene: 'button', label: 'Đăng nhập bằng VNeID' },
    },
    {
      text: 'Mở mục “Phản ánh” và chụp ảnh chỗ cần báo.',
      worked: 'Ảnh vừa chụp hiện trong phần phản ánh.',
      picture: { scene: 'camera', label: 'Phản ánh' },
    },
    {
      text: 'Ghi rõ chỗ xảy ra rồi bấm gửi.',
      worked: 'Màn hình báo đã gửi phản ánh.',
      picture: { scene: 'map', label: 'Chỗ xảy ra' },
    },
    {
      text: 'Bật thông báo để nhận kết quả.',
      worked: 'Nút gạt thông báo của ứng dụng đã bật.',
      picture: { scene: 'notification', label: 'Thông báo' },
    },
    {
      text: 'Xem tin thiên tai, lịch cắt điện, tin của xã.',
      worked: 'Tin mới của tỉnh, của xã hiện trên màn hình.',
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
