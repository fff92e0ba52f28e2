/** What sounds like danger and is none, in the notation of `#bot/lib/vietnamese-phrases.ts`. */
export type CalmSign = {
  phrases: readonly string[];
  /** Names of the needs that are then not meant, however alike the words are; every other danger still is. */
  notMeant: readonly string[];
};

const dying = ['person-self-harm', 'person-injury'];
const fighting = ['person-violence', 'person-child-harmed'];
const accidents = ['person-injury', 'person-fire', 'person-drowning-flood'];

export const calmSigns: readonly CalmSign[] = [
  // Machines and waiting: the word stands right before, so that a person who wants to die is never meant.
  {
    phrases: [
      '!chậm/!lâu/lag/!yếu/!khó_!xài/!khó_!dùng/!rối/!nóng/!đợi/!chờ/sim/wifi muốn/như chết',
      'cham/lau/lag muon chet',
      '!chậm/!lâu/lag/!khó_!xài/!khó_!dùng/!rối muốn/như điên/khùng',
      'pin/sim/wifi/!máy/!mạng chết/bị_chết',
      'lag/!chậm chết mẹ/cha',
      'chết cha/mẹ quên/mất/nhầm/bấm',
      'chết rồi quên/mất',
      'chết máy',
      'tức chết',
      'tắt/khó thở với cái',
    ],
    notMeant: dying,
  },
  {
    phrases: [
      'game/phim/clip/tiktok/youtube … đánh_nhau/bắn_nhau',
      'đánh nhau trên/trong game/phim/mạng/tiktok/youtube',
    ],
    notMeant: fighting,
  },
  {
    phrases: ['cháy máy tính/giặt/điện_thoại/rồi_mất', 'cháy pin/sim/túi/hàng'],
    notMeant: ['person-fire'],
  },
  // How to keep out of it.
  {
    phrases: [
      'phòng tránh/chống/ngừa',
      'phòng cháy',
      'dạy/dặn/tập_huấn/tuyên_truyền … tránh/phòng_tránh/phòng_chống/phòng_ngừa',
      'tránh bị lừa/hack/phạt/xâm_hại/bắt_nạt/đuối_nước',
    ],
    notMeant: [...accidents, 'person-child-harmed'],
  },
];

/** It is over, and what is asked for is a paper, or whether a card is taken. */
export const paperPhrases: readonly string[] = [
  'xin/làm/cấp/đổi/khai lại … giấy/khai_sinh/!sổ/!thẻ/bản_sao/căn_cước/!bằng',
  'làm/xin/khai giấy/khai_sinh/khai_tử/báo_tử/chứng_tử',
  'thanh_toán/hưởng bảo_hiểm/bhyt',
  'bảo hiểm thai_sản/xã_hội/tai_nạn',
  'xin/cấp/làm lại ở_đâu/thế_nào/sao/kiểu_gì',
  'giấy/!sổ/!thẻ/giấy_tờ/sổ_đỏ/hộ_khẩu/căn_cước … cháy/cuốn/ướt/trôi … lại',
  'dùng/xuất_trình/!đưa/quên/xài … !thẻ/thẻ_bhyt/thẻ_bảo_hiểm/bhyt/vneid/bảo_hiểm_y_tế/sổ_khám',
  'thẻ bảo_hiểm/bhyt',
  'bảo hiểm … chi_trả/thanh_toán',
  'đăng ký học/lớp/tiêm',
  'tập huấn',
];

/** The needs that are not meant then. */
export const pastNeeds: readonly string[] = accidents;

/** Whoever is still in the midst of it, papers or not. */
export const presentPhrases: readonly string[] = [
  'đang cháy/ngập/chảy/nằm/kẹt/mắc/bị/ở_trên/ở_trong/đau/ngất',
  'cứu với/tôi/tui/em/con/người/mạng/giúp',
  'gấp/ngay/mau/lẹ/nhanh_lên',
  'mắc kẹt',
];
