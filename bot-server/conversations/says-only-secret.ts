import { consistsOf } from '#bot/lib/vietnamese-phrases.ts';

/** What stands where a code, a password or the number of a paper stood. */
const coveredSecret = /\[(?:mã|mật khẩu|số giấy tờ|dãy số) đã che\]/g;

const saysNothingElse = consistsOf([
  'mã/otp/mã_otp/pin/passcode/password/pass/pw/mk/code/mật_khẩu/mật_mã',
  'mã/số xác_thực/xác_nhận/xác_minh/bảo_mật/kích_hoạt/pin/định_danh',
  'cccd/cmnd/cmt/căn_cước/căn_cước_công_dân/chứng_minh_thư/chứng_minh_nhân_dân/giấy_tờ/số/thẻ/tài_khoản/stk/tk',
  'vneid/zalo/facebook/ngân_hàng/vssid/dịch_vụ_công/ví/momo',
  'là/của/thì/đây/này/nè/nhé/ạ/dạ/vâng/ơi/với/nha/về/gửi/cho/vừa/mới/có',
  'em/tôi/tui/mình/bác/cháu/con/chị/anh/ông/bà/cô/chú/mẹ/bố/nhà',
]);

/** Whether a text was nothing but a secret, which is covered in it, and its name: "mã otp là [mã đã che]". */
export function saysOnlySecret(text: string): boolean {
  const rest = text.replace(coveredSecret, ' ').trim();
  return rest !== text.trim() && (rest === '' || saysNothingElse(rest));
}
