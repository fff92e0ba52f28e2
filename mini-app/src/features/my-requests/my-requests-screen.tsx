import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { RequestRows } from './request-rows.tsx';
import { useMyRequests } from './requests.ts';
import { texts } from './texts.ts';

export function MyRequestsScreen() {
  const requests = useMyRequests();
  return (
    <Screen title={texts.title}>
      <Faces
        load={requests}
        isEmpty={(list) => list.length === 0}
        empty={
          <>
            <p>{texts.none}</p>
            <LinkButton kind="help" to="/ask">
              {texts.ask}
            </LinkButton>
          </>
        }
        ready={(list) => <RequestRows requests={list} />}
      />
    </Screen>
  );
}
