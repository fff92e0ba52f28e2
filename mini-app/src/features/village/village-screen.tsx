import { useState } from 'react';
import { useGo, useNextPath } from '#app/lib/navigation.tsx';
import { useServices, useSession } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { useSettled } from '#app/lib/use-settled.ts';
import { dropVillageWish, readVillageWish } from '#app/lib/village-wish.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { RowButton } from '#app/ui/row.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { chooseVillage, useVillages } from './requests.ts';
import { texts } from './texts.ts';
import { VillageOfPoster } from './village-of-poster.tsx';
import { sayWhere } from './village-words.ts';

/** No village has a longer name. */
const nameLengthMax = 100;

/** Asks once where the resident lives, then goes on with what was interrupted. */
export function VillageScreen() {
  const { http, session, platform } = useServices();
  const state = useSession();
  const go = useGo();
  const next = useNextPath() ?? '/';
  const [text, setText] = useState('');
  const villages = useVillages(useSettled(text.trim()).slice(0, nameLengthMax));
  const choose = useAction(async (areaId: string) => {
    session.changeMe(await chooseVillage(http, { areaId }));
    dropVillageWish(platform.storage);
    go(next, { replace: true });
  });
  const [wish, setWish] = useState(() => readVillageWish(platform.storage));
  const refuseWish = () => {
    dropVillageWish(platform.storage);
    setWish(undefined);
  };
  const current = state.kind === 'signed-in' ? state.me.resident.village : null;
  return (
    <Screen title={texts.title}>
      <p>{texts.why}</p>
      {current && <p className="soft">{texts.current(current.name)}</p>}
      {choose.error && <Notice kind="bad">{choose.error.message}</Notice>}
      {wish !== undefined && wish !== current?.id && (
        <VillageOfPoster villageId={wish} choose={choose} onNo={refuseWish} />
      )}
      <TextField
        type="search"
        label={texts.search}
        hint={texts.searchHint}
        value={text}
        onChange={setText}
      />
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
                detail={sayWhere(village)}
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
