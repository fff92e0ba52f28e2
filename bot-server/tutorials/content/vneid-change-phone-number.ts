import type { Tutorial } from '#shared/tutorials.ts';

// Sources of 2023 know only the commune police and 1900 0368; one of 2024 adds the menu in the app. Try it on the current version.
export default {
  id: 'vneid-change-phone-number',
  topic: 'vneid',
  title: 'Đổi số điện thoại gắn với tài khoản định danh',
  audience: 'Bà con lấy số của con cháu để đăng ký, đã bỏ số cũ hoặc đổi SIM',
  prerequisites: ['Có số mới đứng tên mình'],
  documents: ['Thẻ căn cước', 'SIM mới đang dùng'],
  inPerson: 'Không vào được VNeID thì mang căn cước và SIM mới đến Công an xã xin đổi số.',
  steps: [
    {
      text: 'Nếu còn vào được VNeID, mở “Cài đặt” và tìm mục “Thay đổi số điện thoại”.',
      worked: 'Màn hình hiện ô nhập số điện thoại mới.',
      picture: { scene: 'menu', label: 'Thay đổi số điện thoại' },
    },
    {
      text: 'Nhập số mới và làm theo bước xác thực trên màn hình.',
      worked: 'Màn hình báo đã nhận số mới.',
      picture: { scene: 'form', label: 'Số mới' },
    },
    {
      text: 'Nếu không vào được, mang căn cước đến Công an xã xin đổi số.',
      worked: 'Công an xã đã nhận lời xin đổi số của bà con.',
      picture: { scene: 'office', label: 'Công an xã' },
    },
    {
      text: 'Hoặc gọi 1900 0368, chọn nhánh gặp tổng đài viên và trả lời thông tin để đối chiếu.',
      worked: 'Người trực tổng đài nói thông tin đã khớp.',
      picture: { scene: 'call', label: 'Gặp tổng đài viên' },
    },
    {
      text: 'Chờ tin nhắn báo về số mới.',
      worked: 'Máy mang số mới có tin nhắn báo.',
      picture: { scene: 'message', label: 'Tin nhắn báo' },
    },
    {
      text: 'Kích hoạt lại tài khoản bằng số mới.',
      worked: 'Bà con vào lại được VNeID bằng số mới.',
      picture: { scene: 'button', label: 'Kích hoạt' },
    },
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
