import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-temporary-residence',
  topic: 'public-services',
  title: 'Đăng ký tạm trú cho người thuê trọ, ở nhờ',
  audience: 'Công nhân, sinh viên, chủ nhà trọ',
  prerequisites: ['VNeID mức 2', 'Chủ nhà có VNeID để xác nhận thì nhanh hơn'],
  documents: ['Hợp đồng thuê hoặc giấy đồng ý cho ở', 'Số định danh của chủ nhà, chủ hộ'],
  inPerson:
    'Chưa có VNeID mức 2 thì phải đến Công an xã làm trước; đăng ký tạm trú thì làm trên điện thoại.',
  steps: [
    {
      text: 'Mở VNeID, vào “Thủ tục hành chính”, chọn “Đăng ký tạm trú”.',
      worked: 'Màn hình hiện trang đăng ký tạm trú.',
      picture: { scene: 'menu', label: 'Đăng ký tạm trú' },
    },
    {
      text: 'Tạo yêu cầu mới, chọn khai cho bản thân hoặc khai hộ.',
      worked: 'Màn hình hiện tờ khai cho đúng người cần đăng ký.',
      picture: { scene: 'choice', label: 'Bản thân' },
    },
    {
      text: 'Chọn nhập vào hộ đã có hay lập hộ mới.',
      worked: 'Lựa chọn của bà con đã được đánh dấu.',
      picture: { scene: 'choice', label: 'Lập hộ mới' },
    },
    {
      text: 'Điền địa chỉ theo tên xã, phường mới.',
      worked: 'Địa chỉ hiện đúng tên xã, phường mới.',
      picture: { scene: 'form', label: 'Địa chỉ' },
    },
    {
      text: 'Nhập thông tin chủ nhà, chọn xin xác nhận qua VNeID.',
      worked: 'Tên chủ nhà hiện đúng, cách xác nhận là qua VNeID.',
      picture: { scene: 'person', label: 'Chủ nhà' },
    },
    {
      text: 'Nhắc chủ nhà mở VNeID và bấm đồng ý.',
      worked: 'Chủ nhà báo đã bấm đồng ý trên máy của họ.',
      picture: { scene: 'button', label: 'Đồng ý' },
    },
    {
      text: 'Đính kèm hợp đồng rồi gửi hồ sơ.',
      worked: 'Ảnh hợp đồng có trong hồ sơ, màn hình báo đã gửi.',
      picture: { scene: 'upload', label: 'Hợp đồng' },
    },
    {
      text: 'Theo dõi kết quả trong VNeID.',
      worked: 'VNeID cho biết hồ sơ đang xem xét hay đã xong.',
      picture: { scene: 'status', label: 'Kết quả' },
    },
  ],
  commonErrors: [
    { problem: 'Chủ nhà không có mức 2', fix: 'Dùng tờ khai giấy có chữ ký của chủ nhà.' },
    {
      problem: 'Hồ sơ bị trả vì thiếu giấy tờ chỗ ở',
      fix: 'Bổ sung hợp đồng hoặc văn bản cho ở nhờ.',
    },
    { problem: 'Nhầm với thông báo lưu trú', fix: 'Ở dưới 30 ngày thì chỉ cần thông báo lưu trú.' },
  ],
  safety: 'Chủ trọ không được giữ căn cước gốc của người thuê.',
  handOff: 'Nhờ tổ giúp khi chủ nhà không chịu xác nhận.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
