import { useLocation, useSearchParams } from 'react-router-dom';
import { AppLink } from '#app/lib/navigation.tsx';
import { texts } from './texts.ts';

export type ConsolePage = 'register' | 'announcements';

/** Which page is open; it stands in the query, because the console is one page at one address. */
export function useConsolePage(): ConsolePage {
  const [search] = useSearchParams();
  return search.get('page') === 'announcements' ? 'announcements' : 'register';
}

export function ConsoleNav() {
  const here = useConsolePage();
  // An empty address leads to the root of the host, which is another application.
  const { pathname } = useLocation();
  const mark = (page: ConsolePage) => (page === here ? 'page' : undefined);
  return (
    <nav className="console-nav" aria-label={texts.pages}>
      <AppLink to={pathname} className="console-nav-link" aria-current={mark('register')}>
        {texts.register}
      </AppLink>
      <AppLink
        to="?page=announcements"
        className="console-nav-link"
        aria-current={mark('announcements')}
      >
        {texts.announcements}
      </AppLink>
    </nav>
  );
}
