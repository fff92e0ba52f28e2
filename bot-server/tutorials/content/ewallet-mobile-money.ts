import type { Tutorial } from '#shared/tutorials.ts';

// Numbers and message syntax come from sources of 2021–2023; the carriers should confirm them.
export default {
  id: 'ewallet-mobile-money',
  topic: 'money-and-tax',
  title: 'Dùng ví điện tử, tiền di động: Viettel Money, VNPT Money, MoMo',
  audience: 'Bà con ở xa ngân hàng, người dùng điện thoại phím',
  prerequisites: ['SIM chính chủ', 'Với tiền di động, số đã dùng liên tục ít nhất 3 tháng'],
  documents: ['Căn cước'],
  inPerson: null,
  steps: [
    {
      text: 'Chọn loại: tiền di động (không cần ngân hàng) hoặc ví điện tử (cần liên kết ngân hàng).',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Tải Viettel Money, VNPT Money hoặc MoMo từ kho chính thức.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Nhập số điện thoại và mã OTP gửi về máy.', worked: '', picture: { scene: 'read' } },
    { text: 'Chụp căn cước và khuôn mặt để xác thực.', worked: '', picture: { scene: 'read' } },
    { text: 'Đặt mã PIN.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nạp tiền từ ngân hàng, hoặc ra điểm giao dịch.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Thử một khoản nhỏ trước.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nếu dùng máy phím: mạng Viettel bấm *998# rồi gọi, mạng VinaPhone nhắn DK gửi 9191.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Không thấy tên cũ Viettel Pay, VNPT Pay',
      fix: 'Đã đổi tên thành Viettel Money, VNPT Money.',
    },
    { problem: 'Không đăng ký được', fix: 'SIM chưa chính chủ, hoặc dùng chưa đủ thời gian.' },
    { problem: 'Quên mã PIN', fix: 'Bấm quên mật khẩu, hoặc ra điểm giao dịch.' },
  ],
  safety: 'Không cho mượn, cho thuê ví. Không đọc mã OTP cho ai.',
  handOff: 'Báo tổ ngay khi ví bị khoá hoặc mất tiền.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
