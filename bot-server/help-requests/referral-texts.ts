import type { ReferralDesk } from '#shared/help-requests.ts';

/** As one says it: "đã chỉ bà con đến công an". */
export const deskNames: Record<ReferralDesk, string> = {
  police: 'công an',
  bank: 'ngân hàng',
  'one-stop': 'bộ phận một cửa của xã',
  insurance: 'cơ quan bảo hiểm xã hội',
  tax: 'cơ quan thuế',
  land: 'nơi đăng ký đất đai',
  telecom: 'cửa hàng nhà mạng',
  other: 'nơi khác',
};

/** Where to go and what to bring; nothing that a circular can change, no fees, no dates. */
export const referralTexts: Record<ReferralDesk, string> = {
  police:
    'Bà con đến công an xã (nghi bị lừa, mất tiền, bị đe doạ thì gọi 113 ngay). Mang theo căn cước, điện thoại, và giữ nguyên tin nhắn, số tài khoản, hoá đơn chuyển tiền để công an xem. Đừng xoá gì trong máy.',
  bank: 'Bà con ra quầy của chính ngân hàng mình mở tài khoản, hoặc gọi số in sau thẻ. Mang theo căn cước, điện thoại đang dùng số đã đăng ký, và thẻ nếu có. Nghi mất tiền thì gọi khoá tài khoản trước rồi mới ra quầy. Đừng đọc mã OTP, mật khẩu cho ai.',
  'one-stop':
    'Bà con đến bộ phận một cửa (Trung tâm phục vụ hành chính công) của xã. Mang theo căn cước, giấy tờ liên quan đến việc cần làm, và điện thoại có VNeID. Chưa biết điền đơn thì nhờ người trực ở đó, hoặc tổ đi cùng.',
  insurance:
    'Bà con đến cơ quan bảo hiểm xã hội nơi mình ở, hoặc hỏi bộ phận một cửa của xã trước. Mang theo căn cước và điện thoại có VNeID hoặc VssID.',
  tax: 'Bà con đến cơ quan thuế phụ trách xã mình, hoặc hỏi bộ phận một cửa của xã trước. Mang theo căn cước, mã số thuế, giấy đăng ký hộ kinh doanh nếu có, và giấy báo của thuế.',
  land: 'Việc đất đai bà con nộp ở bộ phận một cửa của xã; ở đó chuyển tới nơi đăng ký đất đai. Mang theo căn cước, sổ đỏ (bản chính để đối chiếu) và giấy tờ về thửa đất. Giữ lại giấy hẹn.',
  telecom:
    'Bà con ra cửa hàng của chính nhà mạng mình đang dùng. Mang theo căn cước và điện thoại có sim đó. Sim phải đứng tên mình thì mới làm lại, đổi sim được.',
  other: 'Bà con mang theo căn cước, điện thoại và giấy tờ liên quan. Tổ sẽ nhắn rõ nơi đến.',
};

export const deskTitles: Record<ReferralDesk, string> = {
  police: 'Công an',
  bank: 'Ngân hàng',
  'one-stop': 'Bộ phận một cửa của xã',
  insurance: 'Bảo hiểm xã hội',
  tax: 'Thuế',
  land: 'Đất đai',
  telecom: 'Nhà mạng',
  other: 'Nơi khác',
};
