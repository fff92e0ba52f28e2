// as bot-server/teams/note-visit.ts
export const noteVisit = () => ({ at: new Date() });
