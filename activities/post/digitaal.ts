import type { Opslagplaats } from '../../adapters/opslagplaats/opslagplaats.ts';
import type { Magazijn, MagazijnBericht } from '../../adapters/berichtenmagazijn/client.ts';
import { BronFout } from '../../adapters/bron/fouten.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { meldVerzending } from '../intake/post.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { pdfVan } from '../opslag/brief.ts';
import type { Briefsoort } from '../verzenden/briefsoort.ts';
import { partijenVan, type Briefpartijen } from './partijen.ts';

export interface Bezorging {
  readonly db: Database;
  readonly opslag: Pick<Opslagplaats, 'lees'>;
  readonly magazijn: Pick<Magazijn, 'lever'>;
}

/** Final letters for the berichtenmagazijn of which it is not known that it has them, and that still count. */
export const TE_BEZORGEN = { kanaal: 'digitaal', status: BRIEFSTATUS.klaargezet, aangenomenOp: { not: null }, OR: [{ digitaleZending: { is: null } }, { digitaleZending: { berichtId: null } }] };
/** Those that are offered now: what is on a list that is being taken back waits until that list is done, as what is to be printed does. */
export const NU_TE_BEZORGEN = { ...TE_BEZORGEN, terughaalregels: { none: { terughaling: { status: 'loopt' } } } };

/**
 * Has the magazijn take one letter, once. The row comes before the question: a try that finds it there looks first whether the
 * magazijn has the message; `weg`: the letter is to wait again. Its day of publication is its day of posting. What the magazijn takes for nobody goes on paper.
 * Throws `BronOnbereikbaar`, or `BronFout` when the trouble is ours.
 */
export async function bezorgDigitaal({ db, opslag, magazijn }: Bezorging, brief: Briefrij, vandaag: Dag): Promise<'bezorgd' | 'op_papier' | 'weg'> {
  const partijen = await partijenVan(db, brief);
  const { oin } = partijen.opdrachtgever;
  if (oin === null) return naarPapier(db, brief, vandaag, 'geen_oin');
  const bytes = await opslag.lees(pdfVan(brief));
  const nieuw = await noteerAanbod(db, brief, vandaag);
  if (nieuw === null) return 'weg';
  try {
    const bericht = await magazijn.lever({ afzender: oin, bsn: partijen.debiteur.bsn, publicatiedag: vandaag, ...tekstVan(brief, partijen), bijlage: { naam: `${brief.soort}.pdf`, bytes } }, !nieuw);
    await legBezorgingVast(db, brief, bericht, vandaag);
    return 'bezorgd';
  } catch (fout) {
    if (!(fout instanceof BronFout) || fout.code !== 'ontvanger_geweigerd') throw fout;
    return naarPapier(db, brief, vandaag, 'geweigerd');
  }
}

/** The row that says that the magazijn is going to be asked: true when it is new, null when the letter is not final any more (a run that was stopped). */
async function noteerAanbod(db: Database, { id }: Briefrij, vandaag: Dag): Promise<boolean | null> {
  return db.$transaction(async (tx) => {
    const [rij] = await tx.$queryRaw<{ id: number }[]>`select id from brief where id = ${id} and kanaal = 'digitaal' and aangenomen_op is not null and status = 'klaargezet' for update`;
    if (rij === undefined) return null;
    const { count } = await tx.digitaleZending.createMany({ data: { briefId: id, aangebodenOp: naarDatum(vandaag) }, skipDuplicates: true });
    return count === 1;
  });
}

/** What the letters are called in the box of the person, B1; one that has no name of its own is a letter. */
const TITELS: Partial<Readonly<Record<string, string>>> = {
  herinnering: 'Herinnering',
  aanmaning: 'Aanmaning',
  vooraankondiging: 'Wij gaan beslag leggen op uw inkomen',
  rentebeschikking: 'U betaalt rente',
  kwijtscheldingsbesluit: 'Besluit op uw vraag om minder te betalen',
  kostenherziening: 'U betaalt minder kosten',
  terugbetaling: 'U krijgt geld terug',
  intrekking: 'Een brief van ons was fout',
  begeleidende_brief: 'Over het beslag op uw inkomen',
  afschrift_verklaring: 'Wat er bekend is over uw inkomen',
  cdw_debiteur: 'Wie het beslag op uw inkomen regelt',
  opheffing_debiteur: 'Het beslag op uw inkomen stopt',
  terugbetaling_na_einde: 'U krijgt geld terug',
} satisfies Partial<Record<Briefsoort, string>>;

/** What the berichtenbox shows; by the kenmerk at the end of the subject the message is known again. B1, for the inwoner. */
function tekstVan({ id, soort }: Briefrij, { opdrachtgever }: Briefpartijen): { readonly onderwerp: string; readonly inhoud: string; readonly kenmerk: string } {
  const titel = TITELS[soort] ?? 'Brief';
  const kenmerk = `${opdrachtgever.id}-${String(id)}`;
  return {
    kenmerk,
    onderwerp: `${titel} (kenmerk ${kenmerk})`,
    inhoud: `U hebt een brief van ${opdrachtgever.naam}. De brief zit als PDF bij dit bericht. Lees de brief: er kan in staan wat u moet doen, en voor welke dag. Kenmerk: ${kenmerk}.`,
  };
}

async function legBezorgingVast(db: Database, brief: Briefrij, { berichtId, publicatiedag }: MagazijnBericht, vandaag: Dag): Promise<void> {
  await metZaak(db, brief.zaak, async (tx) => {
    const { count } = await tx.digitaleZending.updateMany({ where: { briefId: brief.id, berichtId: null }, data: { berichtId, gepubliceerdOp: naarDatum(publicatiedag) } });
    if (count === 0) return;
    await schrijfGebeurtenis(tx, brief.zaak, vandaag, 'digitaal_bezorgd', { briefId: brief.id, brief: brief.soort, gepubliceerdOp: publicatiedag });
    await meldVerzending(tx, brief, 'verzonden', publicatiedag);
  });
}

/** The same letter, to be printed: it was never sent, so its dagtekening stays and its term begins when the paper is posted. */
async function naarPapier(db: Database, brief: Briefrij, vandaag: Dag, reden: 'geweigerd' | 'geen_oin'): Promise<'op_papier'> {
  await metZaak(db, brief.zaak, async (tx) => {
    const { count } = await tx.brief.updateMany({ where: { id: brief.id, kanaal: 'digitaal' }, data: { kanaal: 'papier' } });
    if (count === 0) return;
    await tx.digitaleZending.deleteMany({ where: { briefId: brief.id, berichtId: null } });
    await schrijfGebeurtenis(tx, brief.zaak, vandaag, 'digitaal_naar_papier', { briefId: brief.id, brief: brief.soort, reden });
  });
  return 'op_papier';
}
