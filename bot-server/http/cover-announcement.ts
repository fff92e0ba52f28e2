import { type MaskedText, maskSecrets } from '#bot/inbox/mask-secrets.ts';
import type { NewAnnouncement } from '#shared/announcements.ts';
import type { MaskedKind } from '#shared/help-requests.ts';
import { sayMasked } from './say-masked.ts';

/** An announcement says whom to call: offices have landlines, and officers mobiles, that no list of ours knows. */
const cover = (text: string): MaskedText => maskSecrets(text, ['phone-number']);

/** The announcement with everything covered that no public text should hold, and what that was. Phone numbers stay. */
export function coverAnnouncement(announcement: NewAnnouncement): {
  words: NewAnnouncement;
  masked: { masked?: MaskedKind[] };
} {
  const { event } = announcement;
  const title = cover(announcement.title);
  const body = cover(announcement.body);
  const place = cover(event?.place ?? '');
  const kinds = [title, body, place].flatMap(({ masked }) => masked);
  return {
    words: {
      ...announcement,
      title: title.text,
      body: body.text,
      event: event && { ...event, place: place.text },
    },
    masked: sayMasked({ text: body.text, masked: [...new Set(kinds)] }),
  };
}
