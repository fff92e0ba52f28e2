import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-birth-registration',
  topic: 'public-services',
  title: 'Làm khai sinh kèm thường trú và thẻ BHYT cho trẻ dưới 6 tuổi (một lần nộp)',
  audience: 'Bố mẹ có con mới sinh, ông bà làm giúp',
  prerequisites: ['Bố hoặc mẹ có VNeID mức 2'],
  documents: [
    'Giấy chứng sinh',
    'Giấy đăng ký kết hôn (nếu có)',
    'Căn cước của bố mẹ',
    'Giấy tờ về chỗ ở (khi được yêu cầu)',
  ],
  inPerson: null,
  steps: [
    {
      text: 'Đăng nhập Cổng Dịch vụ công quốc gia hoặc mở VNeID.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chọn “Dịch vụ công liên thông khai sinh, khai tử”.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chọn nhóm khai sinh – thường trú – thẻ bảo hiểm y tế.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chọn xã giải quyết, nơi thường trú của con, nơi khám ban đầu.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Điền họ tên con đúng từng dấu, cùng ngày giờ sinh.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Tải ảnh giấy chứng sinh và giấy tờ kèm theo.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Xem lại cả ba tờ khai rồi gửi.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Theo dõi tin nhắn (thường khoảng 3 ngày làm việc, phải xác minh thì lâu hơn) rồi nhận kết quả.',
      worked: '',
      picture: { scene: 'read' },
    },
  ],
  commonErrors: [
    {
      problem: 'Bố mẹ chưa đăng ký kết hôn',
      fix: 'Vẫn làm được theo mẹ đơn thân; việc nhận cha con làm thêm tại xã.',
    },
    {
      problem: 'Hồ sơ báo thiếu giấy chứng sinh',
      fix: 'Chụp lại cho rõ; sinh ở nhà thì cần văn bản của người làm chứng hoặc giấy cam đoan.',
    },
    { problem: 'Quá 60 ngày chưa làm', fix: 'Vẫn làm được, hỏi tư pháp xã về đăng ký muộn.' },
  ],
  safety: 'Không gửi ảnh giấy chứng sinh của cháu cho người lạ hứa “làm nhanh”.',
  handOff: 'Nhờ tổ giúp khi trẻ bị bỏ rơi, mang thai hộ, hoặc có yếu tố nước ngoài.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
