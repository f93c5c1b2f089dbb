import type { Dag } from '../../domain/kalender/dag.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import type { Ranggroep } from '../../domain/afdracht/over-rangen.ts';
import { centen, min, som, type Centen } from '../../domain/geld/centen.ts';
import type { Partijnummer } from '../../domain/samenloop/partij.ts';
import type { Vorderingsoort } from '../../domain/samenloop/rangorde.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { boekOpVorderingen } from '../beslaan/boek-afdracht.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { naarOudeVoet } from '../beslaan/oude-voet.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { feit, type Feit } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import type { Overdrachtbetaling } from '../overdragen/rij.ts';
import type { Verteld } from './berichten.ts';
import { legHerverdelingVoor } from './herverdeling.ts';
import { laatGaan } from './houden.ts';
import { sleutelVanDerde } from './terug-aan-derde.ts';
import { geefVerdeelstaat } from './verdeelstaat.ts';
import type { Werk } from './verwerken.ts';

type Verdeling = Awaited<ReturnType<Transactie['verdeling']['findUniqueOrThrow']>>;

/** What one other party gets. Unit: cents. */
export interface Aandeel {
  readonly nummer: Partijnummer;
  readonly verteld: Verteld | null;
  readonly aandeel: Centen;
  /** Of that, on its costs of execution. */
  readonly kosten: Centen;
  /** Before this afdracht, costs included. */
  readonly openstaand: Centen;
  /** Where it stood among the others; null where nothing was divided. */
  readonly plaats: Plaats | null;
}

/** Who a party is and how its claim was ranked. */
export interface Plaats {
  readonly naam: string;
  readonly grondslag: Vorderingsoort;
  /** How its rank was shared; null where it shared in none. */
  readonly wijze: Ranggroep['wijze'] | null;
}

/** What goes back to the derde, and where. Unit: cents. */
export interface Teruggave {
  readonly derdeId: number;
  readonly centen: Centen;
  readonly betaling: Overdrachtbetaling;
}

/** Two persons who decided, with why: one proposed, the other approved. */
interface Mens {
  readonly door: string;
  readonly reden: string;
  readonly antwoordId: number;
  readonly feiten: readonly Feit[];
}

/** How an afdracht is divided; `eigen`, `naarSchuldenaar`, what the others get and `naarDerde` are the afdracht. Unit: cents. */
export interface Uitkomst {
  readonly soort: 'verdeeld' | 'doorgezonden' | 'voor_ons' | 'teruggegeven';
  /** Articles. */
  readonly grond: readonly string[];
  readonly eigen: Centen;
  readonly naarSchuldenaar: Centen;
  readonly anderen: readonly Aandeel[];
  readonly naarDerde?: Teruggave;
  /** Absent: the rules of the domain decided. */
  readonly mens?: Mens;
  readonly routervraagId: number | null;
  /** The arithmetic, as the besluit keeps it. */
  readonly rekenwerk: Prisma.InputJsonObject;
}

/**
 * Books a distribution once: a besluit with its arithmetic, our share on our claims, an order for each other party, the surplus back to
 * the debtor, and to each party a message and the letter that says the same. Answers the task that is open, or null.
 */
