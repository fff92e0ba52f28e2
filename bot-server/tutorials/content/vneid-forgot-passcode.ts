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
    { text: 'Đăng nhập VNeID bằng mật khẩu.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Bấm vào một mục có hỏi passcode, ví dụ “Ví giấy tờ”.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Bấm “Quên passcode”.', worked: '', picture: { scene: 'read' } },
    { text: 'Bấm “Xác nhận” để nhận mã.', worked: '', picture: { scene: 'read' } },
    { text: 'Nhập mã OTP vừa nhận trong tin nhắn.', worked: '', picture: { scene: 'read' } },
    { text: 'Đặt 6 số mới và nhập lại lần nữa.', worked: '', picture: { scene: 'read' } },
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
