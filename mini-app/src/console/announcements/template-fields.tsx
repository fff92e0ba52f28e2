import { SelectField, TextField } from '#app/ui/field.tsx';
import { composerTexts } from './composer-texts.ts';
import { FieldProblem } from './field-problem.tsx';
import { sayCost } from './say-count.ts';
import type { SectionProps } from './section-props.ts';

/** Which of the account's templates, and what stands in its blanks. */
export function TemplateFields({ form, options, problems, onChange }: SectionProps) {
  const chosen = options.templates.find(({ templateId }) => templateId === form.templateId);
  return (
    <div className="stack indented">
      <SelectField
        label={composerTexts.templateLabel}
        value={form.templateId}
        options={[
          { value: '', label: composerTexts.noTemplate },
          ...options.templates.map(({ templateId, name, priceVnd }) => ({
            value: templateId,
            label: composerTexts.templateOption(name, sayCost(priceVnd)),
          })),
        ]}
        onChange={(templateId) => onChange({ templateId, templateData: {} })}
      />
      {chosen?.parameters.map(({ name, maxLength }) => (
        <TextField
          key={name}
          label={composerTexts.parameter(name)}
          value={form.templateData[name] ?? ''}
          maxLength={maxLength}
          onChange={(value) => onChange({ templateData: { ...form.templateData, [name]: value } })}
        />
      ))}
      <FieldProblem problem={problems.template} />
    </div>
  );
}
