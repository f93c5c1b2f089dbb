import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontvangGezien } from '../../../activities/intake/derde.ts';
import { legWijzigingVast } from '../../../activities/intake/wijziging.ts';
import { trekIn, zetTerug } from '../../../activities/invorderen/terugdraaien.ts';
import { naarDag, naarDatum } from '../../../activities/opslag/dagen.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { voetenVan } from '../../../activities/beslaan/voeten.ts';
import { leesBerekening, uitkomstVan } from '../../../activities/verhalen/berekening.ts';
import type { GemeldeWijziging } from '../../../contract/handelingen.ts';
import type { VaststellingUitkomst } from '../../../activities/verhalen/port.ts';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering, type VerhaalId, type VorderingId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { inkomen, maakOpstelling, type Opstelling, type Proefbeslag, type Proefverhaal } from '../verhalen/opstelling.ts';

/**
 * The matrix of Rv 475d and 475i lid 3 to 5. Everybody earns € 1.752 net; the beslag lies from Tuesday 2025-03-25 with a
 * voet of € 1.317,16 (alleenstaande); the mededeling is received on 27 March, so that a report is in time until 24 April.
 * What goes back over a month is what was taken, less € 1.752, plus the new voet.
 */
let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
  o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 205_200, heffing: 30_000 })] }, derden: {} });
});
afterAll(async () => o.ruimOp());

type Inhoud = Omit<GemeldeWijziging, 'reden' | 'bewijs'>;
const GEZIN: Inhoud = { leefsituatie: 'gehuwd_met_kinderen' };
/** Married, with income of the spouse that is not seized: a voet between the two. */
const TUSSEN: Inhoud = { leefsituatie: 'gehuwd_zonder_kinderen', nietBeslagenEchtgenoot: '400' };
const MINDER: Inhoud = { belastbaar: '1200', netto: '1200' };

interface Zaak {
  readonly v: Proefverhaal;
  readonly b: Proefbeslag;
  nummer: number;
}

const open = async (): Promise<Zaak> => {
  const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 900_000 }]);
  return { v, b: await v.leg('2025-03-25'), nummer: 1 };
};
const terug = async ({ b }: Pick<Zaak, 'b'>) => (await o.db.terugbetaling.aggregate({ where: { zaak: zaakVanBeslag(b.id) }, _sum: { centen: true } }))._sum.centen ?? 0;
const geefDoor = async (zaak: Zaak, op: string, uitkomst: VaststellingUitkomst) => {
  if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
  const berichtId = await zaak.b.geefDoor(op, uitkomst.berekeningId);
  await o.beslaan.pasBvvAan({ beslagId: zaak.b.id, vandaag: dag(op), berichtId });
  await zaak.b.post(op);
};
/** Reported on `op`, approved on `goed` (the same day unless it is named). */
const meld = async (zaak: Zaak, op: string, inhoud: Inhoud, goed = op) => {
  zaak.nummer += 1;
  const kop = { verhaalId: zaak.v.id, gemeldOp: dag(op), ingevoerdOp: dag(op), kenmerk: `m-${String(zaak.nummer)}`, door: 'A. Balie' };
  const wijzigingId = await legWijzigingVast(o.db, { ...kop, inhoud: { ...inhoud, reden: 'gemeld', bewijs: 'opgave' } });
  const uitkomst = await o.verhalen.stelVast({ verhaalId: zaak.v.id, vandaag: dag(goed), volgnummer: zaak.nummer, aanleiding: 'correctie', wijzigingId, door: 'B. Tweede' });
  await geefDoor(zaak, goed, uitkomst);
};
const laatste = async ({ v }: Zaak) => {
  const rij = await o.db.berekening.findFirstOrThrow({ where: { verhaalId: v.id }, orderBy: { id: 'desc' } });
  const { antwoord, voet, werktTerug } = uitkomstVan(rij);
  return { voet: voet?.beslagvrijeVoetCenten, vanaf: naarDag(rij.vanaf), werktTerug, totEnMet: antwoord.soort === 'beslag' ? antwoord.geldigTotEnMet : null };
};
const APRIL = async ({ b }: Zaak) => b.draagAf('2025-04-10', 43_484, 175_200);

interface Geval {
  readonly geval: string;
  readonly speel: (zaak: Zaak) => Promise<void>;
  readonly verwacht: { readonly voet: number; readonly vanaf: string; readonly werktTerug: boolean; readonly totEnMet: string; readonly terug: number };
}

