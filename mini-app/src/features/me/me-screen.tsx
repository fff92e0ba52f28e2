import { interruptBy } from '#app/lib/navigation.tsx';
import { useSession } from '#app/lib/services.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { RowLink } from '#app/ui/row.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { SignOut } from './sign-out.tsx';
import { texts } from './texts.ts';

/** Everything that is the person's own to set; letters and colours also for who has not signed in. */
export function MeScreen() {
  const session = useSession();
  const me = session.kind === 'signed-in' ? session.me : undefined;
  const { village } = me?.resident ?? {};
  const version = import.meta.env.VITE_APP_VERSION || texts.developmentVersion;
  return (
    <Screen title={texts.title}>
      {(session.kind === 'signed-out' || session.kind === 'failed') && (
        <>
          <p>{texts.signedOut}</p>
          <LinkButton to={interruptBy('/sign-in', '/me')}>{texts.signIn}</LinkButton>
        </>
      )}
      <ul className="rows" aria-label={texts.list}>
        {me && (
          <>
            <RowLink to="/me/name" title={texts.name} detail={me.name ?? texts.noName} />
            <RowLink
              to={interruptBy('/village', '/me')}
              title={texts.village}
              detail={village?.name ?? texts.noVillage}
            />
          </>
        )}
        <RowLink to="/me/look" title={texts.look} detail={texts.lookDetail} />
        {me && (
          <>
            <RowLink to="/me/household" title={texts.household} detail={texts.householdDetail} />
            <RowLink to="/me/messages" title={texts.messages} detail={texts.messagesDetail} />
            <RowLink to="/me/consents" title={texts.consents} detail={texts.consentsDetail} />
            <RowLink to="/me/data" title={texts.data} detail={texts.dataDetail} />
          </>
        )}
        <RowLink to="/me/channel" title={texts.channel} detail={texts.channelDetail} />
      </ul>
      {me && <SignOut />}
      <p className="soft">{texts.version(version)}</p>
    </Screen>
  );
}
