import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import { maakRouteervoorziening, type Routeervoorziening } from '../../../adapters/routeervoorziening/client.ts';
import { ROUTER_BASIS } from '../../../adapters/routeervoorziening/openapi/router.ts';
import { Bericht } from '../../../adapters/routeervoorziening/contract/bericht.ts';
import { Dagboek } from '../../../adapters/routeervoorziening/standin/dagboek.ts';
import { vastId } from '../../../adapters/routeervoorziening/standin/kenmerken.ts';
import { startKring, type Kring } from '../../../adapters/routeervoorziening/standin/kring.ts';
import { startLijn, type Lijn } from '../../../adapters/routeervoorziening/standin/lijn.ts';
import { lopendOp } from '../../../adapters/routeervoorziening/standin/lopend.ts';
import { leesPartijbestand, leesStoringen } from '../../../adapters/routeervoorziening/standin/partijbestand.ts';
import { partijnummerVan, partijsoortVan, VOORBEELDDEELNEMERS } from '../../../bin/certificaten/deelnemers.ts';
import { vrijePoorten } from '../../../bin/opbouw/poorten.ts';
import { PROJECT } from '../../../bin/opbouw/plaatsen.ts';
import { BRONHOUDER_BASIS } from '../../../adapters/routeervoorziening/openapi/bronhouder.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { leesDeelnemers } from '../../../services/routeervoorziening/deelnemers.ts';
import { BSN, ROUTERNUMMER, stelOp, vraag, type Opstelling } from '../../services/routeervoorziening/omgeving.ts';

const KOP = 'partij;kenmerk;bsn;vanaf;tot;bevoegdheid;deurwaarder;executoriaal;derde;beslaglegger;grondslag;openstaand;inhouding;inkomen;beslagvrije_voet;rekening;betaaldag';
const RIJEN = leesPartijbestand([KOP, `uwv;U-1;${BSN.jan};2025-02-03;;verrekening;;nee;;000010030;terugvordering_uwv;120,00;50,00;1900,00;1400,00;;`, `cjib;C-1;${BSN.jan};2025-03-03;2025-06-02;verhaal_zonder_dwangbevel;;ja;000010091;;concurrent;600,00;30,00;;;NL85TEST0000000101;`, `uwv;U-2;${BSN.piet};2025-02-10;;vereenvoudigd_derdenbeslag;;ja;000010091;;terugvordering_uwv;900,00;50,00;;;;`, `cjib;C-2;${BSN.piet};2025-03-03;;verhaal_zonder_dwangbevel;;ja;000010091;;concurrent;600,00;30,00;;;NL85TEST0000000101;`].join('\n'));
const STORINGEN = leesStoringen(['wie;van;totenmet;wat', 'cjib;2025-04-01;2025-04-03;zwijgt', 'router;2025-05-05;2025-05-06;weg'].join('\n'));

describe('het bestand van de andere partijen', () => {
  it('dat van het voorbeeld is leesbaar', () => {
    expect(leesPartijbestand(readFileSync(join(PROJECT, 'voorbeeld', 'partijen.csv'), 'utf8')).length).toBeGreaterThan(10);
    expect(leesStoringen(readFileSync(join(PROJECT, 'voorbeeld', 'partijstoringen.csv'), 'utf8')).map(({ wie }) => wie)).toContain('router');
  });

  it('wat fout is wordt met zijn regel genoemd, zonder wat er staat', () => {
    expect(() => leesPartijbestand([KOP, `uwv;U-1;123456789;2025-02-03;;verrekening;;nee;;;;;;;;;`].join('\n'))).toThrow('regel 2: bsn');
  });

  it('elke maand neemt een partij haar deel, tot er niets meer openstaat', () => {
    const open = (op: string): unknown[] => lopendOp(RIJEN.filter(({ bsn }) => bsn === BSN.jan), dag(op)).map(({ opgave: { openstaand, inhouding } }) => [openstaand, inhouding]);
    expect([open('2025-02-02'), open('2025-02-03'), open('2025-04-02'), open('2025-04-03')]).toEqual([[], [[12_000, 5_000]], [[7_000, 5_000], [60_000, 3_000]], [[2_000, 2_000], [57_000, 3_000]]]);
    expect(lopendOp(RIJEN.filter(({ bsn }) => bsn === BSN.jan), dag('2025-06-02'))).toHaveLength(1);
  });
});

