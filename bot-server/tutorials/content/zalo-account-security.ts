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
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Bấm “Quên mật khẩu” và lấy lại tài khoản bằng SIM.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Vào “Cài đặt”, chọn “Tài khoản và bảo mật”, xem thiết bị đăng nhập.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Đăng xuất những máy lạ.', worked: '', picture: { scene: 'read' } },
    { text: 'Đổi mật khẩu mới.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Bật bảo mật hai lớp, để máy lạ muốn vào phải có thêm mã.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Nếu có cảnh báo đăng nhập, bấm “Không phải tôi” rồi bấm “Chặn”.',
      worked: '',
      picture: { scene: 'read' },
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
