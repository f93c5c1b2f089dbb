import { maand } from '../../domain/kalender/dag.ts';
import { nummerVanSleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { centen } from '../../domain/geld/centen.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { zetPartijberichtKlaar } from '../partijbericht/klaarzetten.ts';
import { naEindeVia } from '../overdragen/na-einde.ts';
import { betalingSchema } from '../overdragen/rij.ts';
import { verteldOver } from './berichten.ts';
import type { Werk } from './verwerken.ts';

/**
 * Orders the payment of every share of which the account is known, and tells the party so; a share without account is held, and a person is
 * asked for it, one task a party. Answers the task that is open, or null.
 */
export async function betaalGehouden(tx: Transactie, { beslagId, vandaag, samenloop: { zaak } }: Pick<Werk, 'beslagId' | 'vandaag' | 'samenloop'>): Promise<Taaksoort | null> {
  const gehouden = await tx.doorbetaling.findMany({ where: { betaalOp: null, verdeling: { beslagId } }, include: { verdeling: { include: { afdracht: true } } }, orderBy: { id: 'asc' } });
  const verteld = await verteldOver(tx, beslagId);
  const via = await naEindeVia(tx, beslagId);
  let taak: Taaksoort | null = null;
  for (const { id, partij, centen: bedrag, verdeling, ...naar } of gehouden) {
    const sleutel = `rekening:${partij}:onbekend`;
    const van = verteld.get(partij);
    // Who took the collection over said with that where this goes; a share goes where the party wants its share.
    const betaling = betalingSchema.safeParse(naar).data ?? van?.betaling ?? null;
    if (betaling === null) {
      taak = await legOpnieuwVoor(tx, zaak, 'rekening_partij_onbekend', vandaag, sleutel, undefined, { feiten: { partij, doorbetaling: id, centen: bedrag }, artikelen: ['Rv 478'] });
      continue;
    }
    const { rekening, tenNameVan, betalingskenmerk } = betaling;
    await tx.doorbetaling.update({ where: { id }, data: { rekening, tenNameVan, betalingskenmerk, kenmerk: van?.kenmerk ?? null, betaalOp: naarDatum(vandaag) } });
    await schrijfGebeurtenis(tx, zaak, vandaag, 'doorbetaling', { doorbetaling: id, partij, centen: bedrag, verdeling: verdeling.id });
    await rondTakenAf(tx, zaak, vandaag, 'de rekening is bekend', { sleutelBegin: sleutel });
    const { periode, ontvangenOp } = verdeling.afdracht;
    await zetPartijberichtKlaar(tx, {
      beslagId,
      vandaag,
      sleutel: `afdracht_doorgezonden:${String(id)}`,
      ontvanger: nummerVanSleutel(partij),
      kenmerkOntvanger: van?.beslagkenmerk ?? null,
      ...(via === null ? {} : { via }),
      soort: 'afdracht_doorgezonden',
      inhoud: { maand: maand(periode), bedrag: centen(bedrag), ontvangenOp: naarDag(ontvangenOp), betaaldOp: vandaag, betalingskenmerk },
    });
  }
  return taak;
}
