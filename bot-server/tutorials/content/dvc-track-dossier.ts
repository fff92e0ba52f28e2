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
    {
      text: 'Mở trình duyệt, gõ dichvucong.gov.vn.',
      worked: 'Màn hình hiện trang Cổng Dịch vụ công quốc gia.',
      picture: { scene: 'website', label: 'dichvucong.gov.vn' },
    },
    {
      text: 'Bấm “Tra cứu hồ sơ”.',
      worked: 'Màn hình hiện ô để nhập mã hồ sơ.',
      picture: { scene: 'button', label: 'Tra cứu hồ sơ' },
    },
    {
      text: 'Nhập đúng mã hồ sơ và mã xác nhận, rồi bấm tra.',
      worked: 'Hồ sơ của bà con hiện ra.',
      picture: { scene: 'form', label: 'Mã hồ sơ' },
    },
    {
      text: 'Nếu không có mã, đăng nhập rồi vào phần quản lý hồ sơ đã nộp.',
      worked: 'Màn hình hiện các hồ sơ bà con đã nộp.',
      picture: { scene: 'menu', label: 'Quản lý hồ sơ đã nộp' },
    },
    {
      text: 'Đọc trạng thái và ngày hẹn trả.',
      worked: 'Bà con đã biết hồ sơ tới đâu và ngày nào có kết quả.',
      picture: { scene: 'status', label: 'Ngày hẹn trả' },
    },
    {
      text: 'Nếu quá hẹn, gọi bộ phận một cửa xã theo số trên giấy hẹn.',
      worked: 'Cán bộ nói rõ vì sao chậm và bao giờ xong.',
      picture: { scene: 'call', label: 'Bộ phận một cửa xã' },
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
