export type AnnouncementView = 'script' | 'new' | 'templates' | 'quiet-hours';

/** Where something of the announcements stands in the console. */
export function addressOf(place: { id?: string; view?: AnnouncementView; show?: string }): string {
  return `?${new URLSearchParams({ page: 'announcements', ...place }).toString()}`;
}