const MATRIX: readonly Geval[] = [
  {
    geval: 'omhoog, binnen vier weken: terug tot het beslag, het jaar blijft',
    speel: async (z) => {
      await APRIL(z);
      await meld(z, '2025-04-17', GEZIN);
    },
    verwacht: { voet: 166_440, vanaf: '2025-03-25', werktTerug: true, totEnMet: '2026-03-24', terug: 34_724 },
  },
  {
    geval: 'omhoog, na vier weken: vanaf de melding, met een eigen jaar; april blijft zoals hij was',
    speel: async (z) => {
      await APRIL(z);
      await meld(z, '2025-04-28', GEZIN);
    },
    verwacht: { voet: 166_440, vanaf: '2025-04-28', werktTerug: false, totEnMet: '2026-04-27', terug: 0 },
  },
  {
    geval: 'omhoog, na vier weken, goedgekeurd nadat de derde over mei betaalde: mei gaat terug, april niet',
    speel: async (z) => {
      await APRIL(z);
      await z.b.draagAf('2025-05-10', 43_484, 175_200);
      await meld(z, '2025-04-28', GEZIN, '2025-05-15');
    },
    verwacht: { voet: 166_440, vanaf: '2025-04-28', werktTerug: false, totEnMet: '2026-04-27', terug: 34_724 },
  },
  {
    geval: 'omlaag, binnen vier weken: vanaf de goedkeuring; niets wordt achteraf geïnd',
    speel: async (z) => {
      await APRIL(z);
      await meld(z, '2025-04-02', MINDER, '2025-04-14');
    },
    verwacht: { voet: 114_000, vanaf: '2025-04-14', werktTerug: false, totEnMet: '2026-04-01', terug: 0 },
  },
  {
    geval: 'omlaag, na vier weken',
    speel: async (z) => {
      await APRIL(z);
      await meld(z, '2025-05-05', MINDER);
    },
    verwacht: { voet: 114_000, vanaf: '2025-05-05', werktTerug: false, totEnMet: '2026-05-04', terug: 0 },
  },
  {
    geval: 'omlaag en daarna omhoog boven beide: terug tot het beslag',
    speel: async (z) => {
      await meld(z, '2025-04-02', MINDER);
      await APRIL(z);
      await meld(z, '2025-04-17', { ...GEZIN, belastbaar: '2052', netto: '1752' });
    },
    verwacht: { voet: 166_440, vanaf: '2025-03-25', werktTerug: true, totEnMet: '2026-03-24', terug: 34_724 },
  },
  {
    geval: 'omlaag en daarna half omhoog: terug tot de verlaging, want daarvoor gold een hogere voet',
    speel: async (z) => {
      await meld(z, '2025-04-02', MINDER);
      await APRIL(z);
      await meld(z, '2025-04-17', { belastbaar: '1300', netto: '1300' });
    },
    verwacht: { voet: 123_500, vanaf: '2025-04-02', werktTerug: true, totEnMet: '2026-03-24', terug: 0 },
  },
  {
    geval: 'omhoog en daarna omlaag: vanaf de tweede melding; wat terugging wordt niet teruggevraagd',
    speel: async (z) => {
      await APRIL(z);
      await meld(z, '2025-04-17', GEZIN);
      await meld(z, '2025-04-22', { leefsituatie: 'alleenstaande' });
    },
    verwacht: { voet: 131_716, vanaf: '2025-04-22', werktTerug: false, totEnMet: '2026-04-21', terug: 34_724 },
  },
  {
    geval: 'twee keer omhoog: samen wat de hoogste in één keer geeft',
    speel: async (z) => {
      await APRIL(z);
      await meld(z, '2025-04-14', TUSSEN);
      await meld(z, '2025-04-17', { ...GEZIN, nietBeslagenEchtgenoot: '0' });
    },
    verwacht: { voet: 166_440, vanaf: '2025-03-25', werktTerug: true, totEnMet: '2026-03-24', terug: 34_724 },
  },
  {
    geval: 'een correctie van een late correctie, binnen de vier weken daarvan: terug tot die herziening (lid 4)',
    speel: async (z) => {
      await APRIL(z);
      await meld(z, '2025-04-28', TUSSEN);
      await z.b.draagAf('2025-05-10', 40_000, 175_200);
      await meld(z, '2025-05-20', { ...GEZIN, nietBeslagenEchtgenoot: '0' });
    },
    verwacht: { voet: 166_440, vanaf: '2025-04-28', werktTerug: true, totEnMet: '2026-04-27', terug: 31_240 },
  },
];

describe('een melding van de debiteur (475d lid 3 en 5, 475i lid 3 en 4)', () => {
  it.each(MATRIX)('$geval', async ({ speel, verwacht }) => {
    const zaak = await open();
    await speel(zaak);
    expect({ ...(await laatste(zaak)), terug: await terug(zaak) }).toEqual(verwacht);
  });

  it.each(MATRIX)('$geval: wat is ingehouden is geboekt of terugbetaald', async ({ speel }) => {
    const zaak = await open();
    await speel(zaak);
    const { _sum } = await o.db.toerekening.aggregate({ where: { betaling: { afdracht: { beslagId: zaak.b.id } } }, _sum: { kostenCenten: true, hoofdsomCenten: true } });
    const binnen = await o.db.afdracht.aggregate({ where: { beslagId: zaak.b.id }, _sum: { centen: true } });
    expect((_sum.kostenCenten ?? 0) + (_sum.hoofdsomCenten ?? 0) + (await terug(zaak))).toBe(binnen._sum.centen ?? 0);
  });

  it('elke wijziging gaat naar de derde en, met overzicht en brief, naar de debiteur', async () => {
    const zaak = await open();
    await meld(zaak, '2025-04-17', GEZIN);
    const brieven = await o.db.brief.findMany({ where: { beslagId: zaak.b.id, dagtekening: naarDatum(dag('2025-04-17')) }, orderBy: { id: 'asc' } });
    expect(brieven.map(({ soort }) => soort)).toEqual(['wijziging_beslagvrije_voet', 'mededeling', 'begeleidende_brief']);
  });
});

