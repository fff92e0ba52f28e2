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
  inPerson: 'Máy mới không có NFC và không mượn được máy khác thì đến Công an xã nhờ xác thực.',
  steps: [
    {
      text: 'Nếu còn máy cũ, cứ giữ VNeID trên máy cũ, đừng xoá vội.',
      worked: 'Mở máy cũ vẫn thấy ứng dụng VNeID.',
      picture: { scene: 'warning', label: 'Đừng xoá vội' },
    },
    {
      text: 'Cài VNeID trên máy mới, đăng nhập bằng số định danh và mật khẩu.',
      worked: 'Ứng dụng trên máy mới báo đây là thiết bị mới.',
      picture: { scene: 'password', label: 'Mật khẩu' },
    },
    {
      text: 'Khi ứng dụng báo thiết bị mới, bấm “Xác nhận”.',
      worked: 'Màn hình chuyển sang bước xác thực.',
      picture: { scene: 'button', label: 'Xác nhận' },
    },
    {
      text: 'Nếu còn máy cũ, lấy mã hiện trong VNeID trên máy cũ để nhập vào máy mới.',
      worked: 'Máy mới nhận mã và cho đi tiếp.',
      picture: { scene: 'code', label: 'Mã hiện trong VNeID' },
    },
    {
      text: 'Nếu mất máy cũ, chọn cách xác thực NFC bằng thẻ căn cước.',
      worked: 'Màn hình mời áp thẻ căn cước vào máy.',
      picture: { scene: 'choice', label: 'Xác thực NFC' },
    },
    {
      text: 'Áp thẻ vào lưng máy và giữ yên đến khi đọc xong.',
      worked: 'Máy báo đã đọc xong thẻ.',
      picture: { scene: 'chip', label: 'Giữ yên' },
    },
    {
      text: 'Chụp khuôn mặt hoặc nhập mã OTP (mã trong tin nhắn) nếu được hỏi.',
      worked: 'Màn hình báo khớp hoặc cho đi tiếp.',
      picture: { scene: 'face', label: 'Khuôn mặt' },
    },
    {
      text: 'Đặt lại passcode 6 số và xem giấy tờ đã hiện đủ chưa.',
      worked: 'Gõ 6 số mới, giấy tờ hiện đủ trên máy mới.',
      picture: { scene: 'code', label: 'Passcode 6 số' },
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
