import type { Tutorial } from '#shared/tutorials.ts';

// The source is a provincial portal's guide from before the mergers; take new screenshots of the national portal.
export default {
  id: 'dvc-pay-fees',
  topic: 'public-services',
  title: 'Nộp phí, lệ phí hồ sơ qua mạng',
  audience: 'Bà con nộp hồ sơ có phí',
  prerequisites: ['Có ứng dụng ngân hàng hoặc ví điện tử'],
  documents: ['Mã hồ sơ'],
  inPerson: null,
  steps: [
    {
      text: 'Mở hồ sơ đang ở trạng thái chờ thanh toán.',
      worked: 'Hồ sơ mở ra, có dòng báo chờ thanh toán.',
      picture: { scene: 'status', label: 'Chờ thanh toán' },
    },
    {
      text: 'Bấm “Thanh toán phí, lệ phí”.',
      worked: 'Màn hình hiện số tiền và các cách trả.',
      picture: { scene: 'button', label: 'Thanh toán phí, lệ phí' },
    },
    {
      text: 'Chọn ngân hàng hoặc ví điện tử của mình.',
      worked: 'Màn hình chuyển sang trang trả tiền.',
      picture: { scene: 'choice', label: 'Ngân hàng' },
    },
    {
      text: 'Kiểm tra tên đơn vị nhận tiền (đơn vị thụ hưởng) và số tiền.',
      worked: 'Bên nhận là cơ quan nhà nước, số tiền đúng với hồ sơ.',
      picture: { scene: 'read', label: 'Đơn vị thụ hưởng' },
    },
    {
      text: 'Xác nhận trong ứng dụng ngân hàng hoặc ví.',
      worked: 'Ứng dụng báo trả tiền thành công.',
      picture: { scene: 'pay', label: 'Xác nhận' },
    },
    {
      text: 'Chờ trang báo thành công, đừng tắt vội.',
      worked: 'Màn hình trở lại trang của cổng, báo thành công.',
      picture: { scene: 'wait' },
    },
    {
      text: 'Tải biên lai về và lưu lại.',
      worked: 'Biên lai đã nằm trong máy, mở ra đọc được.',
      picture: { scene: 'papers', label: 'Biên lai' },
    },
  ],
  commonErrors: [
    {
      problem: 'Tiền đã trừ mà vẫn báo chưa nộp',
      fix: 'Chờ ngân hàng và cổng đối chiếu, đừng nộp lần hai; giữ biên lai và báo một cửa.',
    },
    {
      problem: 'Không có thẻ ngân hàng',
      fix: 'Nhờ người nhà quét mã QR trả hộ, hoặc nộp tại quầy.',
    },
    {
      problem: 'Ngân hàng từ chối',
      fix: 'Kiểm tra hạn mức chuyển tiền và việc cập nhật khuôn mặt (sinh trắc học).',
    },
  ],
  safety: 'Chỉ trả trong cổng quốc gia hoặc tại quầy; không chuyển vào tài khoản riêng của cán bộ.',
  handOff: 'Nhờ tổ giúp khi bị trừ tiền hai lần.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
