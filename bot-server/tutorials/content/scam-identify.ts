import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'scam-identify',
  topic: 'safety',
  title: 'Nhận ra cuộc gọi, tin nhắn lừa đảo',
  audience: 'Mọi người, nhất là người già, người hưởng lương hưu',
  prerequisites: [],
  documents: [],
  inPerson: null,
  steps: [
    {
      text: 'Nghi ngờ trước khi nghe ai xưng công an, điện lực, bảo hiểm xã hội, ngân hàng, nhà mạng hay người giao hàng.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Cúp máy khi bị giục gấp, doạ khoá, doạ bắt.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Cúp máy khi bị xin mã OTP, mật khẩu, bắt cài ứng dụng hay bấm link.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Tự gọi lại số in trên hoá đơn, trên mặt thẻ, hoặc ra tận trụ sở.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Gọi con cháu hoặc trưởng thôn hỏi trước khi làm.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Khi thấy hình người thân mượn tiền, gọi lại số quen để nghe giọng.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Báo số lừa đảo, xem bài «Báo số lừa đảo, tin nhắn rác (156, 5656)».',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Họ đọc đúng tên, đúng số căn cước của mình',
      fix: 'Dữ liệu đã bị lộ; đọc đúng không có nghĩa là thật.',
    },
    {
      problem: 'Họ cho xem lệnh bắt, mặc cảnh phục gọi video',
      fix: 'Công an không làm việc qua video.',
    },
    { problem: 'Họ bảo giữ bí mật', fix: 'Đó là dấu hiệu chắc chắn là lừa.' },
  ],
  safety: 'Bốn điều nhớ: không tin ngay, không bấm link, không chuyển tiền, hỏi người nhà.',
  handOff:
    'Báo tổ ngay khi đã lỡ làm theo lời họ, rồi xem bài «Lỡ bấm link, cài ứng dụng lạ, chuyển tiền cho kẻ lừa: làm ngay».',
  related: ['scam-report', 'scam-emergency'],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
