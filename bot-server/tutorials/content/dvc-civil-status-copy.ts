import type { Tutorial } from '#shared/tutorials.ts';

// No guide of its own was found; a commune should confirm it.
export default {
  id: 'dvc-civil-status-copy',
  topic: 'public-services',
  title: 'Xin bản sao khai sinh, kết hôn (trích lục) qua mạng',
  audience: 'Người mất giấy khai sinh, đi xa quê',
  prerequisites: ['Đăng nhập được Cổng Dịch vụ công quốc gia'],
  documents: ['Thông tin đăng ký cũ: họ tên, ngày sinh, tên cha mẹ, nơi đăng ký'],
  inPerson: null,
  steps: [
    { text: 'Đăng nhập Cổng Dịch vụ công quốc gia.', worked: '', picture: { scene: 'read' } },
    { text: 'Tìm “Cấp bản sao trích lục hộ tịch”.', worked: '', picture: { scene: 'read' } },
    { text: 'Chọn UBND xã đang giữ sổ, theo tên xã mới.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Điền thông tin càng đủ càng tốt: năm đăng ký, số quyển nếu biết.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chọn số bản và cách nhận: bản điện tử, qua bưu điện hay tại quầy.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Nộp lệ phí theo từng bản.', worked: '', picture: { scene: 'read' } },
    { text: 'Chờ kết quả.', worked: '', picture: { scene: 'read' } },
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
