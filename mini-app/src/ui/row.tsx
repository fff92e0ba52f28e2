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

export function RowLink({ to, ...words }: RowWords & { to: string }) {
  return (
    <li>
      <AppLink to={to} className="row">
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
