// as bot-server/lib/debug.ts
export const isDebugging = process.env.DEBUG === '1';
