import type { Dag } from '../../domain/kalender/dag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import type { Transactie } from '../opslag/database.ts';
import { voetVan, type BewaardeBerekening } from '../verhalen/berekening.ts';
import { renteOpen, type VorderingInVerhaal } from '../verhalen/vorderingen.ts';
import { legOnmogelijkVoor, type Aanschrijving } from './aanschrijving.ts';
import { zetBriefKlaar } from './brief.ts';
import type { Beslagdossier } from './dossier.ts';
import { schuld } from './inhoud-derde.ts';
import type { Genoemd } from './inning.ts';
import { aanDebiteur, perMaand } from './mededeling.ts';
import { isVerruimd } from './verruimd.ts';

/** The beschikking is made known to the debtor as well, and he can go into verzet (IW 19 lid 5, fourth sentence, and lid 6). */
const GROND_IW19 = ['IW 1990 art. 19 lid 5, 6 en 9'];

interface Erbij {
  readonly vandaag: Dag;
  readonly sleutel: string;
  readonly plandag: Dag;
  readonly besluitId: number;
  readonly berekening: BewaardeBerekening;
  /** Every claim that is taken from the income once this one is. */
  readonly vorderingen: readonly VorderingInVerhaal[];
  /** Those that joined. */
  readonly erbij: readonly VorderingInVerhaal[];
  /** Who collects for all beslagen on the income; null: we do. */
  readonly coordinator: Genoemd | null;
  readonly aanschrijving: Aanschrijving;
  /** Whether a mededeling goes with it: not to who is told by IW 19 lid 9. */
  readonly metMededeling?: true;
}

/** Tells the debtor which claim joined a beslag that runs, and that what is taken each month stays the same. */
export async function schrijfDebiteurErbij(tx: Transactie, dossier: Beslagdossier, { vandaag, sleutel, plandag, besluitId, berekening, vorderingen, erbij, coordinator, aanschrijving, metMededeling }: Erbij): Promise<void> {
  if (aanschrijving.soort === 'onmogelijk') {
    await legOnmogelijkVoor(tx, dossier.zaak, aanschrijving, vandaag, sleutel, { artikelen: [...(dossier.bevoegdheid === 'vordering_iw19' ? ['IW 1990 art. 19 lid 5'] : []), 'Awb art. 3:41'] });
    return;
  }
  // Who coordinates determines the voet; with the extra tenth less is left than the voet.
  const eigenVoet = coordinator === null && !(await isVerruimd(tx, dossier.beslagId, plandag));
  const inhoud = {
    ...aanDebiteur(dossier, aanschrijving.adres),
    grond: dossier.bevoegdheid === 'vordering_iw19' ? GROND_IW19 : [...BESLAGWIJZEN[dossier.bevoegdheid].grondMededeling],
    aanleiding: 'vordering_erbij',
    erbij: erbij.map(({ betalingskenmerk }) => betalingskenmerk),
    renteCenten: renteOpen(vorderingen),
    ...schuld(vorderingen),
    berekeningId: berekening.rij.id,
    ...(eigenVoet ? { voet: { ...voetVan(berekening) }, perMaandCenten: perMaand(berekening) } : {}),
    ...(coordinator === null ? {} : { coordinator: { naam: coordinator.naam } }),
    ...(metMededeling === true ? { metMededeling } : {}),
  };
  await zetBriefKlaar(tx, dossier, vandaag, { soort: 'begeleidende_brief', sleutel, dagtekening: plandag, besluitId, inhoud });
}
