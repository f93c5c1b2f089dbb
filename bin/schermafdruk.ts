// `npm run schermafdruk`: the pictures of the README and of docs/operator.md. Plays the sample in a house of its own and walks through
// the day of an operator in the Temporal UI, in real Chromium. Fails when a screen no longer shows what its picture is for.
import { speelDag } from './schermafdruk/dag.ts';
import { openProefhuis } from './schermafdruk/huis.ts';
import { Scherm } from './schermafdruk/scherm.ts';

const huis = await openProefhuis();
try {
  const scherm = await Scherm.open(huis.ui);
  try {
    await speelDag(scherm, huis);
  } finally {
    await scherm.sluit();
  }
} finally {
  await huis.sluit();
}
