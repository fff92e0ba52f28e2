import { useEffect } from 'react';
import { SignIn } from '#app/features/sign-in/sign-in.tsx';
import { applyLook } from '#app/lib/apply-look.ts';
import { type Services, ServicesProvider, useSession } from '#app/lib/services.tsx';
import { ErrorBoundary } from '#app/ui/error-boundary.tsx';
import { LoadingScreen } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { ConsoleBar } from './console-bar.tsx';
import { ConsoleNav, useConsolePage } from './console-nav.tsx';
import { texts } from './texts.ts';
import './console.css';

/** The staff console inside some router. */
export function Console({ services }: { services: Services }) {
  useEffect(() => {
    applyLook(services.platform.storage);
    void services.session.start();
  }, [services]);
  return (
    <ServicesProvider services={services}>
      <ErrorBoundary>
        <ConsoleBar />
        <main>
          <OfficerOnly />
        </main>
      </ErrorBoundary>
    </ServicesProvider>
  );
}

function OfficerOnly() {
  const session = useSession();
  switch (session.kind) {
    case 'starting':
      return <LoadingScreen />;
    case 'signed-out':
    case 'failed':
      return (
        <Screen title={texts.signInTitle}>
          <p>{texts.signInWhy}</p>
          <SignIn firstKind="officer" />
        </Screen>
      );
    case 'signed-in':
      if (session.me.officer !== null) {
        return <OfficerPages areaName={session.me.officer.areaName} />;
      }
      return (
        <Screen title={texts.title}>
          <p>{texts.notOfficer}</p>
          <p>{texts.notOfficerHow(session.me.name ?? texts.unnamed)}</p>
        </Screen>
      );
    default:
      return session satisfies never;
  }
}

function OfficerPages({ areaName }: { areaName: string }) {
  const { Page } = useConsolePage();
  return (
    <>
      <ConsoleNav />
      <Page areaName={areaName} />
    </>
  );
}
