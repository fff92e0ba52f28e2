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
    {
      text: 'Đặt giờ dùng máy và chỗ dùng máy chung trong nhà.',
      worked: 'Cả nhà đã biết giờ nào, chỗ nào thì được dùng máy.',
      picture: { scene: 'calendar', label: 'Giờ dùng máy' },
    },
    {
      text: 'Bật quản lý trẻ: Family Link (Android) hoặc Thời gian sử dụng (iPhone).',
      worked: 'Máy của con báo phần quản lý đã bật.',
      picture: { scene: 'switch', label: 'Quản lý trẻ' },
    },
    {
      text: 'Dùng YouTube Kids cho trẻ nhỏ.',
      worked: 'Biểu tượng YouTube Kids hiện trên máy của trẻ.',
      picture: { scene: 'app-icon', label: 'YouTube Kids' },
    },
    {
      text: 'Tự đăng ký và giám sát tài khoản mạng xã hội của con dưới 16 tuổi bằng thông tin cha mẹ.',
      worked: 'Tài khoản của con đứng tên cha mẹ, cha mẹ mở xem được.',
      picture: { scene: 'person', label: 'Cha mẹ' },
    },
    {
      text: 'Dặn con không gửi ảnh, không đi gặp người quen qua mạng.',
      worked: 'Con nhắc lại được: không gửi ảnh, không đi gặp.',
      picture: { scene: 'warning', label: 'Không gửi ảnh' },
    },
    {
      text: 'Hỏi chuyện con mỗi ngày, không mắng khi con kể.',
      worked: 'Con kể cho bà con nghe chuyện gặp trên mạng.',
      picture: { scene: 'chat' },
    },
    {
      text: 'Nếu con bị doạ, bị dụ dỗ, giữ tin nhắn và gọi 111 hoặc 113.',
      worked: 'Người trực đã nghe máy, tin nhắn của kẻ xấu vẫn còn.',
      picture: { scene: 'call', label: '111 hoặc 113' },
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
