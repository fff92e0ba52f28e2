import { useState } from 'react';
import { PeopleList } from '#app/features/sign-in/people-list.tsx';
import { useClientConfig } from '#app/features/sign-in/requests.ts';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { AskCodeForm, type AskedCode } from './ask-code-form.tsx';
import { EnterCodeForm } from './enter-code-form.tsx';
import { texts } from './texts.ts';
import { useZaloReturn } from './use-zalo-return.ts';
import { ZaloWay } from './zalo-way.tsx';
import './sign-in.css';

interface SignInPageProps {
  /** Somebody was signed in on this page before. */
  hasLeft: boolean;
}

/** Lets staff in from any browser: at Zalo's own page, or with a code that the commune's account sends. */
export function SignInPage({ hasLeft }: SignInPageProps) {
  const config = useClientConfig();
  const zalo = useZaloReturn();
  const [asked, setAsked] = useState<AskedCode>();
  if (asked !== undefined) {
    return (
      <main className="console-sign-in">
        <Screen title={texts.enterTitle}>
          <EnterCodeForm asked={asked} onAsked={setAsked} onOtherWay={() => setAsked(undefined)} />
        </Screen>
      </main>
    );
  }
  return (
    <main className="console-sign-in">
      <Screen title={texts.title}>
        <p>{texts.why}</p>
        {zalo.kind === 'ending' && <p role="status">{texts.comingBack}</p>}
        {zalo.kind === 'failed' && <Notice kind="bad">{zalo.message}</Notice>}
        {hasLeft && zalo.kind === 'none' && <Notice>{texts.left}</Notice>}
        <Faces
          load={config}
          ready={({ hasZaloSignIn, developmentSignInUrl }) => (
            <>
              <div className="sign-in-ways">
                <ZaloWay isPossible={hasZaloSignIn ?? false} />
                <AskCodeForm isMain={!hasZaloSignIn} onAsked={setAsked} />
              </div>
              {developmentSignInUrl !== null && (
                <PeopleList simulatorUrl={developmentSignInUrl} firstKind="officer" />
              )}
            </>
          )}
        />
      </Screen>
    </main>
  );
}
