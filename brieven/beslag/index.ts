import type { Sjabloon } from '../sjabloon.ts';
import { afschrift2 } from './afschrift-2.ts';
import { begeleidendeBrief3 } from './begeleidend-3.ts';
import { begeleidendeBrief, begeleidendeBrief2 } from './begeleidend.ts';
import { cdwBrieven } from './cdw.ts';
import { overigeInwonerbrieven } from './einde.ts';
import { hoofdbrieven } from './hoofdbrieven.ts';
import { hoofdbrieven2 } from './hoofdbrieven-2.ts';
import { aanvullend2 } from './lopend-2.ts';
import { lopendeBrieven } from './lopend.ts';
import { mededeling } from './mededeling.ts';
import { verdeelstaat } from './verdeelstaat.ts';
import { verklaringsbrieven } from './verklaring.ts';
import { wijzigingOpdracht3 } from './wijziging-opdracht-3.ts';

/** Every letter of a beslag: to the derde, to the deurwaarder and to the inwoner. */
export const beslagsjablonen: readonly Sjabloon[] = [...hoofdbrieven, ...hoofdbrieven2, wijzigingOpdracht3, ...lopendeBrieven, aanvullend2, ...verklaringsbrieven, mededeling, begeleidendeBrief, begeleidendeBrief2, begeleidendeBrief3, ...overigeInwonerbrieven, afschrift2, ...cdwBrieven, verdeelstaat];
