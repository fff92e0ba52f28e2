import { useState } from 'react';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { PlatformError } from '#app/platform/platform.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { NeedsMe } from './needs-me.tsx';
import { changeName } from './requests.ts';
import { texts } from './texts.ts';

export function NameScreen() {
  return (
    <Screen title={texts.nameTitle} backTo="/me">
      <NeedsMe ready={(me) => <NameForm kept={me.name ?? ''} />} />
    </Screen>
  );
}

function NameForm({ kept }: { kept: string }) {
  const { http, platform, session } = useServices();
  const go = useGo();
  const [name, setName] = useState(kept);
  const [hint, setHint] = useState<string>();
  const save = useAction(async () => {
    session.changeMe(await changeName(http, { name: name.trim() }));
    go('/me');
  });
  const ask = useAction(async () => {
    setHint(undefined);
    try {
      setName(await platform.askName());
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      setHint(error.reason === 'denied' ? texts.nameDenied : texts.nameFailed);
    }
  });
  const submit = () => {
    if (name.trim() === '') setHint(texts.nameMissing);
    else void save.run();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={texts.nameLabel}
        purpose="name"
        hint={texts.nameHint}
        value={name}
        onChange={setName}
        maxLength={60}
      />
      {platform.kind === 'zalo' && (
        <Button
          kind="secondary"
          isBusy={ask.isBusy}
          busyLabel={texts.nameAsking}
          onClick={() => void ask.run()}
        >
          {texts.nameFromZalo}
        </Button>
      )}
      {hint !== undefined && <Notice kind="warning">{hint}</Notice>}
      {save.error && <Notice kind="bad">{save.error.message}</Notice>}
      <Button type="submit" isBusy={save.isBusy} busyLabel={texts.saving}>
        {texts.save}
      </Button>
    </form>
  );
}
