import type { Gedragsregel } from '../../bin/simulatie/gedrag.ts';
import { centen, decimaalEuro } from '../../domain/geld/centen.ts';
import { BEGIN } from './looptijd.ts';
import type { Aanleiding } from './feiten.ts';
import type { Toeval } from './toeval.ts';
import type { Poststoring, Voornemen, Vordering } from './voornemen.ts';

/** What the people around one claim will do. */
export interface Gedrag {
  readonly voornemens: readonly Voornemen[];
  readonly post: readonly Poststoring[];
  readonly afdrachten: readonly Gedragsregel[];
}

type Wens = Partial<Pick<Voornemen, 'woorden' | 'opties' | 'deel'>>;

/** Draws them; `vanaf` is the first of the hundred numbers that this claim may use. */
export function gedragVan(t: Toeval, vordering: Vordering, vanaf: number): Gedrag {
  const voornemens: Voornemen[] = [];
  const wil = (wie: Voornemen['wie'], wat: string, na: Aanleiding, dagen: number, wens: Wens = {}): number => {
    const nr = vanaf + voornemens.length;
    voornemens.push({ nr, wie, wat, aanslagnummer: vordering.aanslagnummer, na, dagen, woorden: wens.woorden ?? [], opties: wens.opties ?? {}, deel: wens.deel ?? 1 });
    return nr;
  };
  debiteur(t, vordering, wil);
  kantoor(t, vordering, wil);
  const draagtAf = vordering.eerste && derde(t, vordering, wil);
  return { voornemens, post: post(t, vordering, vanaf + 80), afdrachten: draagtAf ? afdracht(t, vordering, vanaf + 90) : [] };
}

type Wil = (wie: Voornemen['wie'], wat: string, na: Aanleiding, dagen: number, wens?: Wens) => number;

const brief = (soort: string): Aanleiding => ({ soort: 'brief', brief: soort });

/** Half of them pay somewhere in the street: at once, in parts, too much, or with a payment that the bank takes back. */
function debiteur(t: Toeval, { regime }: Vordering, wil: Wil): void {
  if (t.kans(0.5)) {
    const bij = brief(t.kies(regime === 'belasting' ? ['herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging'] : ['aanmaning', 'dwangbevel']));
    const dagen = t.geheel(2, 12);
    if (t.kans(0.3)) {
      wil('debiteur', 'betaalt', bij, dagen, { deel: t.geheel(20, 60) / 100 });
      wil('debiteur', 'betaalt', bij, dagen + t.geheel(5, 60));
    } else {
      const nr = wil('debiteur', 'betaalt', bij, dagen, { deel: t.kans(0.15) ? 1.2 : 1 });
      if (t.kans(0.2)) wil('debiteur', 'betaalt', { soort: 'betaald', nr }, t.geheel(0, 6), { opties: { van: String(nr) } });
      if (t.kans(0.15)) wil('debiteur', 'storneert', { soort: 'betaald', nr }, t.geheel(1, 20), { opties: { van: String(nr) } });
    }
  } else if (t.kans(0.2)) wil('debiteur', 'betaalt', { soort: 'gelegd' }, t.geheel(10, 90), { deel: t.kies([0.5, 1]) });
  if (t.kans(0.15)) {
    const opties = t.kans(0.5) ? { leefsituatie: 'gehuwd_zonder_kinderen', reden: 'samenwonen' } : { belastbaar: '2400,00', netto: '2050,00', reden: 'ander_inkomen' };
    wil('debiteur', 'meldt_wijziging', { soort: 'gelegd' }, t.geheel(5, 80), { opties });
  }
}

