import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { AppLink } from '#app/lib/navigation.tsx';
import type { StaffRole } from '#shared/staff.ts';
import { type ConsolePage, findConsolePage, pagesOf } from './console-pages.ts';
import { texts } from './texts.ts';
import { useNarrowNavigation } from './use-narrow.ts';

/** Which page is open; it stands in the query, because the console is one page at one address. */
export function useConsolePage(role: StaffRole): ConsolePage | undefined {
  const [search] = useSearchParams();
  return findConsolePage(role, search.get('page'));
}

/** All pages beside the open one at a desk; on a phone one button that says where one is and opens the list. */
export function ConsoleNav({ role }: { role: StaffRole }) {
  const here = useConsolePage(role);
  const isNarrow = useNarrowNavigation();
  const [isOpen, setOpen] = useState(false);
  if (isNarrow && pagesOf(role).length < 2) return null;
  return (
    <nav className="console-nav" aria-label={texts.pages}>
      {isNarrow && (
        <button
          type="button"
          className="console-nav-toggle"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span>{here?.name}</span>
          <span className="console-nav-more">{isOpen ? texts.fewerPages : texts.morePages}</span>
        </button>
      )}
      {(!isNarrow || isOpen) && <PageGroups role={role} onChosen={() => setOpen(false)} />}
    </nav>
  );
}

interface PageGroupsProps {
  role: StaffRole;
  onChosen: () => void;
}

function PageGroups({ role, onChosen }: PageGroupsProps) {
  const here = useConsolePage(role);
  // An empty address leads to the root of the host, which is another application.
  const { pathname } = useLocation();
  const pages = pagesOf(role);
  return Object.entries(texts.groups).map(([group, groupName]) => {
    const inGroup = pages.filter((page) => page.group === group);
    if (inGroup.length === 0) return null;
    return (
      <div key={group} className="console-nav-group">
        <h2 id={`group-${group}`}>{groupName}</h2>
        <ul className="console-nav-list" aria-labelledby={`group-${group}`}>
          {inGroup.map((page) => (
            <li key={page.id}>
              <AppLink
                to={page === pages[0] ? pathname : `?page=${page.id}`}
                className="console-nav-link"
                aria-current={page === here ? 'page' : undefined}
                onClick={onChosen}
              >
                {page.name}
              </AppLink>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
