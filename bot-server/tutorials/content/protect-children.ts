import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'protect-children',
  topic: 'safety',
  title: 'Giữ con cháu an toàn trên mạng',
  audience: 'Cha mẹ, ông bà giữ cháu',
  prerequisites: ['Có máy của con'],
  documents: [],
  inPerson: null,
  steps: [
    { text: 'Đặt giờ dùng máy và chỗ dùng máy chung.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Bật quản lý trẻ: Family Link (Android) hoặc Thời gian sử dụng (iPhone).',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Dùng YouTube Kids cho trẻ nhỏ.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Tự đăng ký và giám sát tài khoản mạng xã hội của con dưới 16 tuổi bằng thông tin cha mẹ.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Dặn con không gửi ảnh, không đi gặp người quen qua mạng.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Hỏi chuyện con mỗi ngày, không mắng khi con kể.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu con bị doạ, bị dụ dỗ, giữ tin nhắn và gọi 111 hoặc 113.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    { problem: 'Con đòi máy, giận dỗi', fix: 'Giảm giờ dần dần, bày trò làm cùng con.' },
    {
      problem: 'Có cuộc gọi bảo con bị tai nạn, bắt chuyển tiền',
      fix: 'Gọi trường, gọi cô giáo trước.',
    },
    { problem: 'Con nạp tiền chơi game', fix: 'Bỏ lưu thẻ ngân hàng trên máy con.' },
  ],
  safety: 'Không đăng ảnh, tên trường, lịch học của con lên mạng.',
  handOff: 'Báo tổ và gọi 111 hoặc 113 ngay khi nghi trẻ bị xâm hại, bắt cóc.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
