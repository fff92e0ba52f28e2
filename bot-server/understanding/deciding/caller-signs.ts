/**
 * Somebody unseen called or wrote and wants something, in the notation of `#bot/lib/vietnamese-phrases.ts`. Whoever tells of it
 * may be about to do what a swindler asks for.
 */
export const callerPhrases: readonly string[] = [
  'người_ta/người/ai/nó/họ/số_lạ/người_lạ/công_an/thuế/cơ_quan_thuế/điện_lực/ngân_hàng/bảo_hiểm/bảo_hiểm_xã_hội/bưu_điện/viện_kiểm_sát/toà/toà_án/cô_giáo/thầy_giáo/tổng_đài/bệnh_viện gọi/nhắn/gọi_điện/nhắn_tin/gọi_tới/gọi_đến/điện_thoại bảo/nói/đòi/yêu_cầu/doạ/báo/kêu/mời/hướng_dẫn/là/rằng',
  'có người/ai/số xưng/tự_xưng/giả/gọi … bảo/nói/đòi/yêu_cầu/doạ/kêu/mời',
  'tự_xưng/xưng … gọi/nhắn',
  'doạ cắt/khoá/nợ/bắt/phạt/kiện',
  'dọa … cắt điện/nước/sim/mạng',
];

/** Seen face to face, or called by oneself. */
export const seenPhrases: readonly string[] = [
  'gọi lên xã/phường/trụ_sở/uỷ_ban/làm/lấy/nhận',
  'tôi/em/tui/mình/con/cháu gọi',
];
