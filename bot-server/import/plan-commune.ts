import type { Area } from '#bot/areas/area.table.ts';
import type { Group, Team } from '#bot/teams/team.table.ts';
import { type PlannedAccount, type PlannedToken, planAccounts } from './plan-accounts.ts';
import { planAreas } from './plan-areas.ts';
import { planGroups } from './plan-groups.ts';
import { type PlannedMember, planMembers } from './plan-members.ts';
import { type PlannedOfficer, planOfficers } from './plan-officers.ts';
import type { TablePlan } from './plan-table.ts';
import { planTeams } from './plan-teams.ts';
import type { Planning } from './planning.ts';

/** Everything that an import would do. */
export type CommunePlan = {
  'areas.csv': TablePlan<Area>;
  'official-accounts.csv': TablePlan<PlannedAccount>;
  'teams.csv': TablePlan<Team>;
  'members.csv': TablePlan<PlannedMember>;
  'groups.csv': TablePlan<Group>;
  'officers.csv': TablePlan<PlannedOfficer>;
  tokens: PlannedToken[];
};

/** Fits the rows together with one another and with what is known; the plan holds only while there are no problems. */
export function planCommune(planning: Planning): CommunePlan {
  const areas = planAreas(planning);
  const accounts = planAccounts(planning, areas.byCode);
  const teams = planTeams(planning, areas.byCode);
  return {
    'areas.csv': areas.plan,
    'official-accounts.csv': accounts.plan,
    'teams.csv': teams.plan,
    'members.csv': planMembers(planning, teams.byCode),
    'groups.csv': planGroups(planning, teams.byCode, accounts.byOaId),
    'officers.csv': planOfficers(planning, areas.byCode),
    tokens: accounts.tokens,
  };
}
