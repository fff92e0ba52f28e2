import { AskInstead } from './ask-instead.tsx';
import { MissedSearch } from './missed-search.tsx';
import { texts } from './told-first-texts.ts';

/** Where nothing fits: says so, counts it, and leads to the team. */
export function NothingFound({ text }: { text: string }) {
  return (
    <>
      <MissedSearch text={text} />
      <AskInstead lead={texts.noMatch} asked={text} />
    </>
  );
}
