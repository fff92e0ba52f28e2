import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'vneid-level2-activate',
  topic: 'vneid',
  title: 'Làm và kích hoạt tài khoản định danh mức 2',
  audience: 'Công dân từ đủ 14 tuổi, người đang ở mức 1, ông bà mới làm căn cước',
  prerequisites: [
    'Có thẻ căn cước gắn chip',
    'SIM đứng tên mình, đang nghe gọi được',
    'Đã cài VNeID',
  ],
  documents: [
    'Thẻ căn cước (CCCD) gắn chip',
    'Số điện thoại chính chủ',
    'Thẻ bảo hiểm y tế, bằng lái xe (nếu muốn nhập cùng lúc)',
  ],
  inPerson: 'Làm mức 2 phải đến Công an xã lấy vân tay và chụp ảnh; người yếu thì xin làm tại nhà.',
  steps: [
    {
      text: 'Mang thẻ căn cước đến Công an xã, phường để làm mức 2; việc này không tự làm tại nhà được.',
      worked: 'Công an đã lấy vân tay, chụp ảnh và nhận hồ sơ.',
      picture: { scene: 'office', label: 'Công an xã, phường' },
    },
    {
      text: 'Đọc rõ số điện thoại mà mình muốn gắn với tài khoản.',
      worked: 'Người làm hồ sơ đọc lại đúng số của mình.',
      picture: { scene: 'person', label: 'Số điện thoại' },
    },
    {
      text: 'Chờ tin nhắn báo hồ sơ đã được duyệt.',
      worked: 'Máy có tin nhắn báo hồ sơ đã được duyệt.',
      picture: { scene: 'message', label: 'Đã được duyệt' },
    },
    {
      text: 'Mở VNeID, bấm “Kích hoạt”.',
      worked: 'Màn hình hiện ô nhập số định danh.',
      picture: { scene: 'button', label: 'Kích hoạt' },
    },
    {
      text: 'Nhập số định danh 12 số và số điện thoại vừa đăng ký, rồi bấm “Gửi yêu cầu”.',
      worked: 'Màn hình hiện ô nhập mã, máy có tin nhắn mới.',
      picture: { scene: 'form', label: 'Số định danh' },
    },
    {
      text: 'Nhập mã OTP (dãy số trong tin nhắn vừa gửi về).',
      worked: 'Màn hình chuyển sang bước tiếp theo, không báo sai mã.',
      picture: { scene: 'code', label: 'Mã OTP' },
    },
    {
      text: 'Đặt mật khẩu dài 8–20 ký tự, có chữ hoa, chữ thường, số và ký tự đặc biệt như @ hay #.',
      worked: 'Màn hình nhận mật khẩu và cho làm bước sau.',
      picture: { scene: 'password', label: 'Mật khẩu' },
    },
    {
      text: 'Đặt passcode 6 số, đừng lấy ngày sinh.',
      worked: 'Màn hình nhận 6 số và cho làm bước sau.',
      picture: { scene: 'code', label: 'Passcode 6 số' },
    },
    {
      text: 'Chọn và trả lời câu hỏi bảo mật, ghi lại rồi cất chỗ kín.',
      worked: 'Câu hỏi và câu trả lời đã ghi vào sổ cất kín.',
      picture: { scene: 'notebook', label: 'Câu hỏi bảo mật' },
    },
    {
      text: 'Đăng nhập lại và xem đã có dòng chữ “Mức độ 2” chưa.',
      worked: 'Màn hình có dòng chữ “Mức độ 2”.',
      picture: { scene: 'status', label: 'Mức độ 2' },
    },
  ],
  commonErrors: [
    {
      problem: 'Không nhận được mã OTP',
      fix: 'Xem máy có sóng không, xem cả mục tin nhắn rác, SIM có đúng số đã đăng ký không; chờ vài phút rồi gửi lại một lần.',
    },
    {
      problem: 'Báo chưa được phê duyệt',
      fix: 'Chưa có tin nhắn duyệt thì chờ thêm; lâu quá thì hỏi Công an xã hoặc gọi 1900 0368.',
    },
    {
      problem: 'Có CCCD gắn chip rồi mà vẫn mức 1',
      fix: 'Mức 2 phải lấy vân tay và chụp ảnh ở công an, mình ra đó làm bổ sung.',
    },
    {
      problem: 'Số gắn với tài khoản là số của con',
      fix: 'Xin đổi số trước, xem bài «Đổi số điện thoại gắn với tài khoản định danh».',
    },
    {
      problem: 'Người già yếu, khuyết tật không đi được',
      fix: 'Báo tổ của thôn hoặc Công an xã để đăng ký điểm lưu động, làm tại nhà.',
    },
  ],
  safety:
    'Không ai được xin mã OTP, mật khẩu, passcode của mình, kể cả người giúp cài. Người của tổ chỉ chỉ tay hướng dẫn, chủ máy tự gõ.',
  handOff:
    'Nhờ tổ giúp khi nhà có người nằm liệt, vân tay mờ hoặc thông tin dân cư bị sai: những việc này phải gặp Công an xã.',
  related: ['vneid-change-phone-number'],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
