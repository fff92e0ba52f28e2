import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { AppLink } from '#app/lib/navigation.tsx';
import { useSession } from '#app/lib/services.tsx';
import { HomeIcon, RequestsIcon, TeamIcon } from '#app/ui/icons.tsx';
import { texts } from './texts.ts';

export function BottomBar() {
  const session = useSession();
  const isMember = session.kind === 'signed-in' && session.me.member !== null;
  return (
    <nav className="bottom-bar" aria-label={texts.bar}>
      <Place to="/" label={texts.home} icon={<HomeIcon />} />
      <Place to="/help-requests" label={texts.requests} icon={<RequestsIcon />} />
      {isMember && <Place to="/team" label={texts.team} icon={<TeamIcon />} />}
    </nav>
  );
}

function Place({ to, label, icon }: { to: string; label: string; icon: ReactNode }) {
  const { pathname } = useLocation();
  const isHere = to === '/' ? pathname === '/' : pathname.startsWith(to);
  return (
    <AppLink to={to} className="bottom-bar-place" aria-current={isHere ? 'page' : undefined}>
      {icon}
      {label}
    </AppLink>
  );
}
