import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { AppLink } from '#app/lib/navigation.tsx';
import { consolePages, findConsolePage } from './console-pages.ts';
import { texts } from './texts.ts';
import { useNarrow } from './use-narrow.ts';

/** Which page is open; it stands in the query, because the console is one page at one address. */
export function useConsolePage() {
  const [search] = useSearchParams();
  return findConsolePage(search.get('page'));
}

/** All pages side by side at a desk; on a phone one button that says where one is and opens the list. */
export function ConsoleNav() {
  const here = useConsolePage();
  const isNarrow = useNarrow();
  const [isOpen, setOpen] = useState(false);
  return (
    <nav className="console-nav" aria-label={texts.pages}>
      {isNarrow && (
        <button
          type="button"
          className="console-nav-toggle"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span>{here.name}</span>
          <span className="console-nav-more">{isOpen ? texts.fewerPages : texts.morePages}</span>
        </button>
      )}
      {(!isNarrow || isOpen) && <PageLinks onChosen={() => setOpen(false)} />}
    </nav>
  );
}

function PageLinks({ onChosen }: { onChosen: () => void }) {
  const here = useConsolePage();
  // An empty address leads to the root of the host, which is another application.
  const { pathname } = useLocation();
  return (
    <ul className="console-nav-list">
      {consolePages.map((page, at) => (
        <li key={page.id}>
          <AppLink
            to={at === 0 ? pathname : `?page=${page.id}`}
            className="console-nav-link"
            aria-current={page === here ? 'page' : undefined}
            onClick={onChosen}
          >
            {page.name}
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
