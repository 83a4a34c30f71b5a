// Which view a part of the dossier is typed in.
import type { View } from '../../core/ui.svelte.ts';

const parts: [start: string, view: View][] = [
  ['/regulation/rotation', 'rotation'],
  ['/regulation/scheme', 'points'],
  ['/regulation/stage', 'points'],
  ['/regulation/', 'bloc'],
  ['/sheets', 'points'],
  ['/horizon', 'rotation'],
  ['/promises', 'rotation'],
  ['/fairnessPeriod', 'rotation'],
  ['/bloc', 'bloc'],
  ['/year', 'bloc'], // and /years
  ['/on', 'bloc'],
  ['/terms', 'bloc'],
  ['/grants', 'bloc'],
  ['/complete', 'bloc'], // and /completeDisciplines
  ['/disciplines', 'bloc'],
  ['/sources', 'bloc'],
  ['/elections', 'bloc'],
  ['/overrides', 'bloc'],
  ['/swaps', 'bloc'],
  ['/plans', 'bloc'],
  ['/movements', 'bloc'],
  ['/cycle', 'bloc'],
  ['/tieDecisions', 'review'],
  ['/decisions', 'review'],
  ['/council', 'review'],
  ['/revocations', 'review'],
  ['/records', 'review'],
];

/** The view in which what stands at a path is typed; undefined where none has it. */
export const viewOf = (path: string): View | undefined => parts.find(([start]) => path.startsWith(start))?.[1];

/** The sections of this view that a part of the dossier is typed in. */
export const sectionOf = (path: string): string =>
  path.startsWith('/decisions') ? 'ballots' : path.startsWith('/tieDecisions') ? 'standings' : path.startsWith('/revocations') ? 'council' : 'awards';
