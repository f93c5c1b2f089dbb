import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ontvangAfdracht, ontvangGezien } from '../../../activities/intake/derde.ts';
import { legWijzigingVast } from '../../../activities/intake/wijziging.ts';
import { voetenVan } from '../../../activities/beslaan/voeten.ts';
import { uitkomstVan } from '../../../activities/verhalen/berekening.ts';
import type { GemeldeWijziging } from '../../../contract/handelingen.ts';
import { zaakVanBeslag, zaakVanVerhaal } from '../../../contract/zaak.ts';
import type { Bevoegdheid } from '../../../contract/verhaal.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, maand } from '../../../domain/kalender/dag.ts';
import { gelegd, inkomen, maakOpstelling, proefbeslag, type Opstelling, type Proefbeslag, type Proefverhaal } from '../verhalen/opstelling.ts';

/**
 * Besluiten of a court (Rv 475fa) that meet another besluit, or a voet that is spread. Everybody earns € 1.752 net; the beslag lies from Tuesday
 * 2025-03-25 with a voet of € 1.317,16 (alleenstaande), from July on € 1.339,59; a report is in time until 24 April.
 */
let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());
const LOON = inkomen({ loon: 205_200, heffing: 30_000 });
const polis = (...verhoudingen: readonly ReturnType<typeof inkomen>[]): void => {
  o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [...verhoudingen] }, derden: {} });
};
beforeEach(() => {
  polis(LOON);
});

type Inhoud = Omit<GemeldeWijziging, 'reden' | 'bewijs'>;
interface Zaak {
  readonly v: Proefverhaal;
  readonly b: Omit<Proefbeslag, 'verzending'>;
  nummer: number;
}
const GEZIN: Inhoud = { leefsituatie: 'gehuwd_met_kinderen' };
const uitspraak = (bedrag: string, vanaf: string, totEnMet: string): Inhoud => ({ voetbesluit: { soort: 'verhoging_kantonrechter', bedrag, vanaf: dag(vanaf), totEnMet: dag(totEnMet) } });
const geenVoet = (vanaf: string, totEnMet: string): Inhoud => ({ voetbesluit: { soort: 'geen_voet_pw60', vanaf: dag(vanaf), totEnMet: dag(totEnMet) } });

