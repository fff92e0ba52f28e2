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

/** What comes before any tutorial: a question that two of them answer, or what cannot wait. */
export function ToldFirst({ found, asked }: Asked & { found: TutorialSearchResult }) {
  const { which, urgent, matches } = found;
  if (which) return <WhichOfTwo {...which} asked={asked} />;
  return urgent ? <UrgentFirst urgent={urgent} matches={matches} asked={asked} /> : null;
}

/** What somebody in danger, or who has lost money, does before reading anything. */
function UrgentFirst({ urgent, matches, asked }: Asked & Urgent) {
  return (
    <section className="notice notice-bad" aria-labelledby="urgent-first">
      <h2 id="urgent-first">{texts.urgentTitle}</h2>
      {urgent.number ? (
        <>
          <p>{adviceOf(urgent.reason, urgent.number, urgent.otherNumber)}</p>
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
      {urgent.reason === undefined ? (
        <AskInstead lead={texts.tellTeam} asked={asked} />
      ) : (
        <AskInstead lead={texts.tellPrivately} label={texts.askPrivately} asked={asked} />
      )}
    </section>
  );
}

function adviceOf(reason: string | undefined, number: string, other: string | undefined): string {
  if (reason === 'threatened') return texts.threatened(number);
  const call = texts.callFirst(number, other);
  return reason === 'self-harm' ? `${call} ${texts.notAlone}` : call;
}

type Which = NonNullable<TutorialSearchResult['which']>;

/** One question, and two large buttons that answer it. */
function WhichOfTwo({ question, choices, asked }: Asked & Which) {
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