describe('wat de derde na een wijziging nog naar de oude voet afdraagt (475b, 475d lid 5, 475i lid 3)', () => {
  it('april was al verwerkt toen de werkgever het hoorde: wat te veel was gaat terug, zonder vraag aan hem', async () => {
    const zaak = await open();
    await meld(zaak, '2025-04-17', GEZIN);
    const { taak } = await zaak.b.draagAf('2025-04-22', 43_484, 175_200);
    expect({ terug: await terug(zaak), taak }).toEqual({ terug: 34_724, taak: null });
  });

  it('noemt hij het inkomen niet, dan weet niemand naar welke voet hij inhield: geboekt zoals ontvangen', async () => {
    const zaak = await open();
    await meld(zaak, '2025-04-17', GEZIN);
    await zaak.b.draagAf('2025-04-22', 8_760, null);
    expect(await terug(zaak)).toBe(0);
  });

  it('van mei kon hij het weten: geboekt zoals ontvangen, met een taak', async () => {
    const zaak = await open();
    await meld(zaak, '2025-04-17', GEZIN);
    const { taak } = await zaak.b.draagAf('2025-05-22', 43_484, 175_200);
    expect({ terug: await terug(zaak), taak }).toEqual({ terug: 0, taak: 'afdracht_wijkt_af' });
  });

  it('de vordering is er niet mee betaald: niemand hoort dat zij klaar is', async () => {
    const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 43_484 }]);
    const zaak: Zaak = { v, b: await v.leg('2025-03-25'), nummer: 1 };
    await meld(zaak, '2025-04-17', GEZIN);
    expect(await zaak.b.draagAf('2025-04-22', 43_484, 175_200)).toMatchObject({ openstaandCenten: 34_724 });
    expect(await o.db.bericht.count({ where: { ontvanger: zaakVanVerhaal(v.id), soort: 'vordering_afgedaan' } })).toBe(0);
  });
});

describe('een herberekening die later komt dan zij moest (475d lid 3 onder a en lid 5)', () => {
  const laag = async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 156_000, heffing: 14_000 })] }, derden: {} });
    const zaak = await open();
    await zaak.b.draagAf('2026-04-10', 14_182, 142_000);
    return zaak;
  };

  it('door een pauze of een bron die zweeg: een verhoging werkt vanaf de dag na de twaalf maanden', async () => {
    const zaak = await laag();
    await geefDoor(zaak, '2026-06-01', await zaak.v.stelVast('2026-06-01', 2, 'herberekening'));
    // € 1.331,43 in place of € 1.278,18: of April € 53,25 goes back.
    expect({ ...(await laatste(zaak)), terug: await terug(zaak) }).toMatchObject({ voet: 133_143, vanaf: '2026-03-25', terug: 5_325 });
  });

  it('door een mens bevolen: vanaf de dag van het bevel', async () => {
    const zaak = await laag();
    await o.verhalen.beveelVaststelling({ verhaalId: zaak.v.id, vandaag: dag('2026-02-02'), sleutel: 'b', door: 'j.proef', reden: 'ander inkomen' });
    await geefDoor(zaak, '2026-02-20', await zaak.v.stelVast('2026-02-20', 2, 'opnieuw'));
    expect(await laatste(zaak)).toMatchObject({ voet: 133_143, vanaf: '2026-02-02' });
  });

  it('een melding tussen het bevel en de vaststelling voert dat bevel niet uit', async () => {
    const zaak = await laag();
    await o.verhalen.beveelVaststelling({ verhaalId: zaak.v.id, vandaag: dag('2026-02-02'), sleutel: 'b', door: 'j.proef', reden: 'ander inkomen' });
    await meld(zaak, '2026-02-10', GEZIN);
    await geefDoor(zaak, '2026-02-20', await zaak.v.stelVast('2026-02-20', 3, 'opnieuw'));
    expect(await laatste(zaak)).toMatchObject({ vanaf: '2026-02-02' });
  });

  it('een melding na de twaalf maanden komt niet in de plaats van de herberekening: die werkt nog vanaf haar dag', async () => {
    const zaak = await laag();
    await meld(zaak, '2026-04-14', GEZIN);
    await geefDoor(zaak, '2026-06-01', await zaak.v.stelVast('2026-06-01', 3, 'herberekening'));
    expect(await laatste(zaak)).toMatchObject({ vanaf: '2026-03-25' });
  });

  it('een melding die wacht terwijl de herberekening komt: op de normen van de herberekening, vanaf de melding', async () => {
    const zaak = await laag();
    const wijzigingId = await legWijzigingVast(o.db, { verhaalId: zaak.v.id, gemeldOp: dag('2026-03-20'), ingevoerdOp: dag('2026-03-20'), kenmerk: 'w', door: 'A. Balie', inhoud: { leefsituatie: 'gehuwd_zonder_kinderen', reden: 'gemeld', bewijs: 'opgave' } });
    await geefDoor(zaak, '2026-03-25', await zaak.v.stelVast('2026-03-25', 2, 'herberekening'));
    await geefDoor(zaak, '2026-04-14', await o.verhalen.stelVast({ verhaalId: zaak.v.id, vandaag: dag('2026-04-14'), volgnummer: 3, aanleiding: 'correctie', wijzigingId, door: 'B. Tweede' }));
    expect(await laatste(zaak)).toEqual({ voet: 134_900, vanaf: '2026-03-20', werktTerug: false, totEnMet: '2027-03-24' });
    expect(await terug(zaak)).toBe(7_082);
  });
});

