import type { Tutorial } from '#shared/tutorials.ts';

// Where this menu is in the current app has not been compared with a real screen.
export default {
  id: 'vneid-child-account',
  topic: 'vneid',
  title: 'Lập định danh cho con dưới 14 tuổi',
  audience: 'Cha mẹ, người giám hộ của trẻ',
  prerequisites: ['Cha hoặc mẹ có VNeID mức 2, bản mới', 'Con đã có số định danh'],
  documents: ['Giấy khai sinh hoặc số định danh của con', 'Căn cước của cha mẹ'],
  inPerson: 'Ứng dụng chưa có mục này, hoặc thông tin cha mẹ không khớp, thì phải ra Công an xã.',
  steps: [
    {
      text: 'Vào kho ứng dụng, cập nhật VNeID lên bản mới (từ 2.2.6 có mục này).',
      worked: 'Cạnh tên VNeID trong kho không còn nút “Cập nhật”.',
      picture: { scene: 'store', label: 'Cập nhật' },
    },
    {
      text: 'Đăng nhập bằng tài khoản của cha hoặc mẹ.',
      worked: 'VNeID mở ra, hiện tên của cha hoặc mẹ.',
      picture: { scene: 'password', label: 'Đăng nhập' },
    },
    {
      text: 'Tìm mục định danh điện tử cho người dưới 14 tuổi.',
      worked: 'Màn hình mở phần dành cho người dưới 14 tuổi.',
      picture: { scene: 'menu', label: 'Người dưới 14 tuổi' },
    },
    {
      text: 'Nhập thông tin của con theo giấy khai sinh.',
      worked: 'Các ô đã điền giống hệt giấy khai sinh của con.',
      picture: { scene: 'form', label: 'Thông tin của con' },
    },
    {
      text: 'Gửi yêu cầu và chờ duyệt.',
      worked: 'Màn hình báo đã gửi, yêu cầu đang chờ duyệt.',
      picture: { scene: 'wait', label: 'Chờ duyệt' },
    },
    {
      text: 'Dùng mục người phụ thuộc để xem giấy tờ của con.',
      worked: 'Màn hình hiện giấy tờ mang tên con.',
      picture: { scene: 'menu', label: 'Người phụ thuộc' },
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
