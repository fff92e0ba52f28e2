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
      worked: 'Màn hình hiện trang Cổng Dịch vụ công quốc gia.',
      picture: { scene: 'website', label: 'dichvucong.gov.vn' },
    },
    {
      text: 'Bấm “Đăng nhập”.',
      worked: 'Màn hình hiện các cách đăng nhập để chọn.',
      picture: { scene: 'button', label: 'Đăng nhập' },
    },
    {
      text: 'Chọn tài khoản định danh điện tử do Bộ Công an cấp.',
      worked: 'Màn hình hiện ô nhập số định danh và mã QR.',
      picture: { scene: 'choice', label: 'Tài khoản định danh điện tử' },
    },
    {
      text: 'Nhập số định danh và mật khẩu VNeID, hoặc dùng VNeID quét mã QR trên màn hình.',
      worked: 'Màn hình chuyển sang trang tiếp theo, không báo sai.',
      picture: { scene: 'password', label: 'Mật khẩu VNeID' },
    },
    {
      text: 'Nếu được hỏi, nhập mã OTP (mã trong tin nhắn hoặc trong thông báo của VNeID).',
      worked: 'Màn hình nhận mã và chuyển sang trang tiếp theo.',
      picture: { scene: 'code', label: 'Mã OTP' },
    },
    {
      text: 'Bấm đồng ý chia sẻ thông tin.',
      worked: 'Màn hình trở lại Cổng Dịch vụ công quốc gia.',
      picture: { scene: 'tick', label: 'Đồng ý chia sẻ thông tin' },
    },
    {
      text: 'Nhìn góc trên màn hình: thấy tên mình là đã vào được.',
      worked: 'Góc trên màn hình hiện tên của bà con.',
      picture: { scene: 'done', label: 'Tên mình' },
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
