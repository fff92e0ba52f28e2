import { useState } from 'react';
import { useGo, useNextPath } from '#app/lib/navigation.tsx';
import { useServices, useSession } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { useSettled } from '#app/lib/use-settled.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { RowButton } from '#app/ui/row.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { chooseVillage, useVillages } from './requests.ts';
import { texts } from './texts.ts';

/** Asks once where the resident lives, then goes on with what was interrupted. */
export function VillageScreen() {
  const { http, session } = useServices();
  const state = useSession();
  const go = useGo();
  const next = useNextPath() ?? '/';
  const [text, setText] = useState('');
  const villages = useVillages(useSettled(text.trim()));
  const choose = useAction(async (areaId: string) => {
    session.changeMe(await chooseVillage(http, { areaId }));
    go(next, { replace: true });
  });
  const current = state.kind === 'signed-in' ? state.me.resident.village : null;
  return (
    <Screen title={texts.title}>
      <p>{texts.why}</p>
      {current && <p className="soft">{texts.current(current.name)}</p>}
      <TextField type="search" label={texts.search} value={text} onChange={setText} />
      {choose.error && <Notice kind="bad">{choose.error.message}</Notice>}
      <Faces
        load={villages}
        isEmpty={(list) => list.length === 0}
        empty={<p>{texts.none}</p>}
        ready={(list) => (
          <ul className="rows" aria-label={texts.list}>
            {list.map((village) => (
              <RowButton
                key={village.id}
                title={village.name}
                detail={village.communeName}
                onClick={() => void choose.run(village.id)}
              />
            ))}
          </ul>
        )}
      />
      <LinkButton kind="quiet" to="/">
        {texts.later}
      </LinkButton>
    </Screen>
  );
}
