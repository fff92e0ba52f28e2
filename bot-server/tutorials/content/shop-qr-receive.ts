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
      worked: 'Màn hình hiện một ô vuông chấm đen trắng, đó là mã QR.',
      picture: { scene: 'menu', label: 'Mã QR của tôi' },
    },
    {
      text: 'Lưu mã về máy và xem có đúng tên mình không.',
      worked: 'Ảnh mã QR nằm trong máy, bên cạnh mã là tên mình.',
      picture: { scene: 'qr-show', label: 'Đúng tên mình' },
    },
    {
      text: 'Nếu muốn tách tiền nhà và tiền hàng, đăng ký QR cửa hàng hoặc mở tài khoản riêng.',
      worked: 'Tiền hàng về một chỗ, tiền nhà ở một chỗ.',
      picture: { scene: 'choice', label: 'QR cửa hàng' },
    },
    {
      text: 'In mã, ép nhựa, dán trong tầm mắt mình.',
      worked: 'Mã dán phẳng, ngồi bán hàng lúc nào cũng nhìn thấy.',
      picture: { scene: 'shop', label: 'Dán trong tầm mắt mình' },
    },
    {
      text: 'Bật thông báo biến động số dư (tiền vào, tiền ra), hoặc lắp loa báo tiền về.',
      worked: 'Tiền vào là máy hiện thông báo hoặc loa đọc lên.',
      picture: { scene: 'notification', label: 'Biến động số dư' },
    },
    {
      text: 'Khi khách trả, nghe loa hoặc xem ứng dụng của mình, đừng nhìn màn hình của khách.',
      worked: 'Loa đọc hoặc máy mình hiện đúng số tiền khách trả.',
      picture: { scene: 'warning', label: 'Màn hình của khách' },
    },
    {
      text: 'Mỗi sáng soi lại, quét thử xem mã có bị dán đè không.',
      worked: 'Quét thử thì hiện đúng tên mình, mã không bị dán đè.',
      picture: { scene: 'qr-scan', label: 'Quét thử' },
    },
    {
      text: 'Ghi sổ doanh thu (tiền bán được) mỗi ngày.',
      worked: 'Trong sổ có một dòng ghi tiền bán được hôm nay.',
      picture: { scene: 'notebook', label: 'Doanh thu' },
    },
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
