import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'scam-emergency',
  topic: 'safety',
  title: 'Lỡ bấm link, cài ứng dụng lạ, chuyển tiền cho kẻ lừa: làm ngay',
  audience: 'Người vừa bị lừa hoặc nghi bị lừa',
  prerequisites: ['Mượn được điện thoại khác'],
  documents: ['Căn cước', 'Biên lai, tin nhắn'],
  inPerson: null,
  steps: [
    {
      text: 'Tắt mạng, bật chế độ máy bay, rồi tắt nguồn chiếc máy bị dính.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Dùng máy khác gọi ngân hàng khoá tài khoản.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Gọi 1900 0368 xin khoá định danh, gọi nhà mạng khoá SIM.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Chụp lại bằng chứng, không xoá tin nhắn.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Ra Công an xã trình báo, mang theo căn cước và biên lai.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Mang máy đi khôi phục cài đặt gốc; chỉ gỡ ứng dụng là chưa đủ.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Đổi hết mật khẩu từ một máy sạch.', worked: '', picture: { scene: 'read' } },
    { text: 'Chỉ mở lại ngân hàng sau khi máy đã sạch.', worked: '', picture: { scene: 'read' } },
  ],
  commonErrors: [
    {
      problem: 'Đã gỡ ứng dụng rồi dùng tiếp',
      fix: 'Phần mềm xấu (mã độc) có thể vẫn còn: đã có người mất thêm 800 triệu vì vậy.',
    },
    { problem: 'Có người nhận lấy lại tiền giúp', fix: 'Đó là lừa lần hai.' },
    {
      problem: 'Xấu hổ không dám báo',
      fix: 'Không ai chê trách mình đâu; báo sớm mới có cơ giữ được tiền.',
    },
  ],
  safety:
    'Không ai hứa chắc lấy lại được tiền; ai hứa thế là kẻ lừa. Nói ngay với người nhà, tổ và công an, đừng chịu một mình.',
  handOff: 'Luôn báo tổ ngay, dù chỉ mới nghi: người của tổ sẽ làm cùng bà con.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
