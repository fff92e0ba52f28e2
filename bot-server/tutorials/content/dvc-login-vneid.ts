import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-login-vneid',
  topic: 'public-services',
  title: 'Đăng nhập Cổng Dịch vụ công quốc gia bằng VNeID',
  audience: 'Bà con nộp hồ sơ qua mạng, trên máy tính hoặc điện thoại',
  prerequisites: ['Có tài khoản VNeID, nên là mức 2', 'Nhớ mật khẩu VNeID'],
  documents: [],
  inPerson: null,
  steps: [
    {
      text: 'Mở trình duyệt (Chrome, Safari hay Cốc Cốc), gõ dichvucong.gov.vn.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Bấm “Đăng nhập”.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Chọn tài khoản định danh điện tử do Bộ Công an cấp.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nhập số định danh và mật khẩu VNeID, hoặc dùng VNeID quét mã QR trên màn hình.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Nhập mã OTP (dãy số gửi về máy).', worked: '', picture: { scene: 'read' } },
    { text: 'Bấm đồng ý chia sẻ thông tin.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nhìn góc trên màn hình: thấy tên mình là đã vào được.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Tài khoản cũ đăng ký bằng số điện thoại không vào được',
      fix: 'Từ 1/7/2024 cá nhân phải dùng VNeID; bỏ tài khoản cũ.',
    },
    {
      problem: 'Trang dịch vụ công của tỉnh không mở',
      fix: 'Giao diện cổng tỉnh đã đóng từ 1/7/2025, vào thẳng cổng quốc gia.',
    },
    { problem: 'Quên mật khẩu', fix: 'Làm theo bài «Lấy lại mật khẩu đăng nhập VNeID».' },
    {
      problem: 'Không nhận được mã OTP',
      fix: 'Mở VNeID xem thông báo, kiểm tra SIM, hoặc thử cách quét mã QR.',
    },
    { problem: 'Tỉnh, xã cũ không còn trong danh sách', fix: 'Chọn theo tên tỉnh, tên xã mới.' },
  ],
  safety: 'Nhìn kỹ địa chỉ trang phải kết thúc bằng .gov.vn. Trang giả thường bắt tải tệp .apk.',
  handOff: 'Nhờ tổ giúp khi tài khoản bị khoá, hoặc sai dữ liệu dân cư.',
  related: ['vneid-forgot-password'],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