describe('een melding terwijl een nieuw beslag elders wacht op een mens (475d lid 5)', () => {
  const polis = (verhouding: ReturnType<typeof inkomen>): void => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [verhouding] }, derden: {} });
  };
  const wacht = async () => {
    polis(inkomen({ loon: 205_200, heffing: 30_000 }));
    const zaak = await open();
    await APRIL(zaak);
    polis(inkomen({ lhn: '000010091L01', loon: 250_000, heffing: 35_000 }));
    await zaak.v.stelVast('2025-04-14', 2, 'opnieuw');
    return zaak;
  };
  const gehoord = async ({ b }: Zaak) => o.db.bericht.findFirst({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'nieuwe_bvv' }, orderBy: { id: 'desc' } });

  it('wie nu betaalt hoort de hogere voet, naar zijn eigen inkomen, en wat te veel was gaat terug', async () => {
    const zaak = await wacht();
    await zaak.v.corrigeer('2025-04-17', 3, GEZIN);
    const bericht = await gehoord(zaak);
    expect(bericht?.inhoud).toMatchObject({ vanaf: '2025-03-25' });
    await o.beslaan.pasBvvAan({ beslagId: zaak.b.id, vandaag: dag('2025-04-17'), berichtId: bericht?.id ?? 0 });
    expect(await terug(zaak)).toBe(34_724);
  });

  it('wat haar daar verlaagt hoort hij niet: hij betaalt door zoals hij deed', async () => {
    const zaak = await wacht();
    await zaak.v.corrigeer('2025-04-17', 3, { belastbaar: '1200' });
    expect(await gehoord(zaak)).toBeNull();
  });

  it('de vaststelling die geldt blijft die aan het nieuwe inkomen', async () => {
    const zaak = await wacht();
    const uitkomst = await zaak.v.corrigeer('2025-04-17', 3, GEZIN);
    const { derdeId } = await o.db.beslag.findUniqueOrThrow({ where: { id: zaak.b.id } });
    if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
    expect(uitkomst.bronId).not.toBe(derdeId);
    expect(await o.db.berekening.findFirstOrThrow({ where: { verhaalId: zaak.v.id }, orderBy: { id: 'desc' } })).toMatchObject({ id: uitkomst.berekeningId });
  });
});

