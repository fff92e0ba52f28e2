// as bot-server/launch/play.ts
export const play = () => import('#test/zalo-simulator/main.ts');
