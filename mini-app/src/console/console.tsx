import { useEffect, useRef } from 'react';
import { applyLook } from '#app/lib/apply-look.ts';
import { type Services, ServicesProvider, useServices, useSession } from '#app/lib/services.tsx';
import { ErrorBoundary } from '#app/ui/error-boundary.tsx';
import { FailedFace, LoadingScreen } from '#app/ui/faces.tsx';
import { Part } from '#app/ui/part.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { ConsoleBar } from './console-bar.tsx';
import { ConsoleNav, useConsolePage } from './console-nav.tsx';
import { NotStaff } from './sign-in/not-staff.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { type Staff, staffOf } from './staff-of.ts';
import { texts } from './texts.ts';
import { useLeave } from './use-leave.ts';
import { useNarrowNavigation } from './use-narrow.ts';
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
        <StaffOnly />
      </ErrorBoundary>
    </ServicesProvider>
  );
}

function StaffOnly() {
  const session = useSession();
  const { session: keeper } = useServices();
  const leave = useLeave();
  const hadSession = useRef(false);
  if (session.kind === 'signed-in') hadSession.current = true;
  switch (session.kind) {
    case 'starting':
      return (
        <main>
          <LoadingScreen />
        </main>
      );
    case 'signed-out':
      return <SignInPage hasLeft={hadSession.current} />;
    case 'failed':
      return (
        <main>
          <Screen title={texts.title}>
            <FailedFace error={session.error} onRetry={() => void keeper.start()} />
          </Screen>
        </main>
      );
    case 'signed-in': {
      const staff = staffOf(session.me);
      if (staff !== undefined) return <StaffPages staff={staff} />;
      return <NotStaff me={session.me} onLeave={() => void leave()} />;
    }
    default:
      return session satisfies never;
  }
}

function StaffPages({ staff }: { staff: Staff }) {
  const page = useConsolePage(staff.role);
  const isNarrow = useNarrowNavigation();
  return (
    <div className={isNarrow ? 'console-frame console-frame-narrow' : 'console-frame'}>
      <ConsoleNav role={staff.role} />
      <main>
        {page === undefined ? (
          <Screen title={texts.title}>
            <p>{texts.noPages}</p>
          </Screen>
        ) : (
          <Part key={page.id} load={page.load} props={staff} />
        )}
      </main>
    </div>
  );
}
