import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { UnreadMark } from '#app/features/announcements/unread-mark.tsx';
import { AppLink } from '#app/lib/navigation.tsx';
import { useSession } from '#app/lib/services.tsx';
import { AnnouncementsIcon, HomeIcon, MeIcon, RequestsIcon, TeamIcon } from '#app/ui/icons.tsx';
import { texts } from './texts.ts';

export function BottomBar() {
  const session = useSession();
  const isMember = session.kind === 'signed-in' && session.me.member !== null;
  return (
    <nav className="bottom-bar" aria-label={texts.bar}>
      <Place to="/" label={texts.home} icon={<HomeIcon />} />
      <Place to="/help-requests" label={texts.requests} icon={<RequestsIcon />} />
      <Place
        to="/announcements"
        label={texts.announcements}
        icon={<AnnouncementsIcon />}
        mark={<UnreadMark />}
      />
      <Place to="/me" label={texts.me} icon={<MeIcon />} />
      {isMember && <Place to="/team" label={texts.team} icon={<TeamIcon />} />}
    </nav>
  );
}

interface PlaceProps {
  to: string;
  label: string;
  icon: ReactNode;
  mark?: ReactNode;
}

function Place({ to, label, icon, mark }: PlaceProps) {
  const { pathname } = useLocation();
  const isHere = to === '/' ? pathname === '/' : pathname.startsWith(to);
  return (
    <AppLink to={to} className="bottom-bar-place" aria-current={isHere ? 'page' : undefined}>
      {icon}
      {label}
      {mark}
    </AppLink>
  );
}
