import type { AnnouncementChannel } from '#shared/announcing.ts';
import { mayAct, type StaffRole } from '#shared/staff.ts';

/** Whether a second person must look at it: it reaches beyond one village, disturbs the night, or goes to all or costs money. */
export function needsSecondPerson(announcement: {
  /** Those it is meant for, less those left out. */
  areas: readonly { level: 'province' | 'commune' | 'village' }[];
  isUrgent: boolean;
  channels: readonly AnnouncementChannel[];
}): boolean {
  const { areas, isUrgent, channels } = announcement;
  const isWide = areas.length > 1 || areas.some(({ level }) => level !== 'village');
  return isWide || isUrgent || channels.includes('article') || channels.includes('template');
}

/** Somebody as Zalo and our lists know them. */
export type Person = {
  officerId: string | null;
  appUserId: string | null;
  oaUserId: string | null;
};

/** One human being, also where one is on the list of officers and on a team's. */
function isSamePerson(one: Person, other: Person): boolean {
  const isSame = (a: string | null, b: string | null) => a !== null && a === b;
  return (
    isSame(one.officerId, other.officerId) ||
    isSame(one.appUserId, other.appUserId) ||
    isSame(one.oaUserId, other.oaUserId)
  );
}

/** Whether somebody may be the second person: an approver at least, and not who wrote it. */
export function mayApprove(role: StaffRole, approver: Person, author: Person): boolean {
  return mayAct(role, 'approver') && !isSamePerson(approver, author);
}
