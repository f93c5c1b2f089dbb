import { Decimal } from 'decimal.js';
import type { Halfjaar, Norm } from '../../domain/normen/norm.ts';
import type { KaleNormen } from './kale-formule.ts';

/** The norms of a half-year as bare numbers. Throws where one is absent. */
export function kaleNormen(halfjaar: Halfjaar): KaleNormen {
  const { normen: n } = halfjaar;
  return {
    A: getal(n.pw_21_a),
    B: getal(n.pw_21_b),
    drempel: getal(n.wzt_1_1_f_drempelinkomen),
    E: getal(n.wzt_2_3_percentage),
    premie: getal(n.wzt_standaardpremie),
    pw23: [getal(n.pw_23_2_a), getal(n.pw_23_2_b)],
    K: getal(n.wkb_2_7_percentage),
    L: getal(n.wkb_2_8_verhoging),
    maximum: [getal(n.rv_475da_1_a), getal(n.rv_475da_1_b), getal(n.rv_475da_1_c), getal(n.rv_475da_1_d)],
    huur:
      halfjaar.formule === 'lineair-2026'
        ? {
            soort: 'lineair',
            ijkpunt: [getal(halfjaar.normen.wht_17_1_ijkpunt_ep), getal(halfjaar.normen.wht_17_1_ijkpunt_mp)],
            afbouw: [getal(halfjaar.normen.wht_21_2_afbouw_ep), getal(halfjaar.normen.wht_21_2_afbouw_mp)],
            H: getal(n.wht_13_1_a),
            J: [getal(halfjaar.normen.wht_16_basishuur_ep), getal(halfjaar.normen.wht_16_basishuur_mp)],
          }
        : {
            soort: 'kwadratisch',
            a: [getal(halfjaar.normen.wht_19_a_ep), getal(halfjaar.normen.wht_19_a_mp)],
            b: [getal(halfjaar.normen.wht_19_b_ep), getal(halfjaar.normen.wht_19_b_mp)],
            J: getal(n.wht_17_2_normhuur),
          },
  };
}

function getal(norm: Norm): Decimal {
  if (norm.waarde === null) throw new RangeError(norm.reden);
  return new Decimal(norm.waarde);
}
