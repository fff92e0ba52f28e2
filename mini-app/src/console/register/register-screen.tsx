import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useNarrow } from '#app/console/use-narrow.ts';
import { Faces } from '#app/ui/faces.tsx';
import type { RegisterPage } from '#shared/register.ts';
import { DetailDrawer } from './detail-drawer.tsx';
import { DownloadButton } from './download-button.tsx';
import { EnterButton } from './enter-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Notices } from './notices.tsx';
import { Paging } from './paging.tsx';
import { changeFilter, changePage, clearFilter, readRegisterQuery } from './register-filter.ts';
import { RegisterRows } from './register-rows.tsx';
import { useRegister } from './requests.ts';
import { StateCounts } from './state-counts.tsx';
import { texts } from './texts.ts';

/** All requests of the officer's area; what is looked at stands in the address, so that it can be shared, but for what is searched for. */
export function RegisterScreen({ areaName }: { areaName: string }) {
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState('');
  const asked = readRegisterQuery(search);
  const query = {
    ...asked,
    filter: text.trim() === '' ? asked.filter : { ...asked.filter, text: text.trim() },
  };
  const register = useRegister(query);
  // Counts and villages of the last answer stay in place while the next one is on its way.
  const last = useRef<RegisterPage | undefined>(undefined);
  if (register.state.kind === 'ready') last.current = register.state.value;
  const isNarrow = useNarrow();
  const openId = search.get('id');

  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);

  const openDetail = (id: string | null) => {
    const changed = new URLSearchParams(search);
    if (id === null) changed.delete('id');
    else changed.set('id', id);
    setSearch(changed);
  };
  const set = (changed: URLSearchParams) => setSearch(changed, { replace: true });
  const clear = () => {
    setText('');
    set(clearFilter(search));
  };
  const isFiltered = Object.keys(query.filter).length > 0;

  return (
    <div className="register stack">
      <div className="register-head">
        <div>
          <h1>{texts.title}</h1>
          <p className="soft">{texts.area(areaName)}</p>
        </div>
        <div className="register-buttons">
          <EnterButton villages={last.current?.villages ?? []} onEntered={register.reload} />
          {!isNarrow && <DownloadButton filter={query.filter} />}
        </div>
      </div>
      <Notices notices={last.current?.notices ?? []} />
      <StateCounts
        counts={last.current?.counts}
        chosen={query.filter.state}
        onChoose={(state) => set(changeFilter(search, 'state', state))}
      />
      {query.filter.overdue && <p className="register-overdue">{texts.onlyOverdue}</p>}
      {query.filter.urgent && <p className="register-overdue">{texts.onlyUrgent}</p>}
      <FilterBar
        filter={query.filter}
        villages={last.current?.villages ?? []}
        onChange={(name, value) => set(changeFilter(search, name, value))}
        onText={(typed) => {
          setText(typed);
          set(changePage(search, 1));
        }}
        onClear={isFiltered ? clear : undefined}
      />
      <Faces
        load={register}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<p>{isFiltered ? texts.none : texts.noneAtAll}</p>}
        ready={(page) => (
          <>
            <RegisterRows rows={page.rows} onOpen={openDetail} />
            <Paging
              page={page.page}
              total={page.total}
              onPage={(number) => set(changePage(search, number))}
            />
          </>
        )}
      />
      {isNarrow && <DownloadButton filter={query.filter} />}
      {openId !== null && (
        <DetailDrawer
          key={openId}
          helpRequestId={openId}
          onChanged={register.reload}
          onClose={() => openDetail(null)}
        />
      )}
    </div>
  );
}
