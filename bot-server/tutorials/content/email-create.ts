import type { Tutorial } from '#shared/tutorials.ts';

// General knowledge.
export default {
  id: 'email-create',
  topic: 'basic-skills',
  title: 'Lập và dùng thư điện tử (email)',
  audience: 'Bà con cần email để nhận kết quả, đăng ký tài khoản',
  prerequisites: ['Có mạng', 'Có số điện thoại'],
  documents: [],
  inPerson: null,
  steps: [
    { text: 'Mở Gmail, bấm tạo tài khoản.', worked: '', picture: { scene: 'read' } },
    { text: 'Nhập họ tên, ngày sinh.', worked: '', picture: { scene: 'read' } },
    { text: 'Chọn địa chỉ dễ nhớ, không dấu.', worked: '', picture: { scene: 'read' } },
    { text: 'Đặt mật khẩu mạnh.', worked: '', picture: { scene: 'read' } },
    { text: 'Thêm số điện thoại để khôi phục khi quên.', worked: '', picture: { scene: 'read' } },
    { text: 'Ghi địa chỉ email vào sổ.', worked: '', picture: { scene: 'read' } },
    { text: 'Thử gửi một thư cho con cháu.', worked: '', picture: { scene: 'read' } },
    { text: 'Mở “Hộp thư đến” và “Thư rác” để tìm thư.', worked: '', picture: { scene: 'read' } },
  ],
  commonErrors: [
    {
      problem: 'Quên mật khẩu email',
      fix: 'Bấm quên mật khẩu, nhận mã qua số điện thoại đã khai.',
    },
    { problem: 'Email công ty cũ bị khoá', fix: 'Dùng email riêng cho việc của mình.' },
    { problem: 'Không thấy thư', fix: 'Xem cả mục Thư rác và Quảng cáo.' },
  ],
  safety: 'Không mở tệp đính kèm lạ; thư báo trúng thưởng là lừa.',
  handOff: 'Nhờ tổ giúp khi không còn cách nào lấy lại email.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