describe('de andere partijen leven op de wettelijke dag', () => {
  let o: Opstelling;
  let kring: Kring;
  let lijn: Lijn;
  let gemeente: Routeervoorziening;
  const speel = async (op: string): Promise<void> => {
    o.zetDag(op);
    await kring.zetDag(dag(op));
  };
  const dossier = async () => gemeente.vraagDossier(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan));
  const wie = async (): Promise<string> => {
    const { delen, ontbreekt } = await dossier();
    return `${delen.map(({ partij }) => partij.soort).join(', ')} | ${ontbreekt.map(({ partij }) => partij.soort).join(', ')}`;
  };

  beforeAll(async () => {
    const sleutels = ['uwv', 'cjib'];
    const poorten = await vrijePoorten(2);
    const bronhouder = (sleutel: string): string | null => (sleutels.includes(sleutel) ? `https://127.0.0.1:${String(poorten[sleutels.indexOf(sleutel)])}${BRONHOUDER_BASIS}` : null);
    o = await stelOp({ deelnemers: leesDeelnemers(VOORBEELDDEELNEMERS.map(({ sleutel, ...rest }) => ({ ...rest, bronhouder: bronhouder(sleutel) }))) });
    lijn = await startLijn({ naar: Number(new URL(o.router.url).port) });
    kring = await startKring({ leden: sleutels.map((sleutel, plaats) => ({ sleutel, nummer: partijnummerVan(sleutel), tls: o.tls(sleutel), poort: poorten[plaats] ?? 0 })), rijen: RIJEN, storingen: STORINGEN, router: { url: o.router.url, nummer: ROUTERNUMMER }, lijn, soortVan: partijsoortVan, dag: dag('2025-01-06') });
    gemeente = maakRouteervoorziening({ url: `https://127.0.0.1:${String(lijn.poort)}${ROUTER_BASIS}`, tls: o.tls('gemeente'), nummer: ROUTERNUMMER, tijdslimietMs: 60_000 });
  });
  afterAll(async () => {
    gemeente.sluit();
    await kring.stop();
    await lijn.stop();
    await o.stop();
  });

  it('wie begint meldt zich aan, en vroeg eerst wie er al iets had; de vraag van ons gaat over de lijn', async () => {
    await speel('2025-02-03');
    expect(await wie()).toBe('uwv | ');
    await speel('2025-03-03');
    expect([await wie(), kring.vragen()]).toEqual(['uwv, cjib | ', { uwv: 6, cjib: 1 }]);
  });

  it('wie al een beslag op dat inkomen heeft hoort van het nieuwe, één keer (Rv 478 lid 6), en waarheen diens deel moet', async () => {
    await speel('2025-03-03');
    expect(kring.berichten()).toEqual({ uwv: ['beslag_gemeld', 'vordering_aangemeld_bij_cdw'], cjib: [] });
  });

  it('wie zwijgt ontbreekt in het dossier, tot en met de laatste dag', async () => {
    await speel('2025-04-03');
    expect(await wie()).toBe('uwv | cjib');
    await speel('2025-04-04');
    expect(await wie()).toBe('uwv, cjib | ');
  });

  it('de router is voor ons weg, ook voor wie al verbonden was; de anderen bereiken hem', async () => {
    await speel('2025-05-05');
    await expect(dossier()).rejects.toThrow(BronOnbereikbaar);
    expect((await o.client('svb').vraagPartijen(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan))).partijen).toHaveLength(2);
    await speel('2025-05-07');
    expect(await wie()).toBe('uwv, cjib | ');
  });

  it('wat is geëindigd wordt afgemeld; dezelfde dag nog eens verandert niets', async () => {
    await speel('2025-06-02');
    await speel('2025-06-02');
    expect(await wie()).toBe('uwv | ');
  });

  it('na een herstart halverwege gaat alles verder waar het stond', async () => {
    const [poort = 0] = await vrijePoorten(1);
    const opnieuw = await startKring({ leden: ['uwv', 'cjib'].map((sleutel, plaats) => ({ sleutel, nummer: partijnummerVan(sleutel), tls: o.tls(sleutel), poort: plaats === 0 ? poort : 0 })), rijen: RIJEN, storingen: STORINGEN, router: { url: o.router.url, nummer: ROUTERNUMMER }, lijn, soortVan: partijsoortVan, dag: dag('2025-01-06') });
    await opnieuw.zetDag(dag('2025-06-02'));
    await opnieuw.stop();
    const { rows } = await o.router.pool.query<{ kenmerk: string; loopt: boolean }>('SELECT kenmerk, afgemeld_op IS NULL AS loopt FROM aanmelding ORDER BY kenmerk');
    expect(rows).toEqual([{ kenmerk: 'C-1', loopt: false }, { kenmerk: 'C-2', loopt: true }, { kenmerk: 'U-1', loopt: true }, { kenmerk: 'U-2', loopt: true }]);
  });

  it('wie is voldaan meldt zich af, en komt na een herstart niet terug', async () => {
    const map = mkdtempSync(join(tmpdir(), 'invorderstraat-kring-'));
    const dagboek = new Dagboek(join(map, 'cjib.jsonl'));
    const staat = { maand: '2025-05', ontvangen: 60_000, ontvangenOp: '2025-05-26', kosten: 0, naarSchuldenaar: 0, aandelen: [], nogOpen: [{ partij: partijnummerVan('cjib'), kenmerk: 'C-2', openstaand: 0 }] };
    const gemeld = Bericht.parse({ berichtId: vastId('verdeelstaat'), ontvanger: partijnummerVan('cjib'), bsn: BSN.piet, derde: { soort: 'rsin', nummer: '000010091' }, kenmerkAfzender: 'beslag-1', kenmerkOntvanger: 'C-2', soort: 'verdeelstaat', inhoud: staat });
    dagboek.schrijf({ soort: 'bericht', dag: dag('2025-05-26'), bericht: { afzender: partijnummerVan('gemeente'), bericht: gemeld }, bewijs: { berichtId: gemeld.berichtId, ontvangenOp: '2025-05-26T10:00:00Z' } });
    for (const keer of ['eerst', 'herstart']) {
      const [poort = 0, tweede = 0] = await vrijePoorten(2);
      const opnieuw = await startKring({ leden: ['uwv', 'cjib'].map((sleutel, plaats) => ({ sleutel, nummer: partijnummerVan(sleutel), tls: o.tls(sleutel), poort: plaats === 0 ? poort : tweede })), rijen: RIJEN, storingen: STORINGEN, router: { url: o.router.url, nummer: ROUTERNUMMER }, lijn, soortVan: partijsoortVan, dag: dag('2025-06-02'), map });
      await opnieuw.zetDag(dag('2025-06-02'));
      await opnieuw.speel();
      await opnieuw.stop();
      const { rows } = await o.router.pool.query<{ loopt: boolean }>("SELECT afgemeld_op IS NULL AS loopt FROM aanmelding WHERE kenmerk = 'C-2'");
      expect([keer, rows]).toEqual([keer, [{ loopt: false }]]);
    }
    rmSync(map, { recursive: true });
  });

  it('wie begint terwijl de router weg is, begint toch; wat niet vandaag begon meldt zich als hij er weer is', async () => {
    const [poort = 0, tweede = 0, weg = 0] = await vrijePoorten(3);
    const zonder = await startKring({ leden: ['uwv', 'cjib'].map((sleutel, plaats) => ({ sleutel, nummer: partijnummerVan(sleutel), tls: o.tls(sleutel), poort: plaats === 0 ? poort : tweede })), rijen: RIJEN, storingen: [], router: { url: `https://127.0.0.1:${String(weg)}${ROUTER_BASIS}`, nummer: ROUTERNUMMER }, lijn, soortVan: partijsoortVan, dag: dag('2025-07-01') });
    await zonder.zetDag(dag('2025-07-01'));
    expect(await zonder.speel()).toMatchObject({ gedaan: 0 });
    // On the day itself others must be told: that waits for the router.
    await expect(zonder.zetDag(dag('2025-02-10'))).rejects.toThrow(BronOnbereikbaar);
    await zonder.stop();
  });

  it('een rij van een partij die er niet is: niets begint', async () => {
    await expect(startKring({ leden: [], rijen: RIJEN, storingen: [], router: { url: o.router.url, nummer: ROUTERNUMMER }, lijn, soortVan: partijsoortVan, dag: dag('2025-01-06') })).rejects.toThrow('onbekende partij: uwv');
  });
});
