import type { HttpClient } from '#app/lib/http-client.ts';
import { AskedSignInCode, Me, Session, ZaloSignIn } from '#shared/sessions.ts';

export function askSignInCode(http: HttpClient, staffCode: string): Promise<AskedSignInCode> {
  return http.post('/api/sign-in/codes', { staffCode }, AskedSignInCode);
}

export function takeSignInCode(http: HttpClient, id: string, code: string): Promise<Session> {
  return http.post(`/api/sign-in/codes/${id}/session`, { code }, Session);
}

/** Where Zalo's sign-in page is for this browser. */
export async function findZaloAddress(http: HttpClient, oaId: string | undefined): Promise<string> {
  const query = { oa: oaId };
  return (await http.post('/api/sign-in/zalo', {}, ZaloSignIn, { query })).address;
}

export function endZaloSignIn(
  http: HttpClient,
  answer: { code: string; state: string },
): Promise<Session> {
  return http.post('/api/sign-in/zalo/session', answer, Session);
}

export function takeInvitation(http: HttpClient, code: string): Promise<Me> {
  return http.post('/api/me/officer-invitation', { code }, Me);
}
