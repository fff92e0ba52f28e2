const shownDigits = 3;

/** All but the last three digits covered: enough to tell one's own numbers apart, too little for who looks over a shoulder. */
export function maskPhone(phone: string): string {
  return `${'•'.repeat(Math.max(0, phone.length - shownDigits))}${phone.slice(-shownDigits)}`;
}
