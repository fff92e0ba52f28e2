import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'zalo-account-security',
  topic: 'basic-skills',
  title: 'Zalo bị lấy mất, bị đăng nhập lạ, nhắn mượn tiền',
  audience: 'Người dùng Zalo thấy có máy lạ đăng nhập, hoặc bị người khác chiếm tài khoản',
  prerequisites: ['SIM đăng ký Zalo còn dùng'],
  documents: ['Căn cước (khi phải xác minh)'],
  inPerson: null,
  steps: [
    {
      text: 'Báo ngay họ hàng, nhóm thôn đừng chuyển tiền.',
      worked: 'Họ hàng và nhóm thôn đều đã biết.',
      picture: { scene: 'warning', label: 'Đừng chuyển tiền' },
    },
    {
      text: 'Bấm “Quên mật khẩu” và lấy lại tài khoản bằng mã gửi về SIM của mình.',
      worked: 'Bà con vào lại được Zalo của mình.',
      picture: { scene: 'button', label: 'Quên mật khẩu' },
    },
    {
      text: 'Vào “Cài đặt”, chọn “Tài khoản và bảo mật”, xem thiết bị đăng nhập.',
      worked: 'Màn hình hiện những máy đang vào Zalo của mình.',
      picture: { scene: 'settings', label: 'Tài khoản và bảo mật' },
    },
    {
      text: 'Đăng xuất những máy lạ.',
      worked: 'Danh sách chỉ còn máy của mình.',
      picture: { scene: 'button', label: 'Đăng xuất' },
    },
    {
      text: 'Đổi sang mật khẩu mới, khác hẳn mật khẩu cũ.',
      worked: 'Màn hình báo đã đổi mật khẩu.',
      picture: { scene: 'password', label: 'Mật khẩu mới' },
    },
    {
      text: 'Bật bảo mật hai lớp, để máy lạ muốn vào phải có thêm mã.',
      worked: 'Mục bảo mật hai lớp hiện là đang bật.',
      picture: { scene: 'switch', label: 'Bảo mật hai lớp' },
    },
    {
      text: 'Nếu có cảnh báo đăng nhập, bấm “Không phải tôi” rồi bấm “Chặn”.',
      worked: 'Máy lạ đã bị chặn, không vào được Zalo của mình.',
      picture: { scene: 'notification', label: 'Không phải tôi' },
    },
  ],
  commonErrors: [
    { problem: 'SIM đã bỏ', fix: 'Liên hệ hỗ trợ của Zalo; làm lại SIM nếu còn được.' },
    {
      problem: 'Bạn bè đã chuyển tiền',
      fix: 'Báo ngân hàng, công an ngay và xem bài «Lỡ bấm link, cài ứng dụng lạ, chuyển tiền cho kẻ lừa: làm ngay».',
    },
    { problem: 'Máy tính quán net chưa thoát', fix: 'Đăng xuất từ xa trong danh sách thiết bị.' },
  ],
  safety:
    'Không đưa mã 6 số của Zalo cho ai. Nhờ bình chọn bé khoẻ, gửi link nhận quà là chiêu lấy tài khoản.',
  handOff: 'Báo tổ ngay khi tài khoản bị dùng để lừa người khác.',
  related: ['scam-emergency'],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
