import { z } from 'zod';
import { DEURWAARDERSOORTEN } from '../../domain/deurwaarder/overdracht.ts';
import type { Centen } from '../../domain/geld/centen.ts';
import { beslagId, ZONDER_DEURWAARDER, type Beslag, type BeslagId, type Beslagvorm } from '../../domain/samenloop/beslag.ts';
import type { Samenloopvraag } from '../../domain/samenloop/vraag.ts';
import { PARTIJSOORTEN, type Partijsoort } from '../../domain/samenloop/partij.ts';
import { VORDERINGSOORTEN } from '../../domain/samenloop/rangorde.ts';
import { bedrag, datum, jaNee, ontbreektOf, tekst } from './velden.ts';

/** One case as the domain asks it. */
export interface Geval {
  readonly vraag: Samenloopvraag;
  /** Net of the costs of execution; null: no distribution is asked. Unit: cents. */
  readonly afdracht: Centen | null;
  readonly ontvangenDoor: BeslagId | null;
  readonly nieuwBeslag: BeslagId | null;
  readonly cdwBekend: boolean;
  readonly procedureDoor: BeslagId | null;
}

const id = tekst.transform(beslagId);
const tijdstip = z.string({ error: ontbreektOf('moet een tijdstip zijn (UU:MM) of null') }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is geen tijdstip (UU:MM)');

const beslag = z
  .object({
    id,
    partij: z.object({ soort: tekst }),
    bevoegdheid: z.enum(['derdenbeslag', ...ZONDER_DEURWAARDER, 'verrekening']),
    deurwaarder: z.enum(DEURWAARDERSOORTEN).nullish(),
    soort_vordering: z.enum(VORDERINGSOORTEN),
    datum_beslag: datum,
    tijdstip_beslag: tijdstip.nullish(),
    executoriaal: z.boolean({ error: ontbreektOf('moet true of false zijn') }),
    openstaand: bedrag,
    bron: tekst,
    afgemeld_op: datum.nullish(),
  })
  .transform((een, ctx): Beslag => {
    const vorm = vormVan(een.bevoegdheid, een.deurwaarder ?? null);
    if (vorm === null) {
      ctx.addIssue({ code: 'custom', path: ['deurwaarder'], message: een.deurwaarder == null ? 'ontbreekt bij derdenbeslag' : `past niet bij ${een.bevoegdheid}` });
      return z.NEVER;
    }
    return {
      id: een.id,
      partij: partijsoort(een.partij.soort),
      vorm,
      vordering: een.soort_vordering,
      gelegdOp: een.datum_beslag,
      tijdstip: een.tijdstip_beslag ?? null,
      executoriaal: een.executoriaal,
      openstaand: een.openstaand,
      bron: een.bron,
      afgemeldOp: een.afgemeld_op ?? null,
    };
  });

const overdracht = z
  .object({ van: id, naar: id, kennisgeving_derde: jaNee, kennisgeving_geexecuteerde: jaNee })
  .transform(({ van, naar, kennisgeving_derde, kennisgeving_geexecuteerde }) => ({ van, naar, kennisgevingDerde: kennisgeving_derde, kennisgevingGeexecuteerde: kennisgeving_geexecuteerde }));

/** The invoer of a case of samenloop.json. */
export const geval = z
  .object({
    peildatum: datum,
    bron: tekst,
    beslagen: z.array(beslag),
    afdracht: bedrag.nullish(),
    alle_vooraf_voldaan_zeker: jaNee,
    overdracht: overdracht.nullish(),
    ontvangen_door: id.nullish(),
    nieuw_beslag: id.nullish(),
    cdw_bekend: jaNee,
    procedure_477a_door: id.nullish(),
  })
  .transform((een, ctx): Geval => {
    const genoemd = { ontvangen_door: een.ontvangen_door, nieuw_beslag: een.nieuw_beslag, procedure_477a_door: een.procedure_477a_door, 'overdracht.van': een.overdracht?.van, 'overdracht.naar': een.overdracht?.naar };
    for (const [veld, genoemdId] of Object.entries(genoemd)) {
      if (genoemdId != null && een.beslagen.every((ander) => ander.id !== genoemdId)) {
        ctx.addIssue({ code: 'custom', path: veld.split('.'), message: `noemt een beslag dat er niet is: «${genoemdId}»` });
      }
    }
    return {
      vraag: { peildatum: een.peildatum, bron: een.bron, beslagen: een.beslagen, alleVoorafVoldaanZeker: een.alle_vooraf_voldaan_zeker, overdracht: een.overdracht ?? null },
      afdracht: een.afdracht ?? null,
      ontvangenDoor: een.ontvangen_door ?? null,
      nieuwBeslag: een.nieuw_beslag ?? null,
      cdwBekend: een.cdw_bekend,
      procedureDoor: een.procedure_477a_door ?? null,
    };
  });

function vormVan(bevoegdheid: Beslagvorm['bevoegdheid'], deurwaarder: (typeof DEURWAARDERSOORTEN)[number] | null): Beslagvorm | null {
  if (bevoegdheid === 'derdenbeslag') return deurwaarder === null ? null : { bevoegdheid, deurwaarder };
  return deurwaarder === null ? { bevoegdheid } : null;
}

/**
 * The case file names parties more finely than the law asks («gemeente_belastingen», «cak_via_deurwaarder») and gives no closed list:
 * what comes before the first underscore counts, and what no rule names is `andere`.
 */
function partijsoort(soort: string): Partijsoort {
  return PARTIJSOORTEN.find((bekend) => bekend === soort.split('_')[0]) ?? 'andere';
}
