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
    {
      text: 'Mở Gmail, bấm tạo tài khoản.',
      worked: 'Màn hình hiện ô nhập họ tên.',
      picture: { scene: 'button', label: 'Tạo tài khoản' },
    },
    {
      text: 'Nhập họ tên, ngày sinh.',
      worked: 'Màn hình chuyển sang bước chọn địa chỉ.',
      picture: { scene: 'form', label: 'Họ tên' },
    },
    {
      text: 'Chọn địa chỉ dễ nhớ, không dấu.',
      worked: 'Máy nhận địa chỉ, không báo đã có người dùng.',
      picture: { scene: 'form', label: 'Địa chỉ' },
    },
    {
      text: 'Đặt mật khẩu mạnh (dài, có cả chữ và số).',
      worked: 'Máy nhận mật khẩu và cho đi tiếp.',
      picture: { scene: 'password', label: 'Mật khẩu' },
    },
    {
      text: 'Thêm số điện thoại để khôi phục (lấy lại email) khi quên.',
      worked: 'Máy nhận số điện thoại, không báo lỗi.',
      picture: { scene: 'form', label: 'Số điện thoại' },
    },
    {
      text: 'Ghi địa chỉ email vào sổ.',
      worked: 'Trong sổ có địa chỉ email, đúng từng chữ.',
      picture: { scene: 'notebook', label: 'Địa chỉ email' },
    },
    {
      text: 'Thử gửi một thư cho con cháu.',
      worked: 'Con cháu báo đã nhận được thư.',
      picture: { scene: 'message' },
    },
    {
      text: 'Mở “Hộp thư đến” và “Thư rác” để tìm thư.',
      worked: 'Các thư hiện ra, thư mới nằm trên cùng.',
      picture: { scene: 'menu', label: 'Hộp thư đến' },
    },
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
