import { Fragment } from 'react';
import { AppLink } from '#app/lib/navigation.tsx';
import { findOwnLinks } from './own-links.ts';

/** Words as they were written, line by line. */
export function BodyText({ text }: { text: string }) {
  return (
    <p className="conversation-text">
      {findOwnLinks(text, window.location).map(({ text: words, path }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one unchanging text.
        <Fragment key={place}>
          {path === undefined ? words : <AppLink to={path}>{words}</AppLink>}
        </Fragment>
      ))}
    </p>
  );
}
