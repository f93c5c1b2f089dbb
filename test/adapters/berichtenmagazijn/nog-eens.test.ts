import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BronFout } from '../../../adapters/bron/fouten.ts';
import { maakMagazijn, type Magazijn, type NieuwBericht } from '../../../adapters/berichtenmagazijn/client.ts';
import { vraagtNogEens } from '../../../adapters/berichtenmagazijn/nog-eens.ts';
import { maakBewaarplaats } from '../../../adapters/berichtenmagazijn/standin/bewaard.ts';
import { startMagazijnStandin } from '../../../adapters/berichtenmagazijn/standin/start.ts';
import type { Standin } from '../../../adapters/standin/server.ts';
import { dag } from '../../../domain/kalender/dag.ts';

const BSN = '999993653';
const DRIE = [1, 1, 1];
const map = mkdtempSync(join(tmpdir(), 'invorderstraat-magazijn-'));
const bestand = join(map, 'berichten.jsonl');
const bericht = (nummer: number): NieuwBericht => ({ afzender: '00000001003214345000', bsn: BSN, kenmerk: `waterstad-${String(nummer)}`, onderwerp: `Aanmaning (kenmerk waterstad-${String(nummer)})`, inhoud: 'U hebt een brief.', publicatiedag: dag('2025-03-11'), bijlage: { naam: 'aanmaning.pdf', bytes: Buffer.from('%PDF-1.7 proef') } });

let standin: Standin;
let magazijn: Magazijn;
beforeAll(async () => {
  standin = await startMagazijnStandin({ bestand });
  magazijn = vraagtNogEens(maakMagazijn({ url: standin.url, token: async () => Promise.resolve('proef') }), DRIE);
});
afterAll(async () => {
  await standin.stop();
  rmSync(map, { recursive: true, force: true });
});

describe('een magazijn dat antwoordt wat niet is afgesproken', () => {
  it('wordt nog eens gevraagd, tot drie keer', async () => {
    standin.toestand.zetStoring({ soort: 'ongeldig', keer: 3, ms: 0 });
    const { berichtId } = await magazijn.lever(bericht(1), false);
    expect(maakBewaarplaats(bestand).alle().map((een) => een.berichtId)).toEqual([berichtId]);
  });

  it('zoekt de tweede keer eerst of het bericht er al ligt', async () => {
    const echt = maakMagazijn({ url: standin.url, token: async () => Promise.resolve('proef') });
    let gevraagd = 0;
    const kapot: Magazijn = {
      ...echt,
      lever: async (nieuw, opnieuw) => {
        const geleverd = await echt.lever(nieuw, opnieuw);
        gevraagd += 1;
        if (gevraagd === 1) throw new BronFout('berichtenmagazijn', 'antwoord_ongeldig', 'onderweg beschadigd');
        return geleverd;
      },
    };
    const voor = maakBewaarplaats(bestand).alle().length;
    await vraagtNogEens(kapot, DRIE).lever(bericht(2), false);
    expect(maakBewaarplaats(bestand).alle()).toHaveLength(voor + 1);
  });

  it('dat zo blijft wordt elk ding één keer gevraagd, tot het weer goed antwoordt', async () => {
    standin.toestand.zetStoring({ soort: 'ongeldig', keer: null, ms: 0 });
    await expect(magazijn.lever(bericht(3), false)).rejects.toThrow('contract');
    const voor = standin.toestand.verzoeken;
    await expect(magazijn.lever(bericht(4), false)).rejects.toThrow('contract');
    expect(standin.toestand.verzoeken).toBe(voor + 1);
    standin.toestand.zetStoring(null);
  });
});

describe('een plaatsvervanger die wordt gedood terwijl hij schrijft', () => {
  it('weet na de start wat hij had bevestigd, en schrijft daarachter verder', () => {
    const eigen = join(map, 'half.jsonl');
    const [eerste = ''] = readFileSync(bestand, 'utf8').split('\n');
    writeFileSync(eigen, `${eerste}\n{"berichtId":"half`);
    const plek = maakBewaarplaats(eigen);
    const [had] = plek.alle();
    if (had !== undefined) plek.bewaar({ ...had, berichtId: 'volgende' });
    expect(maakBewaarplaats(eigen).alle().map(({ berichtId }) => berichtId)).toEqual([had?.berichtId, 'volgende']);
  });
});
