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
    {
      text: 'Đăng nhập Cổng Dịch vụ công quốc gia (dichvucong.gov.vn).',
      worked: 'Góc trên màn hình hiện tên của bà con.',
      picture: { scene: 'website', label: 'dichvucong.gov.vn' },
    },
    {
      text: 'Gõ tên việc cần làm vào ô tìm kiếm.',
      worked: 'Các thủ tục hiện ra, có đúng việc mình cần.',
      picture: { scene: 'search' },
    },
    {
      text: 'Đọc xem cần giấy tờ gì (thành phần hồ sơ), mất bao lâu, lệ phí bao nhiêu.',
      worked: 'Bà con đã biết cần giấy gì, chờ bao lâu, tốn bao nhiêu.',
      picture: { scene: 'read', label: 'Thành phần hồ sơ' },
    },
    {
      text: 'Chọn tỉnh, chọn xã giải quyết theo tên mới.',
      worked: 'Tên tỉnh, tên xã hiện đúng như bà con chọn.',
      picture: { scene: 'choice', label: 'Xã giải quyết' },
    },
    {
      text: 'Bấm “Nộp trực tuyến”.',
      worked: 'Màn hình hiện tờ khai để điền.',
      picture: { scene: 'button', label: 'Nộp trực tuyến' },
    },
    {
      text: 'Kiểm tra thông tin điền sẵn và điền những ô còn thiếu.',
      worked: 'Các ô đã đủ chữ và đúng với giấy tờ của mình.',
      picture: { scene: 'form' },
    },
    {
      text: 'Tải ảnh hoặc tệp PDF giấy tờ lên đúng ô.',
      worked: 'Tên ảnh hoặc tên tệp hiện trong đúng ô.',
      picture: { scene: 'upload' },
    },
    {
      text: 'Chọn cách nhận kết quả: bản điện tử, qua bưu điện hay tại quầy.',
      worked: 'Cách nhận bà con chọn đã được đánh dấu.',
      picture: { scene: 'choice', label: 'Cách nhận kết quả' },
    },
    {
      text: 'Ký số hoặc xác nhận, rồi bấm “Gửi”.',
      worked: 'Màn hình báo đã gửi hồ sơ.',
      picture: { scene: 'button', label: 'Gửi' },
    },
    {
      text: 'Nộp phí nếu có.',
      worked: 'Màn hình báo đã nộp phí, hoặc hồ sơ không đòi phí.',
      picture: { scene: 'pay', label: 'Nộp phí' },
    },
    {
      text: 'Chép lại mã hồ sơ vào sổ.',
      worked: 'Mã hồ sơ đã nằm trong sổ, đúng từng chữ, từng số.',
      picture: { scene: 'notebook', label: 'Mã hồ sơ' },
    },
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
