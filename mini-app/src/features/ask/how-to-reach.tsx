import { isPhoneNumber } from '#app/lib/phone-words.ts';
import { ChoiceField, TextField } from '#app/ui/field.tsx';
import { reachWays } from '#shared/help-requests.ts';
import { extrasTexts as texts } from './extras-texts.ts';
import { VisitWishField } from './visit-wish-field.tsx';
import { placeLengthMax, type WishesFieldProps } from './wishes-field.ts';

/** How the team should come back to the resident; the answer always waits in the app too. */
export function HowToReach({ wishes, onChange, missing }: WishesFieldProps) {
  const { reachBy, phone } = wishes;
  const problem = missing?.field === 'phone' ? missing.words : undefined;
  const isWrong = phone.trim().length >= 9 && !isPhoneNumber(phone);
  return (
    <section className="stack stack-tight">
      <ChoiceField
        label={texts.reach}
        value={reachBy}
        options={reachWays.map((way) => ({ value: way, label: texts.reachWays[way] }))}
        onChange={(way) => onChange({ reachBy: way })}
      />
      {reachBy !== 'zalo' && (
        <TextField
          type="tel"
          purpose="tel"
          label={reachBy === 'phone' ? texts.phone : texts.phoneToo}
          hint={isWrong && problem === undefined ? texts.phoneWrong : texts.phoneHint}
          value={phone}
          isInvalid={isWrong}
          problem={problem}
          onChange={(typed) => onChange({ phone: typed })}
        />
      )}
      {reachBy === 'visit' && (
        <>
          <VisitWishField wishes={wishes} onChange={onChange} missing={missing} />
          <TextField
            label={texts.place}
            hint={texts.placeHint}
            value={wishes.visit.place}
            onChange={(place) => onChange({ visit: { ...wishes.visit, place } })}
            maxLength={placeLengthMax}
          />
        </>
      )}
    </section>
  );
}
