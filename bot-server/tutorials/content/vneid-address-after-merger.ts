import type { Tutorial } from '#shared/tutorials.ts';

export default {
  id: 'vneid-address-after-merger',
  topic: 'vneid',
  title: 'Xem quê quán, nơi thường trú sau sáp nhập trên VNeID',
  audience: 'Bà con thấy địa chỉ cũ hoặc sai sau khi bỏ cấp huyện, nhập tỉnh, nhập xã',
  prerequisites: ['Có VNeID'],
  documents: ['Giấy tờ cũ (không cần nộp, cứ giữ lại)'],
  inPerson: 'Chỉ khi bị ghi sai người, sai thôn mới phải ra Công an xã xin chỉnh.',
  steps: [
    {
      text: 'Mở VNeID, vào “Ví giấy tờ”, mở căn cước điện tử hoặc thông tin cư trú.',
      worked: 'Màn hình hiện quê quán, nơi thường trú của mình.',
      picture: { scene: 'card', label: 'Căn cước điện tử' },
    },
    {
      text: 'So tên xã, tên tỉnh mới với thông báo của UBND xã.',
      worked: 'Tên xã, tên tỉnh trên máy giống thông báo của xã.',
      picture: { scene: 'map', label: 'Tên xã, tên tỉnh mới' },
    },
    {
      text: 'Nhớ rằng dữ liệu do ngành công an tự cập nhật, mình không phải đi khai.',
      worked: 'Bà con đã yên tâm, không phải đi khai gì thêm.',
      picture: { scene: 'read', label: 'Không phải đi khai' },
    },
    {
      text: 'Cứ dùng giấy tờ ghi địa chỉ cũ nếu còn hạn, chỉ đi đổi khi mình có nhu cầu.',
      worked: 'Bà con vẫn dùng bình thường giấy tờ cũ còn hạn.',
      picture: { scene: 'papers', label: 'Địa chỉ cũ' },
    },
    {
      text: 'Nếu thấy sai người, sai thôn, ra Công an xã xin chỉnh.',
      worked: 'Công an xã đã ghi nhận chỗ sai để chỉnh lại.',
      picture: { scene: 'office', label: 'Công an xã' },
    },
    {
      text: 'Nếu ai gọi điện bảo cập nhật, tắt máy ngay.',
      worked: 'Cuộc gọi đã ngắt, bà con không bấm và không nộp gì.',
      picture: { scene: 'warning', label: 'Tắt máy ngay' },
    },
  ],
  commonErrors: [
    {
      problem: 'Chỉ đúng tỉnh, sai xã',
      fix: 'Chờ dữ liệu cập nhật dần; lâu quá thì báo Công an xã.',
    },
    {
      problem: 'Ngân hàng, trường học đòi địa chỉ mới',
      fix: 'Đưa thông tin trên VNeID cho họ xem.',
    },
  ],
  safety:
    'Chiêu lừa hay gặp nhất sau 1/7/2025: giả cảnh sát khu vực bảo cập nhật nơi ở, gửi link rồi bắt nộp một khoản phí nhỏ.',
  handOff: 'Nhờ tổ giúp khi bị ghi sai hộ, hoặc mất tên trong hộ.',
  related: [],
  lastVerified: '2026-11-21',
  confidence: 'high',
} satisfies Tutorial;
