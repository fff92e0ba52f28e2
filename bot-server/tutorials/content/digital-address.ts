import type { Tutorial } from '#shared/tutorials.ts';

// No public guide was found; a commune must confirm it before it is relied on.
export default {
  id: 'digital-address',
  topic: 'basic-skills',
  title: 'Xem địa chỉ số của nhà mình',
  audience: 'Chủ hộ, hộ bán hàng',
  prerequisites: ['Thôn đã được cấp, được thông báo địa chỉ số'],
  documents: ['Giấy hoặc biển địa chỉ số (nếu có)'],
  inPerson: null,
  steps: [
    { text: 'Tìm biển hoặc giấy có mã, mã QR ở nhà.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Mở máy ảnh quét mã, xem có đúng vị trí nhà không.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu chưa có, hỏi trưởng thôn danh sách đã cấp.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu xã đổi tên sau sáp nhập, hỏi mã còn dùng được không.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Lưu mã vào điện thoại để gửi cho bưu tá, xe cấp cứu.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Nếu vị trí sai, báo tổ của thôn.', worked: '', picture: { scene: 'read' } },
  ],
  commonErrors: [
    { problem: 'Quét ra chỗ khác', fix: 'Báo tổ của thôn chỉnh lại.' },
    { problem: 'Không biết nhà mình có mã chưa', fix: 'Hỏi trưởng thôn hoặc bưu điện xã.' },
  ],
  safety: 'Không dán mã QR lạ lên cổng nhà.',
  handOff: 'Nhờ tổ nối với cán bộ khi cần cấp mã mới, sửa mã: việc này chỉ cán bộ làm được.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'low',
} satisfies Tutorial;
