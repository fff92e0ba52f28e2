import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ResidentSummary } from '#shared/residents.ts';
import { searchResidents } from './requests.ts';
import { texts } from './texts.ts';

/** Looks somebody up by code or name; nothing of what is typed stands in an address. */
export function FindResident({ onOpen }: { onOpen(id: string): void }) {
  const { http } = useServices();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly ResidentSummary[]>();
  const find = useAction(async () => {
    setFound((await searchResidents(http, text.trim())).residents);
  });
  return (
    <search>
      <form
        className="stack stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void find.run();
        }}
      >
        <TextField
          type="search"
          label={texts.search}
          value={text}
          onChange={setText}
          maxLength={80}
        />
        <div className="residents-actions">
          <Button type="submit" isBusy={find.isBusy} busyLabel={texts.finding}>
            {texts.find}
          </Button>
        </div>
        {find.error && <Notice kind="bad">{find.error.message}</Notice>}
        <div role="status">{found?.length === 0 && <p>{texts.nobody}</p>}</div>
        {found !== undefined && found.length > 0 && (
          <ul className="rows">
            {found.map((one) => (
              <li key={one.id}>
                <button type="button" className="card resident-row" onClick={() => onOpen(one.id)}>
                  <strong>{one.isErased ? texts.erased : (one.name ?? texts.nameless)}</strong>
                  <span className="soft">
                    {one.code} · {one.areaName}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </form>
    </search>
  );
}
