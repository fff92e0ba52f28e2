import type { Tx } from '#bot/db/database.ts';
import { getMember } from '#bot/teams/find-member.ts';
import { getTeam } from '#bot/teams/find-team.ts';
import type { Helper } from './help-request-rules.ts';

/** Who acts on a request for the team or the commune, and what made them. */
export type Acting = {
  helper: Helper;
  name: string;
  /** "tổ thôn Chè", "UBND xã Thanh Tâm": shown to the resident behind the name. */
  teamName: string;
  unconfirmed: boolean;
  channel: 'group' | 'mini-app' | 'staff';
  /** Message id or idempotency key; the same cause acts once. */
  cause: string;
};

/** The same where nobody needs to be named, or where a clock acts for all. */
export type Doing = Pick<Acting, 'unconfirmed' | 'cause'> & {
  helper: Helper | { kind: 'system' };
  channel: Acting['channel'] | 'system';
};

/** A member acting; throws `member/unknown`. */
export async function actingMember(
  tx: Tx,
  memberId: string,
  how: Pick<Acting, 'channel' | 'cause'>,
): Promise<Acting> {
  const member = await getMember(tx, memberId);
  const team = await getTeam(tx, member.teamId);
  return {
    ...how,
    helper: { kind: 'member', id: member.id },
    name: member.name,
    teamName: team.name,
    unconfirmed: member.state === 'unconfirmed',
  };
}
