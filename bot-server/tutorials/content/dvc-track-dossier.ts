import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-track-dossier',
  topic: 'public-services',
  title: 'Xem hồ sơ đã nộp đang tới đâu',
  audience: 'Bà con đã nộp hồ sơ, muốn biết xong chưa',
  prerequisites: ['Có mã hồ sơ, hoặc đăng nhập được tài khoản đã nộp'],
  documents: ['Mã hồ sơ (trên giấy hẹn, trong tin nhắn)'],
  inPerson: null,
  steps: [
    { text: 'Mở dichvucong.gov.vn.', worked: '', picture: { scene: 'read' } },
    { text: 'Bấm “Tra cứu hồ sơ”.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nhập đúng mã hồ sơ và mã xác nhận, rồi bấm tra.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Hoặc đăng nhập rồi vào phần quản lý hồ sơ đã nộp.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Đọc trạng thái và ngày hẹn trả.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nếu quá hẹn, gọi bộ phận một cửa xã theo số trên giấy hẹn.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    { problem: 'Mất mã hồ sơ', fix: 'Đăng nhập để xem danh sách, hoặc tìm lại tin nhắn cũ.' },
    {
      problem: 'Báo không tìm thấy hồ sơ',
      fix: 'Xem lại có gõ thiếu ký tự không; mới nộp thì chờ vài giờ.',
    },
    {
      problem: 'Quá hạn chưa xong',
      fix: 'Hỏi một cửa, hoặc làm theo bài «Gửi phản ánh, kiến nghị về thủ tục, thái độ phục vụ».',
    },
  ],
  safety: 'Tin nhắn báo hồ sơ lỗi kèm link lạ là tin giả; tự vào cổng để xem.',
  handOff: 'Nhờ tổ giúp khi hồ sơ trễ hạn hoặc thất lạc.',
  related: ['dvc-feedback'],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
