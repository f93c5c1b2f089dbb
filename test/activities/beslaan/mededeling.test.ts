import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { laadDossier } from '../../../activities/dossier/dossier.ts';
import { dossierTekst } from '../../../activities/dossier/tekst.ts';
import { uitkomstVan } from '../../../activities/verhalen/berekening.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { BrpGegevens } from '../../../domain/leefsituatie/brp-gegevens.ts';
import { ALLEEN, gelegd, inkomen, maakOpstelling, type Opstelling, type Proefbeslag, type Proefverhaal } from '../verhalen/opstelling.ts';

let o: Opstelling;
let standaard: Opstelling['bronnen'];
beforeAll(async () => {
  o = await maakOpstelling();
  standaard = { ...o.bronnen };
});
afterAll(async () => o.ruimOp());
beforeEach(() => {
  Object.assign(o.bronnen, standaard);
});

/** A spouse and a child who are registered elsewhere: the BRP does not tell whether they belong to the household. */
const ELDERS: BrpGegevens = {
  ...ALLEEN,
  partners: [{ id: 'p1', verbintenis: 'huwelijk', aangaan: null, ontbinding: null, opAdresVanSchuldenaar: 'nee', overleden: false, inOnderzoek: false }],
  kinderen: [{ geboortedatum: { soort: 'dag', dag: dag('2018-02-02') }, opAdresVanSchuldenaar: 'nee', overleden: false, inOnderzoek: false }],
};
const PARTNERVRAAG = 'U hebt een partner die niet op uw adres staat ingeschreven.';
const KINDVRAAG = 'U hebt een kind dat niet op uw adres staat ingeschreven';

const inhoudSchema = z.object({ blokken: z.array(z.object({ sleutel: z.string(), tekst: z.array(z.string()) })) });
type Beslag = Pick<Proefbeslag, 'id'>;

/** The text of one block of the last mededeling; null when it is not in it. */
async function bloktekst({ id }: Beslag, sleutel: string): Promise<string | null> {
  const { inhoud } = await o.db.brief.findFirstOrThrow({ where: { beslagId: id, soort: 'mededeling' }, orderBy: { id: 'desc' } });
  return inhoudSchema.parse(inhoud).blokken.find((blok) => blok.sleutel === sleutel)?.tekst.join('\n') ?? null;
}

const laatste = async (v: Proefverhaal) => o.db.berekening.findFirstOrThrow({ where: { verhaalId: v.id }, orderBy: { id: 'desc' } });
const dossierVan = async (v: Proefverhaal): Promise<string> => dossierTekst(await laadDossier(o.db, v.vorderingen[0] ?? (await v.voegToe({ dagtekening: '2024-10-31', centen: 1 })), dag('2025-05-01'))).join('\n');

/** A report over the running calculation, and the letters about it. */
async function meld(v: Proefverhaal, beslag: Proefbeslag, inhoud: Parameters<Proefverhaal['corrigeer']>[2]): Promise<void> {
  const uitkomst = await v.corrigeer('2025-04-10', 2, inhoud);
  if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
  const berichtId = await beslag.geefDoor('2025-04-10', uitkomst.berekeningId);
  await o.beslaan.pasBvvAan({ beslagId: beslag.id, vandaag: dag('2025-04-10'), berichtId });
}

describe('wat de BRP niet kan zeggen wordt de inwoner gevraagd (475g lid 1; docs/keuzes.md)', () => {
  const elders = async (): Promise<Proefverhaal> => {
    o.bronnen.rekentool = async () => Promise.resolve({ soort: 'gevonden', gegevens: ELDERS, partnerBsn: {} });
    return o.verhaal();
  };

  it('de vragen over partner en kind die elders staan ingeschreven staan in de mededeling', async () => {
    const nodig = await bloktekst(await (await elders()).leg('2025-03-25'), 'gegevens_nodig');
    expect(nodig).toContain(PARTNERVRAAG);
    expect(nodig).toContain(KINDVRAAG);
  });

  it('met waar het antwoord heen moet', async () => {
    const beslag = await (await elders()).leg('2025-03-25');
    expect(await bloktekst(beslag, 'gegevens_nodig')).toContain(`Geef uw antwoord door aan Gemeente Waterstad. Zet ons kenmerk erbij: beslag-${String(beslag.id)}.`);
  });

  it('wie alleen staat ingeschreven wordt niets gevraagd', async () => {
    expect(await bloktekst(await (await o.verhaal()).leg('2025-03-25'), 'gegevens_nodig')).toBeNull();
  });

  it('een melding over iets anders laat ze open', async () => {
    const v = await elders();
    const beslag = await v.leg('2025-03-25');
    await meld(v, beslag, { woonkosten: { bedrag: '1350', verzoekLid5: true, verzoekLid7: false } });
    expect(await bloktekst(beslag, 'gegevens_nodig')).toContain(PARTNERVRAAG);
  });

  it('een gemelde leefsituatie beantwoordt ze', async () => {
    const v = await elders();
    const beslag = await v.leg('2025-03-25');
    await meld(v, beslag, { leefsituatie: 'alleenstaande_ouder' });
    expect(await bloktekst(beslag, 'gegevens_nodig')).toBeNull();
  });

  it('het dossier noemt ze bij de berekening', async () => {
    const v = await elders();
    await v.leg('2025-03-25');
    expect(await dossierVan(v)).toContain(`vraag aan de inwoner: ${PARTNERVRAAG}`);
  });
});

