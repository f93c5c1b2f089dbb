/**
 * Keeps the files of this build, so that the page works without a network after the first load. It knows only its own
 * files; anything else is refused, and a new build replaces the old one as a whole.
 */
declare const BESTANDEN: readonly string[];
declare const VERSIE: string;
declare const self: ServiceWorkerGlobalScope;

const VOORRAAD = `burgerportaal-${VERSIE}`;

self.addEventListener('install', (gebeurtenis) => {
  gebeurtenis.waitUntil(vul().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (gebeurtenis) => {
  gebeurtenis.waitUntil(ruimOp().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (gebeurtenis) => {
  const { request } = gebeurtenis;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  gebeurtenis.respondWith(haal(request));
});

async function vul(): Promise<void> {
  const voorraad = await caches.open(VOORRAAD);
  await voorraad.addAll(BESTANDEN.map((bestand) => new Request(bestand, { cache: 'reload' })));
}

async function ruimOp(): Promise<void> {
  const oude = (await caches.keys()).filter((naam) => naam.startsWith('burgerportaal-') && naam !== VOORRAAD);
  await Promise.all(oude.map((naam) => caches.delete(naam)));
}

/** The page itself from the network where there is one, so that a new build is seen; files carry their hash in their name. */
async function haal(request: Request): Promise<Response> {
  const voorraad = await caches.open(VOORRAAD);
  if (request.mode !== 'navigate') return (await voorraad.match(request)) ?? (await fetch(request));
  try {
    return await fetch(request);
  } catch (fout) {
    const bewaard = await voorraad.match('./');
    if (bewaard) return bewaard;
    throw fout;
  }
}
