import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { leesAntwoord } from '../../../adapters/polis/lezen.ts';

const voorbeeld = readFileSync(new URL('./voorbeelden/UWVDossierInkomstenGSD_UWVPersoonsIkvInfo_243000388.xml', import.meta.url), 'utf8');
const [opgave = ''] = /<Inkomstenopgave>[\s\S]*?<\/Inkomstenopgave>/.exec(voorbeeld) ?? [];
const metOpgaven = (megabytes: number) => voorbeeld.replace(opgave, () => opgave.repeat(Math.ceil((megabytes * 1024 * 1024) / opgave.length)));

it('een antwoord van 12 MB wordt gelezen', async () => {
  const antwoord = await leesAntwoord(metOpgaven(12));
  expect(antwoord.soort === 'gegevens' && antwoord.inkomstenverhoudingen[0]?.opgaven.length).toBeGreaterThan(1_000);
});

it('een antwoord van meer dan 32 MB wordt met een reden geweigerd', async () => {
  await expect(leesAntwoord(metOpgaven(33))).rejects.toMatchObject({ name: 'BronFout', code: 'antwoord_te_groot', message: 'polis: het antwoord is groter dan 32 MB' });
});

it('een antwoord dat niet in het geheugen van de controle past wordt met een reden geweigerd', async () => {
  await expect(leesAntwoord(voorbeeld.replace(opgave, () => '<a/>'.repeat(8_000_000)))).rejects.toMatchObject({ code: 'antwoord_te_groot', message: 'polis: het bericht is te groot om te controleren' });
});

it('een kort antwoord na een te groot antwoord wordt gewoon gelezen', async () => {
  await expect(leesAntwoord(voorbeeld)).resolves.toMatchObject({ soort: 'gegevens' });
});
