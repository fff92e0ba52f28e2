import { useSearchParams } from 'react-router-dom';
import { readPageAddress } from '#app/lib/page-address.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { findZaloAddress } from './requests.ts';
import { texts } from './texts.ts';

export function ZaloWay({ isPossible }: { isPossible: boolean }) {
  const { http } = useServices();
  const [search] = useSearchParams();
  const go = useAction(async () => {
    const { oaId } = readPageAddress(`?${search}`);
    window.location.assign(await findZaloAddress(http, oaId));
  });
  return (
    <section className="card stack" aria-labelledby="with-zalo">
      <h2 id="with-zalo">{texts.withZaloTitle}</h2>
      {isPossible ? (
        <>
          <p>{texts.withZaloWhy}</p>
          {go.error && <Notice kind="bad">{go.error.message}</Notice>}
          <Button isBusy={go.isBusy} busyLabel={texts.goingToZalo} onClick={() => void go.run()}>
            {texts.withZalo}
          </Button>
        </>
      ) : (
        <Notice kind="warning">{texts.noZalo}</Notice>
      )}
    </section>
  );
}
