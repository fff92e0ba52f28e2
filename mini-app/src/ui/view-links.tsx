import { AppLink } from '#app/lib/navigation.tsx';
import './view-links.css';

interface ViewLinksProps<T extends string> {
  label: string;
  views: readonly T[];
  names: Record<T, string>;
  here: T;
  addressOf: (view: T) => string;
}

/** Ways to look at one list; each has an address of its own. */
export function ViewLinks<T extends string>(props: ViewLinksProps<T>) {
  return (
    <nav className="view-links" aria-label={props.label}>
      {props.views.map((view) => (
        <AppLink
          key={view}
          to={props.addressOf(view)}
          className="view-link"
          aria-current={view === props.here ? 'page' : undefined}
        >
          {props.names[view]}
        </AppLink>
      ))}
    </nav>
  );
}
