import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'dvc-certified-e-copy',
  topic: 'public-services',
  title: 'Chứng thực bản sao điện tử (công chứng giấy tờ dạng tệp)',
  audience: 'Bà con cần bản sao công chứng để nộp nhiều nơi qua mạng',
  prerequisites: ['Có tài khoản VNeID để nhận tệp'],
  documents: ['Bản chính giấy tờ'],
  inPerson: null,
  steps: [
    {
      text: 'Tìm thủ tục chứng thực bản sao từ bản chính trên Cổng Dịch vụ công quốc gia.',
      worked: '',
      picture: { scene: 'read' },
    },
    {
      text: 'Chọn UBND xã, chọn loại giấy, đặt ngày giờ hẹn.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Đến quầy đúng hẹn, mang theo bản chính.', worked: '', picture: { scene: 'read' } },
    { text: 'Nói rõ mình muốn lấy bản sao điện tử.', worked: '', picture: { scene: 'read' } },
    { text: 'Chờ cán bộ chụp và ký số, rồi nộp lệ phí.', worked: '', picture: { scene: 'read' } },
    {
      text: 'Nhận tệp trong kho dữ liệu của mình trên cổng, hoặc qua email.',
      worked: '',
      picture: { scene: 'read' },
    },
    { text: 'Dùng lại tệp đó cho các lần nộp sau.', worked: '', picture: { scene: 'read' } },
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
