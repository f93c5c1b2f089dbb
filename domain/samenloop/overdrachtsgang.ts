import { laatsteMaand, type Dag, type Maand } from '../kalender/dag.ts';

/** Why the collection passes on: the claim of who collects ended (Rv 478 lid 3), by agreement (lid 4), or to who has the better right (IW 19 lid 7, afspraak 7). */
export const OVERDRACHTGRONDEN = ['geeindigd', 'onderling_overleg', 'hoger_voorrecht', 'afspraak_7'] as const;
export type Overdrachtgrond = (typeof OVERDRACHTGRONDEN)[number];

/** `gever`: we collect and hand over. `nemer`: another hands over to us. */
export const OVERDRACHTROLLEN = ['gever', 'nemer'] as const;
export type Overdrachtrol = (typeof OVERDRACHTROLLEN)[number];

/** How an overdracht came to its end. Only after `overgedragen` another collects than before. */
export const OVERDRACHTEINDEN = ['overgedragen', 'geweigerd', 'gestopt', 'ingetrokken', 'geen_opvolger'] as const;
export type Overdrachteinde = (typeof OVERDRACHTEINDEN)[number];

/**
 * How far an overdracht is. The first seven are of who hands over, `beoordelen` and `aanvaard` of who takes over, the rest of both.
 * `vanafMaand`: the first month of income that the new one collects; proposed until the letters to derde and debtor are made, fixed from then on.
 */
export type Overdrachtstand =
  | { readonly stap: 'opvolger_zoeken' }
  | { readonly stap: 'aanbieden'; readonly vanafMaand: Maand }
  | { readonly stap: 'aangeboden'; readonly vanafMaand: Maand; readonly sinds: Dag; readonly herinnerd: boolean }
  | { readonly stap: 'afgewezen'; readonly vanafMaand: Maand }
  | { readonly stap: 'gegevens_sturen'; readonly vanafMaand: Maand }
  | { readonly stap: 'afronden'; readonly vanafMaand: Maand }
  | { readonly stap: 'beoordelen'; readonly vanafMaand: Maand }
  | { readonly stap: 'aanvaard'; readonly vanafMaand: Maand; readonly sinds: Dag; readonly gegevens: boolean }
  | { readonly stap: 'kennis_geven'; readonly vanafMaand: Maand }
  | { readonly stap: 'kennis_gegeven'; readonly vanafMaand: Maand; readonly sinds: Dag }
  | { readonly stap: 'nazorg'; readonly vanafMaand: Maand; readonly tot: Dag }
  | { readonly stap: 'gesloten'; readonly einde: Overdrachteinde; readonly vanafMaand: Maand | null };
export type Overdrachtstap = Overdrachtstand['stap'];

/** What moves an overdracht on. */
export type Overdrachtgebeurtenis =
  | { readonly soort: 'opvolger_gevonden'; readonly vanafMaand: Maand }
  | { readonly soort: 'geen_opvolger' }
  | { readonly soort: 'aangeboden'; readonly op: Dag }
  | { readonly soort: 'herinnerd'; readonly op: Dag }
  | { readonly soort: 'opnieuw_aanbieden'; readonly vanafMaand: Maand }
  | { readonly soort: 'opnieuw_zoeken' }
  | { readonly soort: 'aanvaard'; readonly vanafMaand: Maand }
  | { readonly soort: 'afgewezen' }
  | { readonly soort: 'gestopt' }
  | { readonly soort: 'ingetrokken'; readonly rol: Overdrachtrol }
  | { readonly soort: 'gegevens_gestuurd'; readonly zonderBrieven: boolean }
  | { readonly soort: 'afgerond'; readonly tot: Dag }
  | { readonly soort: 'wij_aanvaarden'; readonly op: Dag; readonly vanafMaand: Maand }
  | { readonly soort: 'wij_weigeren' }
  | { readonly soort: 'gegevens_ontvangen' }
  | { readonly soort: 'ander_rondde_af'; readonly vanafMaand: Maand }
  | { readonly soort: 'brieven_gemaakt'; readonly op: Dag; readonly vanafMaand: Maand }
  | { readonly soort: 'kennis_gegeven'; readonly rol: Overdrachtrol; readonly tot: Dag }
  | { readonly soort: 'nazorg_voorbij' };

/**
 * The state after something happened; null where it says nothing in this state: a repeat, or what came too late. The month can only move later, and not
 * at all once derde and debtor were written to.
 */
