import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'vneid-new-phone',
  topic: 'vneid',
  title: 'Chuyển VNeID sang điện thoại khác khi máy cũ hỏng, bán, khôi phục gốc',
  audience: 'Bà con đổi máy, máy hỏng, máy vừa cài lại; con mới mua máy cho bố mẹ',
  prerequisites: [
    'Nhớ mật khẩu VNeID',
    'Máy mới có NFC (đọc được chip căn cước), hoặc mượn được máy có NFC',
    'SIM đã đăng ký với VNeID',
  ],
  documents: ['Thẻ căn cước gắn chip bản gốc'],
  inPerson: null,
  steps: [
    {
      text: 'Nếu còn máy cũ, cứ giữ VNeID trên máy cũ, đừng xoá vội.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Cài VNeID trên máy mới, đăng nhập bằng số định danh và mật khẩu.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Khi ứng dụng báo thiết bị mới, bấm “Xác nhận”.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu còn máy cũ, lấy mã hiện trong VNeID trên máy cũ để nhập vào máy mới.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu mất máy cũ, chọn cách xác thực NFC bằng thẻ căn cước.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Áp thẻ vào lưng máy và giữ yên đến khi đọc xong.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chụp khuôn mặt hoặc nhập mã OTP trong tin nhắn nếu được hỏi.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Đặt lại passcode và xem giấy tờ đã hiện đủ chưa.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Mã gửi về máy cũ mà máy cũ hỏng rồi',
      fix: 'Chọn cách xác thực bằng NFC thay cho nhập mã.',
    },
    {
      problem: 'Máy mới không có NFC',
      fix: 'Đến Công an xã nhờ xác thực, không mất tiền; hoặc mượn máy có NFC.',
    },
    {
      problem: 'Người kích hoạt hộ ngày trước không nhớ dùng máy nào',
      fix: 'Vẫn làm theo cách NFC; không được thì ra Công an xã.',
    },
    {
      problem: 'Lắp SIM sang máy mới bị khoá chiều gọi đi',
      fix: 'Xác thực lại khuôn mặt với nhà mạng, xem bài «Xác nhận số điện thoại của mình trên VNeID, không để bị khoá SIM».',
    },
  ],
  safety:
    'Mỗi tài khoản chỉ dùng được trên một máy. Trước khi bán máy phải đăng xuất VNeID và xoá sạch máy.',
  handOff: 'Nhờ tổ giúp khi thẻ căn cước hỏng chip, hoặc tài khoản mới ở mức 1.',
  related: ['sim-confirm-vneid'],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
