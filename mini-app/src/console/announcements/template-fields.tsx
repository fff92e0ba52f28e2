import { SelectField, TextField } from '#app/ui/field.tsx';
import { FieldProblem } from './field-problem.tsx';
import { sayCost } from './say-count.ts';
import type { SectionProps } from './section-props.ts';
import { texts } from './texts.ts';

/** Which of the account's templates, and what stands in its blanks. */
export function TemplateFields({ form, options, problems, onChange }: SectionProps) {
  const chosen = options.templates.find(({ templateId }) => templateId === form.templateId);
  return (
    <div className="stack indented">
      <SelectField
        label={texts.templateLabel}
        value={form.templateId}
        options={[
          { value: '', label: texts.noTemplate },
          ...options.templates.map(({ templateId, name, priceVnd }) => ({
            value: templateId,
            label: texts.templateOption(name, sayCost(priceVnd)),
          })),
        ]}
        onChange={(templateId) => onChange({ templateId, templateData: {} })}
      />
      {chosen?.parameters.map(({ name, maxLength }) => (
        <TextField
          key={name}
          label={texts.parameter(name)}
          value={form.templateData[name] ?? ''}
          maxLength={maxLength}
          onChange={(value) => onChange({ templateData: { ...form.templateData, [name]: value } })}
        />
      ))}
      <FieldProblem problem={problems.template} />
    </div>
  );
}
