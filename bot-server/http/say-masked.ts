import type { MaskedText } from '#bot/inbox/mask-secrets.ts';
import type { MaskedKind } from '#shared/help-requests.ts';

/** What an answer says of the words it answers; nothing where nothing was covered. */
export function sayMasked(covered: MaskedText | undefined): { masked?: MaskedKind[] } {
  return covered === undefined || covered.masked.length === 0 ? {} : { masked: covered.masked };
}
