import { TextField } from '#app/ui/field.tsx';
import { texts } from './texts.ts';

export interface HouseWords {
  name: string;
  place: string;
}

const nameMax = 80;
const placeMax = 200;

export function isTooLong({ name, place }: HouseWords): boolean {
  return name.trim().length > nameMax || place.trim().length > placeMax;
}

interface HouseFieldsProps {
  words: HouseWords;
  isNameMissing: boolean;
  onChange: (words: HouseWords) => void;
}

/** What a house is called and how to find it; more is not kept. */
export function HouseFields({ words, isNameMissing, onChange }: HouseFieldsProps) {
  return (
    <>
      <TextField
        label={texts.name}
        hint={texts.nameHint}
        value={words.name}
        onChange={(name) => onChange({ ...words, name })}
        maxLength={nameMax}
        problem={isNameMissing ? texts.nameMissing : undefined}
      />
      <TextField
        label={texts.place}
        hint={texts.placeHint}
        value={words.place}
        onChange={(place) => onChange({ ...words, place })}
        maxLength={placeMax}
      />
    </>
  );
}
