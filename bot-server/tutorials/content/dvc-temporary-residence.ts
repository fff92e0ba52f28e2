import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-temporary-residence',
  topic: 'public-services',
  title: 'Đăng ký tạm trú cho người thuê trọ, ở nhờ',
  audience: 'Công nhân, sinh viên, chủ nhà trọ',
  prerequisites: ['VNeID mức 2', 'Chủ nhà có VNeID để xác nhận thì nhanh hơn'],
  documents: ['Hợp đồng thuê hoặc giấy đồng ý cho ở', 'Số định danh của chủ nhà, chủ hộ'],
  inPerson: null,
  steps: [
    {
      text: 'Mở VNeID, vào “Thủ tục hành chính”, chọn “Đăng ký tạm trú”.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Tạo yêu cầu mới, chọn khai cho bản thân hoặc khai hộ.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Chọn nhập vào hộ đã có hay lập hộ mới.', worked: '', picture: { scene: 'read' } },
    { text: 'Điền địa chỉ theo tên xã, phường mới.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nhập thông tin chủ nhà, chọn xin xác nhận qua VNeID.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Nhắc chủ nhà mở VNeID và bấm đồng ý.', worked: '', picture: { scene: 'read' } },
    { text: 'Đính kèm hợp đồng rồi gửi hồ sơ.', worked: '', picture: { scene: 'read' } },
    { text: 'Theo dõi kết quả trong VNeID.', worked: '', picture: { scene: 'read' } },
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
