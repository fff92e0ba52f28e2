import { TextArea } from '#app/ui/field.tsx';
import { CoveredForHelper } from '#app/ui/masked-warning.tsx';
import type { MaskedKind } from '#shared/help-requests.ts';
import { composerTexts } from './composer-texts.ts';
import { GrowingLine } from './growing-line.tsx';
import type { SectionProps } from './section-props.ts';
import { texts } from './texts.ts';

export function WordsSection(props: SectionProps & { masked: readonly MaskedKind[] }) {
  const { form, problems, masked, onChange } = props;
  return (
    <section className="card stack" aria-labelledby="words">
      <h2 id="words">{composerTexts.wordsTitle}</h2>
      <GrowingLine
        label={texts.titleLabel}
        hint={composerTexts.titleHint}
        value={form.title}
        onChange={(title) => onChange({ title })}
        maxLength={120}
        problem={problems.title}
      />
      <TextArea
        label={texts.bodyLabel}
        hint={composerTexts.bodyHint}
        value={form.body}
        onChange={(body) => onChange({ body })}
        rows={8}
        maxLength={4000}
        problem={problems.body}
      />
      <CoveredForHelper masked={masked} />
    </section>
  );
}
