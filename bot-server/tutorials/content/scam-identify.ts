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
      text: 'Nghi ngờ ngay khi có ai gọi đến xưng công an, điện lực, bảo hiểm xã hội, ngân hàng, nhà mạng hay người giao hàng.',
      worked: 'Bà con đã nghe mà chưa tin, chưa làm theo lời họ.',
      picture: { scene: 'call', label: 'Nghi ngờ ngay' },
    },
    {
      text: 'Cúp máy khi bị giục gấp, doạ khoá, doạ bắt.',
      worked: 'Cuộc gọi đã ngắt, bà con không phải nói thêm câu nào.',
      picture: { scene: 'warning', label: 'Giục gấp, doạ khoá' },
    },
    {
      text: 'Cúp máy khi bị xin mã OTP (mã trong tin nhắn), mật khẩu, bắt cài ứng dụng hay bấm link (đường dẫn) lạ.',
      worked: 'Cuộc gọi đã ngắt, bà con chưa đọc mã và chưa bấm gì.',
      picture: { scene: 'warning', label: 'Xin mã OTP' },
    },
    {
      text: 'Muốn biết thật hay giả, tự gọi lại số in trên hoá đơn, trên mặt thẻ, hoặc ra tận trụ sở.',
      worked: 'Bà con đã hỏi đúng nơi thật và biết chuyện có hay không.',
      picture: { scene: 'papers', label: 'Số in trên hoá đơn' },
    },
    {
      text: 'Gọi con cháu hoặc trưởng thôn hỏi trước khi làm.',
      worked: 'Bà con đã kể cho một người mình tin và nghe họ khuyên.',
      picture: { scene: 'person', label: 'Hỏi trước khi làm' },
    },
    {
      text: 'Khi thấy hình người thân mượn tiền, gọi lại số quen để nghe giọng.',
      worked: 'Bà con đã nói chuyện với đúng người thân qua số quen.',
      picture: { scene: 'chat', label: 'Mượn tiền' },
    },
    {
      text: 'Báo số lừa đảo, xem bài «Báo số lừa đảo, tin nhắn rác (156, 5656)».',
      worked: 'Bà con đã báo số lừa đảo đó cho 156 hoặc 5656.',
      picture: { scene: 'message', label: 'Báo số lừa đảo' },
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