describe('een melding nadat het beslag is opgeheven', () => {
  const eindig = async ({ b }: Zaak, op: string, einde: 'voldaan' | 'relatie_beeindigd') => {
    await o.beslaan.hefOp({ beslagId: b.id, vandaag: dag(op), einde });
    await o.db.bericht.updateMany({ where: { ontvanger: zaakVanBeslag(b.id) }, data: { verwerktOp: new Date() } });
    await o.beslaan.sluit({ beslagId: b.id, vandaag: dag(op), einde });
  };
  const legVast = async ({ v }: Zaak, op: string, inhoud: Inhoud = GEZIN) =>
    legWijzigingVast(o.db, { verhaalId: v.id, gemeldOp: dag(op), ingevoerdOp: dag(op), kenmerk: `e-${op}`, door: 'A. Balie', inhoud: { ...inhoud, reden: 'gemeld', bewijs: 'opgave' } });
  const keur = async ({ v }: Zaak, wijzigingId: number, op: string, door = 'B. Tweede') => o.beslaan.corrigeerNaEinde({ verhaalId: v.id, vandaag: dag(op), wijzigingId, door, vereist: true });
  const nieuw = async (centen = 900_000): Promise<Zaak> => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 205_200, heffing: 30_000 })] }, derden: {} });
    const v = await o.verhaal([{ dagtekening: '2024-10-31', centen }]);
    return { v, b: await v.leg('2025-03-25'), nummer: 1 };
  };
  const vordering = ({ v }: Zaak): VorderingId => {
    const [id] = v.vorderingen;
    if (id === undefined) throw new Error('geen vordering');
    return id;
  };
  const nogOpen = async (zaak: Zaak) => o.db.$transaction(async (tx) => (await openstaand(tx, vordering(zaak))).totaal);

  it('binnen vier weken: wat te veel was gaat terug, één keer', async () => {
    const zaak = await nieuw();
    await APRIL(zaak);
    await eindig(zaak, '2025-04-15', 'relatie_beeindigd');
    const id = await legVast(zaak, '2025-04-17');
    expect(await keur(zaak, id, '2025-04-18')).toEqual({ teruggegevenCenten: 34_724 });
    expect(await keur(zaak, id, '2025-04-18')).toEqual({ teruggegevenCenten: 34_724 });
    expect(await terug(zaak)).toBe(34_724);
  });

  it('de debiteur krijgt het overzicht en een brief, de derde niets', async () => {
    const zaak = await nieuw();
    await APRIL(zaak);
    await eindig(zaak, '2025-04-15', 'relatie_beeindigd');
    await keur(zaak, await legVast(zaak, '2025-04-17'), '2025-04-22');
    const brieven = await o.db.brief.findMany({ where: { beslagId: zaak.b.id, dagtekening: naarDatum(dag('2025-04-22')) }, orderBy: { id: 'asc' } });
    expect(brieven.map(({ soort, aan }) => `${soort} ${aan}`)).toEqual(['mededeling debiteur', 'terugbetaling_na_einde debiteur']);
  });

  it('de vordering was betaald en klaar: zij staat weer open, met een taak; het geld komt van de principaal', async () => {
    const zaak = await nieuw(43_484);
    await APRIL(zaak);
    await eindig(zaak, '2025-04-10', 'voldaan');
    await o.db.vordering.update({ where: { id: vordering(zaak) }, data: { einde: 'voldaan', eindeOp: naarDatum(dag('2025-04-10')) } });
    await keur(zaak, await legVast(zaak, '2025-04-17'), '2025-04-18');
    expect(await nogOpen(zaak)).toBe(34_724);
    expect(await o.db.taak.findMany({ where: { zaak: zaakVanVordering(vordering(zaak)) } })).toMatchObject([{ soort: 'correctie_na_einde', feiten: { openstaandCenten: 34_724 } }]);
  });

  it('na vier weken, en na het einde: geweigerd, en de vraag blijft open', async () => {
    const zaak = await nieuw();
    await APRIL(zaak);
    await eindig(zaak, '2025-04-15', 'relatie_beeindigd');
    const id = await legVast(zaak, '2025-05-06');
    await expect(keur(zaak, id, '2025-05-06')).rejects.toThrow('van geen beslag waarover zij nog op tijd is');
    expect(await o.db.wijziging.findUniqueOrThrow({ where: { id } })).toMatchObject({ oordeel: null });
  });

  it('gemeld terwijl het beslag nog liep en daarna goedgekeurd: vanaf de melding', async () => {
    const zaak = await nieuw();
    await APRIL(zaak);
    await zaak.b.draagAf('2025-05-10', 43_484, 175_200);
    const id = await legVast(zaak, '2025-05-06');
    await eindig(zaak, '2025-05-15', 'relatie_beeindigd');
    expect(await keur(zaak, id, '2025-05-20')).toEqual({ teruggegevenCenten: 34_724 });
  });

  it('een verlaging wordt geweigerd: er is niets meer waarop zij werkt', async () => {
    const zaak = await nieuw();
    await eindig(zaak, '2025-04-15', 'relatie_beeindigd');
    await expect(keur(zaak, await legVast(zaak, '2025-04-17', MINDER), '2025-04-18')).rejects.toThrow('wijziging verhoogt');
  });

  it('wie haar invoerde keurt haar ook hier niet goed', async () => {
    const zaak = await nieuw();
    await eindig(zaak, '2025-04-15', 'relatie_beeindigd');
    await expect(keur(zaak, await legVast(zaak, '2025-04-17'), '2025-04-18', 'a. balie')).rejects.toThrow('niet zelf beoordelen');
  });

  it('de vordering is intussen teruggezet: zij staat weer voor het hele bedrag open', async () => {
    const zaak = await nieuw(50_000);
    await APRIL(zaak);
    const id = await legVast(zaak, '2025-04-11');
    await zetTerug(o.db, { vorderingId: vordering(zaak), vandaag: dag('2025-04-14'), sleutel: 'z', door: 'j.proef', stap: 'aanmaning', reden: 'verkeerde tenaamstelling' });
    await eindig(zaak, '2025-04-14', 'voldaan');
    expect(await keur(zaak, id, '2025-04-18')).toEqual({ teruggegevenCenten: 34_724 });
    expect(await nogOpen(zaak)).toBe(50_000 - 43_484 + 34_724);
  });

  it('de vordering is intussen vernietigd en alles is al terug: niets gaat twee keer terug', async () => {
    const zaak = await nieuw(43_484);
    await APRIL(zaak);
    const id = await legVast(zaak, '2025-04-11');
    await trekIn(o.db, { vorderingId: vordering(zaak), vandaag: dag('2025-04-14'), sleutel: 't', door: 'j.proef', reden: 'aanslag_vernietigd' });
    await eindig(zaak, '2025-04-14', 'voldaan');
    expect(await keur(zaak, id, '2025-04-18')).toEqual({ teruggegevenCenten: 0 });
    const alles = await o.db.terugbetaling.aggregate({ where: { zaak: { in: [zaakVanBeslag(zaak.b.id), zaakVanVordering(vordering(zaak))] } }, _sum: { centen: true } });
    expect(alles._sum.centen).toBe(43_484);
  });
});

