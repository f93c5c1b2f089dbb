import { z } from 'zod';
import type { Dag } from '../../domain/kalender/dag.ts';
import { ontvangDrukker, RETOURCODES, type Drukkermelding, type Drukkerontvangst } from '../intake/drukker.ts';
import type { Database } from '../opslag/database.ts';
import { verwerkBestand, type Importuitkomst, type Luisteraar } from './bestand.ts';
import type { Rijfout } from './csv.ts';
import { rijVoorRij, type Rijuitkomst } from './rij-voor-rij.ts';
import { dagSchema } from './vorderingrij.ts';

export const DRUKKERKOLOMMEN = ['brief', 'wat', 'dag', 'barcode', 'retourcode'] as const;

const Rij = z
  .object({
    brief: z
      .string()
      .regex(/^[1-9]\d{0,8}$/, 'moet het nummer van een brief zijn')
      .transform(Number),
    wat: z.enum(['gepost', 'retour', 'niet_gepost'], 'moet gepost, retour of niet_gepost zijn'),
    dag: dagSchema,
    barcode: z.string().regex(/^([A-Z0-9]{8,35})?$/, 'moet een barcode zijn van 8 tot 35 hoofdletters en cijfers'),
    retourcode: z.enum(['', ...RETOURCODES], `moet een van deze zijn: ${RETOURCODES.join(', ')}`),
  })
  .transform(({ brief: briefId, dag, wat, barcode, retourcode }, ctx): Drukkermelding => {
    if (wat !== 'retour') {
      if (retourcode !== '') ctx.addIssue({ code: 'custom', path: ['retourcode'], message: 'hoort alleen bij retour' });
      return wat === 'gepost' ? { briefId, dag, wat, barcode: barcode === '' ? null : barcode } : { briefId, dag, wat };
    }
    if (retourcode === '') ctx.addIssue({ code: 'custom', path: ['retourcode'], message: 'ontbreekt' });
    return { briefId, dag, wat, code: retourcode === '' ? 'onbekend' : retourcode };
  });

const REDENEN: Readonly<Record<Exclude<Drukkerontvangst, 'opgenomen' | 'al_bekend' | 'al_gepost'>, Omit<Rijfout, 'regel'>>> = {
  onbekend: { veld: 'brief', reden: 'deze brief bestaat niet' },
  niet_gedrukt: { veld: 'brief', reden: 'deze brief zat niet in een drukbestand' },
  voor_drukwerk: { veld: 'dag', reden: 'ligt voor de dag waarop het drukbestand is aangeboden' },
  in_toekomst: { veld: 'dag', reden: 'ligt in de toekomst' },
  zonder_barcode: { veld: 'barcode', reden: 'ontbreekt: deze brief gaat aangetekend, en de barcode is het bewijs daarvan' },
  andere_barcode: { veld: 'barcode', reden: 'is een andere dan eerder voor deze brief is gemeld' },
};

/** Takes in the return of the printer: what was posted on which day, and what came back. Throws `OnleesbareCsv`. */
export async function importeerDrukker(db: Database, bestand: string, vandaag: Dag, luisteraar: Luisteraar): Promise<Importuitkomst> {
  const neemOp = async (melding: Drukkermelding): Promise<Rijuitkomst> => {
    const ontvangst = await ontvangDrukker(db, melding, vandaag);
    if (ontvangst === 'al_gepost') return { veld: 'wat', reden: `brief ${String(melding.briefId)} is al als gepost gemeld; klopt dat niet, haal hem dan terug met «invorderstraat terughalen»` };
    return ontvangst === 'opgenomen' || ontvangst === 'al_bekend' ? ontvangst : REDENEN[ontvangst];
  };
  return verwerkBestand({ bestand, kolommen: DRUKKERKOLOMMEN, ook: [] }, async (rijen) => rijVoorRij(rijen, Rij, neemOp), luisteraar);
}
