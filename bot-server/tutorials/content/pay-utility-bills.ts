import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'pay-utility-bills',
  topic: 'money-and-tax',
  title: 'Trả tiền điện, nước, mạng bằng điện thoại',
  audience: 'Chủ hộ, người lo tiền điện nước trong nhà',
  prerequisites: ['Có ứng dụng ngân hàng hoặc ví điện tử'],
  documents: ['Mã khách hàng trên hoá đơn (điện: dãy bắt đầu bằng chữ P)'],
  inPerson: null,
  steps: [
    { text: 'Lấy hoá đơn cũ, tìm mã khách hàng.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Mở ứng dụng ngân hàng hoặc ví, chọn “Thanh toán hoá đơn”.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chọn Điện (hoặc Nước, Internet), rồi chọn đơn vị.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Nhập mã khách hàng.', worked: '', picture: { scene: 'read' } },
    { text: 'Đối chiếu tên chủ hộ, tháng và số tiền.', worked: '', picture: { scene: 'read' } },
    { text: 'Xác nhận và lưu biên lai.', worked: '', picture: { scene: 'read' } },
    { text: 'Muốn đỡ quên, đăng ký trả tự động.', worked: '', picture: { scene: 'read' } },
  ],
  commonErrors: [
    { problem: 'Không ra hoá đơn', fix: 'Chưa đến kỳ, hoặc sai mã, sai đơn vị.' },
    { problem: 'Trả rồi vẫn bị nhắc', fix: 'Đưa biên lai cho điện lực xem.' },
    { problem: 'Trả hai lần', fix: 'Báo ngân hàng và điện lực.' },
  ],
  safety:
    'Điện lực không gọi bắt cài ứng dụng “EVN” qua link. Đã có người mất hàng trăm triệu vì chiêu này.',
  handOff: 'Nhờ tổ giúp khi bị doạ cắt điện, hoặc chỉ số điện, nước bị sai.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
