import { useLocation, useParams } from 'react-router-dom';
import { useTutorial } from '#app/features/tutorials/requests.ts';
import { miniAppLink } from '#app/lib/mini-app-link.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { usePlace } from '#app/lib/use-place.ts';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { ClientConfig } from '#shared/sessions.ts';
import { PrintButton } from './print-button.tsx';
import { texts } from './print-texts.ts';
import { PrintedTutorial } from './printed-tutorial.tsx';
import './print-screen.css';

/** A tutorial as it comes out of a printer, with nothing of the app around it. */
export function PrintScreen() {
  const { tutorialId = '' } = useParams();
  const { search } = useLocation();
  const tutorial = useTutorial(tutorialId);
  const config = useClientConfig();
  const { oaId } = usePlace();
  const path = `/tutorials/${tutorialId}`;
  return (
    <main>
      <Screen
        title={tutorial.state.kind === 'ready' ? tutorial.state.value.title : texts.print}
        backTo={path}
        backLabel={texts.back}
      >
        <Faces
          load={config}
          ready={({ miniAppId }) => (
            <Faces
              load={tutorial}
              ready={(value) => (
                <>
                  <PrintButton miniAppId={miniAppId} tutorialId={tutorialId} />
                  <PrintedTutorial
                    tutorial={value}
                    link={miniAppLink(miniAppId, codePath(path, oaId), search)}
                  />
                </>
              )}
            />
          )}
        />
      </Screen>
    </main>
  );
}

/** Zalo wants to know that a code was read; the account leads people to their own commune. */
function codePath(path: string, oaId: string | undefined): string {
  const query = new URLSearchParams({ utm_source: 'zalo-qr' });
  if (oaId !== undefined) query.set('oa', oaId);
  return `${path}?${query.toString()}`;
}

function useClientConfig(): Load<ClientConfig> {
  return useLoad(
    'client-config',
    (http, signal) => http.get('/api/client-config', ClientConfig, { signal }),
    { keep: true },
  );
}
