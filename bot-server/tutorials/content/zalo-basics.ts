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
      text: 'Tải Zalo từ kho ứng dụng chính thức.',
      worked: 'Trên màn hình máy có hình ứng dụng Zalo.',
      picture: { scene: 'store', label: 'Zalo' },
    },
    {
      text: 'Mở Zalo, đăng ký bằng số của mình.',
      worked: 'Zalo nhận số và cho làm tiếp bước đặt tên.',
      picture: { scene: 'form', label: 'Đăng ký' },
    },
    {
      text: 'Đặt tên thật và ảnh dễ nhận.',
      worked: 'Trang của mình hiện đúng tên và ảnh.',
      picture: { scene: 'person', label: 'Tên thật' },
    },
    {
      text: 'Tìm con cháu bằng số điện thoại rồi kết bạn.',
      worked: 'Con cháu đồng ý, tên hiện trong danh bạ Zalo.',
      picture: { scene: 'search', label: 'Số điện thoại' },
    },
    {
      text: 'Bấm biểu tượng máy quay để gọi thấy hình (gọi video).',
      worked: 'Hai bên nhìn thấy nhau trên màn hình.',
      picture: { scene: 'call', label: 'Gọi video' },
    },
    {
      text: 'Bấm giữ hình micro để gửi lời nói.',
      worked: 'Đoạn tiếng nói hiện trong khung trò chuyện, bấm là nghe được.',
      picture: { scene: 'chat', label: 'Gửi lời nói' },
    },
    {
      text: 'Quét mã QR của trưởng thôn để vào nhóm Zalo của thôn.',
      worked: 'Tên nhóm của thôn hiện trong danh sách trò chuyện.',
      picture: { scene: 'qr-scan', label: 'Mã QR' },
    },
    {
      text: 'Tìm kênh chính thức của xã (có dấu xác thực), bấm “Quan tâm”.',
      worked: 'Màn hình báo mình đã quan tâm kênh của xã.',
      picture: { scene: 'button', label: 'Quan tâm' },
    },
    {
      text: 'Gửi ảnh, vị trí, tệp khi cần.',
      worked: 'Ảnh hiện trong khung trò chuyện, người kia xem được.',
      picture: { scene: 'upload', label: 'Gửi ảnh' },
    },
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
