import { isDag, voluit, type Dag } from '../../domain/kalender/dag.ts';
import { naarDag, naarDagOfLeeg } from '../opslag/dagen.ts';
import { leesFeitenVan, type Feit } from '../opslag/feit.ts';
import type { Dossier } from './dossier.ts';

type Besluit = Dossier['besluiten'][number];
type Brief = Pick<Dossier['brieven'][number], 'id' | 'soort' | 'aan' | 'dagtekening' | 'terpostbezorgdOp' | 'betekendOp' | 'status'>;

/** A besluit as a link of the chain: on what it follows, on which ground and facts it rests, who decided, and by which letters it was made known. */
export function besluitInWoorden(besluit: Besluit, dossier: Dossier): string[] {
  const { id, dag, soort, grond, door, vervallenOp, berekeningId, zonderBrief } = besluit;
  const feiten = leesFeitenVan(besluit.feiten);
  const weg = naarDagOfLeeg(vervallenOp);
  const brieven = dossier.brieven.filter(({ besluitId }) => besluitId === id);
  return [
    `${naarDag(dag)}  besluit ${String(id)} ${woord(soort)}, ${volgtOp(besluit, dossier)}${weg === null ? '' : `; vervallen op ${voluit(weg)}`}`,
    `    grond: ${Array.isArray(grond) && grond.length > 0 ? grond.map(String).join('; ') : 'geen'}`,
    ...(feiten.length === 0 ? [] : [`    feiten: ${feiten.map(feitInWoorden).join('; ')}`]),
    ...(berekeningId === null ? [] : [`    berekening ${String(berekeningId)}`]),
    `    besloten door ${door === 'systeem' ? 'het systeem, volgens de regels' : `${door} (niet bewezen)`}`,
    ...brieven.map((brief) => `    ${briefInKeten(brief, dossier)}`),
    ...(brieven.length === 0 && zonderBrief !== null ? [`    geen brief: ${zonderBrief === 'volgt' ? 'nog bekend te maken' : 'er was niets verzonden'}`] : []),
  ];
}

function volgtOp({ voorganger, voorgangerBrief, zaak }: Besluit, { vordering }: Dossier): string {
  if (voorganger !== null) return `volgt op besluit ${String(voorganger.id)} ${woord(voorganger.soort)}${voorganger.zaak === zaak ? '' : ` [${voorganger.zaak}]`}`;
  if (voorgangerBrief !== null) {
    const op = naarDagOfLeeg(voorgangerBrief.terpostbezorgdOp);
    return `volgt op brief ${String(voorgangerBrief.id)} ${woord(voorgangerBrief.soort)}, ${op === null ? 'verzending niet bewezen' : `verzonden op ${voluit(op)}`}`;
  }
  return zaak.startsWith('invordering-') ? `volgt op de ${woord(vordering.aanslagsoort)} van ${voluit(naarDag(vordering.dagtekening))}` : 'het eerste in deze zaak';
}

/** Sent and served: what proves that the act was made known. */
function briefInKeten({ id, soort, aan, dagtekening, terpostbezorgdOp, betekendOp, status }: Brief, { gebeurtenissen }: Dossier): string {
  const gepost = naarDagOfLeeg(terpostbezorgdOp);
  const betekend = naarDagOfLeeg(betekendOp) ?? betekendVolgensWet(id, gebeurtenissen);
  return `brief ${String(id)} ${woord(soort)} aan ${aan} van ${voluit(naarDag(dagtekening))}, ${gepost === null ? woord(status) : `verzonden op ${voluit(gepost)}`}${betekend === null ? '' : `, betekend op ${voluit(betekend)}`}`;
}

/** IW 13 lid 5: the day that counts as served was determined when the proof of posting came. */
function betekendVolgensWet(briefId: number, gebeurtenissen: Dossier['gebeurtenissen']): Dag | null {
  const laatste = gebeurtenissen.findLast(({ soort, inhoud }) => soort === 'betekend' && isObject(inhoud) && inhoud['briefId'] === briefId)?.inhoud;
  const op = isObject(laatste) ? laatste['betekendOp'] : null;
  return typeof op === 'string' && isDag(op) ? op : null;
}

function isObject(waarde: unknown): waarde is Readonly<Record<string, unknown>> {
  return typeof waarde === 'object' && waarde !== null;
}

function feitInWoorden({ wat, bron, id, dag }: Feit): string {
  return `${woord(wat)} (${woord(bron)}${id === null ? '' : ` ${String(id)}`}${dag === null ? '' : `, ${voluit(dag)}`})`;
}

const woord = (code: string): string => code.replaceAll('_', ' ');
