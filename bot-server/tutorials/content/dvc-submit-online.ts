import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-submit-online',
  topic: 'public-services',
  title: 'Nộp một hồ sơ trực tuyến từ đầu đến cuối',
  audience: 'Bà con cần làm thủ tục hành chính ở xã, ở tỉnh',
  prerequisites: ['Đăng nhập được Cổng Dịch vụ công quốc gia', 'Có ảnh chụp giấy tờ rõ'],
  documents: ['Giấy tờ theo từng thủ tục', 'Căn cước', 'Số điện thoại'],
  steps: [
    { text: 'Đăng nhập Cổng Dịch vụ công quốc gia.' },
    { text: 'Gõ tên việc cần làm vào ô tìm kiếm.' },
    { text: 'Đọc xem cần giấy tờ gì (thành phần hồ sơ), mất bao lâu, lệ phí bao nhiêu.' },
    { text: 'Chọn tỉnh, chọn xã giải quyết, rồi bấm “Nộp trực tuyến”.' },
    { text: 'Kiểm tra thông tin điền sẵn và điền những ô còn thiếu.' },
    { text: 'Tải ảnh hoặc tệp PDF giấy tờ lên đúng ô.' },
    { text: 'Chọn cách nhận kết quả: bản điện tử, qua bưu điện hay tại quầy.' },
    { text: 'Ký số hoặc xác nhận, rồi bấm “Gửi”.' },
    { text: 'Nộp phí nếu có.' },
    { text: 'Chép lại mã hồ sơ.' },
  ],
  commonErrors: [
    {
      problem: 'Không biết chọn thủ tục nào',
      fix: 'Hỏi bộ phận một cửa xã hoặc tổ của thôn; nói việc mình cần để họ đọc đúng tên thủ tục.',
    },
    { problem: 'Tải tệp lên bị lỗi', fix: 'Xem bài «Chụp giấy tờ rõ, đúng cỡ để nộp qua mạng».' },
    {
      problem: 'Đang điền thì bị thoát ra',
      fix: 'Mạng yếu hoặc để lâu quá; đăng nhập lại và mở hồ sơ nháp để điền tiếp.',
    },
    {
      problem: 'Không quen làm trên mạng',
      fix: 'Mình vẫn có quyền nộp trực tiếp hoặc qua bưu điện.',
    },
  ],
  safety: 'Không giao mật khẩu VNeID cho người làm hộ hay dịch vụ làm thuê.',
  handOff: 'Nhờ tổ giúp khi là thủ tục đất đai, chính sách phức tạp.',
  related: ['dvc-scan-documents'],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
