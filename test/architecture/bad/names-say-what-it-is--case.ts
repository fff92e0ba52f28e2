// as bot-server/lib/oneThing.ts
export const one = 1;
