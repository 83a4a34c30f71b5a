/** Keeps the page for use without a network; newer is called when a newer build waits for its windows to close. */
export async function keepOffline(newer: () => void) {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const kept = await navigator.serviceWorker.register('./sw.js').catch(() => undefined);
  if (!kept) return; // the browser may not want it; the page works without
  // At the first visit nothing older serves the page.
  const tell = () => kept.waiting && navigator.serviceWorker.controller && newer();
  tell();
  kept.addEventListener('updatefound', () => kept.installing?.addEventListener('statechange', tell));
}
