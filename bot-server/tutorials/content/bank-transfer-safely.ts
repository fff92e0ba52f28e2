import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'bank-transfer-safely',
  topic: 'money-and-tax',
  title: 'Chuyển khoản, quét QR trả tiền cho đúng; lỡ chuyển nhầm',
  audience: 'Bà con mới dùng ứng dụng ngân hàng',
  prerequisites: ['Đã cài ứng dụng ngân hàng từ đúng kho'],
  documents: [],
  inPerson: null,
  steps: [
    {
      text: 'Mở ứng dụng ngân hàng, chọn “Quét QR” hoặc “Chuyển tiền”.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Quét mã, hoặc gõ số tài khoản rồi chọn ngân hàng.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Đọc to tên người nhận hiện ra và hỏi lại họ.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Nhập số tiền, đếm cho đủ số 0.', worked: '', picture: { scene: 'read' } },
    { text: 'Xác nhận bằng mã PIN hoặc khuôn mặt.', worked: '', picture: { scene: 'read' } },
    { text: 'Lưu biên lai.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nếu lỡ chuyển nhầm, chụp biên lai và gọi tổng đài ngân hàng ngay để xin tra soát (tìm lại khoản tiền).',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Mang căn cước ra quầy làm đơn; không tự đòi, không đe doạ người nhận.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Ngân hàng bảo không huỷ được lệnh',
      fix: 'Đúng vậy, ngân hàng chỉ liên hệ người nhận giúp; mình chờ tra soát.',
    },
    {
      problem: 'Nhận được tiền lạ',
      fix: 'Đừng tiêu, đừng chuyển trả theo lời người gọi; báo ngân hàng.',
    },
    { problem: 'Chuyển trên 10 triệu bị chặn', fix: 'Phải xác thực khuôn mặt.' },
  ],
  safety: 'Chiêu “chuyển nhầm rồi đòi lãi” là bẫy vay nặng lãi.',
  handOff: 'Báo tổ ngay khi chuyển nhầm số tiền lớn, hoặc người nhận không trả.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
