import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'vneid-forgot-password',
  topic: 'vneid',
  title: 'Lấy lại mật khẩu đăng nhập VNeID',
  audience: 'Bà con lâu không dùng, quen mở bằng vân tay nên quên mật khẩu',
  prerequisites: ['SIM đã đăng ký với VNeID đang ở trong tay và nhận được tin nhắn'],
  documents: ['Thẻ căn cước (để đọc số và ngày cấp)'],
  inPerson: null,
  steps: [
    { text: 'Mở VNeID, đến màn hình đăng nhập.', worked: '', picture: { scene: 'read' } },
    { text: 'Bấm “Quên mật khẩu”.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nhập số định danh và số điện thoại đã đăng ký, rồi bấm “Gửi yêu cầu”.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Điền họ tên, ngày sinh, ngày cấp thẻ đúng như trên căn cước.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Làm tiếp bước xác thực mà ứng dụng yêu cầu: nhập mã OTP, có khi thêm quét chip hoặc khuôn mặt.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Đặt mật khẩu mới rồi bấm “Xác nhận”.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Đăng nhập thử, rồi ghi mật khẩu vào sổ và cất kín.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Ngày cấp không khớp',
      fix: 'Xem ngày cấp ở mặt sau thẻ; đã đổi thẻ thì dùng ngày cấp của thẻ mới nhất.',
    },
    {
      problem: 'Mã OTP không về',
      fix: 'SIM đã bỏ hoặc khác số đăng ký thì xin đổi số tại Công an xã hoặc gọi 1900 0368.',
    },
    { problem: 'Màn hình quay mãi', fix: 'Hệ thống đang nghẽn, thử lại lúc vắng.' },
    {
      problem: 'Nhập sai nhiều lần bị khoá tài khoản',
      fix: 'Ngừng thử, chờ hết thời gian khoá rồi mới làm lại.',
    },
  ],
  safety:
    'Không tìm người “lấy lại mật khẩu hộ” trên mạng. Không đọc mã OTP qua điện thoại cho bất kỳ ai.',
  handOff: 'Nhờ tổ giúp khi vừa quên mật khẩu vừa mất SIM.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
