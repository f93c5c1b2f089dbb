import { leesBeslag } from '../../../activities/beslaan/dossier.ts';
import { voetUitgelegd } from '../../../activities/beslaan/mededeling.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { leesBerekening, voetVan, type BewaardeBerekening } from '../../../activities/verhalen/berekening.ts';
import { sjabloonVan } from '../../../brieven/sjablonen.ts';
import { zaakVanBeslag, type BeslagId } from '../../../contract/zaak.ts';
import type { VaststellingInvoer } from '../../../domain/beslagvrije-voet/invoer.ts';
import { stelVast } from '../../../domain/beslagvrije-voet/vaststelling.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { ADRES, type Opstelling, type Proefvordering } from '../invorderen/opstelling.ts';

export interface Set {
  readonly claim: Proefvordering;
  readonly beschikking: number;
  readonly mededeling: number;
}

/** A claim in a verhaal, with the letters of a beslag that is to be laid on a day. */
export async function legBeslag(o: Opstelling, naam: string, op: string, { opgegeven = (open) => open, titel = true }: { readonly opgegeven?: (open: number) => number; readonly titel?: boolean } = {}): Promise<Set> {
  const claim = await o.vordering(naam);
  if (titel) await claim.totVerhaal();
  const { debiteurId, betalingskenmerk } = await o.db.vordering.findUniqueOrThrow({ where: { id: claim.id } });
  const dagrij = naarDatum(dag(op));
  const { id: verhaalId } = await o.db.verhaal.create({ data: { openSleutel: naam, debiteurId, opdrachtgeverId: 'waterstad', principaalId: 'waterstad', bevoegdheid: 'vordering_iw19', geopendOp: dagrij } });
  await o.db.verhaalVordering.create({ data: { verhaalId, vorderingId: claim.id, aangemeldOp: dagrij } });
  const derde = await o.db.derde.upsert({ where: { loonheffingennummer: '001000020L01' }, create: { loonheffingennummer: '001000020L01', naam: 'Derde' }, update: {} });
  const beslag = await o.db.beslag.create({ data: { openSleutel: naam, verhaalId, derdeId: derde.id, onderdeel: 'a' } });
  const zaak = zaakVanBeslag(beslag.id as BeslagId);
  const { totaal } = await o.db.$transaction(async (tx) => openstaand(tx, claim.id));
  const berekening = await legBerekeningVast(o, verhaalId, derde);
  const voet = voetVan(berekening);
  const uitgelegd = voetUitgelegd(await leesBeslag(o.db, beslag.id as BeslagId), berekening, voet);
  const inhoud = (soort: string, aan: string) => ({ ...(sjabloonVan(soort).voorbeelden[0]?.inhoud as object), voet, ...(soort === 'mededeling' ? uitgelegd : {}), ...(aan === 'debiteur' ? { geadresseerde: { naam: ADRES.naam, aanhef: ADRES.aanhef, adresregels: [...ADRES.adresregels], land: null } } : {}), openstaandCenten: opgegeven(totaal), vorderingen: [{ betalingskenmerk, soort: 'ozb', dagtekening: '2025-02-28', openstaandCenten: opgegeven(totaal) }] });
  return o.db.$transaction(async (tx) => {
    await tx.gebeurtenis.create({ data: { zaak, volgnummer: 1, dag: dagrij, soort: 'vordering_iw19', inhoud: {}, vorigeHash: '0'.repeat(64), hash: naam.padEnd(64, '0') } });
    const besluit = await tx.besluit.create({ data: { sleutel: `${zaak}:1`, zaak, soort: 'vordering_iw19', dag: dagrij, grond: ['IW 19'], inhoud: {}, berekeningId: berekening.rij.id } });
    const brief = async (soort: string, aan: string) =>
      (await tx.brief.create({ data: { sleutel: `${zaak}:${soort}:1`, zaak, soort, aan, beslagId: beslag.id, besluitId: besluit.id, dagtekening: dagrij, inhoud: JSON.parse(JSON.stringify(inhoud(soort, aan))) as object, status: 'klaargezet' } })).id;
    // Made first: its number says nothing about which goes first.
    const mededeling = await brief('mededeling', 'debiteur');
    return { claim, mededeling, beschikking: await brief('beschikking', 'derde') };
  });
}

const BRON = { soort: 'bron', bron: 'polisadministratie', op: dag('2025-03-01') } as const;
const INVOER: VaststellingInvoer = {
  peildatum: dag('2025-03-01'),
  leefsituatie: 'alleenstaande',
  adres: { soort: 'woonadres' },
  belastbaar: { soort: 'per maand', schuldenaar: '2600', echtgenoot: '0' },
  bron: { soort: 'inkomen', netto: '2240' },
  herkomst: { leefsituatie: BRON, adres: BRON, 'belastbaar inkomen': BRON, 'belastbaar inkomen echtgenoot': BRON, 'netto inkomen onder beslag': BRON },
};

/** The calculation on which the letters rest. */
async function legBerekeningVast(o: Opstelling, verhaalId: number, derde: { readonly id: number; readonly loonheffingennummer: string; readonly naam: string }): Promise<BewaardeBerekening> {
  const vast = stelVast(INVOER);
  if (vast.soort !== 'vastgesteld') throw new Error(vast.soort);
  const op = naarDatum(INVOER.peildatum);
  const uitkomst = {
    versie: 1,
    antwoord: { soort: 'beslag', geldigTotEnMet: null },
    voet: { soort: 'bedrag', beslagvrijeVoetCenten: vast.beslagvrijeVoet },
    bron: { derdeId: derde.id, loonheffingennummer: derde.loonheffingennummer, naam: derde.naam, onderdeel: 'a', nettoCenten: 224_000 },
    opmerkingen: [],
    werktTerug: false,
    corrigeert: null,
  };
  const { id } = await o.db.berekening.create({ data: { sleutel: `verhaal-${String(verhaalId)}:1`, verhaalId, aanleiding: 'eerste', dag: op, vanaf: op, peildatum: op, invoer: JSON.parse(JSON.stringify(INVOER)) as object, spoor: JSON.parse(JSON.stringify(vast.spoor)) as object, uitkomst } });
  return o.db.$transaction(async (tx) => leesBerekening(tx, id));
}
