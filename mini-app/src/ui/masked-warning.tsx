import { texts } from '#app/lib/texts.ts';
import { alarmingKinds, type MaskedKind } from '#shared/help-requests.ts';
import { Notice } from './notice.tsx';

interface MaskedProps {
  /** What was covered in the words just sent. */
  masked: readonly MaskedKind[];
}

/** Warns a resident who wrote down what a swindler asks for. */
export function MaskedWarning({ masked }: MaskedProps) {
  if (!masked.some((kind) => alarmingKinds.includes(kind))) return null;
  return <Notice kind="bad">{texts.maskedWarning}</Notice>;
}

/** Tells a helper what of their words does not arrive. */
export function CoveredForHelper({ masked }: MaskedProps) {
  if (masked.length === 0) return null;
  const names = masked.map((kind) => texts.maskedKinds[kind]).join(', ');
  return <Notice kind="bad">{texts.coveredForHelper(names)}</Notice>;
}
