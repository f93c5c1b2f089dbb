import { z } from 'zod';
import type { Afwegingstand } from '../../contract/invordering.ts';
import { TAAKSOORTEN, type Taaksoort } from '../../contract/taken.ts';
import { zaakVanVordering } from '../../contract/zaak.ts';
import { plusMaanden, voluit, type Dag } from '../../domain/kalender/dag.ts';
import { opportuniteitsgrenzen, type Opportuniteitsgrenzen } from '../../domain/samenloop/opportuniteit-grenzen.ts';
import { weegOpportuniteit, type Opportuniteit } from '../../domain/samenloop/opportuniteit.ts';
import type { Partijsoort } from '../../domain/samenloop/partij.ts';
import { vorderingsoortVan } from '../../domain/samenloop/vorderingsoort.ts';
import { bsnVan, laadStraat, type Straat } from '../invorderen/straat.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { feit } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { grondVan } from '../opslag/grond.ts';
import { legVoor } from '../opslag/taak.ts';
import { eigenSoort } from './eigen.ts';
import { AFWEGING, laatsteAfweging, taaksleutel, type Afweeggevolg, type Afweginginhoud } from './moet-afwegen.ts';
import { draagkrachtVan, lopendVan } from './opgaven.ts';
import type { Afweeguitkomst, RouterPort } from './port.ts';
import { routerVoor, type Routertoegang } from './routeervoorziening.ts';
import { stelVraag, type Beantwoord } from './vraag.ts';

const GROND = ['Besluit stroomlijning keten voor derdenbeslag art. 2', 'VNG-handreiking Wvbvv §3.1.2'];
type Antwoord = Beantwoord<'opportuniteitsafweging'>;

/** Before a beslag is announced: is there anything left for it beside those of others (AMvB art. 2)? Each weighing once, with its besluit. */
export function maakAfwegen(db: Database, toegang: Routertoegang | null): Pick<RouterPort, 'weegAf'> {
  return {
    async weegAf({ vorderingId, vandaag, volgnummer }) {
      const zaak = zaakVanVordering(vorderingId);
      const { vordering, beleid } = await laadStraat(db, vorderingId, vandaag);
      const { oin } = await db.opdrachtgever.findUniqueOrThrow({ where: { id: vordering.opdrachtgeverId }, select: { oin: true } });
      const { geduldDagen } = opportuniteitsgrenzen(beleid(vandaag));
      const sleutel = taaksleutel(zaak, volgnummer);
      const antwoord = await stelVraag(db, () => routerVoor(toegang, oin), { sleutel, zaak, doel: 'opportuniteitsafweging', grond: 'voorgenomen_beslag', bsn: await bsnVan(db, vorderingId), vandaag, geduldDagen });
      if (antwoord.soort === 'nog_niet') return antwoord;
      return metZaak(db, zaak, async (tx): Promise<Afweeguitkomst> => {
        const eerder = await tx.besluit.findUnique({ where: { sleutel } });
        if (eerder !== null) return bewaardSchema.parse(eerder.inhoud).uitkomst;
        const vorige = await laatsteAfweging(tx, zaak);
        return bewaar(tx, { straat: await laadStraat(tx, vorderingId, vandaag), sleutel, volgnummer, vandaag, keer: vorige?.gevolg === 'wachten' ? vorige.keer : 0 }, antwoord);
      });
    },
  };
}

/** Written below from the same type, in this file only. */
const bewaardSchema = z.object({ uitkomst: z.custom<Afweeguitkomst>((waarde) => z.looseObject({ soort: z.string() }).safeParse(waarde).success) });

interface Weging {
  readonly straat: Straat;
  readonly sleutel: string;
  readonly volgnummer: number;
  readonly vandaag: Dag;
  /** How often in a row was waited before. */
  readonly keer: number;
}

