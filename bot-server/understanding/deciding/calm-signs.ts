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
  // Somebody else swore at the writer or hurt them: whoever swears in telling it does not swear at us.
  {
    phrases: [
      'thằng/con/nó/hắn/ổng/bả/lão/chồng/vợ/bố/dượng/hàng_xóm/chúng/họ … !đánh/!đập/!đấm/!tát/!đạp/!chém/!đâm/!chửi/!mắng/!lừa/!cướp/!giết/!doạ/!dọa/!cắn/!hiếp/!bóp … tao/tau/tui/tôi/em/con/cháu/vợ/mẹ',
      'thang/no/han/chong/bo/hang_xom … danh/dap/dam/tat/chem/chui/giet/hiep … tao/tau/tui/toi/em/con/chau/vo/me',
      'nó/hắn/ổng/bả/họ/chồng/vợ/chúng_nó/tụi_nó/bọn_nó nhắn/nói/bảo/kêu/chửi/mắng/gọi tao/tau/tui/tôi/em/con/cháu',
      '!chó … !cắn',
      'lừa_đảo … lấy/lừa/gạt/cuỗm/rút … tao/tau/tui/tôi/em/mẹ/con',
      'sờ/bóp/mó vú/ngực/mông',
    ],
    notMeant: ['abuse'],
  },
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
      '!máy/điện_thoại tự chết',
      'app/ứng_dụng/zalo/vneid/!máy/điện_thoại/!mạng/wifi này/dùng/xài/này_dùng/này_xài/lỗi/lag chán muốn_chết',
      'tức chết',
      'tắt/khó thở với cái',
      'cười/ngon/mặn/ngọt/!cay/đông/vui/thèm/buồn_ngủ/!chạy muốn chết',
      'chết cười/thèm/mê',
      '!chết !đi !được',
      'mày/bọn_mày/tụi_mày/chúng_mày … !chết',
      '!đi !chết !đi',
    ],
    notMeant: dying,
  },
  // What is beaten or chased away is no person, or a thing that is lost.
  {
    phrases: [
      'đánh giá/dấu/cắp/mất/máy/chữ/bài/vần/tráo/đổi/rơi/rớt/trượt/vỡ/số/cờ/răng/giày/đàn/trống/cá/bắt/thuế',
      'đập hộp',
      'nhốt ngoài … tài_khoản/app/ứng_dụng/zalo/vneid/đăng_nhập',
      'đánh bóng/cầu/cầu_lông/bóng_chuyền/bi_a/tennis',
      'đuổi chuột/gà/chó/mèo/muỗi/chim/ruồi/việc/học',
      'bị công_ty/chủ/chó/app/ứng_dụng/zalo/nhóm/vneid đuổi/văng/đá',
      'văng/đuổi ra hoài/khỏi_nhóm/khỏi_app/khỏi_zalo',
      'bị … văng ra',
    ],
    notMeant: fighting,
  },
  {
    phrases: [
      'chó/mèo/bò/trâu/gà/vịt/heo/lợn/dê/ngựa/đàn … lạc',
      'lạc rang/luộc/vừng/muối/nhân/vỏ/giống/hướng/hậu/quan/mật_khẩu/chìa_khoá',
      'trồng/giá/mua/bán/nhổ/củ/hạt/dầu lạc',
      'thất/liên lạc',
      'bị/để lạc đâu/mất',
      'đi lạc hướng/đường_dây',
      'đường/bản_đồ/định_vị … lạc',
    ],
    notMeant: ['person-missing'],
  },
  {
    phrases: [
      'trộm vía/nghĩ/phép',
      'chống trộm',
      'chó/mèo/xe/xe_đạp … bị/mất trộm',
      'đồ ăn_cướp',
      'cướp biển/lời/sóng/công',
    ],
    notMeant: ['person-police'],
  },
  {
    phrases: [
      'không/có/khỏi/sợ/tốn/phải mất tiền',
      'mất tiền không/gì/hay_không',
      'trừ tiền điện_thoại/sim/mạng/4g/cước',
      'sim/4g … trừ tiền',
      'trừ tiền # lần',
      'trừ tiền hai lần',
    ],
    notMeant: ['person-money-lost'],
  },
  {
    phrases: [
      'game/phim/clip/tiktok/youtube … đánh_nhau/bắn_nhau',
      'đánh nhau trên/trong game/phim/mạng/tiktok/youtube',
    ],
    notMeant: fighting,
  },
  {
    phrases: [
      'cháy máy tính/giặt/điện_thoại/rồi_mất',
      'cháy pin/sim/túi/hàng',
      '!máy/điện_thoại/tivi … cháy nguồn/màn/chip/mực/loa',
      'chống cháy',
    ],
    notMeant: ['person-fire'],
  },
  {
    phrases: ['đuối quá/sức … hiểu/học/bấm'],
    notMeant: ['person-drowning-flood'],
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
  'đăng_ký/thủ_tục/hồ_sơ/hưởng/chế_độ … khai_sinh/thai_sản',
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
