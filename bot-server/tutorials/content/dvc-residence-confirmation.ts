import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-residence-confirmation',
  topic: 'public-services',
  title: 'Xin giấy xác nhận thông tin cư trú (CT07)',
  audience: 'Bà con đi vay, xin học cho con, xin việc, làm hồ sơ thay sổ hộ khẩu',
  prerequisites: ['VNeID mức 2, hoặc đăng nhập được Cổng Dịch vụ công quốc gia'],
  documents: ['Căn cước'],
  inPerson:
    'Nếu chọn nhận bản giấy tại chỗ, đến Công an xã, phường để lấy; bản điện tử thì xem ngay trên máy.',
  steps: [
    {
      text: 'Thử mở thông tin cư trú trên VNeID cho nơi cần giấy xem trước: nhiều nơi đã chấp nhận.',
      worked: 'Nơi cần giấy trả lời: xem trên VNeID là đủ, hay vẫn cần giấy.',
      picture: { scene: 'card', label: 'Thông tin cư trú' },
    },
    {
      text: 'Nếu vẫn cần giấy, mở VNeID và vào “Thủ tục hành chính”.',
      worked: 'Màn hình hiện các thủ tục để chọn.',
      picture: { scene: 'menu', label: 'Thủ tục hành chính' },
    },
    {
      text: 'Chọn “Xác nhận thông tin về cư trú”, rồi tạo yêu cầu mới.',
      worked: 'Màn hình hiện tờ khai mới để điền.',
      picture: { scene: 'button', label: 'Tạo yêu cầu mới' },
    },
    {
      text: 'Chọn Công an xã, phường tiếp nhận.',
      worked: 'Tên Công an xã, phường hiện đúng trong ô.',
      picture: { scene: 'choice', label: 'Công an xã, phường' },
    },
    {
      text: 'Ghi rõ nội dung cần xác nhận và nơi dùng giấy.',
      worked: 'Đọc lại thấy rõ cần xác nhận điều gì và dùng ở đâu.',
      picture: { scene: 'form', label: 'Nội dung cần xác nhận' },
    },
    {
      text: 'Chọn cách nhận kết quả rồi gửi đi.',
      worked: 'Màn hình báo đã gửi yêu cầu.',
      picture: { scene: 'choice', label: 'Cách nhận kết quả' },
    },
    {
      text: 'Chờ thông báo, rồi nhận giấy hoặc bản điện tử.',
      worked: 'Bà con cầm giấy trên tay, hoặc mở được bản điện tử.',
      picture: { scene: 'notification' },
    },
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
