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
    {
      text: 'Lấy hoá đơn cũ, tìm mã khách hàng.',
      worked: 'Bà con thấy dãy mã khách hàng trên hoá đơn.',
      picture: { scene: 'papers', label: 'Mã khách hàng' },
    },
    {
      text: 'Mở ứng dụng ngân hàng hoặc ví, chọn “Thanh toán hoá đơn”.',
      worked: 'Màn hình hiện các loại hoá đơn để chọn.',
      picture: { scene: 'button', label: 'Thanh toán hoá đơn' },
    },
    {
      text: 'Chọn Điện (hoặc Nước, Internet), rồi chọn đơn vị thu tiền.',
      worked: 'Màn hình hiện ô nhập mã khách hàng.',
      picture: { scene: 'menu', label: 'Điện' },
    },
    {
      text: 'Nhập mã khách hàng.',
      worked: 'Hoá đơn hiện ra, có tên chủ hộ.',
      picture: { scene: 'form', label: 'Mã khách hàng' },
    },
    {
      text: 'Đối chiếu tên chủ hộ, tháng và số tiền.',
      worked: 'Tên, tháng và số tiền đều đúng với nhà mình.',
      picture: { scene: 'read', label: 'Tên chủ hộ' },
    },
    {
      text: 'Xác nhận và lưu biên lai.',
      worked: 'Màn hình báo trả thành công, biên lai đã nằm trong máy.',
      picture: { scene: 'pay', label: 'Xác nhận' },
    },
    {
      text: 'Nếu muốn đỡ quên, đăng ký trả tự động.',
      worked: 'Ứng dụng báo đã đăng ký trả tự động.',
      picture: { scene: 'switch', label: 'Trả tự động' },
    },
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