export function naGebeurtenis(stand: Overdrachtstand, wat: Overdrachtgebeurtenis): Overdrachtstand | null {
  switch (stand.stap) {
    case 'opvolger_zoeken':
      if (wat.soort === 'opvolger_gevonden') return { stap: 'aanbieden', vanafMaand: wat.vanafMaand };
      return wat.soort === 'geen_opvolger' || wat.soort === 'gestopt' ? gesloten(wat.soort, null) : null;
    case 'aanbieden':
      if (wat.soort === 'aangeboden') return { stap: 'aangeboden', vanafMaand: stand.vanafMaand, sinds: wat.op, herinnerd: false };
      return wat.soort === 'ingetrokken' ? gesloten('ingetrokken', stand.vanafMaand) : null;
    case 'aangeboden':
      if (wat.soort === 'herinnerd') return { ...stand, sinds: wat.op, herinnerd: true };
      if (wat.soort === 'aanvaard') return { stap: 'gegevens_sturen', vanafMaand: laatsteMaand(stand.vanafMaand, wat.vanafMaand) };
      if (wat.soort === 'afgewezen') return { stap: 'afgewezen', vanafMaand: stand.vanafMaand };
      return naMens(stand.vanafMaand, wat);
    case 'afgewezen':
      return naMens(stand.vanafMaand, wat);
    case 'gegevens_sturen':
      if (wat.soort === 'gegevens_gestuurd') return { stap: wat.zonderBrieven ? 'afronden' : 'kennis_geven', vanafMaand: stand.vanafMaand };
      return wat.soort === 'ingetrokken' ? gesloten('ingetrokken', stand.vanafMaand) : null;
    case 'afronden':
      return wat.soort === 'afgerond' ? { stap: 'nazorg', vanafMaand: stand.vanafMaand, tot: wat.tot } : null;
    case 'beoordelen':
      if (wat.soort === 'wij_aanvaarden') return { stap: 'aanvaard', vanafMaand: laatsteMaand(stand.vanafMaand, wat.vanafMaand), sinds: wat.op, gegevens: false };
      if (wat.soort === 'wij_weigeren') return gesloten('geweigerd', stand.vanafMaand);
      return wat.soort === 'ingetrokken' ? gesloten('ingetrokken', stand.vanafMaand) : null;
    case 'aanvaard':
      if (wat.soort === 'gegevens_ontvangen') return stand.gegevens ? null : { ...stand, gegevens: true };
      if (wat.soort === 'ander_rondde_af') return { stap: 'kennis_geven', vanafMaand: wat.vanafMaand };
      return wat.soort === 'ingetrokken' ? gesloten('ingetrokken', stand.vanafMaand) : null;
    case 'kennis_geven':
      // Who takes over and told it before, of an earlier month, has no letters to make.
      if (wat.soort === 'kennis_gegeven' && wat.rol === 'nemer') return { stap: 'nazorg', vanafMaand: stand.vanafMaand, tot: wat.tot };
      // The other fixed the month before: who takes over is bound to it.
      if (wat.soort === 'ingetrokken') return wat.rol === 'gever' ? gesloten('ingetrokken', stand.vanafMaand) : null;
      return wat.soort === 'brieven_gemaakt' ? { stap: 'kennis_gegeven', vanafMaand: wat.vanafMaand, sinds: wat.op } : null;
    case 'kennis_gegeven':
      if (wat.soort !== 'kennis_gegeven') return null;
      return wat.rol === 'gever' ? { stap: 'afronden', vanafMaand: stand.vanafMaand } : { stap: 'nazorg', vanafMaand: stand.vanafMaand, tot: wat.tot };
    case 'nazorg':
      return wat.soort === 'nazorg_voorbij' ? gesloten('overgedragen', stand.vanafMaand) : null;
    case 'gesloten':
      return null;
  }
}

/** Nobody answered, or the other refused: two persons say how it goes on. */
function naMens(vanafMaand: Maand, wat: Overdrachtgebeurtenis): Overdrachtstand | null {
  if (wat.soort === 'opnieuw_aanbieden') return { stap: 'aanbieden', vanafMaand: wat.vanafMaand };
  if (wat.soort === 'opnieuw_zoeken') return { stap: 'opvolger_zoeken' };
  return wat.soort === 'gestopt' || wat.soort === 'ingetrokken' ? gesloten(wat.soort, vanafMaand) : null;
}

function gesloten(einde: Overdrachteinde, vanafMaand: Maand | null): Overdrachtstand {
  return { stap: 'gesloten', einde, vanafMaand };
}
