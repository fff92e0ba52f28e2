import type { DeskAccount } from '#shared/accounts.ts';
import { texts } from './texts.ts';

export function TemplateList({ templates }: Pick<DeskAccount, 'templates'>) {
  return (
    <div className="stack stack-tight">
      <h3>{texts.templates}</h3>
      {templates.length === 0 ? (
        <p className="soft">{texts.noTemplates}</p>
      ) : (
        <ul className="account-templates">
          {templates.map(({ templateId, name, priceVnd, isEnabled }) => (
            <li key={templateId}>
              <strong>{texts.template(name, templateId)}</strong>
              <span className="soft">
                {priceVnd === null ? texts.noPrice : texts.price(priceVnd)} ·{' '}
                {isEnabled ? texts.enabled : texts.disabled}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
