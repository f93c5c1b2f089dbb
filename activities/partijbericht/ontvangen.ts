import { isDeepStrictEqual } from 'node:util';
import type { BezorgdBericht, Ontvangstbewijs } from '../../adapters/routeervoorziening/contract/bericht.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { zaakVanSamenloop } from '../../contract/zaak.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { schrijfBerichten } from '../bericht/schrijven.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import type { Bronhouder } from '../router/beantwoord.ts';
import { vindBeslagen } from './vinden.ts';

/** What becomes of a message that comes in. */
export type Partijberichtontvangst =
  | { readonly soort: 'ontvangen'; readonly bewijs: Ontvangstbewijs }
  /** Its id is known with another content. */
  | { readonly soort: 'verschilt' }
  /** Nothing of ours runs that it could be about. */
  | { readonly soort: 'niet_van_ons' }
  /** It holds a sign that no database keeps. */
  | { readonly soort: 'niet_te_bewaren' };

/**
 * Takes in a message of another party: the row and the message to the samenloop that it is about, in one transaction, once by sender and
 * id. The same again gives the same receipt, also when the beslag is over meanwhile.
 */
export async function ontvangPartijbericht(db: Database, wie: Bronhouder, { afzender, bericht }: BezorgdBericht): Promise<Partijberichtontvangst> {
  const tekst = JSON.stringify(bericht);
  // PostgreSQL refuses the NUL and half a surrogate pair, which JSON writes as an escape.
  if (/\\u(0000|d[89a-f])/i.test(tekst)) return { soort: 'niet_te_bewaren' };
  const van = partijsleutel(afzender);
  const inhoud = JSON.parse(tekst) as Prisma.InputJsonObject;
  const { berichtId } = bericht;
  return metZaak(db, `partijbericht:${van}:${berichtId}`, async (tx): Promise<Partijberichtontvangst> => {
    const eerder = await tx.inkomendPartijbericht.findUnique({ where: { afzender_berichtId: { afzender: van, berichtId } } });
    if (eerder !== null) return isDeepStrictEqual(eerder.inhoud, inhoud) ? bewijsVan(eerder) : { soort: 'verschilt' };
    const { beslagIds, onzeker } = await vindBeslagen(tx, wie.oin, bericht);
    const [beslagId] = beslagIds;
    if (beslagId === undefined || partijsleutel(bericht.ontvanger) !== `oin:${wie.oin}`) return { soort: 'niet_van_ons' };
    const rij = await tx.inkomendPartijbericht.create({
      data: { afzender: van, berichtId, soort: bericht.soort, beslagId, onzeker, inhoud, dag: naarDatum(wie.vandaag), ontvangenOp: new Date() },
    });
    await schrijfBerichten(
      tx,
      beslagIds.map((id) => ({ ontvanger: zaakVanSamenloop(id), soort: 'partijbericht', dag: wie.vandaag, sleutel: `partijbericht:${van}:${berichtId}`, inhoud: { partijberichtId: rij.id, wat: bericht.soort } })),
    );
    return bewijsVan(rij);
  });
}

type Rij = Awaited<ReturnType<Transactie['inkomendPartijbericht']['findUniqueOrThrow']>>;

function bewijsVan({ berichtId, ontvangenOp }: Rij): Partijberichtontvangst {
  return { soort: 'ontvangen', bewijs: { berichtId, ontvangenOp: ontvangenOp.toISOString() } };
}
