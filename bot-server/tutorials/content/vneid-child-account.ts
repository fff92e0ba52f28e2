import type { Tutorial } from '#shared/tutorials.ts';

// Where this menu is in the current app has not been compared with a real screen.
export default {
  id: 'vneid-child-account',
  topic: 'vneid',
  title: 'Lập định danh cho con dưới 14 tuổi',
  audience: 'Cha mẹ, người giám hộ của trẻ',
  prerequisites: ['Cha hoặc mẹ có VNeID mức 2, bản mới', 'Con đã có số định danh'],
  documents: ['Giấy khai sinh hoặc số định danh của con', 'Căn cước của cha mẹ'],
  inPerson: null,
  steps: [
    {
      text: 'Cập nhật VNeID lên bản mới (từ 2.2.6 có mục này).',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Đăng nhập bằng tài khoản của cha hoặc mẹ.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Tìm mục định danh điện tử cho người dưới 14 tuổi.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Nhập thông tin của con theo giấy khai sinh.', worked: '', picture: { scene: 'read' } },
    { text: 'Gửi yêu cầu và chờ duyệt.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Dùng mục người phụ thuộc để xem giấy tờ của con.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    { problem: 'Không thấy mục đó', fix: 'Cập nhật ứng dụng; vẫn chưa có thì ra Công an xã.' },
    {
      problem: 'Con chưa có số định danh',
      fix: 'Làm khai sinh trước, xem bài «Làm khai sinh kèm thường trú và thẻ BHYT cho trẻ dưới 6 tuổi (một lần nộp)».',
    },
    { problem: 'Thông tin cha mẹ không khớp', fix: 'Ra Công an xã điều chỉnh dữ liệu dân cư.' },
  ],
  safety:
    'Thông tin của trẻ phải được giữ kín: không đăng ảnh khai sinh, căn cước của con lên mạng.',
  handOff: 'Nhờ tổ giúp khi cháu ở với ông bà, hoặc cha mẹ ly hôn, vắng mặt.',
  related: ['dvc-birth-registration'],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
