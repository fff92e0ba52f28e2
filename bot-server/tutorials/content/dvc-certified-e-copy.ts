import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-certified-e-copy',
  topic: 'public-services',
  title: 'Chứng thực bản sao điện tử (công chứng giấy tờ dạng tệp)',
  audience: 'Bà con cần bản sao công chứng để nộp nhiều nơi qua mạng',
  prerequisites: ['Có tài khoản VNeID để nhận tệp'],
  documents: ['Bản chính giấy tờ'],
  inPerson: 'Phải mang bản chính đến quầy của xã theo lịch hẹn để cán bộ đối chiếu, chụp và ký số.',
  steps: [
    {
      text: 'Tìm thủ tục chứng thực bản sao từ bản chính trên Cổng Dịch vụ công quốc gia.',
      worked: 'Tên thủ tục hiện trong danh sách tìm được.',
      picture: { scene: 'search', label: 'Chứng thực bản sao' },
    },
    {
      text: 'Chọn UBND xã và loại giấy cần chứng thực.',
      worked: 'Tên xã và loại giấy hiện đúng như bà con chọn.',
      picture: { scene: 'choice', label: 'UBND xã' },
    },
    {
      text: 'Đặt ngày giờ hẹn đến quầy.',
      worked: 'Màn hình báo đã đặt được lịch hẹn.',
      picture: { scene: 'calendar', label: 'Ngày giờ hẹn' },
    },
    {
      text: 'Đến quầy của xã đúng hẹn, mang theo bản chính.',
      worked: 'Bà con đã gặp cán bộ ở quầy, tay cầm bản chính.',
      picture: { scene: 'office', label: 'Quầy của xã' },
    },
    {
      text: 'Nói rõ mình muốn lấy bản sao điện tử.',
      worked: 'Cán bộ nói lại đúng là làm bản sao điện tử.',
      picture: { scene: 'person', label: 'Bản sao điện tử' },
    },
    {
      text: 'Chờ cán bộ chụp và ký số, rồi nộp lệ phí.',
      worked: 'Cán bộ báo đã ký số xong và đã thu lệ phí.',
      picture: { scene: 'wait' },
    },
    {
      text: 'Mở kho dữ liệu của mình trên cổng, hoặc mở email, để nhận tệp.',
      worked: 'Tệp bản sao có trong kho hoặc trong thư, mở ra đọc được.',
      picture: { scene: 'menu', label: 'Kho dữ liệu' },
    },
    {
      text: 'Giữ nguyên tệp đó để dùng lại cho các lần nộp sau.',
      worked: 'Lần nộp sau, bà con chỉ việc chọn lại tệp đó.',
      picture: { scene: 'upload' },
    },
  ],
  commonErrors: [
    { problem: 'Tưởng làm xong hẳn ở nhà', fix: 'Vẫn phải mang bản chính ra quầy để đối chiếu.' },
    {
      problem: 'Không thấy tệp',
      fix: 'Đăng nhập đúng tài khoản, xem mục kho giấy tờ; chưa thấy thì hỏi lại cán bộ.',
    },
    { problem: 'Nơi nhận không mở được', fix: 'Gửi nguyên tệp PDF đã ký, không in ra chụp lại.' },
  ],
  safety: 'Không gửi tệp có chữ ký số cho người lạ.',
  handOff: 'Nhờ tổ giúp khi là giấy tờ nước ngoài, giấy rách hoặc tẩy xoá.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'medium',
} satisfies Tutorial;
