// as bot-server/http/hello.routes.ts
export const hello = (name: string) => `Chào ${name}`;
