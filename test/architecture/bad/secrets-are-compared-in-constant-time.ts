// as bot-server/zalo/judge-callback.ts
export function isOurs(request: { signature: string }, expected: string): boolean {
  return request.signature === expected;
}
