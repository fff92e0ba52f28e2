import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'sim-confirm-vneid',
  topic: 'sim',
  title: 'Xác nhận số điện thoại của mình trên VNeID, không để bị khoá SIM',
  audience: 'Mọi người có SIM, nhất là bà con đổi máy hoặc dùng SIM đứng tên người khác',
  prerequisites: ['VNeID mức 2, hoặc căn cước gắn chip để ra điểm giao dịch'],
  documents: ['Thẻ căn cước', 'Các SIM đang dùng'],
  inPerson:
    'Không có máy thông minh thì mang căn cước ra cửa hàng nhà mạng hoặc điểm lưu động ở xã; sang tên SIM cũng làm ở nhà mạng.',
  steps: [
    {
      text: 'Mở VNeID, tìm mục xem các số thuê bao (số điện thoại) đứng tên mình.',
      worked: 'Màn hình hiện các số điện thoại đứng tên mình.',
      picture: { scene: 'menu', label: 'Đứng tên mình' },
    },
    {
      text: 'Với số đang dùng, bấm “Sử dụng”.',
      worked: 'Số mình đang dùng được đánh dấu là sử dụng.',
      picture: { scene: 'button', label: 'Sử dụng' },
    },
    {
      text: 'Với số không biết hoặc không dùng, bấm “Không sử dụng”.',
      worked: 'Số mình không dùng được đánh dấu là không sử dụng.',
      picture: { scene: 'button', label: 'Không sử dụng' },
    },
    {
      text: 'Nếu nhà mạng báo thiếu dữ liệu, mở My Viettel, My VNPT hoặc My MobiFone, chọn xác thực thông tin thuê bao.',
      worked: 'Ứng dụng nhà mạng mở phần xác thực, mời chụp giấy tờ.',
      picture: { scene: 'menu', label: 'Xác thực thông tin thuê bao' },
    },
    {
      text: 'Chụp thẻ căn cước theo hướng dẫn trên máy.',
      worked: 'Ảnh thẻ rõ chữ, không loá, máy cho đi tiếp.',
      picture: { scene: 'camera', label: 'Thẻ căn cước' },
    },
    {
      text: 'Áp thẻ vào lưng máy để quét chip, giữ yên đến khi đọc xong.',
      worked: 'Máy báo đã đọc xong thẻ.',
      picture: { scene: 'chip', label: 'Quét chip' },
    },
    {
      text: 'Chụp khuôn mặt theo hướng dẫn trên máy.',
      worked: 'Máy báo khuôn mặt đã khớp và cho đi tiếp.',
      picture: { scene: 'face', label: 'Khuôn mặt' },
    },
    {
      text: 'Nhập mã OTP (mã trong tin nhắn) rồi ký xác nhận.',
      worked: 'Máy báo đã gửi hoặc đã xác thực xong.',
      picture: { scene: 'code', label: 'Mã OTP' },
    },
    {
      text: 'Nếu không có máy thông minh, mang căn cước ra cửa hàng nhà mạng hoặc điểm lưu động ở xã.',
      worked: 'Nhân viên nhà mạng báo số của bà con đã xác nhận xong.',
      picture: { scene: 'office', label: 'Cửa hàng nhà mạng' },
    },
  ],
  commonErrors: [
    {
      problem: 'Đổi máy xong không gọi đi được',
      fix: 'Nhà mạng tạm khoá chiều gọi đi sau khi thấy đổi máy; xác thực lại khuôn mặt là mở.',
    },
    {
      problem: 'Quá 30 ngày chưa làm',
      fix: 'SIM bị khoá hai chiều, thêm ít ngày nữa có thể bị thu hồi số: ra cửa hàng nhà mạng ngay.',
    },
    { problem: 'SIM đứng tên con hoặc người bán', fix: 'Ra nhà mạng sang tên.' },
    {
      problem: 'Nhận tin nhắn nghi ngờ',
      fix: 'Không bấm link; tự mở VNeID hoặc ứng dụng nhà mạng để xem.',
    },
  ],
  safety: 'Nhà mạng không xin mã OTP qua điện thoại và không thu phí xác thực.',
  handOff:
    'Nhờ tổ giúp khi người già chưa có mức 2, máy báo mặt không khớp, hoặc SIM mua lại của người khác.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