describe('een andere lezing van de wet houdt haar bedrag', () => {
  /** 95% of € 1.000 is € 950; with the vakantiebijslag that builds up, of € 1.080, it is € 1.026. */
  const metOpbouw = async (): Promise<Proefverhaal> => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 100_000, heffing: 0, opbouw: 8_000 })] }, derden: {} });
    return o.verhaal();
  };

  it('in de bewaarde uitkomst, in centen', async () => {
    const v = await metOpbouw();
    await v.stelVast('2025-03-25');
    expect(uitkomstVan(await laatste(v)).voorbehouden).toMatchObject([{ sleutel: 'vakantiebijslag', alternatief: { beslagvrijeVoet: 102_600, vatbaarPerMaand: 0 } }]);
  });

  it('in de mededeling, in gewone taal', async () => {
    expect(await bloktekst(await (await metOpbouw()).leg('2025-03-25'), 'berekening')).toContain('Bij een andere uitleg zou uw beslagvrije voet € 1.026,00 per maand zijn.');
  });

  it('in het dossier', async () => {
    const v = await metOpbouw();
    await v.leg('2025-03-25');
    expect(await dossierVan(v)).toMatch(/voorbehoud: Rv 475dc lid 1 .+ De uitkomst zou dan € 1\.026,00 zijn\./);
  });
});

describe('een berekening van voordat vragen en andere lezingen werden bewaard', () => {
  const oud = async (v: Proefverhaal): Promise<void> => {
    const { id, uitkomst } = await laatste(v);
    const { voorbehouden: _lezingen, vragen: _vragen, ...rest } = z.looseObject({ versie: z.literal(1) }).parse(uitkomst);
    await o.db.berekening.update({ where: { id }, data: { uitkomst: JSON.parse(JSON.stringify(rest)) as object } });
  };

  it('blijft leesbaar, met de vragen die haar invoer zelf laat zien', async () => {
    o.bronnen.rekentool = async () => Promise.resolve({ soort: 'gevonden', gegevens: { ...ALLEEN, verblijfplaats: { soort: 'briefadres', inOnderzoek: false } }, partnerBsn: {} });
    const v = await o.verhaal();
    const uitkomst = await v.stelVast('2025-03-25');
    if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
    await oud(v);
    const beslagId = gelegd(await o.verhalen.legBeslag({ verhaalId: v.id, vandaag: dag('2025-03-25'), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId }));
    await o.beslaan.maakBeschikking({ beslagId, vandaag: dag('2025-03-25'), berekeningId: uitkomst.berekeningId, volgnummer: 1 });
    expect(await bloktekst({ id: beslagId }, 'gegevens_nodig')).toContain('U hebt geen woonadres in de basisregistratie.');
  });

  it('kan worden gecorrigeerd, en weet dan nog steeds niet wat de BRP openliet', async () => {
    const v = await o.verhaal();
    await v.leg('2025-03-25');
    await oud(v);
    await v.corrigeer('2025-04-10', 2, { auto: '0' });
    expect(uitkomstVan(await laatste(v)).vragen).toBeUndefined();
  });

  it('staat in het dossier', async () => {
    const v = await o.verhaal();
    await v.leg('2025-03-25');
    await oud(v);
    expect(await dossierVan(v)).toMatch(/berekening \d+ \(eerste\): € /);
  });
});
