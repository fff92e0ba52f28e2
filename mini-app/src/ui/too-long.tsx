import { extraLetters } from '#app/lib/extra-letters.ts';
import { texts } from '#app/lib/texts.ts';
import { Notice } from './notice.tsx';

interface TooLongProps {
  value: string;
  maxLength: number | undefined;
}

/** Says how much must go before a text can be sent; nothing where it fits. */
export function TooLong({ value, maxLength }: TooLongProps) {
  const extra = maxLength === undefined ? 0 : extraLetters(value, maxLength);
  return extra > 0 ? <Notice kind="warning">{texts.tooLong(extra)}</Notice> : null;
}
