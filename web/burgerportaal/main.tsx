import { render } from 'preact';
import { Temporal } from 'temporal-polyfill';
import { dag } from '../../domain/kalender/dag.ts';
import { App } from './scherm/app.tsx';

/** Starts the page. The day comes from the clock of the device, in Dutch time; only the advice and the button "vandaag" use it. */
const plek = document.querySelector('#portaal');
if (plek === null) throw new Error('de pagina heeft geen plek voor het portaal');
render(<App vandaag={dag(Temporal.Now.plainDateISO('Europe/Amsterdam').toString())} />, plek);

/** What was folded is printed too, and folded again after it. */
const dichtgeklapt: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  dichtgeklapt.push(...document.querySelectorAll<HTMLDetailsElement>('details:not([open])'));
  for (const details of dichtgeklapt) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of dichtgeklapt.splice(0)) details.open = false;
});

/** After the first load the page works without a network. Where the browser has no service worker it only does not do that. */
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('service-worker.js').catch((fout: unknown) => {
    console.warn('Deze pagina werkt hier niet zonder internet.', fout);
  });
}