/** The acts that only a person can enter, and now and then a pause, a withdrawal or a step back. */
function kantoor(t: Toeval, { regime, bevoegdheid }: Vordering, wil: Wil): void {
  if (regime === 'awb') {
    wil('kantoor', 'voert_betekening_in', brief('dwangbevel'), t.geheel(3, 9), { opties: { dagen_terug: '1' } });
    if (bevoegdheid === 'derdenbeslag') {
      wil('kantoor', 'voert_beslag_in', brief('beslagopdracht'), t.geheel(3, 8), { opties: { dagen_terug: '1' } });
      wil('kantoor', 'voert_overbetekening_in', { soort: 'gelegd' }, t.geheel(3, 6), { opties: { dagen_terug: '1' } });
    }
  }
  const bij = brief(t.kies(['aanmaning', 'dwangbevel']));
  if (t.kans(0.08)) {
    const dagen = t.geheel(1, 10);
    wil('kantoor', 'pauzeert', bij, dagen, { opties: { reden: t.kies(['uitstel', 'bezwaar', 'beleid']), dagen_later: String(t.geheel(10, 60)) } });
    if (t.kans(0.5)) wil('kantoor', 'hervat', bij, dagen + t.geheel(2, 9));
  }
  if (t.kans(0.04)) wil('kantoor', 'trekt_in', bij, t.geheel(2, 30), { opties: { reden: t.kies(['aanslag_vernietigd', 'beleid', 'oninbaar']) } });
  if (t.kans(0.05)) wil('kantoor', 'zet_terug', bij, t.geheel(2, 10), { opties: { stap: 'aanmaning', reden: 'verkeerd_adres' } });
}

/** The derde declares in time, late, without a relation, or never. Answers whether he pays over. */
function derde(t: Toeval, { bevoegdheid, netto }: Vordering, wil: Wil): boolean {
  if (bevoegdheid === 'vereenvoudigd_derdenbeslag' && t.kans(0.85)) wil('derde', 'tekent_gezien', brief('kennisgeving'), t.geheel(3, 20));
  const verzoek = t.kans(0.15);
  const soort = t.kies(['dienstverband', 'dienstverband', 'dienstverband', 'dienstverband', 'dienstverband', 'dienstverband', 'geen_relatie', 'zwijgt']);
  if (bevoegdheid === 'betaling_op_verzoek') return true;
  if (verzoek) wil('debiteur', 'verzoekt_vier_weken', { soort: 'gelegd' }, t.geheel(1, 10));
  const bedrag = netto === null ? {} : { netto: komma(netto) };
  if (soort !== 'zwijgt') wil('derde', 'verklaart', { soort: 'gelegd' }, t.geheel(4, verzoek ? 27 : 20), { woorden: [soort], opties: soort === 'geen_relatie' ? {} : bedrag });
  return soort === 'dienstverband';
}

function afdracht(t: Toeval, { aanslagnummer, netto }: Vordering, regel: number): Gedragsregel[] {
  const basis = { regel, datum: BEGIN, wie: 'derde', wat: 'draagt_af', aanslagnummer } as const;
  const gewoon = { ...basis, woorden: [], opties: { dag: t.kies(['20', '24', '25']), netto: komma(netto ?? 150_000) } };
  const maand = `2025-${String(t.geheel(5, 12)).padStart(2, '0')}`;
  if (t.kans(0.1)) return [gewoon, { ...basis, regel: regel + 1, woorden: [], opties: { maand, te_weinig: '25,00' } }];
  if (t.kans(0.1)) return [gewoon, { ...basis, regel: regel + 1, woorden: ['zonder_grens'], opties: { maand, te_veel: '40,00' } }];
  return [gewoon];
}

function post(t: Toeval, { aanslagnummer }: Vordering, nr: number): Poststoring[] {
  if (!t.kans(0.12)) return [];
  const wat = t.kies<Poststoring['wat']>(['vertraagt', 'vertraagt', 'retour', 'blijft_liggen']);
  return [{ nr, aanslagnummer, brief: t.kies(['herinnering', 'aanmaning', 'dwangbevel']), wat, dagen: t.geheel(2, 9) }];
}

const komma = (bedrag: number): string => decimaalEuro(centen(bedrag)).replace('.', ',');