export async function boekVerdeling(tx: Transactie, { beslagId, vandaag, samenloop }: Omit<Werk, 'antwoord'>, verdeling: Verdeling, uit: Uitkomst): Promise<Taaksoort | null> {
  const { zaak } = samenloop;
  const dossier = await leesBeslag(tx, beslagId);
  const afdracht = await tx.afdracht.findUniqueOrThrow({ where: { id: verdeling.afdrachtId } });
  const krijgen = uit.anderen.filter(({ aandeel }) => aandeel > 0);
  const besluitId = await bewaarBesluit(tx, {
    sleutel: `${zaak}:verdeling:${String(afdracht.id)}`,
    zaak,
    vandaag,
    soort: 'verdeling',
    grond: uit.grond,
    ...(uit.mens === undefined ? {} : { door: uit.mens.door }),
    inhoud: {
      soort: uit.soort,
      afdracht: afdracht.id,
      periode: afdracht.periode,
      centen: verdeling.centen,
      eigen: uit.eigen,
      naarSchuldenaar: uit.naarSchuldenaar,
      anderen: uit.anderen.map(({ nummer, aandeel, kosten, openstaand }) => ({ partij: partijsleutel(nummer), centen: aandeel, kosten, openstaand })),
      rekenwerk: uit.rekenwerk,
      ...(uit.naarDerde === undefined ? {} : { naarDerde: uit.naarDerde.centen }),
      ...(uit.mens === undefined ? {} : { reden: uit.mens.reden, antwoordId: uit.mens.antwoordId, bewezen: false }),
    },
    feiten: [...(uit.mens?.feiten ?? []), ...(uit.routervraagId === null ? [] : [feit('routervraag', uit.routervraagId, 'uitvoering_cdw', vandaag)])],
  });
  // Before the payments that it pays from: their rows are checked against it at commit.
  await tx.verdeling.update({ where: { id: verdeling.id }, data: { wacht: null, verdeeldOp: naarDatum(vandaag), besluitId, routervraagId: uit.routervraagId, eigenCenten: uit.eigen, schuldenaarCenten: uit.naarSchuldenaar } });
  // What nobody has to claim is in our books until it is back with the debtor, as the surplus of any afdracht.
  await boekOpVorderingen(tx, dossier, vandaag, afdracht, som(uit.eigen, uit.naarSchuldenaar));
  // Taken by a voet that no longer held: who got a part of it pays it back, as after a correction. Where another collects the voet is his.
  const oudeVoet = uit.soort === 'verdeeld' || uit.soort === 'voor_ons' ? await naarOudeVoet(tx, dossier, afdracht, min(centen(verdeling.centen), uit.naarSchuldenaar)) : null;
  if (oudeVoet !== null) await legHerverdelingVoor(tx, dossier.zaak, vandaag, { verdelingId: verdeling.id, berekeningId: oudeVoet.berekeningId, teruggave: oudeVoet.centen });
  for (const { nummer, verteld, aandeel } of krijgen) await tx.doorbetaling.create({ data: { verdelingId: verdeling.id, partij: partijsleutel(nummer), kenmerk: verteld?.kenmerk ?? null, centen: aandeel, ...(uit.soort === 'doorgezonden' ? (verteld?.betaling ?? {}) : {}) } });
  await schrijfGebeurtenis(tx, zaak, vandaag, 'verdeling', { besluitId, afdracht: afdracht.id, centen: verdeling.centen, eigenCenten: uit.eigen, anderenCenten: krijgen.reduce((totaal, { aandeel }) => totaal + aandeel, 0), schuldenaarCenten: uit.naarSchuldenaar, ...(uit.naarDerde === undefined ? {} : { derdeCenten: uit.naarDerde.centen }) });
  if (uit.naarDerde !== undefined) await betaalAanDerde(tx, { zaak, vandaag, verdelingId: verdeling.id }, uit.naarDerde);
  await laatGaan(tx, zaak, vandaag, verdeling.id);
  if (uit.soort === 'verdeeld') await geefVerdeelstaat(tx, { dossier, vandaag, samenloop }, { verdelingId: verdeling.id, centen: centen(verdeling.centen), afdracht, besluitId }, uit);
  return null;
}

/** The order by which the derde has his money back. */
async function betaalAanDerde(tx: Transactie, { zaak, vandaag, verdelingId }: { readonly zaak: string; readonly vandaag: Dag; readonly verdelingId: number }, { derdeId, centen: bedrag, betaling }: Teruggave): Promise<void> {
  const partij = sleutelVanDerde(derdeId);
  const { id } = await tx.doorbetaling.create({ data: { verdelingId, partij, centen: bedrag, ...betaling, betaalOp: naarDatum(vandaag) } });
  await schrijfGebeurtenis(tx, zaak, vandaag, 'doorbetaling', { doorbetaling: id, partij, centen: bedrag, verdeling: verdelingId });
}
