import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'sim-lost-replace',
  topic: 'sim',
  title: 'Khoá SIM, làm lại SIM khi mất hoặc hỏng; đặt PIN cho SIM',
  audience: 'Bà con mất điện thoại, hoặc máy không nhận SIM cũ',
  prerequisites: ['SIM đứng tên mình'],
  documents: ['Căn cước gắn chip', 'Vài số hay gọi gần đây'],
  inPerson: null,
  steps: [
    {
      text: 'Mượn máy gọi tổng đài nhà mạng, xin khoá SIM.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Mang căn cước ra cửa hàng nhà mạng.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Đọc số điện thoại và trả lời thông tin đối chiếu.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Chụp mặt, nhận SIM mới giữ nguyên số.', worked: '', picture: { scene: 'read' } },
    { text: 'Lắp SIM, gọi thử và nhắn thử.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Kiểm tra ngân hàng, Zalo, VNeID vẫn nhận được mã OTP.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Muốn chắc hơn, đặt mã PIN cho SIM trong phần bảo mật của máy.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    { problem: 'SIM đứng tên người khác', fix: 'Người đứng tên phải cùng ra, hoặc làm sang tên.' },
    { problem: 'Nhập sai PIN SIM 3 lần', fix: 'Phải có mã PUK: hỏi nhà mạng, đừng thử bừa.' },
    {
      problem: 'Số bị thu hồi vì lâu không nạp tiền',
      fix: 'Hỏi nhà mạng còn giữ số không; báo ngân hàng đổi số nhận mã OTP.',
    },
  ],
  safety:
    'Kẻ xấu giả nhân viên nâng cấp SIM 4G, 5G để chiếm số: không nhắn tin theo câu lệnh người lạ đọc.',
  handOff: 'Báo tổ ngay khi nghi bị chiếm SIM hoặc mất tiền.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
