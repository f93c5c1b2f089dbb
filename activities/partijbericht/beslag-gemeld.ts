import type { Partij } from '../../adapters/routeervoorziening/contract/basis.ts';
import type { BerichtVan } from '../../adapters/routeervoorziening/contract/bericht.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { TAAKSOORTEN, type Taaksoort } from '../../contract/taken.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { opportuniteitsgrenzen } from '../../domain/samenloop/opportuniteit-grenzen.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { leesSamenloop } from '../router/dossier.ts';
import { isGeenBeslag } from '../router/opgave.ts';
import { opgavenVan } from '../router/opgaven.ts';
import { routerVoor, type Routertoegang } from '../router/routeervoorziening.ts';
import { identificatiesleutel, stelVraag, type Beantwoord } from '../router/vraag.ts';
import { zetPartijberichtKlaar } from './klaarzetten.ts';
import type { PartijberichtPort } from './port.ts';
import { vorderingInBericht } from './vordering.ts';

const GROND = ['Rv art. 478 lid 6'];
type Antwoord = Beantwoord<'identificatie_cdw'>;

/** A new beslag is told as soon as possible to who has one on the same income (Rv 478 lid 6). A verrekening is no beslag. */
export function maakMeldBeslag(db: Database, toegang: Routertoegang | null): Pick<PartijberichtPort, 'meldBeslag'> {
  return {
    async meldBeslag({ beslagId, vandaag }) {
      const { zaak, bsn, oin } = await leesSamenloop(db, beslagId);
      const dossier = await leesBeslag(db, beslagId);
      if (isGeenBeslag(dossier.bevoegdheid)) return { soort: 'gemeld', taak: null };
      const { geduldDagen } = opportuniteitsgrenzen(await beleidOp(db, dossier, vandaag));
      const antwoord = await stelVraag(db, () => routerVoor(toegang, oin), { sleutel: identificatiesleutel(zaak, 1), zaak, doel: 'identificatie_cdw', grond: 'lopend_beslag', bsn, vandaag, geduldDagen });
      if (antwoord.soort === 'nog_niet') return antwoord;
      return metZaak(db, zaak, async (tx) => ({ soort: 'gemeld', taak: await meldAanAnderen(tx, { beslagId, vandaag }, antwoord) }));
    },
  };
}

/**
 * Makes a `beslag_gemeld` ready for every party that has a beslag on the income of ours, once for each party; a repeated call tells only
 * who was not told. What cannot be told of is a task. The caller holds the lock of the samenloop. Answers the task.
 */
export async function meldAanAnderen(tx: Transactie, { beslagId, vandaag }: { readonly beslagId: BeslagId; readonly vandaag: Dag }, { vraagId, uitkomst, dossier }: Antwoord): Promise<Taaksoort | null> {
  const { zaak, derde } = await leesSamenloop(tx, beslagId);
  const opgaven = dossier === null ? [] : opgavenVan(dossier);
  const zelfde = perPartij(opgaven.flatMap(({ partij, opgave }) => (opgave.derdebeslagene?.nummer === derde.nummer ? [partij] : [])));
  const onbekend = perPartij([...(dossier?.ontbreekt.map(({ partij }) => partij) ?? []), ...opgaven.flatMap(({ partij, opgave }) => (opgave.derdebeslagene === undefined ? [partij] : []))]).filter((partij) => !zelfde.some(({ nummer }) => partijsleutel(nummer) === partijsleutel(partij.nummer)));
  const inhoud = zelfde.length === 0 ? null : await overOnsBeslag(tx, beslagId, vandaag);
  if (inhoud !== null) for (const { nummer } of zelfde) await zetPartijberichtKlaar(tx, { beslagId, vandaag, sleutel: `beslag_gemeld:${partijsleutel(nummer)}`, ontvanger: nummer, kenmerkOntvanger: null, soort: 'beslag_gemeld', inhoud });
  const gemeld = inhoud === null ? 0 : zelfde.length;
  const open = onbekend.length + (zelfde.length - gemeld);
  await schrijfGebeurtenis(tx, zaak, vandaag, 'beslag_gemeld', { routervraag: vraagId, uitkomst, aan: gemeld, nietTeMelden: open });
  if (open === 0 && dossier !== null) return null;
  const vraag = { feiten: { routervraag: vraagId, uitkomst, partijen: open }, artikelen: GROND };
  return legVoor(tx, zaak, 'beslag_melden_met_de_hand', vandaag, `beslag_melden:${String(vraagId)}`, TAAKSOORTEN.beslag_melden_met_de_hand, vraag);
}

/** What we tell of our own beslag; null where the record does not say by which power or since when. */
async function overOnsBeslag(tx: Transactie, beslagId: BeslagId, vandaag: Dag): Promise<BerichtVan<'beslag_gemeld'>['inhoud'] | null> {
  const { bevoegdheid, executoriaal, gelegdOp, vordering } = await vorderingInBericht(tx, beslagId, vandaag);
  return bevoegdheid === undefined || gelegdOp === undefined ? null : { bevoegdheid, executoriaal: executoriaal ?? true, gelegdOp, vordering };
}

function perPartij(partijen: readonly Partij[]): Partij[] {
  return [...new Map(partijen.map((partij) => [partijsleutel(partij.nummer), partij])).values()];
}
