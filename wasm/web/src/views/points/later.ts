/** Does something once nothing has changed for a while; returns what calls it off. */
export function later(act: () => Promise<void>): () => void {
  const timer = setTimeout(() => void act(), 500);
  return () => clearTimeout(timer);
}
