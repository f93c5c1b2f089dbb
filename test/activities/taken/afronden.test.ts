import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { metZaak, openDatabase, type Database } from '../../../activities/opslag/database.ts';
import { controleerKeten, schrijfGebeurtenis } from '../../../activities/opslag/gebeurtenis.ts';
import { legVoor } from '../../../activities/opslag/taak.ts';
import { anderWeg } from '../../../activities/taken/ander-weg.ts';
import { takenPerSoort, zoekTaken } from '../../../activities/taken/overzicht.ts';
import { maakTaken } from '../../../activities/taken/taken.ts';
import { telTeLaat } from '../../../activities/taken/te-laat.ts';
import { legOpzij } from '../../../activities/taken/opzij.ts';
import { vraagPercentages } from '../../../activities/vegen/percentages.ts';
import { voerUit as opnieuw } from '../../../bin/opdracht/opnieuw.ts';
import { voerUit as taak } from '../../../bin/opdracht/taak.ts';
import { TAAKSOORTEN, type Taaksoort } from '../../../contract/taken.ts';
import type { ZaakId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { nieuweDatabase, type Testdatabase } from '../../opzet/database.ts';
import { vulOpdrachtgever, vulVordering, type Claim } from '../../workflows/omgeving/vulling.ts';
import { draai } from '../../opzet/opdracht.ts';

let database: Testdatabase;
let db: Database;
let claim: Claim;
let klaar: Claim;
const vandaag = dag('2025-03-03');
const door = 'j.proef';
beforeAll(async () => {
  database = await nieuweDatabase();
  vi.stubEnv('DATABASE_URL', database.url);
  db = openDatabase(database.url, 4);
  await vulOpdrachtgever(db);
  await db.kalenderstand.create({ data: { id: 1, dag: naarDatum(vandaag) } });
  claim = await vulVordering(db, 'loopt', '999993264', { laatsteBetaaldag: '2025-02-28' });
  klaar = await vulVordering(db, 'klaar', '999993458');
  await db.vordering.update({ where: { id: klaar.id }, data: { einde: 'voldaan', eindeOp: naarDatum(vandaag) } });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await db.$disconnect();
  await database.ruimOp();
});

let nummer = 0;
async function vraag(zaak: ZaakId, soort: Taaksoort, op = '2025-03-01', uiterlijk?: string): Promise<number> {
  const sleutel = `proef:${String(++nummer)}`;
  await metZaak(db, zaak, async (tx) => legVoor(tx, zaak, soort, dag(op), sleutel, undefined, uiterlijk === undefined ? {} : { uiterlijk: dag(uiterlijk) }));
  return (await db.taak.findUniqueOrThrow({ where: { sleutel: `${zaak}:${sleutel}` } })).id;
}
const rondAf = async (zaak: ZaakId, taakId: number, sleutel = `s${String(taakId)}`) => maakTaken({ db, antwoorden: [] }).rondTaakAf({ zaak, vandaag, sleutel, door, taakId, uitkomst: 'gebeld' });
/** Runs the command and answers what it wrote. */
const draaiTaak = async (...invoer: Parameters<typeof taak>): Promise<string> => metUitvoer(async () => taak(...invoer));
const draaiOpnieuw = async (opties: Parameters<typeof opnieuw>[1]): Promise<string> => metUitvoer(async () => opnieuw([], opties));
async function metUitvoer(doe: () => Promise<number>): Promise<string> {
  const { code, samen } = await draai(doe);
  return `${String(code)} ${samen}`;
}

describe('een taak afdoen', () => {
  it('staat vast als besluit, niet bewezen; wat een mens schreef blijft uit de keten', async () => {
    const id = await vraag(claim.zaak, 'afdracht_wijkt_af');
    expect(await rondAf(claim.zaak, id)).toEqual({ weg: 'afdracht_wijkt_af', berichtId: null });
    await rondAf(claim.zaak, id);
    expect(await db.taak.findUniqueOrThrow({ where: { id } })).toMatchObject({ afgedaanOp: naarDatum(vandaag), uitkomst: 'gebeld' });
    expect(await db.besluit.findMany({ where: { zaak: claim.zaak } })).toMatchObject([{ soort: 'taak_afgedaan', door, inhoud: { taakId: id, uitkomst: 'gebeld', bewezen: false } }]);
    expect(JSON.stringify(await db.gebeurtenis.findMany({ where: { zaak: claim.zaak } }))).not.toContain('gebeld');
    expect(await controleerKeten(db, claim.zaak)).toBeNull();
  });

  it('zolang er nog een van die soort open is, is de soort niet weg', async () => {
    const [eerste] = [await vraag(claim.zaak, 'laat_gepost'), await vraag(claim.zaak, 'laat_gepost')];
    expect((await rondAf(claim.zaak, eerste)).weg).toBeNull();
  });

  it('die al is afgedaan, of van een andere zaak, wordt geweigerd', async () => {
    const id = await vraag(claim.zaak, 'brief_dubbel_gepost');
    await rondAf(claim.zaak, id);
    await expect(rondAf(claim.zaak, id, 'nog een keer')).rejects.toThrow('is al afgedaan');
    await expect(rondAf(klaar.zaak, id, 'elders')).rejects.toThrow('hoort niet bij deze zaak');
  });

  it('een soort met een eigen handeling wordt geweigerd, met die handeling', async () => {
    const id = await vraag(claim.zaak, 'betekening_invoeren');
    await expect(rondAf(claim.zaak, id)).rejects.toThrow('Gebruik «meldBetekening»');
    expect(await db.taak.findUniqueOrThrow({ where: { id } })).toMatchObject({ afgedaanOp: null });
  });

  it.each(Object.keys(TAAKSOORTEN) as Taaksoort[])('%s: een mens doet haar af, of de handeling wordt genoemd', (soort) => {
    for (const zaak of ['invordering', 'verhaal', 'beslag'] as const) expect(anderWeg(soort, zaak, 'x') ?? 'mens').toMatch(/^mens$|«\w+»|vervalt/);
  });

  it.each(['adres_onbekend', 'vertegenwoordiger_onbekend'] as const)('%s houdt een vordering op, maar niet een afschrift van een beslag', (soort) => {
    expect([anderWeg(soort, 'invordering', 'aanmaning:1'), anderWeg(soort, 'beslag', 'beschikking:1'), anderWeg(soort, 'beslag', 'afschrift:3')]).toEqual([
      expect.stringContaining('«hervat»'),
      expect.stringContaining('«stelOpnieuwVast»'),
      null,
    ]);
  });

  it('een verruiming die niet doorging houdt het verhaal niet op', () => {
    expect(anderWeg('bron_antwoord_ongeldig', 'verhaal', 'verruiming:v-1:2025-06-10')).toBeNull();
  });

  it.each(['kwijtschelding:kw-1', 'terugbetaling:1', 'kostenherziening:1', 'rente:1', 'overdracht:d-1:2025-03-03'])('%s houdt geen straat op: een mens doet haar af', (sleutel) => {
    const soorten = ['adres_onbekend', 'overleden', 'persoon_onbekend', 'bron_antwoord_ongeldig', 'vertegenwoordiger_onbekend'] as const;
    expect(soorten.map((soort) => anderWeg(soort, 'invordering', sleutel))).toEqual(soorten.map(() => null));
  });
});

describe('invorderstraat taak', () => {
  it('toont vraag, feiten en stand', async () => {
    expect(await draaiTaak([String(await vraag(claim.zaak, 'retour'))], {})).toMatch(/^0 Taak \d+ van 2025-03-01, invordering-waterstad-loopt: retour\n[^]*Open\.\n$/);
  });

  it('van een zaak die loopt: verwijst naar de handeling in die zaak', async () => {
    const id = await vraag(claim.zaak, 'afdracht_wijkt_af');
    expect(await draaiTaak([String(id)], { afgedaan: 'gebeld', door })).toMatch(/^2 taak: invordering-waterstad-loopt loopt nog\. Gebruik de update «rondTaakAf»/);
  });

  it('van een zaak die klaar is: doet haar af, met hetzelfde besluit; zonder naam niet', async () => {
    const id = await vraag(klaar.zaak, 'betaling_na_einde');
    expect(await draaiTaak([String(id)], { afgedaan: 'terugbetaald' })).toMatch(/^2 taak: --door ontbreekt/);
    expect(await draaiTaak([String(id)], { afgedaan: 'terugbetaald', door })).toBe(`0 Taak ${String(id)} is afgedaan.\n`);
    expect(await db.besluit.findMany({ where: { zaak: klaar.zaak } })).toMatchObject([{ soort: 'taak_afgedaan', door, inhoud: { uitkomst: 'terugbetaald', bewezen: false } }]);
  });

  it('van een opdrachtgever zelf, die geen zaak is: het percentage van de rente is aangevuld', async () => {
    await vraagPercentages(db, dag('2027-01-01'));
    const { id } = await db.taak.findFirstOrThrow({ where: { zaak: 'opdrachtgever-waterstad', soort: 'rente_percentage_ontbreekt' } });
    expect(await draaiTaak([String(id)], { afgedaan: 'aangevuld', door })).toBe(`0 Taak ${String(id)} is afgedaan.\n`);
    expect(await db.taak.findUniqueOrThrow({ where: { id } })).toMatchObject({ afgedaanOp: naarDatum(vandaag), uitkomst: 'aangevuld' });
  });

  it.each(['verzendrun', 'terughaling'] as const)('van een %s die nog bezig is: in de zaak zelf; daarna met de opdracht', async (wat) => {
    const op = naarDatum(vandaag);
    const run = wat === 'verzendrun' ? await db.verzendrun.create({ data: { zaak: 'verzendrun-2025-03-03-1', dag: op, voorbereidDoor: door, gestartOp: op, delen: { create: { opdrachtgeverId: 'waterstad', soort: 'aanmaning', status: 'vrijgegeven', aantal: 1, somCenten: 0n, proef: {}, bevindingen: [] } } } }) : null;
    const lijst = run === null ? await db.terughaling.create({ data: { status: 'loopt', hash: 'h', keuze: {}, reden: 'andere_fout', toelichting: 'proef', voorbereidDoor: door, proefOp: op } }) : null;
    const zaak = (run?.zaak ?? `terughaling-${String(lijst?.id)}`) as ZaakId;
    const id = await vraag(zaak, wat === 'verzendrun' ? 'drukbestand_vreemd' : 'stap_onuitvoerbaar');
    const doeAf = async () => draaiTaak([String(id)], { afgedaan: 'uitgezocht', door });
    expect(await doeAf()).toMatch(new RegExp(`^2 taak: ${zaak} loopt nog`));
    await db.rundeel.updateMany({ data: { status: 'verzonden' } });
    await db.terughaling.updateMany({ data: { status: 'afgerond' } });
    expect(await doeAf()).toBe(`0 Taak ${String(id)} is afgedaan.\n`);
  });

  it('een bericht van een zaak die klaar is wordt opnieuw bezorgd', async () => {
    const { id: berichtId } = await db.bericht.create({ data: { ontvanger: klaar.zaak, sleutel: 'kapot', soort: 'betaling', dag: naarDatum(vandaag), inhoud: {}, bezorgdOp: new Date() } });
    await maakTaken({ db, antwoorden: [] }).legBerichtOpzij({ zaak: klaar.zaak, vandaag, berichtId, fouttype: 'ZodError' });
    const { id } = await db.taak.findFirstOrThrow({ where: { zaak: klaar.zaak, soort: 'bericht_onverwerkbaar' } });
    expect(await draaiTaak([String(id)], { opnieuw: true, door })).toBe(`0 Bericht ${String(berichtId)} wordt opnieuw bezorgd.\n`);
    expect(await db.bericht.findUniqueOrThrow({ where: { id: berichtId } })).toMatchObject({ bezorgdOp: null, verwerktOp: null });
  });
});

describe('overzicht', () => {
  const beslag = 'beslag-7' as ZaakId;
  beforeAll(async () => {
    await vraag(beslag, 'derde_zwijgt', '2025-01-10');
    await vraag(beslag, 'overbetekening_475i', '2025-02-25', '2025-02-28');
  });

  it('eerst waarvan een termijn dreigt, dan de oudste', async () => {
    expect((await zoekTaken(db, vandaag, { alleenOpen: true })).slice(0, 2).map(({ soort }) => soort)).toEqual(['overbetekening_475i', 'derde_zwijgt']);
  });

  it('op soort en op ouderdom', async () => {
    expect((await zoekTaken(db, vandaag, { alleenOpen: true, ouderDan: 30 })).map(({ soort }) => soort)).toEqual(['derde_zwijgt']);
    expect((await zoekTaken(db, vandaag, { alleenOpen: false, soort: 'betaling_na_einde' })).map(({ uitkomst }) => uitkomst)).toEqual(['terugbetaald']);
  });

  it('per soort: hoeveel, de oudste, en hoeveel termijnen voorbij zijn', async () => {
    expect((await takenPerSoort(db, vandaag)).slice(0, 2)).toEqual([
      { soort: 'derde_zwijgt', aantal: 1, oudste: '2025-01-10', teLaat: 0 },
      { soort: 'overbetekening_475i', aantal: 1, oudste: '2025-02-25', teLaat: 1 },
    ]);
  });

  it('te laat, per opdrachtgever en fase', async () => {
    await vulVordering(db, 'vergeten', '999993458', { laatsteBetaaldag: '2025-01-06' });
    const grondVolgnummer = await db.$transaction(async (tx) => schrijfGebeurtenis(tx, claim.zaak, dag('2025-02-28'), 'herinnering'));
    await db.brief.create({ data: { sleutel: 'b', zaak: claim.zaak, grondVolgnummer, soort: 'herinnering', aan: 'debiteur', dagtekening: naarDatum(dag('2025-02-28')), inhoud: {}, status: 'klaargezet' } });
    const regels = (await telTeLaat(db, vandaag)).map(({ opdrachtgever, fase, wat, aantal }) => `${opdrachtgever} ${fase} ${wat} ${String(aantal)}`);
    expect(regels).toEqual([
      'onbekend geen zaak taak derde_zwijgt 1',
      'onbekend geen zaak taak overbetekening_475i 1',
      'waterstad betaaltermijn nog geen brief 1',
      'waterstad herinnering brief niet gepost 1',
    ]);
  });
});

describe('berichten die opzij liggen', () => {
  const maak = async (zaak: ZaakId, sleutel: string): Promise<number> => {
    const { id } = await db.bericht.create({ data: { ontvanger: zaak, sleutel, soort: 'betaling', dag: naarDatum(vandaag), inhoud: {}, bezorgdOp: new Date() } });
    await db.$transaction(async (tx) => legOpzij(tx, { berichtId: id, vandaag, fouttype: 'ZodError' }));
    return id;
  };
  const wacht = async (id: number) => (await db.bericht.findUniqueOrThrow({ where: { id } })).bezorgdOp === null;

  it('dat de bezorger opzij legde van een zaak die loopt wordt met de taak opnieuw bezorgd', async () => {
    const berichtId = await maak(claim.zaak, 'bezorger');
    const { id } = await db.taak.findFirstOrThrow({ where: { zaak: claim.zaak, soort: 'bericht_onverwerkbaar', afgedaanOp: null }, orderBy: { id: 'desc' } });
    expect(await draaiTaak([String(id)], { opnieuw: true, door })).toBe(`0 Bericht ${String(berichtId)} wordt opnieuw bezorgd.\n`);
    expect(await wacht(berichtId)).toBe(true);
  });

  it('na een herstel alle tegelijk, met één opdracht', async () => {
    const ids = [await maak(claim.zaak, 'alle-1'), await maak(klaar.zaak, 'alle-2')];
    expect(await draaiOpnieuw({ door })).toBe('0 2 berichten worden opnieuw bezorgd.\n');
    expect(await Promise.all(ids.map(wacht))).toEqual([true, true]);
    expect(await draaiOpnieuw({ door })).toBe('0 0 berichten worden opnieuw bezorgd.\n');
  });
});
