import { TextArea } from '#app/ui/field.tsx';
import { Picks } from '#app/ui/picks.tsx';
import { texts } from './texts.ts';
import type { VisitDraft } from './visit-drafts.ts';

const minuteChoices = ['15', '30', '60', '120'] as const;
const noteMax = 500;

interface VisitExtrasProps {
  draft: VisitDraft;
  onChange: (part: Partial<VisitDraft>) => void;
}

/** What most visits do without. */
export function VisitExtras({ draft, onChange }: VisitExtrasProps) {
  return (
    <details className="extras">
      <summary>{texts.extra}</summary>
      <div className="stack extras-inside">
        <Picks
          label={texts.howLong}
          value={minuteChoices.find((minutes) => Number(minutes) === draft.minutes)}
          options={minuteChoices.map((value) => ({ value, label: texts.minutes(Number(value)) }))}
          onPick={(minutes) => onChange({ minutes: Number(minutes) })}
        />
        <TextArea
          label={texts.note}
          hint={texts.noteHint}
          value={draft.note}
          onChange={(note) => onChange({ note })}
          maxLength={noteMax}
        />
      </div>
    </details>
  );
}
