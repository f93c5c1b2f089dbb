import { actieveBeslagen, deurwaarderVan, type Beslag, type BeslagId } from './beslag.ts';
import type { Overdrachtgrond } from './overdrachtsgang.ts';
import { beoordeelSamenloop, type Samenloop } from './samenloop.ts';
import type { Samenloopvraag } from './vraag.ts';

/** What the law says of an overdracht to one of the beslagen: it goes by itself, two parties may agree on it, it may not, or a person must say. */
export type Overdrachtoordeel =
  | { readonly soort: 'volgens_de_regels'; readonly samenloop: Samenloop }
  | { readonly soort: 'in_overleg'; readonly samenloop: Samenloop }
  | { readonly soort: 'mag_niet'; readonly samenloop: Samenloop; readonly reden: string }
  | { readonly soort: 'onbeslist'; readonly samenloop: Samenloop; readonly vraag: string };

/**
 * Whether the collection may pass to `naar` (Rv 478 lid 3 and 4, IW 19 lid 7, afspraak 7). `vraag` is that without the beslag that ends, where one
 * does. By the rules it goes without anybody choosing; where they do not decide persons do, whatever the ground; by agreement only to a
 * deurwaarder with an executoriaal beslag (lid 4).
 */
export function magOver(vraag: Samenloopvraag, naar: BeslagId, grond: Overdrachtgrond): Overdrachtoordeel {
  return beoordeelOvergang(beoordeelSamenloop(vraag), vraag, naar, grond);
}

/** The same on an outcome that was worked out already. */
export function beoordeelOvergang(samenloop: Samenloop, { beslagen, bron, peildatum }: Samenloopvraag, naar: BeslagId, grond: Overdrachtgrond): Overdrachtoordeel {
  const ontvanger = actieveBeslagen(beslagen, bron, peildatum).find(({ id }) => id === naar);
  if (ontvanger?.executoriaal !== true) return { soort: 'mag_niet', samenloop, reden: `Beslag ${naar} ligt niet, of niet executoriaal, op dit inkomen.` };
  if (samenloop.soort === 'inner' && samenloop.inner === naar) return { soort: 'volgens_de_regels', samenloop };
  if (samenloop.soort === 'onbeslist') return { soort: 'onbeslist', samenloop, vraag: samenloop.vraag };
  if (grond === 'onderling_overleg') {
    const bezwaar = bezwaarTegenOverleg(ontvanger);
    return bezwaar === null ? { soort: 'in_overleg', samenloop } : { soort: 'mag_niet', samenloop, reden: bezwaar };
  }
  return { soort: 'mag_niet', samenloop, reden: `De regels wijzen beslag ${naar} niet aan: ${samenloop.reden}` };
}

/** Why two parties cannot agree that this beslag collects (Rv 478 lid 4), in Dutch; null where they can. */
export function bezwaarTegenOverleg(ontvanger: Beslag): string | null {
  return deurwaarderVan(ontvanger) === null ? `Overdragen in onderling overleg kan alleen aan een deurwaarder (Rv 478 lid 4), en beslag ${ontvanger.id} is zonder deurwaarder gelegd.` : null;
}

/** The ground in a message for what made the rules point at another than who collects. Rv 478 lid 1 alone has no word of its own: the parties carry it out together (lid 4). */
export function grondVanOvergang(regels: readonly string[]): Overdrachtgrond {
  if (regels.includes('R3')) return 'hoger_voorrecht';
  return regels.includes('R12') ? 'afspraak_7' : 'onderling_overleg';
}
