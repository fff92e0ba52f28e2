import { interruptBy } from '#app/lib/navigation.tsx';
import { useSession } from '#app/lib/services.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces, LoadingFace } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { AnnouncementRows } from './announcement-rows.tsx';
import { useAnnouncements } from './requests.ts';
import { texts } from './texts.ts';

export function AnnouncementsScreen() {
  const session = useSession();
  return (
    <Screen title={texts.title}>
      {session.kind === 'starting' && <LoadingFace />}
      {session.kind === 'signed-in' && <Inbox />}
      {(session.kind === 'signed-out' || session.kind === 'failed') && (
        <>
          <p>{texts.signInWhy}</p>
          <LinkButton to={interruptBy('/sign-in', '/announcements')}>{texts.signIn}</LinkButton>
        </>
      )}
    </Screen>
  );
}

function Inbox() {
  return (
    <Faces
      load={useAnnouncements()}
      isEmpty={(list) => list.length === 0}
      empty={
        <>
          <p>{texts.none}</p>
          <p className="soft">{texts.noneWhy}</p>
        </>
      }
      ready={(list) => <AnnouncementRows announcements={list} />}
    />
  );
}
