import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'shop-qr-receive',
  topic: 'money-and-tax',
  title: 'Làm mã QR nhận tiền cho cửa hàng, sạp chợ',
  audience: 'Chủ tạp hoá, tiểu thương, người bán rong',
  prerequisites: ['Có tài khoản ngân hàng đã cập nhật khuôn mặt (sinh trắc học)'],
  documents: ['Căn cước', 'Số tài khoản'],
  inPerson: null,
  steps: [
    {
      text: 'Mở ứng dụng ngân hàng, chọn “Mã QR của tôi”.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Lưu mã về máy và xem có đúng tên mình không.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu muốn tách tiền nhà và tiền hàng, đăng ký QR cửa hàng hoặc mở tài khoản riêng.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'In mã, ép nhựa, dán trong tầm mắt mình.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Bật thông báo biến động số dư, hoặc lắp loa báo tiền về.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Khi khách trả, nghe loa hoặc xem ứng dụng của mình, đừng nhìn màn hình của khách.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Mỗi sáng soi lại xem mã có bị dán đè không.', worked: '', picture: { scene: 'read' } },
    { text: 'Ghi sổ doanh thu mỗi ngày.', worked: '', picture: { scene: 'read' } },
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
