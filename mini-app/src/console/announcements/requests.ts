import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import {
  type NewAnnouncement,
  StaffAnnouncement,
  StaffAnnouncementList,
} from '#shared/announcements.ts';
import { TutorialList } from '#shared/tutorial-search.ts';

const pollMs = 30_000;
const path = '/api/staff/announcements';

export function useStaffAnnouncements(): Load<StaffAnnouncementList> {
  return useLoad(
    'staff-announcements',
    (http, signal) => http.get(path, StaffAnnouncementList, { signal }),
    { pollMs },
  );
}

export function useTutorialTitles(): Load<TutorialList> {
  return useLoad('tutorials', (http, signal) =>
    http.get('/api/tutorials', TutorialList, { signal }),
  );
}

export function publish(http: HttpClient, body: NewAnnouncement): Promise<StaffAnnouncement> {
  return http.post(path, body, StaffAnnouncement);
}

export function withdraw(http: HttpClient, id: string): Promise<StaffAnnouncement> {
  return http.post(`${path}/${encodeURIComponent(id)}/withdraw`, {}, StaffAnnouncement);
}
