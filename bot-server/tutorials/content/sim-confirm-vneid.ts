import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'sim-confirm-vneid',
  topic: 'sim',
  title: 'Xác nhận số điện thoại của mình trên VNeID, không để bị khoá SIM',
  audience: 'Mọi người có SIM, nhất là bà con đổi máy hoặc dùng SIM đứng tên người khác',
  prerequisites: ['VNeID mức 2, hoặc căn cước gắn chip để ra điểm giao dịch'],
  documents: ['Thẻ căn cước', 'Các SIM đang dùng'],
  inPerson: null,
  steps: [
    {
      text: 'Mở VNeID, tìm mục xem các số thuê bao đứng tên mình.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Với số đang dùng, bấm “Sử dụng”.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Với số không biết hoặc không dùng, bấm “Không sử dụng”.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu nhà mạng báo thiếu dữ liệu, mở My Viettel, My VNPT hoặc My MobiFone, chọn xác thực thông tin thuê bao.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chụp căn cước, quét chip, chụp mặt theo hướng dẫn trên máy.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Nhập mã OTP trong tin nhắn rồi ký xác nhận.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nếu không có máy thông minh, mang căn cước ra cửa hàng nhà mạng hoặc điểm lưu động ở xã.',
      worked: '',
      picture: { scene: 'read' },
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
