import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import { type MutableKind, mutableKinds } from '#shared/me.ts';
import { NeedsMe } from './needs-me.tsx';
import { changeMuted } from './requests.ts';
import { texts } from './texts.ts';

export function MessagesScreen() {
  return (
    <Screen title={texts.messagesTitle} backTo="/me">
      <p>{texts.messagesWhy}</p>
      <NeedsMe ready={(me) => <Kinds muted={me.resident.muted} />} />
      <p className="soft">{texts.messagesStill}</p>
    </Screen>
  );
}

function Kinds({ muted }: { muted: readonly MutableKind[] }) {
  const { http, session } = useServices();
  const change = useAction(async (kind: MutableKind, isWanted: boolean) => {
    const others = muted.filter((other) => other !== kind);
    const next = isWanted ? others : [...others, kind];
    session.changeMe(await changeMuted(http, { muted: next }));
  });
  return (
    <div className="stack stack-tight">
      {mutableKinds.map((kind) => (
        <TickField
          key={kind}
          label={texts.kinds[kind]}
          isTicked={!muted.includes(kind)}
          onChange={(isWanted) => void change.run(kind, isWanted)}
        />
      ))}
      {change.error && <Notice kind="bad">{change.error.message}</Notice>}
    </div>
  );
}