describe('een uitspraak van de kantonrechter telt over haar eigen termijn (475fa)', () => {
  const uitspraak = (vanaf: string, totEnMet: string): Inhoud => ({ voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '120.00', vanaf: dag(vanaf), totEnMet: dag(totEnMet) } });
  const nieuw = async (): Promise<Zaak> => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 205_200, heffing: 30_000 })] }, derden: {} });
    return open();
  };
  const legVast = async ({ v }: Zaak, op: string, inhoud: Inhoud) =>
    legWijzigingVast(o.db, { verhaalId: v.id, gemeldOp: dag(op), ingevoerdOp: dag(op), kenmerk: `u-${op}`, door: 'A. Balie', inhoud: { ...inhoud, reden: 'uitspraak', bewijs: 'beschikking' } });
  const eindig = async ({ b }: Zaak, op: string) => {
    await o.beslaan.hefOp({ beslagId: b.id, vandaag: dag(op), einde: 'relatie_beeindigd' });
    await o.db.bericht.updateMany({ where: { ontvanger: zaakVanBeslag(b.id) }, data: { verwerktOp: new Date() } });
    await o.beslaan.sluit({ beslagId: b.id, vandaag: dag(op), einde: 'relatie_beeindigd' });
  };
  /** What `meldWijziging` does: the vaststelling, what is told to the beslagen that run, and the beslagen that were lifted. */
  const keur = async (zaak: Zaak, op: string, wijzigingId: number, loopt = true) => {
    const kop = { verhaalId: zaak.v.id, vandaag: dag(op), wijzigingId, door: 'B. Tweede' };
    zaak.nummer += 1;
    const uitkomst = loopt ? await o.verhalen.stelVast({ ...kop, volgnummer: zaak.nummer, aanleiding: 'correctie', sleutel: `k-${op}` }) : null;
    if (uitkomst?.soort === 'beslag') await o.verhalen.geefDoor({ verhaalId: zaak.v.id, vandaag: dag(op), beslagId: zaak.b.id, berekeningId: uitkomst.berekeningId });
    for (const { id } of await o.db.bericht.findMany({ where: { ontvanger: zaakVanBeslag(zaak.b.id), soort: 'nieuwe_bvv', verwerktOp: null }, orderBy: { id: 'asc' } })) await o.beslaan.pasBvvAan({ beslagId: zaak.b.id, vandaag: dag(op), berichtId: id });
    await o.beslaan.corrigeerNaEinde({ ...kop, vereist: !loopt });
    return uitkomst;
  };
  const brievenVan = async ({ b }: Zaak, op: string) => o.db.brief.findMany({ where: { beslagId: b.id, dagtekening: naarDatum(dag(op)) }, orderBy: { id: 'asc' } });
  const perioden = async ({ b }: Zaak) => (await o.db.$transaction(async (tx) => voetenVan(tx, b.id))).map(({ vanaf, totEnMet = 'nu', voet }) => `${vanaf} tot ${totEnMet}: ${String(voet.beslagvrijeVoetCenten)}`);
  /** April to July by the voet of then: € 434,84 each month. */
  const draagAf = async ({ b }: Zaak, ...maanden: readonly string[]) => {
    for (const maand of maanden) await b.draagAf(`2025-${maand}-25`, 43_484, 175_200);
  };

  describe('is haar termijn voorbij als zij wordt goedgekeurd', () => {
    const voorbij = async () => {
      const zaak = await nieuw();
      await draagAf(zaak, '04', '05', '06', '07');
      const wijzigingId = await legVast(zaak, '2025-08-01', uitspraak('2025-05-01', '2025-06-30'));
      return { zaak, wijzigingId, uitkomst: await keur(zaak, '2025-08-04', wijzigingId) };
    };

    it('alleen van die maanden gaat terug wat te veel was', async () => {
      expect(await terug((await voorbij()).zaak)).toBe(24_000);
    });

    it('wat nu geldt blijft: voor het verhaal, en voor de derde, die niets hoort', async () => {
      const { zaak, uitkomst } = await voorbij();
      expect(uitkomst).toMatchObject({ soort: 'beslag', geldigTotEnMet: '2026-03-24' });
      expect(await perioden(zaak)).toEqual(['2025-03-25 tot nu: 131716', '2025-05-01 tot 2025-06-30: 143716']);
      expect((await brievenVan(zaak, '2025-08-04')).map(({ soort, aan }) => `${soort} ${aan}`)).toEqual(['terugbetaling_na_einde debiteur']);
    });

    it('de brief noemt die dagen, wat er toen over moest blijven, en wat teruggaat', async () => {
      const [brief] = await brievenVan((await voorbij()).zaak, '2025-08-04');
      expect(brief).toMatchObject({ inhoud: { vanaf: '2025-05-01', totEnMet: '2025-06-30', loopt: true, oorzaak: 'kantonrechter', terugbetalingCenten: 24_000, voet: { eerstCenten: 131_716, nuCenten: 143_716 } } });
    });

    it('een herhaalde opdracht doet niets twee keer', async () => {
      const { zaak, wijzigingId, uitkomst } = await voorbij();
      expect(await keur(zaak, '2025-08-04', wijzigingId)).toEqual(uitkomst);
      expect(await terug(zaak)).toBe(24_000);
    });

    it('over een maand na haar einde telt zij niet: die is zoals hij was', async () => {
      const { zaak } = await voorbij();
      expect(await zaak.b.draagAf('2025-08-25', 43_484, 175_200)).toMatchObject({ taak: null });
    });

    it('raakt zij geen dag waarop iets werd ingehouden, dan is zij geweigerd en blijft zij open', async () => {
      const zaak = await nieuw();
      const id = await legVast(zaak, '2025-08-01', uitspraak('2025-01-01', '2025-02-28'));
      await expect(keur(zaak, '2025-08-04', id)).rejects.toThrow('Deze wijziging verhoogt de beslagvrije voet van geen beslag');
      expect(await o.db.wijziging.findUniqueOrThrow({ where: { id } })).toMatchObject({ oordeel: null });
    });
  });

  describe('is haar termijn voorbij en is er geen voet om door te geven', () => {
    it('over dagen voordat het beslag lag is zij geweigerd, ook als de voet al eerder was vastgesteld', async () => {
      await nieuw();
      const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 900_000 }], 'vereenvoudigd_derdenbeslag');
      const zaak: Zaak = { v, b: await v.leg('2025-03-25'), nummer: 1 };
      await ontvangGezien(o.db, { beslagId: zaak.b.id, op: dag('2025-04-22') });
      const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(zaak.b.id), soort: 'gezien' }, orderBy: { id: 'desc' } });
      await o.beslaan.boekGezien({ beslagId: zaak.b.id, vandaag: dag('2025-04-22'), berichtId });
      await zaak.b.post('2025-04-22');
      const id = await legVast(zaak, '2025-05-06', uitspraak('2025-03-25', '2025-04-15'));
      await expect(keur(zaak, '2025-05-07', id)).rejects.toThrow('Deze wijziging verhoogt de beslagvrije voet van geen beslag');
      expect(await brievenVan(zaak, '2025-05-07')).toEqual([]);
    });

    it('een taak waar de voet verdeeld was: een herhaalde opdracht antwoordt hetzelfde', async () => {
      const zaak = await nieuw();
      await o.db.$executeRaw`update berekening set spoor = jsonb_set(spoor, '{-1}', (spoor->-1) || '{"sleutel":"bvv bron 1"}'::jsonb) where verhaal_id = ${zaak.v.id}`;
      const wijzigingId = await legVast(zaak, '2025-08-01', uitspraak('2025-05-01', '2025-06-30'));
      const doe = async () => o.verhalen.stelVast({ verhaalId: zaak.v.id, vandaag: dag('2025-08-04'), wijzigingId, door: 'B. Tweede', volgnummer: 2, aanleiding: 'correctie', sleutel: 'k' });
      const eerst = await doe();
      expect(await doe()).toEqual(eerst);
      expect(await o.db.taak.count({ where: { zaak: zaakVanBeslag(zaak.b.id), soort: 'rekentool_met_de_hand' } })).toBe(1);
    });

    it('het beslag hoort dat zij over voorbije dagen gaat: wat het nu vraagt blijft staan', async () => {
      const zaak = await nieuw();
      await draagAf(zaak, '04', '05', '06');
      const wijzigingId = await legVast(zaak, '2025-08-01', uitspraak('2025-05-01', '2025-06-30'));
      await o.verhalen.stelVast({ verhaalId: zaak.v.id, vandaag: dag('2025-08-04'), wijzigingId, door: 'B. Tweede', volgnummer: 2, aanleiding: 'correctie', sleutel: 'k' });
      const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(zaak.b.id), soort: 'nieuwe_bvv' } });
      expect(await o.beslaan.pasBvvAan({ beslagId: zaak.b.id, vandaag: dag('2025-08-04'), berichtId })).toMatchObject({ voorbij: true });
    });
  });

  describe('na het einde van het beslag', () => {
    const geeindigd = async () => {
      const zaak = await nieuw();
      await draagAf(zaak, '04', '05', '06');
      await eindig(zaak, '2025-06-28');
      return zaak;
    };

    it('ook als zij pas daarna kwam: over de maanden van haar termijn waarin het beslag lag', async () => {
      const zaak = await geeindigd();
      await keur(zaak, '2025-09-02', await legVast(zaak, '2025-09-01', uitspraak('2025-05-01', '2025-10-31')), false);
      expect(await terug(zaak)).toBe(24_000);
      expect((await brievenVan(zaak, '2025-09-02')).map(({ soort, inhoud }) => ({ soort, inhoud }))).toMatchObject([{ soort: 'terugbetaling_na_einde', inhoud: { vanaf: '2025-05-01', totEnMet: '2025-06-28', loopt: false } }]);
    });

    it('begint haar termijn na het einde, dan is zij geweigerd', async () => {
      const zaak = await geeindigd();
      await expect(keur(zaak, '2025-09-02', await legVast(zaak, '2025-09-01', uitspraak('2025-07-15', '2025-10-31')), false)).rejects.toThrow('van geen beslag');
    });
  });

  describe('veranderde de voet binnen haar termijn', () => {
    it('dan telt zij op elk van beide: de eerste brief is over wat voorbij is, de andere over nu', async () => {
      const zaak = await nieuw();
      await draagAf(zaak, '05');
      await meld(zaak, '2025-06-10', TUSSEN);
      const voet = (await laatste(zaak)).voet ?? 0;
      await keur(zaak, '2025-07-02', await legVast(zaak, '2025-07-01', uitspraak('2025-05-01', '2025-10-31')));
      expect((await perioden(zaak)).slice(2)).toEqual([`2025-05-01 tot 2025-06-09: 143716`, `2025-06-10 tot nu: ${String(voet + 12_000)}`]);
      expect(await terug(zaak)).toBe(12_000);
    });
  });

  describe('een melding op tijd die verder teruggaat dan haar termijn', () => {
    const terugwerkend = async () => {
      const zaak = await nieuw();
      await APRIL(zaak);
      await meld(zaak, '2025-04-14', uitspraak('2025-04-14', '2025-11-30'));
      await zaak.b.draagAf('2025-04-15', 1_000, 175_200);
      await keur(zaak, '2025-04-17', await legVast(zaak, '2025-04-17', GEZIN));
      return zaak;
    };

    it('de dagen ervoor naar de ene voet, die van de uitspraak naar de andere', async () => {
      expect((await perioden(await terugwerkend())).slice(2)).toEqual(['2025-03-25 tot 2025-04-13: 166440', '2025-04-14 tot nu: 178440']);
    });

    it('de uitspraak houdt haar einddag', async () => {
      const zaak = await terugwerkend();
      expect(await laatste(zaak)).toEqual({ voet: 178_440, vanaf: '2025-04-14', werktTerug: true, totEnMet: '2025-11-30' });
    });

    it('elke brief zegt zijn eigen dagen', async () => {
      const brieven = (await brievenVan(await terugwerkend(), '2025-04-17')).map(({ soort, inhoud }) => ({ soort, inhoud }));
      expect(brieven).toMatchObject([
        { soort: 'terugbetaling_na_einde', inhoud: { vanaf: '2025-03-25', totEnMet: '2025-04-13', oorzaak: 'gegevens', loopt: true, voet: { eerstCenten: 131_716, nuCenten: 166_440 } } },
        { soort: 'wijziging_beslagvrije_voet', inhoud: { vanaf: '2025-04-14' } },
        { soort: 'mededeling', inhoud: { vanaf: '2025-04-14', verschil: { voor: 143_716, na: 178_440 } } },
        { soort: 'begeleidende_brief', inhoud: { vanaf: '2025-04-14' } },
      ]);
    });

    it('is het beslag intussen opgeheven: ook dan twee voeten', async () => {
      const zaak = await nieuw();
      await APRIL(zaak);
      await meld(zaak, '2025-04-14', uitspraak('2025-04-14', '2025-11-30'));
      await eindig(zaak, '2025-04-16');
      await keur(zaak, '2025-04-18', await legVast(zaak, '2025-04-17', GEZIN), false);
      expect((await perioden(zaak)).slice(2)).toEqual(['2025-03-25 tot 2025-04-13: 166440', '2025-04-14 tot nu: 178440']);
    });
  });

  describe('een melding op tijd over een uitspraak waarvan de termijn al voorbij was toen zij werd goedgekeurd', () => {
    const ruim = (vanaf: string, totEnMet: string): Inhoud => ({ voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '400.00', vanaf: dag(vanaf), totEnMet: dag(totEnMet) } });

    it('ervoor en erna naar de melding, in haar termijn naar de melding en de uitspraak samen', async () => {
      const zaak = await nieuw();
      await APRIL(zaak);
      await keur(zaak, '2025-04-17', await legVast(zaak, '2025-04-11', ruim('2025-04-01', '2025-04-16')));
      await keur(zaak, '2025-04-18', await legVast(zaak, '2025-04-18', TUSSEN));
      const { voet } = await laatste(zaak);
      expect((await perioden(zaak)).slice(1)).toEqual(['2025-04-01 tot 2025-04-16: 171716', `2025-03-25 tot 2025-03-31: ${String(voet)}`, `2025-04-01 tot 2025-04-16: ${String((voet ?? 0) + 40_000)}`, `2025-04-17 tot nu: ${String(voet)}`]);
    });

    it('eerst de uitspraak of eerst de melding: er gaat evenveel terug', async () => {
      const [een, ander] = [await nieuw(), await nieuw()];
      await APRIL(een);
      await keur(een, '2025-04-17', await legVast(een, '2025-04-11', ruim('2025-04-01', '2025-04-16')));
      await keur(een, '2025-04-18', await legVast(een, '2025-04-18', TUSSEN));
      await APRIL(ander);
      await keur(ander, '2025-04-17', await legVast(ander, '2025-04-17', TUSSEN));
      await keur(ander, '2025-04-18', await legVast(ander, '2025-04-18', ruim('2025-04-01', '2025-04-16')));
      expect([await terug(een), await terug(ander)]).toEqual([43_484, 43_484]);
    });

    it('is het beslag intussen opgeheven: ook wat voor haar termijn te veel was gaat terug', async () => {
      const zaak = await nieuw();
      await APRIL(zaak);
      await keur(zaak, '2025-04-15', await legVast(zaak, '2025-04-15', ruim('2025-04-12', '2025-04-14')));
      await eindig(zaak, '2025-04-16');
      await keur(zaak, '2025-04-18', await legVast(zaak, '2025-04-17', GEZIN), false);
      expect((await perioden(zaak)).slice(2)).toEqual(['2025-03-25 tot 2025-04-11: 166440', '2025-04-12 tot 2025-04-14: 206440', '2025-04-15 tot nu: 166440']);
      expect(await terug(zaak)).toBe(34_724);
    });
  });
});

