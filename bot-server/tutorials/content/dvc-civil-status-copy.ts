import type { Tutorial } from '#shared/tutorials.ts';

// No guide of its own was found; a commune should confirm it.
export default {
  id: 'dvc-civil-status-copy',
  topic: 'public-services',
  title: 'Xin bản sao khai sinh, kết hôn (trích lục) qua mạng',
  audience: 'Người mất giấy khai sinh, đi xa quê',
  prerequisites: ['Đăng nhập được Cổng Dịch vụ công quốc gia'],
  documents: ['Thông tin đăng ký cũ: họ tên, ngày sinh, tên cha mẹ, nơi đăng ký'],
  inPerson: 'Chỉ phải đến UBND xã khi chọn nhận tại quầy, hoặc khi xã báo không tìm thấy trong sổ.',
  steps: [
    {
      text: 'Đăng nhập Cổng Dịch vụ công quốc gia (dichvucong.gov.vn).',
      worked: 'Góc trên màn hình hiện tên của bà con.',
      picture: { scene: 'website', label: 'dichvucong.gov.vn' },
    },
    {
      text: 'Gõ tìm “Cấp bản sao trích lục hộ tịch” (bản sao khai sinh, kết hôn).',
      worked: 'Tên thủ tục hiện trong danh sách tìm được.',
      picture: { scene: 'search', label: 'Bản sao trích lục hộ tịch' },
    },
    {
      text: 'Chọn UBND xã đang giữ sổ, theo tên xã mới.',
      worked: 'Tên xã mới hiện đúng trong ô.',
      picture: { scene: 'choice', label: 'UBND xã' },
    },
    {
      text: 'Điền thông tin càng đủ càng tốt: năm đăng ký, số quyển nếu biết.',
      worked: 'Các ô đã có chữ, màn hình không báo thiếu.',
      picture: { scene: 'form', label: 'Năm đăng ký' },
    },
    {
      text: 'Chọn số bản và cách nhận: bản điện tử, qua bưu điện hay tại quầy.',
      worked: 'Màn hình hiện đúng số bản và cách nhận bà con chọn.',
      picture: { scene: 'papers', label: 'Số bản' },
    },
    {
      text: 'Nộp lệ phí theo từng bản.',
      worked: 'Màn hình báo đã nộp tiền thành công.',
      picture: { scene: 'pay', label: 'Nộp lệ phí' },
    },
    {
      text: 'Chờ tin báo có kết quả rồi nhận bản sao.',
      worked: 'Bà con mở được bản điện tử, hoặc cầm bản giấy trên tay.',
      picture: { scene: 'wait' },
    },
  ],
  commonErrors: [
    {
      problem: 'Không biết xã cũ nhập vào đâu',
      fix: 'Hỏi tổ của thôn tên xã mới, hoặc nộp ở xã đang ở để họ chuyển.',
    },
    {
      problem: 'Báo không tìm thấy trong sổ',
      fix: 'Sổ chưa đưa lên máy hoặc đã mất: xã sẽ hướng dẫn đăng ký lại.',
    },
    { problem: 'Cần nhiều bản', fix: 'Chọn đủ số bản ngay từ đầu.' },
  ],
  safety: 'Không mua bản sao làm sẵn trên mạng: đó là giấy giả.',
  handOff: 'Nhờ tổ giúp khi sổ gốc bị mất, hoặc họ tên bị sai.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
