import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-submit-online',
  topic: 'public-services',
  title: 'Nộp một hồ sơ trực tuyến từ đầu đến cuối',
  audience: 'Bà con cần làm thủ tục hành chính ở xã, ở tỉnh',
  prerequisites: ['Đăng nhập được Cổng Dịch vụ công quốc gia', 'Có ảnh chụp giấy tờ rõ'],
  documents: ['Giấy tờ theo từng thủ tục', 'Căn cước', 'Số điện thoại'],
  inPerson: null,
  steps: [
    { text: 'Đăng nhập Cổng Dịch vụ công quốc gia.', worked: '', picture: { scene: 'read' } },
    { text: 'Gõ tên việc cần làm vào ô tìm kiếm.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Đọc xem cần giấy tờ gì (thành phần hồ sơ), mất bao lâu, lệ phí bao nhiêu.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chọn tỉnh, chọn xã giải quyết, rồi bấm “Nộp trực tuyến”.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Kiểm tra thông tin điền sẵn và điền những ô còn thiếu.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Tải ảnh hoặc tệp PDF giấy tờ lên đúng ô.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Chọn cách nhận kết quả: bản điện tử, qua bưu điện hay tại quầy.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Ký số hoặc xác nhận, rồi bấm “Gửi”.', worked: '', picture: { scene: 'read' } },
    { text: 'Nộp phí nếu có.', worked: '', picture: { scene: 'read' } },
    { text: 'Chép lại mã hồ sơ.', worked: '', picture: { scene: 'read' } },
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
