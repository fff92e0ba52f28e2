import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'vneid-install',
  topic: 'vneid',
  title: 'Tải và cài VNeID đúng kho ứng dụng',
  audience: 'Mọi người, nhất là bà con mới mua điện thoại thông minh',
  prerequisites: [
    'Điện thoại thông minh còn chỗ trống',
    'Có wifi hoặc 4G',
    'Máy đã có tài khoản Google (máy Android) hoặc Apple (iPhone)',
  ],
  documents: [],
  inPerson: null,
  steps: [
    {
      text: 'Mở CH Play (máy Android) hoặc App Store (iPhone).',
      worked: 'Kho ứng dụng mở ra, có ô tìm kiếm hoặc hình kính lúp.',
      picture: { scene: 'app-icon', label: 'CH Play' },
    },
    {
      text: 'Gõ chữ VNeID vào ô tìm kiếm.',
      worked: 'Màn hình hiện danh sách, trong đó có tên VNeID.',
      picture: { scene: 'search', label: 'VNeID' },
    },
    {
      text: 'Xem tên đơn vị phát hành: phải là đơn vị thuộc Bộ Công an.',
      worked: 'Dưới tên VNeID là một đơn vị thuộc Bộ Công an.',
      picture: { scene: 'read', label: 'Bộ Công an' },
    },
    {
      text: 'Bấm “Cài đặt” (iPhone là “Nhận”) rồi chờ máy tải xong.',
      worked: 'Tải xong, nút vừa bấm đổi thành “Mở”.',
      picture: { scene: 'button', label: 'Cài đặt' },
    },
    {
      text: 'Mở ứng dụng và cho phép nhận thông báo.',
      worked: 'Màn hình đầu của VNeID hiện ra.',
      picture: { scene: 'notification', label: 'Cho phép' },
    },
    {
      text: 'Nếu máy đã có sẵn VNeID, bấm “Cập nhật” để lên bản mới nhất.',
      worked: 'Cập nhật xong, nút đó đổi thành “Mở”.',
      picture: { scene: 'button', label: 'Cập nhật' },
    },
  ],
  commonErrors: [
    { problem: 'Máy báo hết bộ nhớ', fix: 'Xoá bớt ảnh, video, ứng dụng không dùng rồi cài lại.' },
    {
      problem: 'Không thấy VNeID trong kho ứng dụng',
      fix: 'Xem lại đã gõ đúng chữ VNeID chưa; máy quá cũ thì mượn máy của người thân hoặc đến Công an xã.',
    },
    {
      problem: 'CH Play đòi mật khẩu Google',
      fix: 'Lấy lại mật khẩu Google trước; đừng vội lập tài khoản thứ hai.',
    },
    {
      problem: 'Mở ra báo hệ thống bảo trì',
      fix: 'Chờ vài giờ rồi thử lại; những đợt phát quà, cập nhật địa giới thường hay nghẽn.',
    },
  ],
  safety:
    'Không cài từ đường link, mã QR lạ hay tệp .apk do người gọi điện gửi. Công an không gọi điện bắt ai cài ứng dụng.',
  handOff:
    'Nhờ tổ giúp khi máy không cài được. Nếu đã lỡ cài bản lạ, báo tổ ngay và xem bài «Lỡ bấm link, cài ứng dụng lạ, chuyển tiền cho kẻ lừa: làm ngay».',
  related: ['scam-emergency'],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
