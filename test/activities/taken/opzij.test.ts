import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maakBezorger } from '../../../activities/bericht/bezorgen.ts';
import { schrijfBericht } from '../../../activities/bericht/schrijven.ts';
import { ontvangBetaling } from '../../../activities/intake/bank.ts';
import { boekBetaling } from '../../../activities/invorderen/betaling.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { openDatabase, type Database } from '../../../activities/opslag/database.ts';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { Weigering } from '../../../activities/opslag/weigering.ts';
import type { TakenPort } from '../../../activities/taken/port.ts';
import { maakTaken } from '../../../activities/taken/taken.ts';
import { zaakVanVordering, type VorderingId, type ZaakId } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { nieuweDatabase, type Testdatabase } from '../../opzet/database.ts';
import { vulOpdrachtgever, vulVordering, type Claim } from '../../workflows/omgeving/vulling.ts';

let database: Testdatabase;
let db: Database;
let taken: TakenPort;
let claim: Claim;
const vandaag = dag('2025-01-08');
beforeAll(async () => {
  database = await nieuweDatabase();
  db = openDatabase(database.url, 4);
  await vulOpdrachtgever(db);
  taken = maakTaken({ db, antwoorden: [] });
  claim = await vulVordering(db, 'opzij', '999993264');
});
afterAll(async () => {
  await db.$disconnect();
  await database.ruimOp();
});

async function betaling(): Promise<number> {
  await ontvangBetaling(db, { betalingskenmerk: 'kenmerk-opzij', bankkenmerk: `b-${String(Math.random())}`, dag: vandaag, centen: centen(1000) });
  return (await db.bericht.findFirstOrThrow({ where: { ontvanger: claim.zaak }, orderBy: { id: 'desc' } })).id;
}
const kop = () => ({ zaak: claim.zaak, vandaag });
const openTaken = async (zaak: string = claim.zaak) => db.taak.findMany({ where: { zaak, afgedaanOp: null }, orderBy: { id: 'asc' } });
const weigering = async (doe: () => Promise<unknown>) => doe().then(() => 'niet geweigerd', (fout: unknown) => (fout instanceof Weigering ? fout.message : String(fout)));

describe('een bericht opzij leggen', () => {
  let berichtId: number;
  beforeAll(async () => {
    berichtId = await betaling();
    await taken.legBerichtOpzij({ ...kop(), berichtId, fouttype: 'ZodError' });
    await taken.legBerichtOpzij({ ...kop(), berichtId, fouttype: 'ZodError' });
  });

  it('het telt als verwerkt, met de uitkomst opzij', async () => {
    expect(await db.bericht.findUniqueOrThrow({ where: { id: berichtId } })).toMatchObject({ verwerktOp: expect.any(Date), uitkomst: { opzij: true, fouttype: 'ZodError' } });
  });

  it('één taak, die bericht, soort en fouttype noemt', async () => {
    const rijen = await openTaken();
    expect(rijen).toMatchObject([{ soort: 'bericht_onverwerkbaar', feiten: { berichtId, bericht: 'betaling', fouttype: 'ZodError' }, tekst: expect.stringContaining(`Bericht ${String(berichtId)} (betaling), fout ZodError.`) }]);
  });

  it('het staat één keer in de keten, en de keten klopt', async () => {
    expect([await db.gebeurtenis.count({ where: { zaak: claim.zaak, soort: 'bericht_opzij' } }), await controleerKeten(db, claim.zaak)]).toEqual([1, null]);
  });

  it('wie het toch verwerkt, krijgt geen verzonnen uitkomst', async () => {
    await expect(boekBetaling(db, { vorderingId: claim.id, vandaag, berichtId })).rejects.toThrow('ligt opzij');
  });

  it('opnieuw: het wordt weer bezorgd, de taak is afgedaan, wie dat deed staat vast; twee keer is één keer', async () => {
    const opnieuw = { ...kop(), sleutel: 'o1', door: 'j.proef', berichtId };
    await taken.probeerBericht(opnieuw);
    await taken.probeerBericht(opnieuw);
    expect(await db.bericht.findUniqueOrThrow({ where: { id: berichtId } })).toMatchObject({ verwerktOp: null, bezorgdOp: null, uitkomst: null });
    expect(await openTaken()).toEqual([]);
    expect(await db.besluit.findMany({ where: { soort: 'bericht_opnieuw' } })).toMatchObject([{ door: 'j.proef', inhoud: { berichtId, bewezen: false } }]);
  });

  it('en weer opzij: een nieuwe taak', async () => {
    await taken.legBerichtOpzij({ ...kop(), berichtId, fouttype: 'RangeError' });
    expect(await openTaken()).toMatchObject([{ soort: 'bericht_onverwerkbaar', feiten: { fouttype: 'RangeError' } }]);
  });

  it('wat niet opzij ligt wordt geweigerd', async () => {
    const ander = await betaling();
    expect(await weigering(async () => taken.probeerBericht({ ...kop(), sleutel: 'o2', door: 'j.proef', berichtId: ander }))).toBe(`Bericht ${String(ander)} ligt bij deze zaak niet opzij.`);
  });
});

describe('bezorgen', () => {
  it('een bericht zonder zaak en een dat na het einde niet te lezen is gaan opzij; de rest wordt bezorgd', async () => {
    const klaar = await vulVordering(db, 'klaar', '999993458');
    await db.vordering.update({ where: { id: klaar.id }, data: { einde: 'voldaan', eindeOp: naarDatum(vandaag) } });
    const spook = zaakVanVordering('bestaat-niet' as VorderingId);
    const schrijf = async (ontvanger: ZaakId, betalingId: number) => schrijfBericht(db, { ontvanger, soort: 'betaling', dag: vandaag, sleutel: `p-${String(betalingId)}`, inhoud: { betalingId } });
    await schrijf(spook, 1);
    await schrijf(klaar.zaak, 987_654);
    await schrijf(claim.zaak, 2);
    const naar: string[] = [];
    const client = { workflow: { signalWithStart: async (_soort: string, { workflowId }: { workflowId: string }) => Promise.resolve(naar.push(workflowId)) } } as unknown as Client;
    await maakBezorger(db, client, 'echt').bezorg();
    expect(naar).toContain(claim.zaak);
    expect(await db.bericht.count({ where: { bezorgdOp: null } })).toBe(0);
    expect((await openTaken(spook)).map(({ soort }) => soort)).toEqual(['bericht_onverwerkbaar']);
    expect((await openTaken(klaar.zaak)).map(({ soort, feiten }) => [soort, (feiten as { fouttype: string }).fouttype])).toEqual([['bericht_onverwerkbaar', 'PrismaClientKnownRequestError_P2025']]);
  });
});

describe('een fase die niet lukt', () => {
  it('geeft één taak tot zij lukt, en daarna zo nodig een nieuwe', async () => {
    const zaak = 'verhaal-77' as ZaakId;
    const meld = async () => taken.meldVastgelopen({ zaak, vandaag, activiteit: 'verhalen.stelVast', fouttype: 'RangeError' });
    await meld();
    await meld();
    expect(await openTaken(zaak)).toMatchObject([{ soort: 'stap_onuitvoerbaar', feiten: { activiteit: 'verhalen.stelVast', fouttype: 'RangeError' } }]);
    await taken.meldHersteld({ zaak, vandaag });
    expect(await openTaken(zaak)).toEqual([]);
    await meld();
    expect(await db.taak.count({ where: { zaak } })).toBe(2);
  });
});
