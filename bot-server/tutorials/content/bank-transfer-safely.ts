import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'bank-transfer-safely',
  topic: 'money-and-tax',
  title: 'Chuyển khoản, quét QR trả tiền cho đúng; lỡ chuyển nhầm',
  audience: 'Bà con mới dùng ứng dụng ngân hàng',
  prerequisites: ['Đã cài ứng dụng ngân hàng từ đúng kho'],
  documents: [],
  inPerson: 'Lỡ chuyển nhầm thì mang căn cước ra quầy ngân hàng làm đơn xin tra soát.',
  steps: [
    {
      text: 'Mở ứng dụng ngân hàng, chọn “Quét QR” hoặc “Chuyển tiền”.',
      worked: 'Màn hình mở máy quét mã, hoặc hiện ô để gõ số tài khoản.',
      picture: { scene: 'button', label: 'Quét QR' },
    },
    {
      text: 'Quét mã, hoặc gõ số tài khoản rồi chọn ngân hàng.',
      worked: 'Tên người nhận hiện ra trên màn hình.',
      picture: { scene: 'qr-scan' },
    },
    {
      text: 'Đọc to tên người nhận hiện ra và hỏi lại họ.',
      worked: 'Người nhận nói đúng là tên của họ.',
      picture: { scene: 'person', label: 'Tên người nhận' },
    },
    {
      text: 'Nhập số tiền, đếm cho đủ số 0.',
      worked: 'Số tiền trên màn hình đúng bằng số phải trả.',
      picture: { scene: 'form', label: 'Số tiền' },
    },
    {
      text: 'Xác nhận bằng mã PIN (dãy số mình tự chọn) hoặc khuôn mặt.',
      worked: 'Màn hình báo chuyển tiền thành công.',
      picture: { scene: 'code', label: 'Mã PIN' },
    },
    {
      text: 'Lưu biên lai vào máy.',
      worked: 'Biên lai đã nằm trong máy, cần là mở ra được.',
      picture: { scene: 'papers', label: 'Biên lai' },
    },
    {
      text: 'Nếu lỡ chuyển nhầm, chụp biên lai và gọi tổng đài ngân hàng ngay để xin tra soát (tìm lại khoản tiền).',
      worked: 'Tổng đài nói đã ghi nhận và chỉ việc phải làm tiếp.',
      picture: { scene: 'call', label: 'Tổng đài ngân hàng' },
    },
    {
      text: 'Mang căn cước và biên lai ra quầy ngân hàng làm đơn.',
      worked: 'Nhân viên ở quầy báo đã nhận đơn của bà con.',
      picture: { scene: 'office', label: 'Ngân hàng' },
    },
    {
      text: 'Đừng tự đòi, đừng đe doạ người nhận, cứ để ngân hàng liên hệ.',
      worked: 'Bà con đã để ngân hàng lo, không cãi cọ với người nhận.',
      picture: { scene: 'warning' },
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
