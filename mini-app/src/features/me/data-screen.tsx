import { sayMoment } from '#app/lib/time-words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { useMyData } from './requests.ts';
import { TakeData } from './take-data.tsx';
import { texts } from './texts.ts';
import './me.css';

/** All that is kept about the person, word for word, and the ways to take it along or have it erased. */
export function DataScreen() {
  return (
    <Screen title={texts.dataTitle} backTo="/me">
      <p>{texts.dataWhy}</p>
      <Faces
        load={useMyData()}
        isEmpty={({ sections }) => sections.length === 0}
        empty={<p>{texts.dataNone}</p>}
        ready={(data) => (
          <>
            <p className="soft">{texts.madeAt(sayMoment(data.madeAt))}</p>
            {data.sections.map(({ title, lines }) => (
              <section key={title} className="card stack stack-tight">
                <h2>{title}</h2>
                <ul className="data-lines">
                  {lines.map((line, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: lines may be alike, and never move.
                    <li key={place}>{line}</li>
                  ))}
                </ul>
              </section>
            ))}
            <TakeData data={data} />
          </>
        )}
      />
      <LinkButton kind="danger" to="/me/erase">
        {texts.eraseLink}
      </LinkButton>
    </Screen>
  );
}
