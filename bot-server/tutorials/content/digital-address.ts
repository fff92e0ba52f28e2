import type { Tutorial } from '#shared/tutorials.ts';

// No public guide was found; a commune must confirm it before it is relied on.
export default {
  id: 'digital-address',
  topic: 'basic-skills',
  title: 'Xem địa chỉ số của nhà mình',
  audience: 'Chủ hộ, hộ bán hàng',
  prerequisites: ['Thôn đã được cấp, được thông báo địa chỉ số'],
  documents: ['Giấy hoặc biển địa chỉ số (nếu có)'],
  inPerson:
    'Xin cấp mã mới hoặc sửa mã thì phải nhờ cán bộ: bà con gặp trưởng thôn để được chỉ chỗ.',
  steps: [
    {
      text: 'Tìm ở nhà tấm biển hoặc tờ giấy có mã địa chỉ số, mã QR (ô vuông đen trắng).',
      worked: 'Bà con thấy tấm biển, hoặc cầm tờ giấy có mã trên tay.',
      picture: { scene: 'papers', label: 'Mã địa chỉ số' },
    },
    {
      text: 'Mở máy ảnh quét mã, xem có đúng vị trí nhà không.',
      worked: 'Màn hình chỉ đúng chỗ nhà mình.',
      picture: { scene: 'qr-scan' },
    },
    {
      text: 'Nếu nhà chưa có mã, hỏi trưởng thôn danh sách đã cấp.',
      worked: 'Bà con đã biết nhà mình được cấp mã hay chưa.',
      picture: { scene: 'person', label: 'Trưởng thôn' },
    },
    {
      text: 'Nếu xã đổi tên sau sáp nhập, hỏi trưởng thôn xem mã còn dùng được không.',
      worked: 'Bà con đã biết mã cũ còn dùng hay phải đổi.',
      picture: { scene: 'map' },
    },
    {
      text: 'Lưu mã vào điện thoại để gửi cho bưu tá, xe cấp cứu.',
      worked: 'Mã đã nằm trong điện thoại, cần là gửi đi được ngay.',
      picture: { scene: 'message' },
    },
    {
      text: 'Nếu vị trí sai, báo tổ của thôn.',
      worked: 'Người của tổ nói đã ghi lại để nhờ sửa.',
      picture: { scene: 'chat' },
    },
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
