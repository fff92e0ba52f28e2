import { Button } from '#app/ui/button.tsx';
import { registerPageSize } from '#shared/register.ts';
import { texts } from './texts.ts';

interface PagingProps {
  page: number;
  total: number;
  onPage: (page: number) => void;
}

export function Paging({ page, total, onPage }: PagingProps) {
  const pages = Math.max(1, Math.ceil(total / registerPageSize));
  return (
    <nav className="paging" aria-label={texts.pages}>
      <p>{texts.total(total)}</p>
      {pages > 1 && (
        <>
          <p>{texts.page(page, pages)}</p>
          {page > 1 && (
            <Button kind="secondary" onClick={() => onPage(page - 1)}>
              {texts.previous}
            </Button>
          )}
          {page < pages && (
            <Button kind="secondary" onClick={() => onPage(page + 1)}>
              {texts.next}
            </Button>
          )}
        </>
      )}
    </nav>
  );
}
