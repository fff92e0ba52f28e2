import { useEffect } from 'react';
import { SignIn } from '#app/features/sign-in/sign-in.tsx';
import { applyLook } from '#app/lib/apply-look.ts';
import { type Services, ServicesProvider, useSession } from '#app/lib/services.tsx';
import { ErrorBoundary } from '#app/ui/error-boundary.tsx';
import { LoadingScreen } from '#app/ui/faces.tsx';
import { Part } from '#app/ui/part.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { Me } from '#shared/sessions.ts';
import { ConsoleBar } from './console-bar.tsx';
import { ConsoleNav, useConsolePage } from './console-nav.tsx';
import { type Staff, staffOf } from './staff-of.ts';
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
        <StaffOnly />
      </ErrorBoundary>
    </ServicesProvider>
  );
}

function StaffOnly() {
  const session = useSession();
  switch (session.kind) {
    case 'starting':
      return (
        <main>
          <LoadingScreen />
        </main>
      );
    case 'signed-out':
    case 'failed':
      return (
        <main>
          <Screen title={texts.signInTitle}>
            <p>{texts.signInWhy}</p>
            <SignIn firstKind="officer" />
          </Screen>
        </main>
      );
    case 'signed-in': {
      const staff = staffOf(session.me);
      return staff === undefined ? <NotStaff me={session.me} /> : <StaffPages staff={staff} />;
    }
    default:
      return session satisfies never;
  }
}

function NotStaff({ me }: { me: Me }) {
  return (
    <main>
      <Screen title={texts.title}>
        <p>{texts.notStaff}</p>
        <p>{texts.notStaffHow(me.name ?? texts.unnamed)}</p>
      </Screen>
    </main>
  );
}

function StaffPages({ staff }: { staff: Staff }) {
  const page = useConsolePage(staff.role);
  return (
    <div className="console-frame">
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
