import type { ComponentProps } from 'react';
import { Link, Navigate, useLocation, useNavigate } from 'react-router-dom';
import { withLastingQuery } from './page-address.ts';

/** A link inside the app that keeps who came and through what. */
export function AppLink({ to, ...rest }: Omit<ComponentProps<typeof Link>, 'to'> & { to: string }) {
  const { search } = useLocation();
  return <Link {...rest} to={withLastingQuery(to, search)} />;
}

/** The same for a screen that only leads elsewhere. */
export function Redirect({ to }: { to: string }) {
  const { search } = useLocation();
  return <Navigate to={withLastingQuery(to, search)} replace />;
}

/** The same for code that goes somewhere by itself. */
export function useGo(): (to: string, options?: { replace?: boolean; state?: unknown }) => void {
  const navigate = useNavigate();
  const { search } = useLocation();
  return (to, options) => navigate(withLastingQuery(to, search), options ?? {});
}

/** Where a screen that interrupted another one leads afterwards; only ever inside the app. */
export function useNextPath(): string | undefined {
  const { search } = useLocation();
  const next = new URLSearchParams(search).get('next');
  return next !== null && /^\/(?![/\\])/.test(next) ? next : undefined;
}

/** The address of `interruption` that comes back to `here` when it is done. */
export function interruptBy(interruption: string, here: string): string {
  return `${interruption}?${new URLSearchParams({ next: here }).toString()}`;
}