const nieuw = async (bevoegdheid?: Bevoegdheid): Promise<Zaak> => {
  const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 900_000 }], bevoegdheid);
  return { v, b: await v.leg('2025-03-25'), nummer: 1 };
};
/** A claim of the Participatiewet; the derde signed for «gezien» on 2 April. */
const bijstand = async (): Promise<Zaak> => {
  const zaak = await nieuw('vereenvoudigd_derdenbeslag');
  await o.db.vordering.updateMany({ where: { id: { in: [...zaak.v.vorderingen] } }, data: { regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false } });
  await ontvangGezien(o.db, { beslagId: zaak.b.id, op: dag('2025-04-02') });
  const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(zaak.b.id), soort: 'gezien' } });
  await o.beslaan.boekGezien({ beslagId: zaak.b.id, vandaag: dag('2025-04-02'), berichtId });
  await zaak.b.post('2025-04-02');
  return zaak;
};
const terug = async ({ b }: Zaak) => (await o.db.terugbetaling.aggregate({ where: { zaak: zaakVanBeslag(b.id) }, _sum: { centen: true } }))._sum.centen ?? 0;
const legVast = async (zaak: Zaak, op: string, inhoud: Inhoud) => {
  zaak.nummer += 1;
  return legWijzigingVast(o.db, { verhaalId: zaak.v.id, gemeldOp: dag(op), ingevoerdOp: dag(op), kenmerk: `m-${String(zaak.nummer)}`, door: 'A. Balie', inhoud: { ...inhoud, reden: 'uitspraak', bewijs: 'beschikking' } });
};
const geefDoor = async ({ v, b }: Zaak, op: string, berekeningId?: number) => {
  if (berekeningId !== undefined) await o.verhalen.geefDoor({ verhaalId: v.id, vandaag: dag(op), beslagId: b.id, berekeningId });
  for (const { id } of await o.db.bericht.findMany({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'nieuwe_bvv', verwerktOp: null }, orderBy: { id: 'asc' } })) await o.beslaan.pasBvvAan({ beslagId: b.id, vandaag: dag(op), berichtId: id });
  await b.post(op);
};
/** What `meldWijziging` does. */
const keur = async (zaak: Zaak, op: string, wijzigingId: number) => {
  const kop = { verhaalId: zaak.v.id, vandaag: dag(op), wijzigingId, door: 'B. Tweede' };
  zaak.nummer += 1;
  const uitkomst = await o.verhalen.stelVast({ ...kop, volgnummer: zaak.nummer, aanleiding: 'correctie', sleutel: `k-${String(zaak.nummer)}` });
  await geefDoor(zaak, op, uitkomst.soort === 'beslag' ? uitkomst.berekeningId : undefined);
  await o.beslaan.corrigeerNaEinde({ ...kop, vereist: false });
  return uitkomst;
};
const meld = async (zaak: Zaak, op: string, inhoud: Inhoud) => keur(zaak, op, await legVast(zaak, op, inhoud));
const stelOpnieuwVast = async (zaak: Zaak, op: string) => {
  zaak.nummer += 1;
  const uitkomst = await zaak.v.stelVast(op, zaak.nummer, 'herberekening');
  if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
  await geefDoor(zaak, op, uitkomst.berekeningId);
};
const perioden = async ({ b }: Zaak) => (await o.db.$transaction(async (tx) => voetenVan(tx, b.id))).map(({ vanaf, totEnMet = 'nu', voet }) => `${vanaf} tot ${totEnMet}: ${String(voet.beslagvrijeVoetCenten)}`);
const geldig = async ({ v }: Zaak) => {
  const { antwoord } = uitkomstVan(await o.db.berekening.findFirstOrThrow({ where: { verhaalId: v.id }, orderBy: { id: 'desc' } }));
  return antwoord.soort === 'beslag' ? antwoord.geldigTotEnMet : null;
};

