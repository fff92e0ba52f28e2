import type { Area } from '#bot/areas/area.table.ts';
import type { DeskRole } from '#shared/staff.ts';

/** Who announces: somebody at the commune's desk, or the leader of a team for the own village. */
export type Announcer = {
  author: { officerId: string } | { memberId: string };
  role: DeskRole | 'leader';
  /** For whom they speak: the commune, or the village. */
  area: Pick<Area, 'id' | 'path'>;
};

/** Who wrote it, as an announcement keeps it. */
export function authorOf({ author }: Announcer) {
  return {
    officerId: 'officerId' in author ? author.officerId : null,
    memberId: 'memberId' in author ? author.memberId : null,
  };
}
