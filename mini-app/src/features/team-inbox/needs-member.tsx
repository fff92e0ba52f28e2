import { Outlet } from 'react-router-dom';
import { useSession } from '#app/lib/services.tsx';
import type { TeamMember } from '#app/lib/team-member.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { texts } from './texts.ts';

export type Member = TeamMember;

/** Lets members of a team in and tells everybody else what this place is. */
export function NeedsMember() {
  const session = useSession();
  const member = session.kind === 'signed-in' ? session.me.member : null;
  if (member !== null) return <Outlet context={member} />;
  return (
    <Screen title={texts.title}>
      <p>{texts.notMember}</p>
      <p>{texts.notMemberHow}</p>
      <LinkButton kind="secondary" to="/">
        {texts.goHome}
      </LinkButton>
    </Screen>
  );
}
