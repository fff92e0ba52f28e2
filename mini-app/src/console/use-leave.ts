import { rememberPersona } from '#app/features/sign-in/find-access-token.ts';
import { useServices } from '#app/lib/services.tsx';

/** Signs out, and in development forgets who was played. */
export function useLeave(): (where?: 'here' | 'everywhere') => Promise<void> {
  const { session, platform } = useServices();
  return async (where = 'here') => {
    rememberPersona(platform.storage, undefined);
    await session.signOut(where);
  };
}
