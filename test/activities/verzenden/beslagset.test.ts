import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { legBeslag, type Set } from './leg-beslag.ts';
import { maakPostopstelling, type Postopstelling } from './opstelling.ts';

/** The letters that lay a beslag: the beschikking to the derde, and with it the mededeling to the debtor. */
let o: Postopstelling;
const leg = async (naam: string, op: string, anders?: Parameters<typeof legBeslag>[3]): Promise<Set> => legBeslag(o, naam, op, anders);
beforeAll(async () => {
  o = await maakPostopstelling();
});
afterAll(async () => o.ruimOp());

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

describe('een vordering die erbij kwam nadat de beschikking is gemaakt', () => {
  it('houdt haar niet tegen: zij noemt haar niet, en die krijgt een eigen brief', async () => {
    const set = await leg('erbij', '2025-03-31');
    const erbij = await o.vordering('erbij-later');
    const { verhaalId } = await o.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: set.claim.id } });
    await o.db.verhaalVordering.create({ data: { verhaalId, vorderingId: erbij.id, aangemeldOp: naarDatum(dag('2025-03-31')) } });
    const { zaak, delen } = await o.proef('2025-03-31');
    expect(await bevindingen(delen[0]?.deelId)).toEqual([]);
    await o.geefVrij(zaak, '2025-03-31');
    expect(await definitief(set)).toEqual(['beschikking', 'mededeling']);
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
