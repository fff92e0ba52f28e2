import type { ReactNode } from 'react';
import { AppLink } from '#app/lib/navigation.tsx';
import { ForwardIcon } from './icons.tsx';

interface RowWords {
  title: string;
  detail?: ReactNode | undefined;
  picture?: ReactNode;
}

function Words({ title, detail, picture }: RowWords) {
  return (
    <>
      {picture}
      <span className="row-words">
        <span className="row-title">{title}</span>
        {detail !== undefined && <span className="row-detail">{detail}</span>}
      </span>
      <span className="row-chevron">
        <ForwardIcon />
      </span>
    </>
  );
}

interface RowLinkProps extends RowWords {
  to: string;
  /** Told to the screen that it leads to. */
  state?: unknown;
}

export function RowLink({ to, state, ...words }: RowLinkProps) {
  return (
    <li>
      <AppLink to={to} state={state} className="row">
        <Words {...words} />
      </AppLink>
    </li>
  );
}

export function RowButton({ onClick, ...words }: RowWords & { onClick: () => void }) {
  return (
    <li>
      <button type="button" className="row" onClick={onClick}>
        <Words {...words} />
      </button>
    </li>
  );
}
