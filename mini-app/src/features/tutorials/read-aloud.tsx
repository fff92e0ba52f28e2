import { Button } from '#app/ui/button.tsx';
import { SoundIcon } from './reader-icons.tsx';
import { texts } from './reader-texts.ts';
import { useReading } from './use-reading.ts';

/** Lets the device read, and how fast is set right here; nothing there on a device without a Vietnamese voice. */
export function ReadAloud({ text }: { text: string }) {
  const reading = useReading(text);
  if (!reading) return null;
  return (
    <div className="side-by-side">
      <Button kind="secondary" onClick={reading.isReading ? reading.stop : reading.start}>
        <SoundIcon />
        {reading.isReading ? texts.stopReading : texts.readAloud}
      </Button>
      <Button kind="quiet" onClick={reading.changeRate}>
        {texts.rate(reading.rate)}
      </Button>
    </div>
  );
}
