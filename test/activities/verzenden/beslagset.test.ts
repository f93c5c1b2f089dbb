import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { sjabloonVan } from '../../../brieven/sjablonen.ts';
import { zaakVanBeslag, type BeslagId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Proefvordering } from '../invorderen/opstelling.ts';
import { maakPostopstelling, type Postopstelling } from './opstelling.ts';

/** The letters that lay a beslag: the beschikking to the derde, and with it the mededeling to the debtor. */
let o: Postopstelling;
beforeAll(async () => {
  o = await maakPostopstelling();
});
afterAll(async () => o.ruimOp());

interface Set {
  readonly claim: Proefvordering;
  readonly beschikking: number;
  readonly mededeling: number;
}

/** A claim in a verhaal, with the letters of a beslag that is to be laid on a day. */
async function leg(naam: string, op: string, { opgegeven = (open) => open, titel = true }: { readonly opgegeven?: (open: number) => number; readonly titel?: boolean } = {}): Promise<Set> {
  const claim = await o.vordering(naam);
  if (titel) await claim.totVerhaal();
  const { debiteurId } = await o.db.vordering.findUniqueOrThrow({ where: { id: claim.id } });
  const dagrij = naarDatum(dag(op));
  const { id: verhaalId } = await o.db.verhaal.create({ data: { openSleutel: naam, debiteurId, opdrachtgeverId: 'waterstad', principaalId: 'waterstad', bevoegdheid: 'vordering_iw19', geopendOp: dagrij } });
  await o.db.verhaalVordering.create({ data: { verhaalId, vorderingId: claim.id, aangemeldOp: dagrij } });
  const derde = await o.db.derde.upsert({ where: { loonheffingennummer: '001000020L01' }, create: { loonheffingennummer: '001000020L01', naam: 'Derde' }, update: {} });
  const beslag = await o.db.beslag.create({ data: { openSleutel: naam, verhaalId, derdeId: derde.id, onderdeel: 'a' } });
  const zaak = zaakVanBeslag(beslag.id as BeslagId);
  const { totaal } = await o.db.$transaction(async (tx) => openstaand(tx, claim.id));
  const inhoud = (soort: string) => ({ ...(sjabloonVan(soort).voorbeelden[0]?.inhoud as object), openstaandCenten: opgegeven(totaal) });
  return o.db.$transaction(async (tx) => {
    await tx.gebeurtenis.create({ data: { zaak, volgnummer: 1, dag: dagrij, soort: 'vordering_iw19', inhoud: {}, vorigeHash: '0'.repeat(64), hash: naam.padEnd(64, '0') } });
    const besluit = await tx.besluit.create({ data: { sleutel: `${zaak}:1`, zaak, soort: 'vordering_iw19', dag: dagrij, grond: ['IW 19'], inhoud: {} } });
    const brief = async (soort: string, aan: string) =>
      (await tx.brief.create({ data: { sleutel: `${zaak}:${soort}:1`, zaak, soort, aan, beslagId: beslag.id, besluitId: besluit.id, dagtekening: dagrij, inhoud: inhoud(soort), status: 'klaargezet' } })).id;
    // Made first: its number says nothing about which goes first.
    const mededeling = await brief('mededeling', 'debiteur');
    return { claim, mededeling, beschikking: await brief('beschikking', 'derde') };
  });
}

const definitief = async ({ beschikking, mededeling }: Set) => (await o.db.brief.findMany({ where: { id: { in: [beschikking, mededeling] }, aangenomenOp: { not: null } } })).map(({ soort }) => soort).sort();
const bevindingen = async (deelId: number | undefined) => Object.keys(await o.bevindingen(deelId ?? 0));

describe('de beschikking en wat erbij hoort', () => {
  it('zijn één deel, met het bedrag één keer, en gaan samen', async () => {
    const set = await leg('samen', '2025-03-26');
    const { zaak, delen } = await o.proef('2025-03-26');
    const { totaal } = await o.db.$transaction(async (tx) => openstaand(tx, set.claim.id));
    expect(delen.map(({ soort, aantal, somCenten, status }) => [soort, aantal, somCenten, status])).toEqual([['beschikking', 2, totaal, 'vrijgegeven']]);
    await o.geefVrij(zaak, '2025-03-26');
    expect(await definitief(set)).toEqual(['beschikking', 'mededeling']);
  });

  it('gaat de beschikking niet, dan de mededeling ook niet: niemand leest over een beslag dat er niet is', async () => {
    const set = await leg('blijft', '2025-03-27');
    const { zaak } = await o.proef('2025-03-27');
    await o.db.betaling.create({ data: { sleutel: 'bank:blijft', bron: 'bank', vorderingId: set.claim.id, dag: naarDatum(dag('2025-03-27')), centen: 100 } });
    await o.geefVrij(zaak, '2025-03-27');
    expect(await definitief(set)).toEqual([]);
    expect(await o.db.brief.count({ where: { id: { in: [set.beschikking, set.mededeling] }, rundeelId: null, status: 'klaargezet' } })).toBe(2);
    await o.db.brief.updateMany({ where: { id: { in: [set.beschikking, set.mededeling] } }, data: { status: 'vervallen' } });
  });

  it('een run van alleen mededelingen neemt die van een nieuw beslag niet mee', async () => {
    const set = await leg('keuze', '2025-03-28');
    expect((await o.proef('2025-03-28', 1, { soort: 'mededeling' }, 'Anna')).delen).toEqual([]);
    await o.db.brief.updateMany({ where: { id: { in: [set.beschikking, set.mededeling] } }, data: { status: 'vervallen' } });
  });
});

describe('de proef kijkt bij een beschikking naar de vorderingen van het beslag', () => {
  it.each([
    ['een vordering zonder titel (IW 19 lid 1)', { titel: false }, ['titel_ontbreekt']],
    ['centen voor euro’s', { opgegeven: (open: number) => open * 100 }, ['factor_honderd', 'hoog_bedrag']],
    ['een ander bedrag dan openstaat', { opgegeven: (open: number) => open + 1 }, ['bedrag_klopt_niet']],
  ] as const)('%s', async (naam, anders, verwacht) => {
    const set = await leg(naam.slice(0, 12), '2025-04-01', anders);
    const { delen } = await o.proef('2025-04-01', 1 + (await o.db.verzendrun.count()));
    expect(await bevindingen(delen[0]?.deelId)).toEqual(expect.arrayContaining([...verwacht]));
    await o.db.brief.updateMany({ where: { id: { in: [set.beschikking, set.mededeling] } }, data: { status: 'vervallen', rundeelId: null } });
  });
});
