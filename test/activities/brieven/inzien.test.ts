import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ziePdf } from '../../../activities/brieven/inzien.ts';
import { maakBrievenmaker } from '../../../brieven/brievenmaker.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakPostopstelling, type Postopstelling } from '../verzenden/opstelling.ts';

const VANDAAG = dag('2025-01-06');
let o: Postopstelling;
const brieven = maakBrievenmaker();
beforeAll(async () => {
  o = await maakPostopstelling();
});
afterAll(async () => o.ruimOp());

const zie = async (briefId: number) => ziePdf({ db: o.db, brieven, opslag: o.opslag }, briefId, VANDAAG);
async function herinnering(naam: string, op: string): Promise<number> {
  const [claim] = await o.claims(naam, 1);
  if (claim === undefined) throw new Error('geen vordering');
  return claim.brief('herinnering', op);
}

describe('een brief inzien', () => {
  it('die nog wacht: zoals hij straks gaat, byte voor byte', async () => {
    const id = await herinnering('wacht', '2025-01-06');
    const vooraf = await zie(id);
    expect(vooraf.soort).toBe('nog_niet_definitief');
    const { zaak } = await o.proef('2025-01-06');
    await o.geefVrij(zaak, '2025-01-06');
    const { pdfHash } = await o.db.brief.findUniqueOrThrow({ where: { id } });
    expect(Buffer.from(await o.opslag.lees(pdfHash ?? '')).equals(Buffer.from(vooraf.pdf))).toBe(true);
  });

  it('die ging: de PDF van toen, en uit zijn rij opnieuw gemaakt dezelfde; ook na een nieuwe huisstijl', async () => {
    const id = await herinnering('ging', '2025-01-07');
    const { zaak } = await o.proef('2025-01-07');
    await o.geefVrij(zaak, '2025-01-07');
    const { inhoud } = await o.db.huisstijl.findFirstOrThrow();
    await o.db.huisstijl.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: new Date('2025-01-08'), inhoud: { ...(inhoud as object), kleur: '#7a1f1f' } } });
    expect(await zie(id)).toMatchObject({ soort: 'definitief', opnieuwGelijk: true });
  });

  it('waarvan de gegevens later zijn veranderd: het verschil wordt gezegd, de PDF van toen blijft', async () => {
    const id = await herinnering('veranderd', '2025-01-08');
    const { zaak } = await o.proef('2025-01-08');
    await o.geefVrij(zaak, '2025-01-08');
    const { inhoud, pdfHash } = await o.db.brief.findUniqueOrThrow({ where: { id } });
    await o.db.brief.update({ where: { id }, data: { inhoud: { ...(inhoud as object), laatsteDag: '2025-03-01' } } });
    const gezien = await zie(id);
    expect(gezien).toMatchObject({ soort: 'definitief', opnieuwGelijk: false });
    expect(Buffer.from(gezien.pdf).equals(Buffer.from(await o.opslag.lees(pdfHash ?? '')))).toBe(true);
  });

  it('die niet bestaat: geweigerd', async () => {
    await expect(zie(999_999)).rejects.toThrow('brief 999999 bestaat niet');
  });
});
