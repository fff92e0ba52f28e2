import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'vneid-forgot-passcode',
  topic: 'vneid',
  title: 'Đặt lại passcode 6 số trong VNeID',
  audience: 'Bà con vào được ứng dụng nhưng kẹt ở ô nhập 6 số khi mở giấy tờ',
  prerequisites: ['Đăng nhập được VNeID', 'SIM đã đăng ký nhận được tin nhắn'],
  documents: ['Thẻ căn cước (không bắt buộc, nên để bên cạnh)'],
  inPerson: null,
  steps: [
    {
      text: 'Đăng nhập VNeID bằng mật khẩu.',
      worked: 'Trang chính của VNeID hiện ra.',
      picture: { scene: 'password', label: 'Mật khẩu' },
    },
    {
      text: 'Bấm vào một mục có hỏi passcode, ví dụ “Ví giấy tờ”.',
      worked: 'Màn hình hiện ô nhập passcode 6 số.',
      picture: { scene: 'menu', label: 'Ví giấy tờ' },
    },
    {
      text: 'Bấm “Quên passcode”.',
      worked: 'Màn hình hiện nút “Xác nhận”.',
      picture: { scene: 'button', label: 'Quên passcode' },
    },
    {
      text: 'Bấm “Xác nhận” để nhận mã.',
      worked: 'Máy có tin nhắn mới, trong đó có một dãy số.',
      picture: { scene: 'button', label: 'Xác nhận' },
    },
    {
      text: 'Nhập mã OTP (mã trong tin nhắn) vừa nhận.',
      worked: 'Màn hình chuyển sang chỗ đặt 6 số mới.',
      picture: { scene: 'code', label: 'Mã OTP' },
    },
    {
      text: 'Đặt 6 số mới và nhập lại lần nữa.',
      worked: 'Gõ 6 số mới là mở được giấy tờ.',
      picture: { scene: 'code', label: '6 số mới' },
    },
  ],
  commonErrors: [
    {
      problem: 'Nhầm passcode với mật khẩu',
      fix: 'Passcode chỉ có 6 chữ số; mật khẩu thì dài hơn và có chữ.',
    },
    { problem: 'Không hiện nút “Quên passcode”', fix: 'Cập nhật ứng dụng rồi thử lại.' },
    {
      problem: 'Không có mã OTP',
      fix: 'Xem máy có sóng không, tin nhắn rác, SIM có đúng số đã đăng ký không; cách làm kỹ hơn ở bài «Làm và kích hoạt tài khoản định danh mức 2».',
    },
  ],
  safety: 'Không đặt 123456, 000000 hay ngày sinh. Không dùng trùng mã PIN ngân hàng.',
  handOff: 'Nhờ tổ giúp khi số điện thoại đã đăng ký nay không còn dùng.',
  related: ['vneid-level2-activate'],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
