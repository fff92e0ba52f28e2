import { TextField } from '#app/ui/field.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import type { ComposerDraft } from './composer-draft.ts';
import { texts } from './texts.ts';

interface EventFieldsProps {
  draft: ComposerDraft;
  onChange: (change: Partial<ComposerDraft>) => void;
}

export function EventFields({ draft, onChange }: EventFieldsProps) {
  return (
    <>
      <TickField
        label={texts.hasEvent}
        isTicked={draft.hasEvent}
        onChange={(hasEvent) => onChange({ hasEvent })}
      />
      {draft.hasEvent && (
        <div className="card stack">
          <div className="event-times">
            <TextField
              type="date"
              label={texts.eventDay}
              value={draft.eventDay}
              onChange={(eventDay) => onChange({ eventDay })}
            />
            <TextField
              type="time"
              label={texts.eventFrom}
              value={draft.eventFrom}
              onChange={(eventFrom) => onChange({ eventFrom })}
            />
            <TextField
              type="time"
              label={texts.eventTo}
              value={draft.eventTo}
              onChange={(eventTo) => onChange({ eventTo })}
            />
          </div>
          <TextField
            label={texts.eventPlace}
            value={draft.eventPlace}
            onChange={(eventPlace) => onChange({ eventPlace })}
            maxLength={200}
          />
        </div>
      )}
    </>
  );
}
