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
  inPerson:
    'Nộp hết qua mạng được; chỉ khi bố mẹ chưa đăng ký kết hôn mà cần nhận cha con thì đến xã làm thêm.',
  steps: [
    {
      text: 'Đăng nhập Cổng Dịch vụ công quốc gia (dichvucong.gov.vn) hoặc mở VNeID.',
      worked: 'Màn hình hiện tên mình, hoặc hiện trang đầu của VNeID.',
      picture: { scene: 'website', label: 'dichvucong.gov.vn' },
    },
    {
      text: 'Chọn “Dịch vụ công liên thông khai sinh, khai tử”.',
      worked: 'Màn hình hiện các nhóm thủ tục để chọn.',
      picture: { scene: 'menu', label: 'Khai sinh, khai tử' },
    },
    {
      text: 'Chọn nhóm khai sinh – thường trú – thẻ bảo hiểm y tế.',
      worked: 'Màn hình hiện tờ khai cho cả ba việc.',
      picture: { scene: 'choice', label: 'Thẻ bảo hiểm y tế' },
    },
    {
      text: 'Chọn xã giải quyết, nơi thường trú của con và nơi khám bệnh ban đầu.',
      worked: 'Tên xã, nơi ở và nơi khám hiện đúng như bà con chọn.',
      picture: { scene: 'form', label: 'Xã giải quyết' },
    },
    {
      text: 'Điền họ tên con đúng từng dấu, cùng ngày giờ sinh.',
      worked: 'Tên con không sai dấu nào, ngày giờ khớp giấy chứng sinh.',
      picture: { scene: 'form', label: 'Họ tên con' },
    },
    {
      text: 'Tải lên ảnh giấy chứng sinh và giấy tờ kèm theo.',
      worked: 'Ảnh giấy chứng sinh hiện trong hồ sơ, mở ra đọc rõ.',
      picture: { scene: 'upload', label: 'Giấy chứng sinh' },
    },
    {
      text: 'Xem lại cả ba tờ khai rồi bấm gửi.',
      worked: 'Màn hình báo đã gửi hồ sơ.',
      picture: { scene: 'papers', label: 'Ba tờ khai' },
    },
    {
      text: 'Theo dõi tin nhắn (thường vài ngày làm việc, phải xác minh thì lâu hơn) rồi nhận kết quả.',
      worked: 'Tin nhắn báo đã có kết quả để bà con nhận.',
      picture: { scene: 'message' },
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
