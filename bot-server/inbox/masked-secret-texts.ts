import type { MaskedSecret } from './inbound-event.ts';

/** What stands in a person's text where a secret stood. */
export const maskedSecretTexts: Record<MaskedSecret, string> = {
  otp: '[mã đã che]',
  password: '[mật khẩu đã che]',
  'id-number': '[số giấy tờ đã che]',
  'card-number': '[dãy số đã che]',
  'phone-number': '[số điện thoại đã che]',
};
