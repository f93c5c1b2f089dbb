import { afterAll, expect, it } from 'vitest';
import { isVoorbijgaand } from '../../activities/opslag/voorbijgaand.ts';
import { maakBrievenmaker, OnleesbareBrief, type TeMaken } from '../../brieven/brievenmaker.ts';
import { huisstijlSchema } from '../../brieven/huisstijl.ts';
import { sjabloonVan } from '../../brieven/sjablonen.ts';
import { openTekenkamer, TekendraadWeg } from '../../brieven/tekenkamer.ts';
import stijl from '../../brieven/voorbeeld-huisstijl.json' with { type: 'json' };

const kamer = openTekenkamer({ aantal: 2, argumenten: ['--import', 'tsx'] });
afterAll(async () => kamer.sluit());

const brief = (soort: string): TeMaken => {
  const [voorbeeld] = sjabloonVan(soort).voorbeelden;
  if (voorbeeld === undefined) throw new Error(`${soort} heeft geen voorbeeld`);
  return { soort, inhoud: structuredClone(voorbeeld.inhoud), huisstijl: huisstijlSchema.parse(stijl), dagtekening: voorbeeld.dagtekening };
};

it('tekent dezelfde bytes als het proces zelf, ook veel brieven tegelijk', async () => {
  const hier = maakBrievenmaker();
  const alle = ['herinnering', 'aanmaning', 'dwangbevel', 'herinnering'].map(brief);
  const ginds = await Promise.all(alle.map(async (een) => kamer.maak(een)));
  for (const [i, een] of alle.entries()) {
    const { pdf, archief, paginas, sjabloon } = hier.maak(een);
    expect({ ...ginds[i], pdf: Buffer.from(ginds[i]?.pdf ?? []), archief: Buffer.from(ginds[i]?.archief ?? []) }).toEqual({ pdf: Buffer.from(pdf), archief: Buffer.from(archief), paginas, sjabloon });
  }
});

it('zegt van een brief die niet is te lezen welk veld het is, en tekent daarna verder', async () => {
  const { inhoud, ...rest } = brief('aanmaning');
  const stuk = kamer.maak({ ...rest, inhoud: { ...(inhoud as object), bedragen: 'veel' } });
  await expect(stuk).rejects.toBeInstanceOf(OnleesbareBrief);
  await expect(stuk).rejects.toThrow(/^de gegevens van de brief aanmaning kloppen niet: .*bedragen/);
  expect((await kamer.maak(brief('aanmaning'))).paginas).toBeGreaterThan(0);
});

it('een draad die wegvalt zegt niets van de brief: het wordt opnieuw geprobeerd', async () => {
  // It ends in the middle of a letter, where the data of the letter are written down for the compiler.
  const krap = openTekenkamer({ argumenten: ['--import', 'tsx', '--import', 'data:text/javascript,String.prototype.normalize=()=>process.exit(1)'] });
  const fout: unknown = await krap.maak(brief('herinnering')).catch((reden: unknown) => reden);
  await krap.sluit();
  expect(fout).toBeInstanceOf(TekendraadWeg);
  expect(isVoorbijgaand(fout)).toBe(true);
});

it('een soort zonder sjabloon is een fout, en geen lege brief', async () => {
  await expect(kamer.maak({ ...brief('herinnering'), soort: 'bestaat_niet' })).rejects.toMatchObject({ name: 'RangeError' });
});
