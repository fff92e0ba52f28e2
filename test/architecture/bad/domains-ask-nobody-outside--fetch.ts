// as bot-server/residents/find-name.ts
export const findName = (url: string) => fetch(url);
