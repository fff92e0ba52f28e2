import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'smartphone-basics',
  topic: 'basic-skills',
  title: 'Làm quen điện thoại: chữ to, tiếng to, chụp và gửi ảnh',
  audience: 'Ông bà lần đầu dùng máy cảm ứng',
  prerequisites: ['Có điện thoại thông minh đã sạc pin'],
  documents: [],
  inPerson: null,
  steps: [
    {
      text: 'Bấm nút bên cạnh máy để bật, tắt màn hình.',
      worked: 'Bấm một lần màn hình sáng, bấm lần nữa màn hình tắt.',
      picture: { scene: 'lock', label: 'Bật, tắt màn hình' },
    },
    {
      text: 'Cắm sạc khi pin còn dưới 20%.',
      worked: 'Hình cục pin ở góc màn hình có dấu tia chớp.',
      picture: { scene: 'status', label: 'Pin' },
    },
    {
      text: 'Chạm nhẹ vào hình ứng dụng để mở.',
      worked: 'Ứng dụng mở ra đầy màn hình.',
      picture: { scene: 'app-icon', label: 'Chạm nhẹ' },
    },
    {
      text: 'Vuốt từ mép dưới lên, hoặc bấm nút ở giữa cạnh dưới nếu máy có, để về màn hình chính.',
      worked: 'Màn hình chính hiện ra với hình các ứng dụng.',
      picture: { scene: 'tabs', label: 'Vuốt từ mép dưới lên' },
    },
    {
      text: 'Vào “Cài đặt”, chọn “Màn hình”, kéo cỡ chữ cho lớn.',
      worked: 'Chữ trên máy to lên, đọc không phải nheo mắt.',
      picture: { scene: 'settings', label: 'Cỡ chữ' },
    },
    {
      text: 'Bấm nút tăng, giảm ở cạnh máy để chỉnh tiếng to nhỏ khi đang nghe gọi hay xem video.',
      worked: 'Tiếng nghe to hơn, màn hình hiện thanh âm lượng.',
      picture: { scene: 'button', label: 'Tiếng to nhỏ' },
    },
    {
      text: 'Vào “Cài đặt”, chọn “Âm thanh”, kéo tiếng chuông cho to.',
      worked: 'Có người gọi đến, chuông reo to nghe rõ.',
      picture: { scene: 'settings', label: 'Âm thanh' },
    },
    {
      text: 'Bật chế độ đơn giản trong “Cài đặt” nếu máy có.',
      worked: 'Hình các ứng dụng to ra và ít đi.',
      picture: { scene: 'switch', label: 'Chế độ đơn giản' },
    },
    {
      text: 'Bấm giữ ứng dụng hay dùng rồi kéo ra trang đầu.',
      worked: 'Mở máy là thấy ngay các ứng dụng hay dùng.',
      picture: { scene: 'app-icon', label: 'Trang đầu' },
    },
    {
      text: 'Mở “Máy ảnh”, bấm nút tròn để chụp.',
      worked: 'Góc màn hình hiện ảnh nhỏ vừa chụp.',
      picture: { scene: 'camera', label: 'Máy ảnh' },
    },
    {
      text: 'Mở “Thư viện” (iPhone là “Ảnh”) để xem lại ảnh rồi gửi cho con cháu.',
      worked: 'Con cháu nhắn lại là đã nhận được ảnh.',
      picture: { scene: 'chat', label: 'Thư viện' },
    },
    {
      text: 'Bấm hình micro trên bàn phím để nói thay cho gõ.',
      worked: 'Lời bà con nói hiện thành chữ trên màn hình.',
      picture: { scene: 'form', label: 'Nói thay cho gõ' },
    },
  ],
  commonErrors: [
    { problem: 'Chạm mãi không ăn', fix: 'Lau khô tay và màn hình, rồi khởi động lại máy.' },
    {
      problem: 'Tự nhiên mất tiếng',
      fix: 'Xem máy có đang để im lặng hoặc không làm phiền không.',
    },
    {
      problem: 'Chữ tự đổi thành tiếng Anh',
      fix: 'Bấm giữ phím cách để chọn bàn phím tiếng Việt.',
    },
  ],
  safety: 'Cài mã mở khoá màn hình. Không bấm vào quảng cáo “máy nhiễm virus”.',
  handOff: 'Nhờ tổ giúp khi máy hỏng, hoặc cần người cầm tay chỉ.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
