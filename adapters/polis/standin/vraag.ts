import { dag, isDag } from '../../../domain/kalender/dag.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';
import { leesOngekeurdeXml } from '../knoop.ts';
import type { Knoop } from '../knoop.ts';
import { ACTIE } from '../vraagbericht.ts';

export type GelezenVraag =
  | { readonly goed: true; readonly bsn: string; readonly van: Dag | null; readonly tot: Dag | null; readonly berichtId: string }
  | { readonly goed: false; readonly reden: string; readonly berichtId: string | null };

const leesDag = (knoop: Knoop | null, element: string): Dag | null | 'fout' => {
  const tekst = knoop?.tekst(element) ?? null;
  if (tekst === null) return null;
  const iso = tekst.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isDag(iso) ? dag(iso) : 'fout';
};

/** Reads a request and says what the WSDL asks and it lacks: addressing, timestamp, body. */
export function leesVraag(xml: string): GelezenVraag {
  let document: Knoop;
  try {
    document = leesOngekeurdeXml(xml);
  } catch {
    return { goed: false, reden: 'het bericht is geen XML', berichtId: null };
  }
  const kop = document.een('Envelope')?.een('Header') ?? null;
  const berichtId = kop?.tekst('MessageID') ?? null;
  const weiger = (reden: string): GelezenVraag => ({ goed: false, reden, berichtId });
  if (kop?.tekst('Action') !== ACTIE) return weiger('wsa:Action ontbreekt of is een andere');
  if (berichtId === null) return weiger('wsa:MessageID ontbreekt');
  if (kop.tekst('To') === null) return weiger('wsa:To ontbreekt');
  if (!kop.een('Security')?.een('Timestamp')?.tekst('Created')) return weiger('wsu:Timestamp met wsu:Created ontbreekt');
  const vraag = document.een('Envelope')?.een('Body')?.een('UWVPersoonsIkvInfo');
  const bsn = vraag?.tekst('Burgerservicenr') ?? '';
  if (!/^\d{9}$/.test(bsn)) return weiger('Burgerservicenr ontbreekt of is geen negen cijfers');
  const periode = vraag?.een('PeriodeGegevensvraagIko') ?? null;
  const [van, tot] = [leesDag(periode, 'DatBPeriode'), leesDag(periode, 'DatEPeriode')];
  if (van === 'fout' || tot === 'fout') return weiger('PeriodeGegevensvraagIko heeft een datum die niet bestaat');
  if (van !== null && tot !== null && van > tot) return weiger('PeriodeGegevensvraagIko eindigt voordat zij begint');
  return { goed: true, bsn, van, tot, berichtId };
}
