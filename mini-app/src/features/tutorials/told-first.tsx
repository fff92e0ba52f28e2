import { LinkButton } from '#app/ui/button.tsx';
import type { TutorialSearchResult } from '#shared/tutorial-search-result.ts';
import { AskInstead } from './ask-instead.tsx';
import { texts } from './told-first-texts.ts';

interface Asked {
  /** What goes along to the team; nothing for whoever is asking it already. */
  asked: string | undefined;
}

type Urgent = {
  urgent: NonNullable<TutorialSearchResult['urgent']>;
  matches: TutorialSearchResult['matches'];
};

/** What somebody in danger, or who has lost money, does before reading anything. */
export function UrgentFirst({ urgent, matches, asked }: Asked & Urgent) {
  return (
    <section className="notice notice-bad" aria-labelledby="urgent-first">
      <h2 id="urgent-first">{texts.urgentTitle}</h2>
      {urgent.number ? (
        <>
          <p>{texts.callFirst(urgent.number, urgent.otherNumber)}</p>
          <a className="button button-primary button-big" href={`tel:${urgent.number}`}>
            {texts.call(urgent.number)}
          </a>
          {urgent.otherNumber && (
            <a className="button button-big" href={`tel:${urgent.otherNumber}`}>
              {texts.call(urgent.otherNumber)}
            </a>
          )}
        </>
      ) : (
        <p>{texts.moneyLost}</p>
      )}
      {matches.map(({ id, title }) => (
        <LinkButton key={id} isBig to={`/tutorials/${id}`}>
          {title}
        </LinkButton>
      ))}
      <AskInstead lead={texts.tellTeam} asked={asked} />
    </section>
  );
}

type Which = NonNullable<TutorialSearchResult['which']>;

/** One question, and two large buttons that answer it. */
export function WhichOfTwo({ question, choices, asked }: Asked & Which) {
  return (
    <section className="stack stack-tight" aria-labelledby="which-of-two">
      <h2 id="which-of-two">{question}</h2>
      {choices.map(({ id, label }) => (
        <LinkButton key={id} isBig to={`/tutorials/${id}`}>
          {label}
        </LinkButton>
      ))}
      <AskInstead lead={texts.neither} asked={asked} />
    </section>
  );
}