describe('één melding, twee verhalen van dezelfde debiteur', () => {
  it('elk verhaal waarin een beslag loopt krijgt haar, met een eigen taak', async () => {
    const een = await open();
    const { debiteurId } = await o.db.verhaal.findUniqueOrThrow({ where: { id: een.v.id } });
    const ander = await open();
    await o.db.verhaal.update({ where: { id: ander.v.id }, data: { debiteurId } });
    await legWijzigingVast(o.db, { verhaalId: een.v.id, gemeldOp: dag('2025-04-17'), ingevoerdOp: dag('2025-04-17'), kenmerk: 'k', door: 'A. Balie', inhoud: { ...GEZIN, reden: 'gemeld', bewijs: 'opgave' } });
    for (const id of [een.v.id, ander.v.id] satisfies readonly VerhaalId[]) {
      expect(await o.db.taak.count({ where: { zaak: zaakVanVerhaal(id), soort: 'wijziging_beoordelen', afgedaanOp: null } })).toBe(1);
    }
  });
});

describe('het percentage van 475dc lid 2', () => {
  it('een wijziging van de leefsituatie verandert niet wat over voorbije maanden af mocht', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ code: '43', loon: 128_383, heffing: 0, opbouw: 6_162 })] }, derden: {} });
    const zaak = await open();
    await zaak.b.draagAf('2025-04-10', 6_845, 136_906);
    await meld(zaak, '2025-04-17', { leefsituatie: 'gehuwd_zonder_kinderen' });
    expect(await terug(zaak)).toBe(0);
    const { berekeningId } = await o.db.bvvPeriode.findFirstOrThrow({ where: { beslagId: zaak.b.id }, orderBy: { id: 'desc' } });
    expect((await o.db.$transaction(async (tx) => leesBerekening(tx, berekeningId))).uitkomst).toMatchObject({ voet: { soort: 'percentage' }, antwoord: { geldigTotEnMet: null } });
  });
});
