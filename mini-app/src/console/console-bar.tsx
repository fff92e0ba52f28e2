import { rememberPersona } from '#app/features/sign-in/find-access-token.ts';
import { TextSizeSwitch } from '#app/features/text-size/text-size-switch.tsx';
import { useServices, useSession } from '#app/lib/services.tsx';
import { texts as appTexts } from '#app/lib/texts.ts';
import { type Staff, staffOf } from './staff-of.ts';
import { texts } from './texts.ts';

export function ConsoleBar() {
  const session = useSession();
  const { session: keeper, platform } = useServices();
  const leave = () => {
    rememberPersona(platform.storage, undefined);
    void keeper.signOut();
  };
  return (
    <header className="console-bar">
      <p className="console-bar-name">{appTexts.appName}</p>
      {session.kind === 'signed-in' && (
        <>
          {session.me.name !== null && <p>{describe(session.me.name, staffOf(session.me))}</p>}
          <button type="button" className="console-bar-button" onClick={leave}>
            {texts.switchPerson}
          </button>
        </>
      )}
      <TextSizeSwitch />
    </header>
  );
}

function describe(name: string, staff: Staff | undefined): string {
  return staff === undefined ? name : texts.signedInAs(name, texts.roles[staff.role]);
}
