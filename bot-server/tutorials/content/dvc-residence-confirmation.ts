import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-residence-confirmation',
  topic: 'public-services',
  title: 'Xin giấy xác nhận thông tin cư trú (CT07)',
  audience: 'Bà con đi vay, xin học cho con, xin việc, làm hồ sơ thay sổ hộ khẩu',
  prerequisites: ['VNeID mức 2, hoặc đăng nhập được Cổng Dịch vụ công quốc gia'],
  documents: ['Căn cước'],
  inPerson: null,
  steps: [
    {
      text: 'Thử mở thông tin cư trú trên VNeID cho nơi cần giấy xem trước: nhiều nơi đã chấp nhận.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu vẫn cần giấy, mở VNeID và vào “Thủ tục hành chính”.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chọn “Xác nhận thông tin về cư trú”, tạo yêu cầu mới.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Chọn Công an xã, phường tiếp nhận.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Ghi rõ nội dung cần xác nhận và nơi dùng giấy.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Chọn cách nhận kết quả rồi gửi đi.', worked: '', picture: { scene: 'read' } },
    { text: 'Chờ thông báo, nhận giấy hoặc bản điện tử.', worked: '', picture: { scene: 'read' } },
  ],
  commonErrors: [
    {
      problem: 'Bị trả vì nội dung chung chung',
      fix: 'Ghi cụ thể: nơi thường trú, quan hệ với chủ hộ, thời gian ở.',
    },
    {
      problem: 'Nơi nhận vẫn đòi sổ hộ khẩu',
      fix: 'Sổ hộ khẩu giấy đã hết giá trị; đưa giấy CT07 hoặc VNeID.',
    },
    {
      problem: 'Giấy hết hạn',
      fix: 'Giấy có thời hạn và mất giá trị khi thay đổi cư trú; mình xin lại giấy mới.',
    },
  ],
  safety: 'Thủ tục này không cần qua dịch vụ trung gian nào.',
  handOff: 'Nhờ tổ giúp khi không có nơi thường trú, tạm trú.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
