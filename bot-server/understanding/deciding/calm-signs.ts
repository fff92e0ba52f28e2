/**
 * What is said of danger by somebody who is in none, in the notation of `#bot/lib/vietnamese-phrases.ts`: of a machine, of a
 * film, of how to keep out of it.
 */
export const calmPhrases: readonly string[] = [
  '!máy/mạng/app/ứng_dụng/wifi/pin/sim/lag/!chậm/!yếu/đợi/chờ/khó/!mệt … muốn/như chết',
  'khó_xài/khó_dùng/!rối/!chậm/lag/!yếu … muốn/như điên/khùng',
  'may/cham/lau/lag … muon chet',
  'pin/mạng/!máy/sim/wifi chết/bị_chết',
  'chết máy/mạng/mẹ/cha/rồi_quên/rồi_mất',
  'tức chết',
  'cháy máy/nguồn',
  'tắt thở với',
  'game/phim/tiktok/youtube … đánh_nhau/bắn_nhau/giết',
  'đánh nhau trên/trong game/phim/mạng/tiktok',
  'dạy/dặn/hướng_dẫn/tập_huấn/tuyên_truyền/!học/cách … tránh/phòng_tránh/phòng_chống/phòng_ngừa',
  'phòng tránh/chống/ngừa',
  'tránh bị',
];

/** Afterwards people ask for papers, or whether a card is taken. */
export const paperPhrases: readonly string[] = [
  'xin/làm/cấp/đổi/khai lại … giấy/khai_sinh/sổ/thẻ/bản_sao/căn_cước/bằng',
  'làm/xin/khai giấy/khai_sinh/khai_tử/báo_tử/chứng_tử',
  'thanh_toán/hưởng bảo_hiểm/bhyt',
  'bảo hiểm thai_sản/xã_hội/tai_nạn',
  'xin/cấp/làm lại ở_đâu/thế_nào/sao/kiểu_gì/bằng_cách_nào',
  'giấy/sổ/thẻ/giấy_tờ/sổ_đỏ/hộ_khẩu/căn_cước … cháy/cuốn/ướt/trôi … lại',
  'dùng/xuất_trình/đưa/quên/xài … thẻ/bhyt/vneid/bảo_hiểm_y_tế/sổ_khám',
  'thẻ bảo_hiểm/bhyt',
  'bảo hiểm … chi_trả/thanh_toán',
  'đăng ký học/lớp/tiêm',
  'tập huấn',
];

/** Whoever is still in the midst of it, papers or not. */
export const presentPhrases: readonly string[] = [
  'đang cháy/ngập/chảy/nằm/kẹt/mắc/bị/ở_trên/ở_trong/đau/ngất',
  'cứu với/tôi/tui/em/con/người/mạng/giúp',
  'gấp/ngay/mau/lẹ/nhanh_lên',
  'mắc kẹt',
];
