import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'zalo-basics',
  topic: 'basic-skills',
  title: 'Dùng Zalo: cài, gọi video, vào nhóm thôn, quan tâm kênh xã',
  audience: 'Người lớn tuổi, người ở xa con cháu',
  prerequisites: ['Có số điện thoại nhận được tin nhắn'],
  documents: [],
  inPerson: null,
  steps: [
    {
      text: 'Tải Zalo từ kho chính thức, đăng ký bằng số của mình.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Đặt tên thật và ảnh dễ nhận.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Tìm con cháu bằng số điện thoại rồi kết bạn.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Bấm biểu tượng máy quay để gọi thấy hình (gọi video).',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Bấm giữ hình micro để gửi lời nói.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Quét mã QR của trưởng thôn để vào nhóm Zalo của thôn.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Tìm kênh chính thức của xã (có dấu xác thực), bấm “Quan tâm”.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Gửi ảnh, vị trí, tệp khi cần.', worked: '', picture: { scene: 'read' } },
  ],
  commonErrors: [
    { problem: 'Gọi không thấy hình', fix: 'Cho phép Zalo dùng máy ảnh và micro; xem lại mạng.' },
    {
      problem: 'Bị bắt đồng ý điều khoản mới',
      fix: 'Không đồng ý thì tài khoản bị xoá sau 45 ngày; đọc kỹ rồi quyết định.',
    },
    { problem: 'Tin nhắn cũ mất khi đổi máy', fix: 'Sao lưu trong “Cài đặt” trước khi đổi máy.' },
    { problem: 'Bị kéo vào nhiều nhóm rác', fix: 'Rời nhóm, chặn người lạ.' },
  ],
  safety: 'Người lạ gọi hình thì đừng nghe. Kênh xã thật có dấu xác thực và không xin mã OTP.',
  handOff: 'Nhờ tổ giúp khi không đăng ký được bằng số của mình.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
