import { useCallback, useEffect, useRef, useState } from 'react';
import {
  keepReadingRate,
  type ReadingRate,
  readingRates,
  readReadingRate,
  voiceRateOf,
} from '#app/lib/reading-rate.ts';
import { useServices } from '#app/lib/services.tsx';
import type { Voice } from '#app/platform/platform.ts';

export interface Reading {
  isReading: boolean;
  rate: ReadingRate;
  start(): void;
  stop(): void;
  /** Goes round the rates; what is being read begins again at the new one. */
  changeRate(): void;
}

/** Reads `text` aloud; undefined where the device has no Vietnamese voice. Stops when another text is shown or the screen is left. */
export function useReading(text: string): Reading | undefined {
  const { platform } = useServices();
  const [voice, setVoice] = useState<Voice>();
  const [isReading, setReading] = useState(false);
  const latest = useRef(0);
  const [rate, setRate] = useState(() => readReadingRate(platform.storage));

  useEffect(() => {
    let isLeft = false;
    // A host that cannot tell has no voice for us.
    const nobody = () => undefined;
    void platform.findVoice().then((found) => {
      if (!isLeft) setVoice(found);
    }, nobody);
    return () => {
      isLeft = true;
    };
  }, [platform]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text ends the reading of this one.
  useEffect(() => {
    // Finding the voice ends nothing: whoever taps as soon as the button is there may already be reading.
    if (!voice) return undefined;
    return () => {
      voice.stop();
      setReading(false);
    };
  }, [voice, text]);

  const read = useCallback(
    (speed: ReadingRate) => {
      if (!voice) return;
      setReading(true);
      latest.current += 1;
      const mine = latest.current;
      // A reading that gave way to the next one also ends.
      const end = () => {
        if (latest.current === mine) setReading(false);
      };
      voice.read(text, voiceRateOf(speed)).then(end, end);
    },
    [text, voice],
  );
  if (!voice) return undefined;
  return {
    isReading,
    rate,
    start: () => read(rate),
    stop() {
      setReading(false);
      voice.stop();
    },
    changeRate() {
      const next = readingRates[(readingRates.indexOf(rate) + 1) % readingRates.length] ?? 'normal';
      keepReadingRate(platform.storage, next);
      setRate(next);
      if (isReading) read(next);
    },
  };
}
