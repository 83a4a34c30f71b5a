// Keeps the whole page in the browser, so that it opens without a network after
// the first visit. A new build is taken in beside the old one and serves once no
// window shows the old one any more: a page never mixes two builds.
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

declare const FILES: { url: string; revision: string | null }[];

cleanupOutdatedCaches();
precacheAndRoute(FILES, { directoryIndex: 'index.html' });
