import { useSearchParams } from 'react-router-dom';
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
  const mark = (page: ConsolePage) => (page === here ? 'page' : undefined);
  return (
    <nav className="console-nav" aria-label={texts.pages}>
      <AppLink to="" className="console-nav-link" aria-current={mark('register')}>
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
