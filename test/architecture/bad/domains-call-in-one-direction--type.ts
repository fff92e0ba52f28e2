// as bot-server/areas/area-of-team.ts
export type Team = import('#bot/teams/team.table.ts').Team;
