import { PhoneNumber } from '#shared/help-requests.ts';

/** A number as people write it ("0912 345.678", "+84 912…") as it is dialled. */
export function asDialled(written: string): string {
  const digits = written.replace(/[\s.\-()]/g, '');
  return digits.replace(/^(\+84|0084|84(?=\d{9}$))0?/, '0');
}

export function isPhoneNumber(written: string): boolean {
  return PhoneNumber.safeParse(asDialled(written)).success;
}
