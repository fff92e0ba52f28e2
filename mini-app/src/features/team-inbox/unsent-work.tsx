import type { Draft } from '#app/lib/draft.ts';
import { dropDraft } from '#app/lib/draft-store.ts';
import { useServices } from '#app/lib/services.tsx';
import { texts as appTexts } from '#app/lib/texts.ts';
import { useDrafts } from '#app/lib/use-drafts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { RowLink } from '#app/ui/row.tsx';
import { deskPathOf, isBegunDesk, readDeskFields } from './desk-draft.ts';
import { writingOf, writingPath } from './team-writing.ts';
import { texts } from './texts.ts';
import { writingTexts } from './writing-texts.ts';

interface Unsent {
  name: string;
  draft: Draft;
  path: string;
  what: string;
}

/**
 * What a helper wrote and the server does not have: what goes by itself and what was begun lead to where they are written;
 * what does not go by itself any more can be read and dropped here too, as its request may be out of sight.
 */
export function UnsentWork() {
  const found = Object.entries(useDrafts()).flatMap(([name, draft]) => describe(name, draft));
  const heldBack = found.filter(({ draft }) => draft.heldBack !== undefined);
  const others = found.filter(({ draft }) => draft.heldBack === undefined);
  const waiting = others.filter(({ draft }) => draft.isSent);
  const begun = others.filter(({ name, draft }) => isBegunDesk(name, draft));
  return (
    <>
      {heldBack.length + waiting.length > 0 && (
        <Notice kind="warning">
          <h2>{texts.unsentTitle}</h2>
          {heldBack.map((one) => (
            <HeldBack key={one.name} {...one} />
          ))}
          {waiting.length > 0 && <p>{appTexts.held}</p>}
          <Rows unsent={waiting} />
        </Notice>
      )}
      {begun.length > 0 && (
        <section className="stack stack-tight">
          <h2>{texts.begunTitle}</h2>
          <Rows unsent={begun} />
        </section>
      )}
    </>
  );
}

function Rows({ unsent }: { unsent: readonly Unsent[] }) {
  if (unsent.length === 0) return null;
  return (
    <ul className="rows">
      {unsent.map(({ path, what, draft }) => (
        <RowLink key={path} to={path} title={what} detail={draft.text} />
      ))}
    </ul>
  );
}

function HeldBack({ name, draft, path, what }: Unsent) {
  const { storage, files } = useServices().platform;
  const drop = () => {
    dropDraft(storage, name);
    for (const { key } of draft.files) void files.remove(key);
  };
  return (
    <section className="card stack stack-tight">
      <h3>{what}</h3>
      <p>{draft.heldBack}</p>
      {draft.text !== '' && <p className="soft">{draft.text}</p>}
      <LinkButton kind="secondary" to={path}>
        {texts.lookAtUnsent}
      </LinkButton>
      <Button kind="quiet" onClick={drop}>
        {writingTexts.drop}
      </Button>
    </section>
  );
}

function describe(name: string, draft: Draft): Unsent[] {
  const found = writingOf(name);
  if (found) return [{ name, draft, path: writingPath(found), what: texts.unsent[found.writing] }];
  const path = deskPathOf(name);
  if (!path) return [];
  const of = readDeskFields(draft.fields).name.trim();
  return [{ name, draft, path, what: of === '' ? texts.unsentUnnamed : texts.unsentDesk(of) }];
}
