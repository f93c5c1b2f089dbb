import type { Sjabloon } from '../sjabloon.ts';
import { begeleidendeBrief, begeleidendeBrief2 } from './begeleidend.ts';
import { cdwBrieven } from './cdw.ts';
import { overigeInwonerbrieven } from './einde.ts';
import { hoofdbrieven } from './hoofdbrieven.ts';
import { lopendeBrieven } from './lopend.ts';
import { mededeling } from './mededeling.ts';
import { verklaringsbrieven } from './verklaring.ts';

/** Every letter of a beslag: to the derde, to the deurwaarder and to the inwoner. */
export const beslagsjablonen: readonly Sjabloon[] = [...hoofdbrieven, ...lopendeBrieven, ...verklaringsbrieven, mededeling, begeleidendeBrief, begeleidendeBrief2, ...overigeInwonerbrieven, ...cdwBrieven];
