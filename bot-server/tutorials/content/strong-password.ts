import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'strong-password',
  topic: 'basic-skills',
  title: 'Đặt mật khẩu khó đoán và cất sao cho nhớ',
  audience: 'Bà con hay quên mật khẩu',
  prerequisites: [],
  documents: ['Một cuốn sổ tay để ghi'],
  inPerson: null,
  steps: [
    {
      text: 'Lấy một câu quen thuộc, ghép các chữ cái đầu, rồi thêm số và dấu như @ hay #.',
      worked: 'Trên giấy nháp có một mật khẩu dài mà mình đọc lại được.',
      picture: { scene: 'notebook', label: 'Một câu quen thuộc' },
    },
    {
      text: 'Đặt mật khẩu dài từ 12 ký tự, có chữ hoa, chữ thường, số và ký tự đặc biệt.',
      worked: 'Màn hình nhận mật khẩu, không báo yếu hay quá ngắn.',
      picture: { scene: 'password', label: 'Mật khẩu' },
    },
    {
      text: 'Dùng mỗi nơi một mật khẩu; ngân hàng, VNeID, email phải khác nhau.',
      worked: 'Ngân hàng, VNeID, email mỗi nơi một mật khẩu khác.',
      picture: { scene: 'lock', label: 'Mỗi nơi một mật khẩu' },
    },
    {
      text: 'Ghi vào sổ cất trong tủ, không ghi trên điện thoại dùng chung.',
      worked: 'Sổ đã ghi đủ và nằm trong tủ.',
      picture: { scene: 'notebook', label: 'Ghi vào sổ cất trong tủ' },
    },
    {
      text: 'Bật cách mở máy bằng vân tay hoặc khuôn mặt cho tiện.',
      worked: 'Chạm ngón tay hoặc nhìn vào là máy mở.',
      picture: { scene: 'face', label: 'Vân tay hoặc khuôn mặt' },
    },
    {
      text: 'Bật bảo mật hai lớp, để máy lạ muốn vào phải có thêm mã.',
      worked: 'Mục bảo mật hai lớp hiện là đang bật.',
      picture: { scene: 'switch', label: 'Bảo mật hai lớp' },
    },
    {
      text: 'Nếu nghi bị lộ, đổi mật khẩu ngay.',
      worked: 'Bà con vào lại được bằng mật khẩu mới.',
      picture: { scene: 'password', label: 'Đổi mật khẩu' },
    },
  ],
  commonErrors: [
    {
      problem: 'Quên hết mật khẩu',
      fix: 'Bấm quên mật khẩu ở từng nơi; bắt đầu từ email và VNeID.',
    },
    { problem: 'Gõ mãi vẫn sai', fix: 'Tắt bộ gõ tiếng Việt khi nhập, xem lại chữ hoa.' },
  ],
  safety: 'Không dùng ngày sinh, số điện thoại làm mật khẩu. Không lưu mật khẩu trên máy mượn.',
  handOff: 'Nhờ tổ giúp khi không còn cách nào lấy lại mật khẩu.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