describe('twee uitspraken van de kantonrechter waarvan de termijnen elkaar overlappen (475fa)', () => {
  it('een lagere komt niet in de plaats van een hogere die nog loopt: geweigerd, en de vraag blijft open', async () => {
    const zaak = await nieuw();
    await meld(zaak, '2025-06-02', uitspraak('200.00', '2025-06-02', '2025-12-31'));
    const id = await legVast(zaak, '2025-08-04', uitspraak('120.00', '2025-07-01', '2025-10-31'));
    await expect(keur(zaak, '2025-08-04', id)).rejects.toThrow('die loopt tot en met 31 december 2025 laat meer over');
    expect(await o.db.wijziging.findUniqueOrThrow({ where: { id } })).toMatchObject({ oordeel: null });
    expect(await perioden(zaak)).toEqual(['2025-03-25 tot nu: 131716', '2025-06-02 tot nu: 151716']);
  });

  it('wat beide samen geven kan wel: een hogere komt in de plaats van de lagere, vanaf haar eigen begin', async () => {
    const zaak = await nieuw();
    await meld(zaak, '2025-06-02', uitspraak('200.00', '2025-06-02', '2025-12-31'));
    await zaak.b.draagAf('2025-07-25', 23_484, 175_200);
    await meld(zaak, '2025-08-04', uitspraak('320.00', '2025-07-01', '2025-10-31'));
    expect((await perioden(zaak)).slice(2)).toEqual(['2025-07-01 tot nu: 165959']);
    // € 1.752 − € 1.659,59 may be taken over July; € 234,84 was.
    expect(await terug(zaak)).toBe(14_243);
  });

  describe('is de hogere voorbij en is er nog niet opnieuw vastgesteld', () => {
    const opgevolgd = async () => {
      const zaak = await nieuw();
      await meld(zaak, '2025-06-02', uitspraak('200.00', '2025-06-02', '2025-07-31'));
      await meld(zaak, '2025-08-04', uitspraak('120.00', '2025-07-01', '2025-10-31'));
      return zaak;
    };

    it('dan werkt de lagere vanaf haar goedkeuring: achteraf wordt niets genomen (475d lid 5)', async () => {
      expect((await perioden(await opgevolgd())).slice(1)).toEqual(['2025-06-02 tot nu: 151716', '2025-08-04 tot nu: 145959']);
    });

    it('wat de derde daarna nog over juli afdraagt is naar de hogere goed', async () => {
      const zaak = await opgevolgd();
      await ontvangAfdracht(o.db, { beslagId: zaak.b.id, op: dag('2025-08-05'), kenmerk: 'juli', periode: maand('2025-07'), centen: centen(23_484), nettoCenten: centen(175_200) });
      const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(zaak.b.id), soort: 'afdracht' }, orderBy: { id: 'desc' } });
      expect(await o.beslaan.boekAfdracht({ beslagId: zaak.b.id, vandaag: dag('2025-08-05'), berichtId })).toMatchObject({ taak: null });
    });
  });

  describe('is de nieuwere voorbij terwijl de oudere nog loopt', () => {
    const weer = async (tussendoor: (zaak: Zaak) => Promise<unknown>) => {
      const zaak = await nieuw();
      await meld(zaak, '2025-06-02', uitspraak('120.00', '2025-06-02', '2025-12-31'));
      await tussendoor(zaak);
      await meld(zaak, '2025-07-01', uitspraak('200.00', '2025-07-01', '2025-08-31'));
      await stelOpnieuwVast(zaak, '2025-09-01');
      return zaak;
    };

    it('dan geldt de oudere weer, tot haar eigen einddag', async () => {
      const zaak = await weer(async () => Promise.resolve());
      expect((await perioden(zaak)).slice(2)).toEqual(['2025-07-01 tot nu: 153959', '2025-09-01 tot nu: 145959']);
      expect(await geldig(zaak)).toBe('2025-12-31');
    });

    it('en na haar einddag de gewone voet', async () => {
      const zaak = await weer(async () => Promise.resolve());
      await stelOpnieuwVast(zaak, '2026-01-01');
      expect(await geldig(zaak)).toBe('2026-12-31');
    });

    it('ook voor een melding die meetelt voordat opnieuw is vastgesteld', async () => {
      const zaak = await nieuw();
      await meld(zaak, '2025-06-02', uitspraak('120.00', '2025-06-02', '2025-12-31'));
      await meld(zaak, '2025-07-01', uitspraak('200.00', '2025-07-01', '2025-08-31'));
      await meld(zaak, '2025-09-10', GEZIN);
      // € 1.664,40 for a family, and € 120.
      expect((await perioden(zaak)).at(-1)).toBe('2025-09-10 tot nu: 178440');
    });

    it('niet als een mens haar eerder beëindigde', async () => {
      const zaak = await weer(async (een) => meld(een, '2025-06-16', { voetbesluit: 'niet_meer' }));
      expect((await perioden(zaak)).at(-1)).toBe('2025-09-01 tot nu: 133959');
    });
  });

  it('liep de nieuwere af in een termijn zonder voet (Pw 60 lid 6), dan geldt erna de oudere', async () => {
    const zaak = await bijstand();
    await meld(zaak, '2025-06-02', uitspraak('120.00', '2025-06-02', '2025-12-31'));
    await meld(zaak, '2025-06-10', uitspraak('200.00', '2025-06-10', '2025-06-30'));
    await meld(zaak, '2025-06-16', geenVoet('2025-06-16', '2025-08-31'));
    await stelOpnieuwVast(zaak, '2025-09-01');
    expect((await perioden(zaak)).slice(3)).toEqual(['2025-06-16 tot nu: 0', '2025-09-01 tot nu: 145959']);
  });
});

