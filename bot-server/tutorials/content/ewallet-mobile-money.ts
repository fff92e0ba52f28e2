import type { Tutorial } from '#shared/tutorials.ts';

// Numbers and message syntax come from sources of 2021–2023; the carriers should confirm them.
export default {
  id: 'ewallet-mobile-money',
  topic: 'money-and-tax',
  title: 'Dùng ví điện tử, tiền di động: Viettel Money, VNPT Money, MoMo',
  audience: 'Bà con ở xa ngân hàng, người dùng điện thoại phím',
  prerequisites: ['SIM chính chủ', 'Với tiền di động, số đã dùng liên tục ít nhất 3 tháng'],
  documents: ['Căn cước'],
  inPerson:
    'Muốn nạp tiền mặt, hoặc quên mã PIN không lấy lại được, thì mang căn cước ra điểm giao dịch.',
  steps: [
    {
      text: 'Chọn loại: tiền di động (không cần ngân hàng) hoặc ví điện tử (cần liên kết ngân hàng).',
      worked: 'Bà con đã biết mình sẽ dùng loại nào.',
      picture: { scene: 'choice', label: 'Tiền di động' },
    },
    {
      text: 'Tải Viettel Money, VNPT Money hoặc MoMo từ kho chính thức (CH Play hay App Store).',
      worked: 'Biểu tượng của ứng dụng hiện trên màn hình máy.',
      picture: { scene: 'store', label: 'Tải' },
    },
    {
      text: 'Nhập số điện thoại và mã OTP (mã trong tin nhắn).',
      worked: 'Máy nhận mã và chuyển sang bước tiếp theo.',
      picture: { scene: 'code', label: 'Mã OTP' },
    },
    {
      text: 'Chụp căn cước và khuôn mặt để xác thực.',
      worked: 'Màn hình báo đã nhận ảnh thẻ và ảnh mặt.',
      picture: { scene: 'face', label: 'Khuôn mặt' },
    },
    {
      text: 'Đặt mã PIN (dãy số mình tự chọn, không đọc cho ai).',
      worked: 'Màn hình báo đã đặt xong mã PIN.',
      picture: { scene: 'lock', label: 'Mã PIN' },
    },
    {
      text: 'Nạp tiền từ ngân hàng, hoặc ra điểm giao dịch.',
      worked: 'Số tiền trong ví đúng bằng số vừa nạp.',
      picture: { scene: 'pay', label: 'Nạp tiền' },
    },
    {
      text: 'Trả thử một khoản nhỏ trước.',
      worked: 'Màn hình báo thành công, người nhận thấy tiền vào.',
      picture: { scene: 'done' },
    },
    {
      text: 'Nếu dùng máy phím mạng Viettel, bấm *998# rồi bấm gọi.',
      worked: 'Màn hình hiện lời hướng dẫn để chọn tiếp.',
      picture: { scene: 'call', label: '*998#' },
    },
    {
      text: 'Nếu dùng máy phím mạng VinaPhone, nhắn DK gửi 9191.',
      worked: 'Nhà mạng nhắn tin trả lời.',
      picture: { scene: 'message', label: 'DK gửi 9191' },
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
