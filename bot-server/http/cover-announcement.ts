import { type MaskedText, maskSecrets } from '#bot/inbox/mask-secrets.ts';
import type { AnnouncementDraft } from '#shared/announcing.ts';
import type { MaskedKind } from '#shared/help-requests.ts';
import { sayMasked } from './say-masked.ts';

/** An announcement says whom to call: offices have landlines, and officers mobiles, that no list of ours knows. */
export const coverPublic = (text: string): MaskedText => maskSecrets(text, ['phone-number']);

/** The draft with everything covered that no public text should hold, and what that was. Phone numbers stay. */
export function coverDraft(draft: AnnouncementDraft): {
  words: AnnouncementDraft;
  masked: { masked?: MaskedKind[] };
} {
  const kinds = new Set<MaskedKind>();
  const cover = (text: string): string => {
    const covered = coverPublic(text);
    for (const kind of covered.masked) kinds.add(kind);
    return covered.text;
  };
  const { event, template, urgentReason } = draft;
  const words = {
    ...draft,
    title: cover(draft.title),
    body: cover(draft.body),
    event: event && { ...event, place: cover(event.place) },
    urgentReason: urgentReason && cover(urgentReason),
    template: template && {
      ...template,
      data: Object.fromEntries(
        Object.entries(template.data).map(([name, value]) => [name, cover(value)]),
      ),
    },
  };
  return { words, masked: sayMasked({ text: words.body, masked: [...kinds] }) };
}
