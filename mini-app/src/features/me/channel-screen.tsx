import { AppError } from '#app/lib/app-error.ts';
import { useServices, useSession } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { PlatformError } from '#app/platform/platform.ts';
import { Button } from '#app/ui/button.tsx';
import { LoadingFace } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { texts } from './texts.ts';
import './me.css';

/** Which account is the commune's real one, and what it never does. */
export function ChannelScreen() {
  const session = useSession();
  return (
    <Screen title={texts.channelTitle} backTo="/me">
      {session.kind === 'starting' && <LoadingFace />}
      {session.kind === 'signed-in' && (
        <Account name={session.me.resident.officialAccountName} oaId={session.me.resident.oaId} />
      )}
      {(session.kind === 'signed-out' || session.kind === 'failed') && (
        <p>{texts.channelUnknown}</p>
      )}
      <h2>{texts.channelHow}</h2>
      <ul className="plain-list">
        {texts.channelSigns.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </Screen>
  );
}

function Account({ name, oaId }: { name: string; oaId: string }) {
  const { platform } = useServices();
  const open = useAction(async () => {
    try {
      await platform.openChat(oaId);
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      throw new AppError('platform/no-chat', texts.channelCannotOpen, 'refused', error);
    }
  });
  return (
    <div className="card stack">
      <dl className="stack stack-tight">
        <div>
          <dt className="soft">{texts.channelName}</dt>
          <dd className="channel-number">{name}</dd>
        </div>
        <div>
          <dt className="soft">{texts.channelNumber}</dt>
          <dd className="channel-number">{oaId}</dd>
        </div>
      </dl>
      <Button onClick={() => void open.run()}>{texts.channelOpen}</Button>
      {open.error && <Notice kind="bad">{open.error.message}</Notice>}
    </div>
  );
}
