import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'sim-lost-replace',
  topic: 'sim',
  title: 'Khoá SIM, làm lại SIM khi mất hoặc hỏng; đặt PIN cho SIM',
  audience: 'Bà con mất điện thoại, hoặc máy không nhận SIM cũ',
  prerequisites: ['SIM đứng tên mình'],
  documents: ['Căn cước gắn chip', 'Vài số hay gọi gần đây'],
  inPerson: 'Làm lại SIM phải mang căn cước ra cửa hàng nhà mạng để đối chiếu và chụp mặt.',
  steps: [
    {
      text: 'Mượn máy gọi tổng đài nhà mạng, xin khoá SIM.',
      worked: 'Tổng đài trả lời là đã khoá SIM của bà con.',
      picture: { scene: 'call', label: 'Tổng đài nhà mạng' },
    },
    {
      text: 'Mang căn cước ra cửa hàng nhà mạng.',
      worked: 'Bà con đã ở quầy nhà mạng, trong tay có căn cước.',
      picture: { scene: 'office', label: 'Cửa hàng nhà mạng' },
    },
    {
      text: 'Đọc số điện thoại và trả lời những câu nhân viên hỏi để đối chiếu.',
      worked: 'Nhân viên nói thông tin đã khớp, làm lại SIM được.',
      picture: { scene: 'person', label: 'Trả lời' },
    },
    {
      text: 'Ngồi cho nhân viên chụp mặt, rồi nhận SIM mới giữ nguyên số.',
      worked: 'Trong tay bà con có SIM mới, vẫn số cũ.',
      picture: { scene: 'face', label: 'Chụp mặt' },
    },
    {
      text: 'Lắp SIM, gọi thử và nhắn thử.',
      worked: 'Người nhà nghe được máy và nhận được tin nhắn.',
      picture: { scene: 'sim', label: 'Lắp SIM' },
    },
    {
      text: 'Kiểm tra xem ngân hàng, Zalo, VNeID vẫn gửi mã OTP (mã trong tin nhắn) về số này.',
      worked: 'Tin nhắn có mã về đến máy.',
      picture: { scene: 'message', label: 'Mã OTP' },
    },
    {
      text: 'Muốn chắc hơn, hỏi nhà mạng mã PIN (mã khoá SIM) đang có, rồi đặt PIN mới cho SIM trong phần bảo mật của máy.',
      worked: 'Lần sau bật máy lên, màn hình hỏi mã PIN của SIM.',
      picture: { scene: 'lock', label: 'Mã PIN' },
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