async function bewaar(tx: Transactie, weging: Weging, antwoord: Antwoord): Promise<Afweeguitkomst> {
  const { straat, sleutel, volgnummer, vandaag } = weging;
  const { zaak } = straat;
  const grenzen = opportuniteitsgrenzen(straat.beleid(vandaag));
  const gewogen = weeg(straat, antwoord, grenzen, { partij: await eigenSoort(tx, straat.vordering.opdrachtgeverId), peildatum: vandaag });
  const gevolg = gevolgVan(gewogen, antwoord, grenzen, weging.keer);
  const opnieuwVanaf = gevolg === 'wachten' ? plusMaanden(vandaag, wachtmaanden(gewogen, grenzen)) : null;
  const taak: Taaksoort | null = gevolg !== 'voorgelegd' ? null : gewogen === null ? 'bron_antwoord_ongeldig' : 'opportuniteit_kiezen';
  const reden = inWoorden(gewogen, antwoord);
  const stand: Afwegingstand = { op: vandaag, oordeel: gewogen?.oordeel ?? 'niet_gewogen', voorbehoud: voorbehoudVan(antwoord), anderen: gewogen?.anderen ?? 0, restCenten: gewogen?.rest ?? null, aandeelCenten: gewogen?.aandeel ?? null, verderVanaf: opnieuwVanaf };
  const inhoud: Afweginginhoud = { volgnummer, gevolg, opnieuwVanaf, taak, keer: gevolg === 'wachten' ? weging.keer + 1 : 0 };
  const feiten = [feit('routervraag', antwoord.vraagId, AFWEGING, vandaag)];
  const uitkomst: Afweeguitkomst = taak === null ? { soort: gevolg === 'wachten' ? 'wachten' : 'verder', stand } : { soort: 'voorgelegd', stand, taak };
  const besluitId = await bewaarBesluit(tx, { sleutel, zaak, vandaag, soort: AFWEGING, grond: [...GROND, 'beleid'], inhoud: { ...inhoud, reden, uitkomst: { ...uitkomst, stand: { ...stand } }, cijfers: gewogen === null ? null : { ...gewogen } }, feiten });
  await schrijfGebeurtenis(tx, zaak, vandaag, AFWEGING, { besluitId, oordeel: stand.oordeel, gevolg, voorbehoud: stand.voorbehoud, anderen: stand.anderen, restCenten: stand.restCenten, aandeelCenten: stand.aandeelCenten, opnieuwVanaf });
  if (taak !== null) await legVoor(tx, zaak, taak, vandaag, sleutel.slice(zaak.length + 1), taak === 'opportuniteit_kiezen' ? `${TAAKSOORTEN[taak]} ${reden}` : undefined, { feiten: { besluitId, oordeel: stand.oordeel, restCenten: stand.restCenten, aandeelCenten: stand.aandeelCenten }, artikelen: GROND });
  return uitkomst;
}

/** Null where nothing could be weighed: the router did not answer, or not as agreed. */
function weeg({ vordering, open }: Straat, { dossier }: Antwoord, grenzen: Opportuniteitsgrenzen, { partij, peildatum }: { readonly partij: Partijsoort; readonly peildatum: Dag }): Opportuniteit | null {
  if (dossier === null) return null;
  return weegOpportuniteit({ peildatum, eigen: { vordering: vorderingsoortVan(grondVan(vordering), partij), openstaand: open.totaal }, anderen: lopendVan(dossier), draagkracht: draagkrachtVan(dossier) }, grenzen);
}

function gevolgVan(gewogen: Opportuniteit | null, { uitkomst }: Antwoord, { bijTeWeinig, bijOnbekend, hoogstensKeren }: Opportuniteitsgrenzen, keer: number): Afweeggevolg {
  if (gewogen === null) return uitkomst === 'ongeldig' ? 'voorgelegd' : 'verder';
  switch (gewogen.oordeel) {
    case 'niemand_anders':
    case 'kansrijk':
      return 'verder';
    case 'onbekend':
      return bijOnbekend === 'verder' ? 'verder' : 'voorgelegd';
    case 'te_weinig':
      return bijTeWeinig === 'wachten' && keer < hoogstensKeren ? 'wachten' : 'voorgelegd';
  }
}

/** As long as the policy says, or until those who go before are paid when that is sooner. */
function wachtmaanden(gewogen: Opportuniteit | null, { opnieuwNaMaanden }: Opportuniteitsgrenzen): number {
  const voorgangers = gewogen?.voorgangersNogMaanden ?? 0;
  return voorgangers > 0 ? Math.min(opnieuwNaMaanden, voorgangers) : opnieuwNaMaanden;
}

function voorbehoudVan({ uitkomst }: Antwoord): Afwegingstand['voorbehoud'] {
  return uitkomst === 'onvolledig' || uitkomst === 'onbereikbaar' ? uitkomst : null;
}

function inWoorden(gewogen: Opportuniteit | null, { uitkomst, sinds, dossier }: Antwoord): string {
  const zonder = { onbereikbaar: `Onder voorbehoud: de routeervoorziening antwoordt sinds ${voluit(sinds)} niet.`, ongeldig: 'De routeervoorziening gaf een antwoord dat niet klopt met de afspraak.' };
  if (gewogen === null) return uitkomst === 'ongeldig' ? zonder.ongeldig : zonder.onbereikbaar;
  return uitkomst === 'onvolledig' ? `Onder voorbehoud: ${String(dossier?.ontbreekt.length ?? 0)} van de partijen die iets hebben lopen antwoordden sinds ${voluit(sinds)} niet. ${gewogen.reden}` : gewogen.reden;
}
