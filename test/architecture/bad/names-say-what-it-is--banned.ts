// as bot-server/lib/utils.ts
export const one = 1;
