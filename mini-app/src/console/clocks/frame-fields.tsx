import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { type FrameDraft, newFrame } from './frame-draft.ts';
import { texts } from './texts.ts';

interface FrameFieldsProps {
  /** Whose hours these are, as part of each field's name. */
  day: string;
  frames: readonly FrameDraft[];
  onChange: (frames: FrameDraft[]) => void;
}

/** The hours of one day, from and to, as many frames as there are. */
export function FrameFields({ day, frames, onChange }: FrameFieldsProps) {
  const change = (key: number, changed: Partial<FrameDraft>) =>
    onChange(frames.map((frame) => (frame.key === key ? { ...frame, ...changed } : frame)));
  return (
    <div className="stack stack-tight">
      {frames.length === 0 && <p className="soft">{texts.closed}</p>}
      {frames.map(({ key, from, to }, at) => (
        <fieldset key={key} className="clock-frame">
          <legend className="visually-hidden">{texts.frame(day, at + 1)}</legend>
          <TextField
            type="time"
            label={texts.from}
            value={from}
            onChange={(typed) => change(key, { from: typed })}
          />
          <TextField
            type="time"
            label={texts.to}
            value={to}
            onChange={(typed) => change(key, { to: typed })}
          />
          <Button
            kind="quiet"
            onClick={() => onChange(frames.filter((frame) => frame.key !== key))}
          >
            {texts.dropFrame(day, at + 1)}
          </Button>
        </fieldset>
      ))}
      <Button kind="secondary" onClick={() => onChange([...frames, newFrame()])}>
        {texts.addFrameOn(day)}
      </Button>
    </div>
  );
}
