import { z } from 'zod';
import type { BeslagId, VorderingId } from '../../../contract/zaak.ts';
import { centen, som, type Centen } from '../../../domain/geld/centen.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';
import type { Verschil } from '../../../domain/uitleg/verschil.ts';
import { leesBeslag, type Beslagdossier } from '../../beslaan/dossier.ts';
import { inningVan } from '../../beslaan/inning.ts';
import { verschilTussen, voetUitgelegd } from '../../beslaan/mededeling.ts';
import { geldendeBerekening, laatsteVoet, voetenVan } from '../../beslaan/voeten.ts';
import { laadStraat, type Briefrij, type Straat } from '../../invorderen/straat.ts';
import type { Database, Transactie } from '../../opslag/database.ts';
import { openstaand, type Openstaand } from '../../opslag/openstaand.ts';
import { leesBerekening, voetVan, type BewaardeBerekening } from '../../verhalen/berekening.ts';
import { vorderingIds } from '../../verhalen/vorderingen.ts';
import { veld } from './plaatsen.ts';

type Besluitrij = Awaited<ReturnType<Transactie['besluit']['findUniqueOrThrow']>>;
type Kostenrij = Awaited<ReturnType<Transactie['kosten']['findMany']>>[number];

/** What the record knows of one letter, read when it is asked for and then once. */
export interface Administratie {
  readonly db: Transactie | Database;
  readonly brief: Briefrij;
  readonly vandaag: Dag;
  /** The claim that the letter is about. Throws where it is about a beslag. */
  readonly vorderingId: () => VorderingId;
  readonly straat: () => Promise<Straat>;
  /** What is open on a claim. */
  readonly open: (vorderingId: VorderingId) => Promise<Openstaand>;
  /** Costs that were ever charged on the claim of the letter, lapsed ones too. */
  readonly kosten: () => Promise<readonly Kostenrij[]>;
  readonly besluit: () => Promise<Besluitrij | null>;
  /** Throws where the letter is about a claim. */
  readonly beslag: () => Promise<Beslagdossier>;
  /** The calculation on which the letter rests; null where there is none of its verhaal. */
  readonly berekening: () => Promise<BewaardeBerekening | null>;
  /** How its voet differs from the one that was told before; null where none was. */
  readonly verschil: () => Promise<Verschil | null>;
  /** What a mededeling says of that calculation, made once more; null where there is no voet. */
  readonly uitgelegd: () => Promise<ReturnType<typeof voetUitgelegd> | null>;
  /** Every claim that was ever in the verhaal of its beslag. */
  readonly inVerhaal: () => Promise<readonly VorderingId[]>;
  /** What was paid on the claims of the letter since it was made, less what was taken back. */
  readonly betaaldSinds: () => Promise<Centen>;
}

/** Opens the record of one letter. */
export function maakAdministratie(db: Transactie | Database, brief: Briefrij, vandaag: Dag): Administratie {
  const stand = new Map<VorderingId, Promise<Openstaand>>();
  const vorderingId = (): VorderingId => {
    if (brief.vorderingId === null) throw new RangeError(`brief ${String(brief.id)} gaat niet over één vordering`);
    return brief.vorderingId as VorderingId;
  };
  const beslag = eenmaal(async () => {
    if (brief.beslagId === null) throw new RangeError(`brief ${String(brief.id)} gaat niet over een beslag`);
    return leesBeslag(db, brief.beslagId as BeslagId);
  });
  const besluit = eenmaal(async () => (brief.besluitId === null ? null : db.besluit.findUniqueOrThrow({ where: { id: brief.besluitId } })));
  const berekening = eenmaal(async () => leesVanBrief(db, brief, await besluit(), await beslag()));
  const verschil = eenmaal(async () => {
    const deze = await berekening();
    const vorige = deze === null ? null : await leesVorige(db, await beslag(), deze);
    return vorige === null || deze === null ? null : verschilTussen(vorige, deze);
  });
  const inVerhaal = eenmaal(async () => vorderingIds(db, (await beslag()).verhaalId));
  return {
    db,
    brief,
    vandaag,
    vorderingId,
    besluit,
    beslag,
    berekening,
    straat: eenmaal(async () => laadStraat(db, vorderingId(), vandaag)),
    open: async (id) => {
      const gelezen = stand.get(id) ?? openstaand(db, id);
      stand.set(id, gelezen);
      return gelezen;
    },
    kosten: eenmaal(async () => db.kosten.findMany({ where: { vorderingId: vorderingId() }, orderBy: { id: 'asc' } })),
    verschil,
    uitgelegd: eenmaal(async () => {
      const gelezen = await berekening();
      if (gelezen?.uitkomst.voet == null) return null;
      // With a difference it reads otherwise; that there is one is the letter's own.
      return voetUitgelegd(await beslag(), gelezen, voetVan(gelezen), {
        verschil: veld(brief.inhoud, 'verschil') === undefined ? null : await verschil(),
        voorbehoudWieInt: inningVan((await besluit()) ?? { inhoud: {} })?.voorbehoud ?? null,
      });
    }),
    inVerhaal,
    betaaldSinds: eenmaal(async () => geboektSinds(db, brief, brief.vorderingId === null ? await inVerhaal() : [vorderingId()])),
  };
}

/** Reads once, also when it is asked again before the first answer came. */
function eenmaal<T>(lees: () => Promise<T>): () => Promise<T> {
  let gelezen: Promise<T> | null = null;
  return async () => {
    gelezen ??= lees();
    return gelezen;
  };
}

const overBerekening = z.object({ berekeningId: z.int() });

/** By the besluit of the letter, else by its data, else the one that was told last. */
async function leesVanBrief(db: Transactie | Database, { inhoud }: Briefrij, besluit: Besluitrij | null, { verhaalId, beslagId }: Beslagdossier): Promise<BewaardeBerekening | null> {
  const id = besluit?.berekeningId ?? overBerekening.safeParse(inhoud).data?.berekeningId ?? null;
  if (id === null) return geldendeBerekening(db, beslagId);
  return (await db.berekening.count({ where: { id, verhaalId } })) === 0 ? null : leesBerekening(db, id);
}

/** The calculation that was told before another. */
async function leesVorige(db: Transactie | Database, { beslagId }: Beslagdossier, deze: BewaardeBerekening): Promise<BewaardeBerekening | null> {
  const voeten = await voetenVan(db, beslagId);
  const vorige = voeten.some(({ berekeningId }) => berekeningId === deze.rij.id) ? laatsteVoet(voeten, deze.rij.id) : null;
  return vorige === null ? null : leesBerekening(db, vorige.berekeningId);
}

/** What was attributed to claims since the day on which a letter was made. */
async function geboektSinds(db: Transactie | Database, { id, zaak, dagtekening }: Briefrij, vorderingen: readonly VorderingId[]): Promise<Centen> {
  const gemaakt = await db.gebeurtenis.findFirst({
    where: { zaak, OR: [{ inhoud: { path: ['briefId'], equals: id } }, { inhoud: { path: ['brief'], equals: id } }] },
    orderBy: { volgnummer: 'asc' },
    select: { dag: true },
  });
  const { _sum } = await db.toerekening.aggregate({
    where: { vorderingId: { in: [...vorderingen] }, dag: { gte: gemaakt?.dag ?? dagtekening } },
    _sum: { kostenCenten: true, renteCenten: true, hoofdsomCenten: true },
  });
  return som(centen(_sum.kostenCenten ?? 0), centen(_sum.renteCenten ?? 0), centen(_sum.hoofdsomCenten ?? 0));
}
