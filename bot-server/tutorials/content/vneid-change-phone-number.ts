import type { Tutorial } from '#shared/tutorials.ts';

// Sources of 2023 know only the commune police and 1900 0368; one of 2024 adds the menu in the app. Try it on the current version.
export default {
  id: 'vneid-change-phone-number',
  topic: 'vneid',
  title: 'Đổi số điện thoại gắn với tài khoản định danh',
  audience: 'Bà con lấy số của con cháu để đăng ký, đã bỏ số cũ hoặc đổi SIM',
  prerequisites: ['Có số mới đứng tên mình'],
  documents: ['Thẻ căn cước', 'SIM mới đang dùng'],
  inPerson: null,
  steps: [
    {
      text: 'Nếu còn vào được VNeID, mở “Cài đặt” và tìm mục “Thay đổi số điện thoại”.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Nhập số mới và làm theo bước xác thực.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nếu không vào được, mang căn cước đến Công an xã xin đổi số.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Hoặc gọi 1900 0368, chọn nhánh gặp tổng đài viên và trả lời thông tin để đối chiếu.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Chờ tin nhắn báo về số mới.', worked: '', picture: { scene: 'read' } },
    { text: 'Kích hoạt lại tài khoản bằng số mới.', worked: '', picture: { scene: 'read' } },
  ],
  commonErrors: [
    {
      problem: 'Không thấy mục đổi số trong ứng dụng',
      fix: 'Cập nhật bản mới; vẫn không có thì ra Công an xã.',
    },
    { problem: 'Tổng đài bận mãi', fix: 'Gọi vào giờ vắng, hoặc ra Công an xã gần nhất.' },
    { problem: 'Số mới không đứng tên mình', fix: 'Ra nhà mạng sang tên trước.' },
  ],
  safety: '1900 0368 là số có tính tiền cước. Không gọi các số “hỗ trợ VNeID” trôi nổi trên mạng.',
  handOff: 'Nhờ tổ giúp khi không nghe gọi được, hoặc không rõ số cũ là số nào.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
