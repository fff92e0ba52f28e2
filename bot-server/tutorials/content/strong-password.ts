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
      text: 'Lấy một câu quen thuộc, ghép các chữ đầu, thêm số và dấu.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Đặt dài từ 12 ký tự, có chữ hoa, chữ thường, số và ký tự đặc biệt.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Dùng mỗi nơi một mật khẩu; ngân hàng, VNeID, email phải khác nhau.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Ghi vào sổ cất trong tủ, không ghi trên điện thoại dùng chung.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Bật mở máy bằng vân tay, khuôn mặt cho tiện.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Bật bảo mật hai lớp, để máy lạ muốn vào phải có thêm mã.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Nếu nghi bị lộ, đổi mật khẩu ngay.', worked: '', picture: { scene: 'read' } },
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
