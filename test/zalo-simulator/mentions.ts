import type { Simulation } from './simulation.ts';
import { findPersonByUserId } from './simulation.ts';
import type { Group, Mention } from './state.ts';

/** Who is called by a group text: `[@user_id]`, `[@group_id]` (everybody) or `[@oa_id]`. Unknown ids call nobody. */
export function findMentions(simulation: Simulation, group: Group, text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const [, id = ''] of text.matchAll(/\[@([^[\]\s]+)\]/g)) {
    if (id === group.groupId) mentions.push({ id, kind: 'all', name: group.name });
    const oa = simulation.state.officialAccounts[id];
    if (oa && id === group.oaId) mentions.push({ id, kind: 'oa', name: oa.name });
    const person = findPersonByUserId(simulation, group.oaId, id);
    if (person && group.members.some((member) => member.personId === person.personId)) {
      mentions.push({ id, kind: 'member', personId: person.personId, name: person.name });
    }
  }
  return mentions;
}
