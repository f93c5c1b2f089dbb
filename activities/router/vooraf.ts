import { BronOnbereikbaar } from '../../adapters/bron/fouten.ts';
import { zaakVanBeslag } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { beslagId as alsBeslagId } from '../../domain/samenloop/beslag.ts';
import { opportuniteitsgrenzen } from '../../domain/samenloop/opportuniteit-grenzen.ts';
import type { Beslagdossier } from '../beslaan/dossier.ts';
import type { Inning } from '../beslaan/inning.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { isAangesloten } from './aansluiting.ts';
import { beslagenVanAnderen, eigenBeslagen, voorgenomenBeslag } from './beslagen.ts';
import { derdeVan } from './dossier.ts';
import { isGeenBeslag } from './opgave.ts';
import type { Uitkomst } from './oordeel.ts';
import { routerVoor, type Routertoegang } from './routeervoorziening.ts';
import { nogOnbekend } from './voorbehoud.ts';
import { identificatiesleutel, stelVraag, type Beantwoord } from './vraag.ts';
import { bepaalWieInt } from './wie-int.ts';

/** Who collects once the beslag lies; `inning` is null where nobody can be asked. `nog_niet`: a party that has something running did not answer yet. */
export type Vooruitzicht = { readonly soort: 'bekend'; readonly inning: Inning | null } | { readonly soort: 'nog_niet' };

interface Vooraf {
  readonly vandaag: Dag;
  /** Each time that the letters are made it is asked anew. */
  readonly volgnummer: number;
}

/**
 * Who will collect on the income when our beslag lies, asked before its letters are made (AMvB art. 4): where that is another, no voet of our own is
 * announced (Rv 475i lid 5). A router that is down holds no beslag up. Not inside a transaction.
 */
export async function vraagVooraf(db: Database, toegang: Routertoegang | null, dossier: Beslagdossier, { vandaag, volgnummer }: Vooraf): Promise<Vooruitzicht> {
  const { zaak, bsn, opdrachtgeverId, bevoegdheid } = dossier;
  if (isGeenBeslag(bevoegdheid) || !(await isAangesloten(db, opdrachtgeverId, vandaag))) return { soort: 'bekend', inning: null };
  const { oin } = await db.opdrachtgever.findUniqueOrThrow({ where: { id: opdrachtgeverId }, select: { oin: true } });
  const { geduldDagen } = opportuniteitsgrenzen(await beleidOp(db, dossier, vandaag));
  const sleutel = identificatiesleutel(zaak, volgnummer);
  try {
    const antwoord = await stelVraag(db, () => routerVoor(toegang, oin), { sleutel, zaak, doel: 'identificatie_cdw', grond: 'bevoegd_tot_beslag', bsn, vandaag, geduldDagen });
    return antwoord.soort === 'nog_niet' ? antwoord : { soort: 'bekend', inning: alsInning(await uitkomstBij(db, dossier, antwoord, { oin, vandaag }), antwoord.vraagId) };
  } catch (fout) {
    if (!(fout instanceof BronOnbereikbaar)) throw fout;
    const { id } = await db.routervraag.findUniqueOrThrow({ where: { sleutel } });
    return { soort: 'bekend', inning: alsInning(nogOnbekend('onbereikbaar'), id) };
  }
}

/** As if our beslag lay from the day on which its letters go. */
async function uitkomstBij(db: Database, dossier: Beslagdossier, { dossier: gekregen, uitkomst }: Beantwoord<'identificatie_cdw'>, { oin, vandaag }: { readonly oin: string | null; readonly vandaag: Dag }): Promise<Uitkomst> {
  if (gekregen === null) return nogOnbekend(uitkomst === 'ongeldig' ? 'ongeldig' : 'onbereikbaar');
  const peildatum = eersteWerkdagOpOfNa(vandaag);
  const eigen = alsBeslagId(zaakVanBeslag(dossier.beslagId));
  return metZaak(db, dossier.zaak, async (tx) => {
    const liggen = await eigenBeslagen(tx, dossier, peildatum);
    const ons = liggen.some(({ beslag: { id } }) => id === eigen) ? liggen : [...liggen, await voorgenomenBeslag(tx, dossier, peildatum)];
    return bepaalWieInt({ peildatum, bron: derdeVan(dossier.derde).nummer, eigen, eigenOin: oin, beslagen: [...ons, ...beslagenVanAnderen(gekregen)], voorbehoud: uitkomst === 'onvolledig' ? 'onvolledig' : null, vorigen: [], overdracht: null });
  });
}

/** Where the rules point at us and another still collects, he does until he hands it over; as long as it is not decided nobody is named. */
function alsInning({ soort, partij, intNu, adres, eigenVoet, reden, artikelen }: Uitkomst, vraagId: number): Inning {
  const kop = { reden, artikelen, vraagId };
  const ander = eigenVoet === 'nee_verwijzen' ? partij : soort === 'onbeslist' ? null : (intNu ?? null);
  if (ander !== null) return { ...kop, coordinator: { partij: ander, adres }, voorbehoud: null };
  return { ...kop, coordinator: null, voorbehoud: eigenVoet === 'ja_als_coordinator' ? null : soort === 'onbeslist' ? 'onbeslist' : 'onbekend' };
}
