import type { Draft } from '#app/lib/draft.ts';
import { texts as appTexts } from '#app/lib/texts.ts';
import { useDrafts } from '#app/lib/use-drafts.ts';
import { Notice } from '#app/ui/notice.tsx';
import { RowLink } from '#app/ui/row.tsx';
import { deskPathOf, readDeskFields } from './desk-draft.ts';
import { writingOf, writingPath } from './team-writing.ts';
import { texts } from './texts.ts';

/** What a helper sent off and the server does not have yet; each leads to where it is written. */
export function UnsentWork() {
  const unsent = Object.entries(useDrafts()).flatMap(([name, draft]) =>
    draft.isSent ? describe(name, draft) : [],
  );
  if (unsent.length === 0) return null;
  return (
    <Notice kind="warning">
      <h2>{texts.unsentTitle}</h2>
      <p>{appTexts.held}</p>
      <ul className="rows">
        {unsent.map(({ path, what, words }) => (
          <RowLink key={path} to={path} title={what} detail={words} />
        ))}
      </ul>
    </Notice>
  );
}

function describe(name: string, draft: Draft): { path: string; what: string; words: string }[] {
  const found = writingOf(name);
  if (found) {
    return [{ path: writingPath(found), what: texts.unsent[found.writing], words: draft.text }];
  }
  const path = deskPathOf(name);
  if (!path) return [];
  return [{ path, what: texts.unsentDesk(readDeskFields(draft.fields).name), words: draft.text }];
}
