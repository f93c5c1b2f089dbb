import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hervat, pauzeer } from '../../../activities/invorderen/handelingen.ts';
import { bewaarBesluit } from '../../../activities/opslag/besluit.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { metZaak, openDatabase, type Database } from '../../../activities/opslag/database.ts';
import { schrijfGebeurtenis } from '../../../activities/opslag/gebeurtenis.ts';
import { legVoor } from '../../../activities/opslag/taak.ts';
import { telTeLaat } from '../../../activities/taken/te-laat.ts';
import type { Taaksoort } from '../../../contract/taken.ts';
import { zaakVanOverdracht, zaakVanSamenloop, zaakVanVerhaal, zaakVanVerzendrun, type BeslagId, type VerhaalId, type VorderingId, type ZaakId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { nieuweDatabase, type Testdatabase } from '../../opzet/database.ts';
import { vulOpdrachtgever, vulVordering } from '../../workflows/omgeving/vulling.ts';

let database: Testdatabase;
let db: Database;
const vandaag = dag('2025-03-03');
const op = naarDatum(vandaag);
const door = 'j.proef';
beforeAll(async () => {
  database = await nieuweDatabase();
  db = openDatabase(database.url, 4);
  await vulOpdrachtgever(db);
});
afterAll(async () => {
  await db.$disconnect();
  await database.ruimOp();
});

/** A question of long ago. */
async function vraag(zaak: ZaakId, soort: Taaksoort): Promise<void> {
  await metZaak(db, zaak, async (tx) => legVoor(tx, zaak, soort, dag('2025-01-10'), 'proef'));
}
/** Where the questions of one kind are counted. */
const waar = async (soort: Taaksoort) => (await telTeLaat(db, vandaag)).filter(({ wat }) => wat === `taak ${soort}`).map(({ opdrachtgever, fase, aantal }) => `${opdrachtgever} ${fase} ${String(aantal)}`);
const vordering = async (naam: string) => vulVordering(db, naam, '999993458', { laatsteBetaaldag: '2025-01-06' });
const pauzeerTot = async (vorderingId: VorderingId, totEnMet: string) => pauzeer(db, { vorderingId, vandaag: dag('2025-01-02'), sleutel: 'uitstel', door, reden: 'uitstel', totEnMet: dag(totEnMet) });

describe('een vraag telt bij de opdrachtgever', () => {
  async function maakVerhaal(naam: string): Promise<VerhaalId> {
    const { id } = await vordering(naam);
    const { debiteurId } = await db.vordering.findUniqueOrThrow({ where: { id } });
    return (await db.verhaal.create({ data: { openSleutel: naam, debiteurId, opdrachtgeverId: 'waterstad', principaalId: 'waterstad', bevoegdheid: 'vordering_iw19', geopendOp: op } })).id as VerhaalId;
  }
  async function legBeslag(naam: string, loonheffingennummer: string): Promise<BeslagId> {
    const verhaalId = await maakVerhaal(naam);
    const { id: derdeId } = await db.derde.create({ data: { loonheffingennummer, naam: 'Derde' } });
    return (await db.beslag.create({ data: { openSleutel: naam, verhaalId, derdeId, onderdeel: 'a' } })).id as BeslagId;
  }

  it('van het beslag, als zij over de samenloop gaat', async () => {
    const beslagId = await legBeslag('samenloop', '000010078L01');
    await vraag(zaakVanSamenloop(beslagId), 'cdw_onbeslist');
    expect(await waar('cdw_onbeslist')).toEqual(['waterstad samenloop 1']);
  });

  it('van het beslag, als zij over de overdracht van de inning gaat', async () => {
    const beslagId = await legBeslag('overdracht', '000010079L01');
    await db.samenloop.create({ data: { beslagId, kenmerk: `beslag-${String(beslagId)}`, geopendOp: op } });
    const { id } = await db.inningsoverdracht.create({ data: { sleutel: 'te-laat', overdrachtId: '00000000-0000-4000-8000-000000000001', beslagId, rol: 'gever', grond: 'onderling_overleg', stap: 'begin', stand: {}, begonnenOp: op } });
    await vraag(zaakVanOverdracht(id), 'overdracht_onbeantwoord');
    expect(await waar('overdracht_onbeantwoord')).toEqual(['waterstad overdracht 1']);
  });

  it('van het deel, als zij over een deel van een verzendrun gaat', async () => {
    const zaak = zaakVanVerzendrun(vandaag, 1);
    const deel = { opdrachtgeverId: 'waterstad', soort: 'aanmaning', status: 'wacht_op_goedkeuring', aantal: 1, somCenten: 0n, proef: {}, bevindingen: [] };
    const { delen } = await db.verzendrun.create({ data: { zaak, dag: op, voorbereidDoor: door, gestartOp: op, delen: { create: deel } }, include: { delen: true } });
    await metZaak(db, zaak, async (tx) => legVoor(tx, zaak, 'verzendrun_goedkeuren', dag('2025-01-10'), 'proef', undefined, { feiten: { deelId: delen[0]?.id ?? 0 } }));
    expect(await waar('verzendrun_goedkeuren')).toEqual(['waterstad verzendrun 1']);
  });

  it('zelf, als zij over hem gaat', async () => {
    await vraag('opdrachtgever-waterstad' as ZaakId, 'rente_percentage_ontbreekt');
    expect(await waar('rente_percentage_ontbreekt')).toEqual(['waterstad opdrachtgever 1']);
  });

  it('van een verhaal dat niet is gepauzeerd, in de fase verhaal', async () => {
    await vraag(zaakVanVerhaal(await maakVerhaal('verhaal')), 'norm_ontbreekt');
    expect(await waar('norm_ontbreekt')).toEqual(['waterstad verhaal 1']);
  });
});

describe('een vordering zonder eerste brief', () => {
  const zonderBrief = async () => (await telTeLaat(db, vandaag)).filter(({ wat }) => wat === 'nog geen brief').reduce((tot, { aantal }) => tot + aantal, 0);

  it('wacht met recht zolang zij is gepauzeerd (Awb 4:111)', async () => {
    const { id } = await vordering('uitstel');
    const eerst = await zonderBrief();
    await pauzeerTot(id, '2025-12-31');
    expect((await zonderBrief()) - eerst).toBe(-1);
  });

  it('is te laat als de pauze voorbij is', async () => {
    const eerst = await zonderBrief();
    await pauzeerTot((await vordering('voorbij')).id, '2025-03-02');
    expect((await zonderBrief()) - eerst).toBe(1);
  });

  it('is te laat als iemand haar liet hervatten', async () => {
    const eerst = await zonderBrief();
    const { id } = await vordering('hervat');
    await pauzeerTot(id, '2025-12-31');
    await hervat(db, { vorderingId: id, vandaag: dag('2025-02-01'), sleutel: 'hervat', door });
    expect((await zonderBrief()) - eerst).toBe(1);
  });
});

describe('een vordering staat onder', () => {
  it('haar laatste brief van de straat, ook als er daarna een andere brief ging', async () => {
    const { zaak } = await vordering('brieven');
    for (const soort of ['herinnering', 'kostenherziening']) {
      const grondVolgnummer = await metZaak(db, zaak, async (tx) => schrijfGebeurtenis(tx, zaak, vandaag, soort));
      await db.brief.create({ data: { sleutel: `${zaak}:${soort}`, zaak, grondVolgnummer, soort, aan: 'debiteur', dagtekening: op, inhoud: {}, status: 'verzonden' } });
    }
    await vraag(zaak, 'storno_niet_gedekt');
    expect(await waar('storno_niet_gedekt')).toEqual(['waterstad herinnering 1']);
  });

  it('gepauzeerd, zolang zij dat is', async () => {
    const { id, zaak } = await vordering('pauze');
    await pauzeerTot(id, '2025-12-31');
    await vraag(zaak, 'gegevens_nazien');
    expect(await waar('gegevens_nazien')).toEqual(['waterstad gepauzeerd 1']);
  });

  it('deurwaarder, zolang die haar heeft', async () => {
    const { id, zaak } = await vordering('deurwaarder');
    const deurwaarder = await db.deurwaarder.create({ data: { opdrachtgeverId: 'waterstad', code: 'jansen', naam: 'Jansen', soort: 'gerechtsdeurwaarder', gdwNummer: '123', adresregels: ['Kade 9', '1234 AB WATERSTAD'] } });
    const besluitId = await metZaak(db, zaak, async (tx) => bewaarBesluit(tx, { sleutel: `${zaak}:proef`, zaak, vandaag, soort: 'taak_afgedaan', grond: ['beleid'], inhoud: {} }));
    await db.overdracht.create({ data: { openSleutel: id, vorderingId: id, deurwaarderId: deurwaarder.id, op, openstaandCenten: 32_000, besluitId } });
    await vraag(zaak, 'exploot_na_betaling');
    expect(await waar('exploot_na_betaling')).toEqual(['waterstad deurwaarder 1']);
  });
});