describe('een melding op tijd over dagen van een andere uitspraak dan die van nu (475i lid 3, 475fa)', () => {
  it('voor het begin van de nieuwere: naar de melding en de oudere samen', async () => {
    const zaak = await nieuw();
    await meld(zaak, '2025-04-01', uitspraak('200.00', '2025-04-01', '2025-12-31'));
    await zaak.b.draagAf('2025-04-10', 23_484, 175_200);
    await meld(zaak, '2025-04-14', uitspraak('300.00', '2025-04-14', '2025-11-30'));
    await meld(zaak, '2025-04-17', GEZIN);
    expect((await perioden(zaak)).slice(3)).toEqual(['2025-03-25 tot 2025-03-31: 166440', '2025-04-01 tot 2025-04-13: 186440', '2025-04-14 tot nu: 196440']);
    expect(await terug(zaak)).toBe(23_484);
  });

  it('is de uitspraak voorbij en daarna opnieuw vastgesteld: in haar termijn toch samen met haar', async () => {
    const zaak = await nieuw();
    await meld(zaak, '2025-04-01', uitspraak('120.00', '2025-04-01', '2025-04-16'));
    await zaak.b.draagAf('2025-04-10', 31_484, 175_200);
    await stelOpnieuwVast(zaak, '2025-04-17');
    await meld(zaak, '2025-04-18', GEZIN);
    expect((await perioden(zaak)).slice(3)).toEqual(['2025-03-25 tot 2025-03-31: 166440', '2025-04-01 tot 2025-04-16: 178440', '2025-04-17 tot nu: 166440']);
    expect(await terug(zaak)).toBe(31_484);
  });
});

describe('een uitspraak die wordt goedgekeurd in een termijn zonder voet (Pw 60 lid 6)', () => {
  const zonderVoet = async (totEnMet: string) => {
    const zaak = await bijstand();
    await meld(zaak, '2025-06-16', geenVoet('2025-06-16', totEnMet));
    await zaak.b.draagAf('2025-07-03', 175_200, 175_200);
    await meld(zaak, '2025-07-07', uitspraak('120.00', '2025-07-01', '2025-08-31'));
    return zaak;
  };

  it('de voet geldt weer, verhoogd, vanaf de dag in de uitspraak; wat sindsdien te veel was gaat terug', async () => {
    const zaak = await zonderVoet('2025-08-15');
    expect((await perioden(zaak)).slice(1)).toEqual(['2025-06-16 tot nu: 0', '2025-07-01 tot nu: 145959']);
    expect(await terug(zaak)).toBe(145_959);
  });

  it('loopt haar termijn eerder af dan die zonder voet, dan blijft de gewone voet gelden', async () => {
    const zaak = await zonderVoet('2025-12-31');
    await stelOpnieuwVast(zaak, '2025-09-01');
    expect((await perioden(zaak)).at(-1)).toBe('2025-09-01 tot nu: 133959');
  });
});

