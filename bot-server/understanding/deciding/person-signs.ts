export type PersonReason =
  | 'self-harm'
  | 'violence'
  | 'emergency'
  | 'threatened'
  | 'money-lost'
  | 'land-dispute'
  | 'hardship-list'
  | 'complaint'
  | 'record-error'
  | 'contact'
  | 'uncovered';

export interface PersonNeeded {
  reason: PersonReason;
  /** The national number to call first: 111 children, 112 rescue, 113 police, 114 fire, 115 ambulance. */
  emergencyNumber?: string;
  /** The number to call where the first does not answer, or where it is unsure which of the two is right. */
  otherNumber?: string;
}

export interface PersonSign {
  needs: PersonNeeded;
  /** In the notation of `#bot/lib/vietnamese-phrases.ts`. */
  phrases: string[];
  /** Harmless phrases that hold the same words; they are not read. */
  except?: string[];
}

/** What says that a person is needed, the gravest first: the first sign that is found decides. */
export const personSigns: readonly PersonSign[] = [
  {
    needs: { reason: 'self-harm', emergencyNumber: '115' },
    phrases: [
      '!tự !tử/!sát/!vẫn',
      'muốn/định/đòi/nghĩ_đến/tính/sẽ tự tử/sát',
      'không/chẳng/chả/hết/ko muốn/thiết sống',
      '!chán !sống',
      '!sống không nổi',
      'sống không nổi_nữa/bằng_chết',
      'chết quách/cho_xong/đi_cho_xong/cho_rồi/cho_rảnh',
      'tôi/tui/em/con/cháu/mình/chỉ/cứ/buồn/khổ/nghĩ/đang muốn chết',
      'uống thuốc sâu/trừ_sâu/chuột/diệt_cỏ/ngủ_tự_tử',
      '!thắt !cổ',
      'kết liễu',
      'nhảy lầu/cầu',
    ],
    except: ['muốn chết máy', 'mệt/đau/nóng/lâu/chậm/khó muốn chết'],
  },
  {
    needs: { reason: 'violence', emergencyNumber: '111' },
    phrases: [
      'xâm hại',
      '!dâm !ô',
      'ấu dâm',
      'bạo_hành/đánh_đập … trẻ/bé/cháu/con/học_sinh',
      'trẻ/bé/cháu/con/học_sinh … bị … bạo_hành/đánh_đập/đánh',
    ],
    except: [
      'xâm hại dữ_liệu/thông_tin/tài_khoản/quyền',
      'đánh giá/dấu/cắp/mất/máy/chữ',
      'định/điểm/mạo/giả danh',
      'danh sách/bạ/mục/tính',
    ],
  },
  {
    needs: { reason: 'violence', emergencyNumber: '113' },
    phrases: [
      'bị … đánh',
      'đánh đập/nhau',
      'chồng/vợ … đánh tôi/tui/em/con/mẹ',
      'bạo hành',
      'bị bạo lực',
      'bạo lực gia đình',
      'hành hung',
      'bị đâm/chém',
      'đòi/doạ/đe giết/chém/đánh',
      'bị … đe_doạ',
      'bị … tống tiền',
      'doạ … đăng/tung/phát_tán/bêu/đưa … ảnh/hình/clip/video/phim',
      'doạ … ảnh/clip nóng/nhạy_cảm/khoả_thân',
      'hiếp dâm',
      'cưỡng hiếp',
      'sàm sỡ',
      'bị quấy rối',
      'bắt cóc',
    ],
    except: [
      'đánh giá/dấu/cắp/mất/máy/chữ/bài/số/vần/tráo/đổi/rơi',
      'định/điểm/mạo/giả/nặc/ẩn/chính/đích danh',
      'danh sách/bạ/mục/tính/nghĩa/hiệu/xưng/bộ',
      'xe đâm',
    ],
  },
  {
    needs: { reason: 'emergency', emergencyNumber: '114' },
    phrases: [
      '!cháy nhà',
      'nhà … !cháy',
      'bị cháy nhà',
      'cháy nhà hàng_xóm/dân/người',
      'nhà … bị cháy',
      '!cháy !rừng',
      'bị/đang cháy rừng',
      'hoả hoạn',
      'cứu hoả',
    ],
    except: ['cháy nguồn/máy/điện_thoại/tivi/bóng/màn/mực/sim/cổng/túi/hàng/vé'],
  },
  {
    needs: { reason: 'emergency', emergencyNumber: '115' },
    phrases: [
      'gọi/cần/đi/phải/xe cấp_cứu',
      'cấp cứu với/gấp/ngay',
      'đột quỵ/quị',
      '!bất !tỉnh',
      'nằm/ngã bất tỉnh',
      'ngất xỉu',
      'bị ngất',
      '!co !giật',
      'bị/lên co giật',
      'khó thở',
      'chảy máu nhiều',
      'bị điện giật',
      'bị rắn cắn',
      'uống nhầm thuốc/dầu/xăng/axit/hoá_chất',
      'hóc xương/dị_vật',
      'ngộ độc',
      '!đuối !nước',
      'bị/chết đuối',
      'bị tai nạn',
      'tai nạn giao_thông/xe_máy/rồi',
      'xe đâm',
    ],
    except: [
      'bảo hiểm tai nạn',
      'gọi/nhắn/bảo/báo/kêu … bị tai nạn',
      'cho xe cấp cứu',
      'phòng/chống/tránh đuối_nước/ngộ_độc/điện_giật',
    ],
  },
  {
    needs: { reason: 'emergency', emergencyNumber: '112' },
    phrases: [
      'lũ cuốn',
      'trên nóc nhà … lũ/nước/ngập/cứu',
      'lũ/nước/ngập … trên_nóc/lên_nóc_nhà',
      'mắc/bị kẹt … lũ/ngập',
      'lũ/ngập/sạt_lở … cứu/vùi/mắc_kẹt',
    ],
  },
  {
    needs: { reason: 'emergency', emergencyNumber: '113' },
    phrases: [
      'có/đang_có trộm/cướp',
      'trộm/kẻ_gian/người_lạ vào/đột_nhập nhà',
      'đang bị cướp/trộm',
    ],
  },
  {
    needs: { reason: 'money-lost' },
    phrases: [
      'bị mất tiền',
      'bị mất # triệu/tr/củ/tỷ/tỉ/trăm/nghìn/ngàn/k/đồng',
      'mất hết/sạch tiền',
      '!mất !tiền rồi',
      'mất # … trong tài khoản',
      'tiền trong tài khoản … mất/bay/biến',
      'tự_nhiên/tự_dưng/bỗng_nhiên … mất/trừ … tiền',
      'bị lừa',
      '!lừa mất/hết/lấy/sạch',
      'lừa mất/hết/lấy/sạch tiền/của/#',
      'cho kẻ/bọn/tụi/thằng/quân lừa',
      'chuyển … cho … lừa_đảo rồi',
      'lừa chuyển tiền/khoản',
      'lỡ/trót chuyển … lừa',
      'lỡ/trót đưa/đọc/gửi/nói/cho/cung_cấp/nhập … otp',
      'đã/vừa đưa/đọc/nói/cung_cấp … otp',
      'lỡ/trót bấm/nhấn/ấn/click/mở/vào … link/đường_dẫn',
      'bấm/nhấn/ấn/click/mở … link/đường_dẫn lạ rồi',
      'lỡ/trót cài/tải … ứng_dụng/phần_mềm/apk',
      'cài/tải … ứng_dụng/phần_mềm lạ/giả rồi',
      'bị … điều_khiển',
      'chiếm quyền điều khiển',
      'bị hack/chiếm … ngân_hàng',
      'bị … rút/chuyển sạch/hết/mất tiền',
    ],
    except: [
      'không/khỏi/tránh/sợ/phòng/chống/kẻo/chưa/đừng/dễ/hay/để/biết/hiệu/ai bị lừa',
      'có bị lừa không',
      'bị lừa không/hay_không',
      'không/có/khỏi/sợ/phải/tốn/không_bị/sợ_bị/có_bị mất tiền',
      'mất tiền không/gì/hay_không',
      'cái/hỏng/mất/tay điều_khiển',
      'điều khiển tivi/ti_vi/điều_hoà/quạt/cổng',
    ],
  },
  {
    needs: { reason: 'land-dispute' },
    phrases: [
      'tranh chấp',
      'lấn chiếm',
      '!lấn !đất',
      'bị lấn đất/sang/vườn/ruộng',
      'hàng xóm … lấn',
      'lấn đất nhà/ruộng/vườn',
      'ranh giới',
      '!ranh !đất',
      'ranh đất với/giữa',
      'thu hồi đất/ruộng/vườn',
      'đền bù đất/giải_phóng/ruộng/thoả_đáng',
      'tiền đền bù',
      'giải phóng mặt bằng',
      'tách thửa',
      'sang/chuyển tên sổ_đỏ/đất',
      'sổ đỏ … sai diện_tích/ranh/tên',
      'sai diện tích',
    ],
    except: [
      'tranh chấp đơn_hàng/với_shop/với_khách/thương_mại',
      'đền bù hàng/đơn/vé',
      'ranh giới xã_mới',
    ],
  },
  {
    needs: { reason: 'hardship-list' },
    phrases: [
      'hộ/cận/thoát nghèo',
      'gia đình khó khăn',
      'cứu trợ/đói',
      'hỗ_trợ/tiền/đền_bù … thiên_tai/bão_lũ/lũ_lụt/mưa_bão',
      'không/chưa có tên … danh_sách',
      'xét … trợ_cấp/hỗ_trợ/hoàn_cảnh',
      'chưa/không được nhận/lĩnh/xét/hưởng … trợ_cấp/hỗ_trợ/quà/tiền_tết',
      'trợ_cấp/hỗ_trợ/tiền_quà/quà_tết … chưa/không được/thấy nhận/lĩnh/xét/phát',
      'xoá nhà tạm',
      'nhà dột nát',
      'nhà tình thương/nghĩa',
      'cắt trợ_cấp/hộ_nghèo',
    ],
    except: [
      'ngân hàng … không/chưa có tên … danh_sách',
      'thẻ/bhyt/y_tế … hộ/cận nghèo',
      'không được nhận mã/otp',
      'hỗ trợ nfc/sinh_trắc/ngân_hàng',
    ],
  },
  {
    needs: { reason: 'complaint' },
    phrases: [
      'khiếu nại/kiện',
      'khởi kiện',
      'kiện ra/lên toà',
      'đơn kiện',
      '!đơn !thư',
      '!tố !cáo',
      'đơn/muốn/xin/gửi/làm_đơn tố cáo',
      'tố cáo cán_bộ/hành_vi/người/ông/bà/trưởng_thôn',
      '!hối !lộ',
      'nhận/đưa/ăn hối lộ',
      '!vòi !tiền',
      'đòi/vòi/nhận/đưa/bỏ/lấy phong_bì',
      'vòi vĩnh',
      'nhũng nhiễu',
      'đòi tiền bồi_dưỡng/lót_tay',
      '!tham !ô',
      'tham nhũng',
      '!ăn !chặn',
      'bị/cán_bộ ăn chặn',
    ],
    except: [
      'khiếu nại … shop/cửa_hàng/sàn/shopee/lazada/tiktok/đơn_hàng/người_bán/giao_hàng',
      'shop/cửa_hàng/sàn/shopee/lazada/đơn_hàng … khiếu_nại',
      'tố cáo … lừa_đảo/số/cuộc_gọi/tin_nhắn',
    ],
  },
];
