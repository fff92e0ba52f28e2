// as bot-server/teams/team-rules.ts
export const chooseMember = (count: number) => Math.floor(Math.random() * count);
