import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'vneid-lock-lost-phone',
  topic: 'vneid',
  title: 'Mất điện thoại: khoá ngay VNeID, ngân hàng, Zalo',
  audience: 'Bà con bị mất, bị giật điện thoại',
  prerequisites: ['Mượn được một điện thoại khác để gọi'],
  documents: ['Số căn cước', 'Số tài khoản ngân hàng (nếu nhớ)'],
  inPerson:
    'Bị trộm, bị cướp thì báo Công an xã; làm lại SIM phải mang căn cước ra cửa hàng nhà mạng.',
  steps: [
    {
      text: 'Gọi tổng đài ngân hàng xin khoá ngân hàng điện tử và thẻ.',
      worked: 'Ngân hàng trả lời là đã khoá ngân hàng điện tử và thẻ.',
      picture: { scene: 'call', label: 'Tổng đài ngân hàng' },
    },
    {
      text: 'Gọi nhà mạng xin khoá SIM hai chiều (cả gọi đi lẫn gọi đến).',
      worked: 'Nhà mạng trả lời là đã khoá cả hai chiều.',
      picture: { scene: 'call', label: 'Khoá SIM hai chiều' },
    },
    {
      text: 'Gọi 1900 0368 xin khoá tài khoản định danh.',
      worked: 'Tổng đài trả lời là đã khoá tài khoản định danh.',
      picture: { scene: 'call', label: 'Khoá tài khoản định danh' },
    },
    {
      text: 'Nhờ người thân dùng máy khác đổi mật khẩu Zalo, Google giúp.',
      worked: 'Vào được Zalo, Google trên máy khác bằng mật khẩu mới.',
      picture: { scene: 'password', label: 'Đổi mật khẩu' },
    },
    {
      text: 'Báo Công an xã nếu bị trộm, bị cướp.',
      worked: 'Công an xã đã ghi lại việc mất máy.',
      picture: { scene: 'office', label: 'Công an xã' },
    },
    {
      text: 'Làm lại SIM trước, rồi mới mở lại từng tài khoản.',
      worked: 'SIM mới nghe gọi được, từng tài khoản mở lại được.',
      picture: { scene: 'sim', label: 'Làm lại SIM' },
    },
  ],
  commonErrors: [
    {
      problem: 'Không nhớ số tổng đài ngân hàng',
      fix: 'Xem mặt sau thẻ ATM, hoặc ra thẳng chi nhánh.',
    },
    {
      problem: 'Chưa khoá mà đã có máy mới',
      fix: 'Đăng nhập VNeID ở máy mới thì máy cũ tự bị thoát ra.',
    },
  ],
  safety:
    'Kẻ gian nhặt được máy hay nhắn người thân mượn tiền: báo ngay cho cả nhà và cả nhóm Zalo của thôn.',
  handOff:
    'Báo tổ và công an ngay khi thấy dấu hiệu mất tiền, rồi làm theo bài «Lỡ bấm link, cài ứng dụng lạ, chuyển tiền cho kẻ lừa: làm ngay».',
  related: ['scam-emergency'],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
