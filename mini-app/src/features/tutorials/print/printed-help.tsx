import { useSession } from '#app/lib/services.tsx';
import { texts } from './print-texts.ts';
import { QrCode } from './qr-code.tsx';

/** Who helps, with room to write a name and a number by hand, and the way back to the tutorial. */
export function PrintedHelp({ link }: { link: string }) {
  const session = useSession();
  const resident = session.kind === 'signed-in' ? session.me.resident : undefined;
  const place = [resident?.village?.name, resident?.officialAccountName].filter(Boolean).join(', ');
  const { host, pathname } = new URL(link);
  return (
    <section className="printed-help">
      <div>
        <h2>{place === '' ? texts.helpTitle : texts.helpOf(place)}</h2>
        <p className="printed-blank">{texts.helper}</p>
        <p className="printed-blank">{texts.phone}</p>
        <p>{texts.scan}</p>
        <p>
          {texts.address} <span className="printed-address">{`${host}${pathname}`}</span>
        </p>
      </div>
      <QrCode address={link} name={texts.codeName} />
    </section>
  );
}