describe('een uitspraak over een voet die niet steeds verdeeld was (475c lid 5)', () => {
  const TWEE = [inkomen({ loon: 350_000, heffing: 70_000 }), inkomen({ id: '2', lhn: '000010091L01', loon: 340_000, heffing: 69_000 })];
  /** Spreads the voet over two derden; the first one of them may have a beslag already. Answers both, the main one first. */
  const spreid = async (v: Proefverhaal, op: string, nummer: number) => {
    polis(...TWEE);
    const vandaag = dag(op);
    expect(await v.stelVast(op, nummer, nummer === 1 ? 'eerste' : 'opnieuw')).toMatchObject({ soort: 'voorgelegd' });
    const { id: taakId } = await o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanVerhaal(v.id), soort: 'rekentool_met_de_hand', afgedaanOp: null } });
    const { antwoordId } = await o.verhalen.stelAntwoordVoor({ verhaalId: v.id, vandaag, sleutel: 's', door: 'j.proef', taakId, keuze: 'spreiden', toelichting: 'bekend' });
    const uitkomst = await o.verhalen.keurAntwoordGoed({ verhaalId: v.id, vandaag, sleutel: 'k', door: 'a.ander', taakId, antwoordId, volgnummer: nummer + 1 });
    if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
    const [samen] = uitkomst.samenMet ?? [];
    if (samen === undefined) throw new Error('niet verdeeld');
    return { een: uitkomst, ander: samen };
  };
  const leg = async (v: Proefverhaal, op: string, { berekeningId, bronId }: { readonly berekeningId: number; readonly bronId: number }) => {
    const id = gelegd(await o.verhalen.legBeslag({ verhaalId: v.id, vandaag: dag(op), berekeningId, bronId, naast: true }));
    const b = proefbeslag(o.db, o.verhalen, o.beslaan, v.id, id);
    await o.beslaan.maakBeschikking({ beslagId: id, vandaag: dag(op), berekeningId, volgnummer: 1 });
    await b.post(op);
    return b;
  };
  const laatsteBij = async ({ v, b }: Zaak): Promise<number> => {
    const { derdeId } = await o.db.beslag.findUniqueOrThrow({ where: { id: b.id } });
    const rijen = await o.db.berekening.findMany({ where: { verhaalId: v.id }, orderBy: { id: 'desc' } });
    const rij = rijen.find((een) => uitkomstVan(een).bron?.derdeId === derdeId);
    if (rij === undefined) throw new Error('geen berekening');
    return rij.id;
  };
  const hefOp = async ({ b: { id: beslagId } }: Pick<Zaak, 'b'>, op: string) => {
    await o.beslaan.hefOp({ beslagId, vandaag: dag(op), einde: 'geen_ruimte' });
    await o.db.bericht.updateMany({ where: { ontvanger: zaakVanBeslag(beslagId) }, data: { verwerktOp: new Date() } });
    await o.beslaan.sluit({ beslagId, vandaag: dag(op), einde: 'geen_ruimte' });
  };
  const taken = async ({ id }: Pick<Proefbeslag, 'id'>) => o.db.taak.count({ where: { zaak: zaakVanBeslag(id), soort: 'rekentool_met_de_hand' } });

  it('pas later verdeeld: over de dagen ervoor op de hele voet, over die erna op haar deel', async () => {
    const zaak = await nieuw();
    await zaak.b.draagAf('2025-06-25', 43_484, 175_200);
    const { een, ander } = await spreid(zaak.v, '2025-07-01', 10);
    await geefDoor(zaak, '2025-07-01', een.berekeningId);
    const tweede = { ...zaak, b: await leg(zaak.v, '2025-07-01', ander), nummer: 20 };
    await meld(zaak, '2025-07-14', uitspraak('120.00', '2025-06-02', '2025-12-31'));
    expect(await perioden(zaak)).toEqual(['2025-03-25 tot nu: 131716', '2025-07-01 tot nu: 106393', '2025-06-02 tot 2025-06-30: 143716', '2025-07-01 tot nu: 112491']);
    expect(await terug(zaak)).toBe(12_000);
    await geefDoor(tweede, '2025-07-14', await laatsteBij(tweede));
    expect(await perioden(tweede)).toEqual(['2025-07-01 tot nu: 102974', '2025-07-01 tot nu: 108876']);
  });

  it('eerst verdeeld en later niet meer: over de dagen ervoor rekent een mens het na, bij beide betalers', async () => {
    const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 900_000 }]);
    const { een, ander } = await spreid(v, '2025-03-25', 1);
    const zaak: Zaak = { v, b: await leg(v, '2025-03-25', een), nummer: 10 };
    const tweede = await leg(v, '2025-03-25', ander);
    polis(LOON);
    await stelOpnieuwVast(zaak, '2025-07-01');
    await hefOp({ b: tweede }, '2025-07-01');
    await meld(zaak, '2025-07-14', uitspraak('120.00', '2025-06-02', '2025-12-31'));
    expect((await perioden(zaak)).slice(1)).toEqual(['2025-07-01 tot nu: 133959', '2025-07-01 tot nu: 145959']);
    expect([await taken(zaak.b), await taken(tweede)]).toEqual([1, 1]);
  });

  describe('en een melding op tijd (475i lid 3)', () => {
    it('pas later verdeeld: ook over de dagen ervoor gaat terug wat op de hele voet te veel was', async () => {
      const zaak = await nieuw();
      await zaak.b.draagAf('2025-04-03', 43_484, 175_200);
      const { een, ander } = await spreid(zaak.v, '2025-04-07', 10);
      await geefDoor(zaak, '2025-04-07', een.berekeningId);
      await leg(zaak.v, '2025-04-07', ander);
      zaak.nummer = 20;
      await meld(zaak, '2025-04-17', GEZIN);
      expect((await perioden(zaak)).slice(2)).toEqual(['2025-03-25 tot 2025-04-06: 166440', '2025-04-07 tot nu: 145130']);
      expect(await terug(zaak)).toBe(34_724);
    });

    const eerstVerdeeld = async () => {
      const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 900_000 }]);
      const { een, ander } = await spreid(v, '2025-03-25', 1);
      const zaak: Zaak = { v, b: await leg(v, '2025-03-25', een), nummer: 10 };
      const tweede: Zaak = { v, b: await leg(v, '2025-03-25', ander), nummer: 10 };
      await zaak.b.draagAf('2025-04-03', 173_000, 280_000);
      polis(LOON);
      await stelOpnieuwVast(zaak, '2025-04-07');
      await hefOp(tweede, '2025-04-07');
      return { zaak, tweede };
    };

    it('eerst verdeeld en later niet meer: de hele voet telt niet bij één betaler, een mens rekent die dagen na', async () => {
      const { zaak, tweede } = await eerstVerdeeld();
      await meld(zaak, '2025-04-17', GEZIN);
      expect((await perioden(zaak)).slice(1)).toEqual(['2025-04-07 tot nu: 131716', '2025-04-07 tot nu: 166440']);
      expect([await terug(zaak), await taken(zaak.b), await taken(tweede.b)]).toEqual([0, 1, 1]);
    });

    it('ook waar er daarna een uitspraak kwam', async () => {
      const { zaak } = await eerstVerdeeld();
      await meld(zaak, '2025-04-14', uitspraak('120.00', '2025-04-14', '2025-12-31'));
      await meld(zaak, '2025-04-17', GEZIN);
      expect((await perioden(zaak)).slice(3)).toEqual(['2025-04-07 tot 2025-04-13: 166440', '2025-04-14 tot nu: 178440']);
      expect([await terug(zaak), await taken(zaak.b)]).toEqual([0, 1]);
    });

    it('ook waar het beslag intussen is opgeheven', async () => {
      const { zaak } = await eerstVerdeeld();
      await hefOp(zaak, '2025-04-15');
      const wijzigingId = await legVast(zaak, '2025-04-17', GEZIN);
      await o.beslaan.corrigeerNaEinde({ verhaalId: zaak.v.id, vandaag: dag('2025-04-17'), wijzigingId, door: 'B. Tweede', vereist: true });
      expect((await perioden(zaak)).slice(1)).toEqual(['2025-04-07 tot nu: 131716', '2025-04-07 tot nu: 166440']);
      expect([await terug(zaak), await taken(zaak.b)]).toEqual([0, 1]);
    });
  });
});
