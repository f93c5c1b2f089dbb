import type { Taaksoort } from '../../contract/taken.ts';
import { centen } from '../../domain/geld/centen.ts';
import { gdwNummer, oin, type Partijnummer } from '../../domain/samenloop/partij.ts';
import { maand } from '../beslaan/perioden.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { zetPartijberichtKlaar } from '../partijbericht/klaarzetten.ts';
import { verteldOver } from './berichten.ts';
import type { Werk } from './verwerken.ts';

/**
 * Orders the payment of every share of which the account is known, and tells the party so; a share without account is held, and a person is
 * asked for it, one task a party. Answers the task that is open, or null.
 */
export async function betaalGehouden(tx: Transactie, { beslagId, vandaag, samenloop: { zaak } }: Pick<Werk, 'beslagId' | 'vandaag' | 'samenloop'>): Promise<Taaksoort | null> {
  const gehouden = await tx.doorbetaling.findMany({ where: { betaalOp: null, verdeling: { beslagId } }, include: { verdeling: { include: { afdracht: true } } }, orderBy: { id: 'asc' } });
  const verteld = await verteldOver(tx, beslagId);
  let taak: Taaksoort | null = null;
  for (const { id, partij, centen: bedrag, verdeling } of gehouden) {
    const sleutel = `rekening:${partij}:onbekend`;
    const van = verteld.get(partij);
    if (van?.betaling == null) {
      taak = await legOpnieuwVoor(tx, zaak, 'rekening_partij_onbekend', vandaag, sleutel, undefined, { feiten: { partij, doorbetaling: id, centen: bedrag }, artikelen: ['Rv 478'] });
      continue;
    }
    const { rekening, tenNameVan, betalingskenmerk } = van.betaling;
    await tx.doorbetaling.update({ where: { id }, data: { rekening, tenNameVan, betalingskenmerk, kenmerk: van.kenmerk, betaalOp: naarDatum(vandaag) } });
    await schrijfGebeurtenis(tx, zaak, vandaag, 'doorbetaling', { doorbetaling: id, partij, centen: bedrag, verdeling: verdeling.id });
    await rondTakenAf(tx, zaak, vandaag, 'de rekening is bekend', { sleutelBegin: sleutel });
    const { periode, ontvangenOp } = verdeling.afdracht;
    await zetPartijberichtKlaar(tx, {
      beslagId,
      vandaag,
      sleutel: `afdracht_doorgezonden:${String(id)}`,
      ontvanger: nummerVan(partij),
      kenmerkOntvanger: van.beslagkenmerk,
      soort: 'afdracht_doorgezonden',
      inhoud: { maand: maand(periode), bedrag: centen(bedrag), ontvangenOp: naarDag(ontvangenOp), betaaldOp: vandaag, betalingskenmerk },
    });
  }
  return taak;
}

/** The number in a party key. Throws on another form. */
function nummerVan(sleutel: string): Partijnummer {
  const nummer = sleutel.slice(sleutel.indexOf(':') + 1);
  return sleutel.startsWith('oin:') ? { soort: 'oin', nummer: oin(nummer) } : { soort: 'gdw', nummer: gdwNummer(nummer) };
}
