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
    {
      text: 'Mở VNeID, đến màn hình đăng nhập.',
      worked: 'Màn hình có ô nhập mật khẩu.',
      picture: { scene: 'app-icon', label: 'VNeID' },
    },
    {
      text: 'Bấm “Quên mật khẩu”.',
      worked: 'Màn hình chuyển sang trang có ô nhập số định danh.',
      picture: { scene: 'button', label: 'Quên mật khẩu' },
    },
    {
      text: 'Nhập số định danh (12 số trên căn cước) và số điện thoại đã đăng ký, rồi bấm “Gửi yêu cầu”.',
      worked: 'Màn hình chuyển sang trang hỏi họ tên, ngày sinh, ngày cấp thẻ.',
      picture: { scene: 'button', label: 'Gửi yêu cầu' },
    },
    {
      text: 'Điền họ tên, ngày sinh, ngày cấp thẻ đúng như trên căn cước.',
      worked: 'Màn hình không báo sai và chuyển sang bước xác thực.',
      picture: { scene: 'form', label: 'Ngày cấp thẻ' },
    },
    {
      text: 'Làm tiếp bước xác thực mà ứng dụng yêu cầu: nhập mã OTP (mã trong tin nhắn), có khi thêm quét chip hoặc khuôn mặt.',
      worked: 'Màn hình chuyển sang chỗ đặt mật khẩu mới.',
      picture: { scene: 'code', label: 'Mã OTP' },
    },
    {
      text: 'Đặt mật khẩu mới rồi bấm “Xác nhận”.',
      worked: 'Màn hình báo đã đổi xong hoặc quay về chỗ đăng nhập.',
      picture: { scene: 'password', label: 'Mật khẩu mới' },
    },
    {
      text: 'Đăng nhập thử, rồi ghi mật khẩu vào sổ và cất kín.',
      worked: 'VNeID mở ra được, mật khẩu đã nằm trong sổ cất kín.',
      picture: { scene: 'notebook', label: 'Ghi mật khẩu vào sổ' },
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
