import { findHotlines } from './hotlines.ts';
import { texts } from './reader-texts.ts';

/** A button for each line that a text tells people to call. */
export function CallButtons({ text }: { text: string }) {
  return (
    <>
      {findHotlines(text).map((number) => (
        <a key={number} className="button button-secondary" href={`tel:${number.replace(' ', '')}`}>
          {texts.call(number)}
        </a>
      ))}
    </>
  );
}
