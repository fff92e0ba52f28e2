import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'shop-qr-receive',
  topic: 'money-and-tax',
  title: 'Làm mã QR nhận tiền cho cửa hàng, sạp chợ',
  audience: 'Chủ tạp hoá, tiểu thương, người bán rong',
  prerequisites: ['Có tài khoản ngân hàng đã cập nhật khuôn mặt (sinh trắc học)'],
  documents: ['Căn cước', 'Số tài khoản'],
  steps: [
    { text: 'Mở ứng dụng ngân hàng, chọn “Mã QR của tôi”.' },
    { text: 'Lưu mã về máy và xem có đúng tên mình không.' },
    { text: 'Nếu muốn tách tiền nhà và tiền hàng, đăng ký QR cửa hàng hoặc mở tài khoản riêng.' },
    { text: 'In mã, ép nhựa, dán trong tầm mắt mình.' },
    { text: 'Bật thông báo biến động số dư, hoặc lắp loa báo tiền về.' },
    { text: 'Khi khách trả, nghe loa hoặc xem ứng dụng của mình, đừng nhìn màn hình của khách.' },
    { text: 'Mỗi sáng soi lại xem mã có bị dán đè không.' },
    { text: 'Ghi sổ doanh thu mỗi ngày.' },
  ],
  commonErrors: [
    {
      problem: 'Khách đưa ảnh đã chuyển mà tiền chưa về',
      fix: 'Chưa thấy tiền vào thì chưa giao hàng.',
    },
    {
      problem: 'Muốn lắp loa báo tiền',
      fix: 'Hỏi ngân hàng, Viettel, VNPT hoặc ví đang phục vụ ở chợ.',
    },
    { problem: 'Muốn có máy quẹt thẻ (POS)', fix: 'Ngân hàng lắp theo hợp đồng; hỏi kỹ phí.' },
  ],
  safety: 'Mã bị dán đè và biên lai chuyển tiền giả là hai chiêu lừa hay gặp.',
  handOff: 'Nhờ tổ giúp khi tiền bị treo, hoặc khách khiếu nại.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
