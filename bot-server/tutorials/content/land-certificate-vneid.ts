import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'land-certificate-vneid',
  topic: 'public-services',
  title: 'Cung cấp thông tin sổ đỏ qua VNeID',
  audience: 'Người có sổ đỏ (giấy chứng nhận quyền sử dụng đất), kể cả đất một nơi, ở một nơi',
  prerequisites: ['VNeID mức 2, bản từ 2.2.4'],
  documents: ['Sổ đỏ bản chính', 'Ảnh chụp các trang sổ đỏ'],
  inPerson:
    'Chưa có VNeID mức 2 thì phải đến Công an xã làm trước; gửi thông tin sổ đỏ thì làm trên điện thoại.',
  steps: [
    {
      text: 'Mở VNeID, vào “Dịch vụ khác”.',
      worked: 'Màn hình hiện các dịch vụ để chọn.',
      picture: { scene: 'menu', label: 'Dịch vụ khác' },
    },
    {
      text: 'Chọn “Cung cấp thông tin cho cơ quan nhà nước”.',
      worked: 'Màn hình chuyển sang trang có nút “Tạo mới”.',
      picture: { scene: 'menu', label: 'Cung cấp thông tin' },
    },
    {
      text: 'Bấm “Tạo mới”.',
      worked: 'Màn hình hiện các loại giấy tờ để chọn.',
      picture: { scene: 'button', label: 'Tạo mới' },
    },
    {
      text: 'Chọn “Giấy chứng nhận quyền sử dụng đất”.',
      worked: 'Màn hình hiện các ô để điền theo sổ đỏ.',
      picture: { scene: 'choice', label: 'Quyền sử dụng đất' },
    },
    {
      text: 'Điền số phát hành, số thửa, số tờ bản đồ đúng như trong sổ.',
      worked: 'Các số trên màn hình giống hệt trong sổ.',
      picture: { scene: 'form', label: 'Số phát hành' },
    },
    {
      text: 'Chụp và tải lên từng trang sổ.',
      worked: 'Ảnh các trang hiện đủ, chữ đọc rõ.',
      picture: { scene: 'camera', label: 'Từng trang sổ' },
    },
    {
      text: 'Kiểm tra lại rồi gửi yêu cầu.',
      worked: 'Màn hình báo đã gửi yêu cầu.',
      picture: { scene: 'button', label: 'Gửi yêu cầu' },
    },
    {
      text: 'Nếu máy có bản mới hơn (2.2.6), vào ví giấy tờ để tích hợp (đưa sổ vào) và xem sổ.',
      worked: 'Sổ đỏ hiện trong ví giấy tờ của VNeID.',
      picture: { scene: 'card', label: 'Ví giấy tờ' },
    },
  ],
  commonErrors: [
    {
      problem: 'Đã nộp bản giấy cho tổ dân phố rồi',
      fix: 'Hỏi xã đã ghi nhận chưa, tránh nộp trùng.',
    },
    { problem: 'Sổ đứng tên người đã mất', fix: 'Không khai thay; hỏi văn phòng đăng ký đất đai.' },
    { problem: 'Sợ lộ thông tin', fix: 'Nộp qua VNeID, đừng gửi ảnh sổ vào nhóm Zalo.' },
    {
      problem: 'Nghe nói đợt thu sổ đỏ đã hết',
      fix: 'Chiến dịch 90 ngày kết thúc 30/11/2025; hỏi xã có còn đợt bổ sung không.',
    },
  ],
  safety: 'Không gửi ảnh sổ đỏ cho số lạ tự xưng cán bộ địa chính.',
  handOff: 'Nhờ tổ nối với cán bộ khi có tranh chấp, sang tên, tách thửa hoặc sai diện tích.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
