import { useState } from 'react';
import { sayMoment } from '#app/lib/time-words.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import type { KeptTutorialDetail } from '#shared/tutorial-keeping.ts';
import { DifferenceView } from './difference-view.tsx';
import { texts } from './texts.ts';

/** Every version that the commune has of a tutorial, and any two of them compared. */
export function VersionsSection({ tutorial }: { tutorial: KeptTutorialDetail }) {
  const { id, versions, isInLibrary, open } = tutorial;
  const choices = [
    ...versions.map((version) => ({ value: version.id, label: texts.version(version.number) })),
    ...(isInLibrary ? [{ value: 'library', label: texts.library }] : []),
  ];
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({});
  const [isComparing, setComparing] = useState(false);
  const from = chosen.from ?? choices[1]?.value ?? '';
  const to = chosen.to ?? choices[0]?.value ?? '';
  return (
    <section className="card stack">
      <h2>{texts.versionsHead}</h2>
      {versions.length === 0 && <p>{texts.versionsNone}</p>}
      <ul className="stack stack-tight">
        {versions.map((version) => (
          <li key={version.id}>
            <strong>{texts.version(version.number)}</strong>{' '}
            <span className={`tag ${version.state === 'published' ? '' : 'tag-over'}`}>
              {texts.versionStates[version.state]}
            </span>{' '}
            {texts.writtenBy(version.authorName, version.reviewerName)}
            <span className="soft"> {sayMoment(version.publishedAt ?? version.changedAt)}</span>
          </li>
        ))}
      </ul>
      {choices.length > 1 && !isComparing && (
        <Button kind="secondary" onClick={() => setComparing(true)}>
          {texts.compare}
        </Button>
      )}
      {isComparing && (
        <>
          <div className="tutorials-pair">
            <SelectField
              label={texts.compareFrom}
              value={from}
              options={choices}
              onChange={(value) => setChosen({ ...chosen, from: value })}
            />
            <SelectField
              label={texts.compareTo}
              value={to}
              options={choices}
              onChange={(value) => setChosen({ ...chosen, to: value })}
            />
          </div>
          <h3>{texts.differenceHead}</h3>
          <DifferenceView tutorialId={id} from={from} to={to} mark={open?.changedAt ?? ''} />
        </>
      )}
    </section>
  );
}
