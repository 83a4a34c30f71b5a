// Which view a part of the dossier is typed in.
import { get } from './pointer.ts';
import { address, page, type View } from './ui.svelte.ts';

const parts: [start: string, view: View][] = [
  ['/regulation/rotation', 'rotation'],
  ['/regulation/scheme', 'points'],
  ['/regulation/stage', 'points'],
  ['/regulation/', 'bloc'],
  ['/sheets', 'points'],
  ['/horizon', 'rotation'],
  ['/promises', 'rotation'],
  ['/recordedStandings', 'rotation'],
  ['/fairnessPeriod', 'rotation'],
  ['/bloc', 'bloc'],
  ['/year', 'bloc'], // and /years
  ['/on', 'bloc'],
  ['/terms', 'bloc'],
  ['/elections', 'bloc'],
  ['/overrides', 'bloc'],
  ['/swaps', 'bloc'],
  ['/plans', 'bloc'],
  ['/movements', 'bloc'],
  ['/cycle', 'bloc'],
  ['/records', 'bloc'],
  ['/grants', 'bloc'],
  ['/complete', 'bloc'], // and /completeDisciplines
  ['/disciplines', 'bloc'],
  ['/sources', 'bloc'],
  ['/tieDecisions', 'review'],
  ['/decisions', 'review'],
  ['/council', 'review'],
  ['/revocations', 'review'],
];

/** The sections of the results that a part of the dossier is typed in. */
const sections: [start: string, section: string][] = [
  ['/decisions', 'ballots'],
  ['/tieDecisions', 'standings'],
  ['/revocations', 'council'],
];

/** The address at which what stands at a path is typed; undefined where no view has it. */
export function placeOf(path: string): string | undefined {
  const view = parts.find(([start]) => path.startsWith(start))?.[1];
  if (!view) return undefined;
  if (view === 'review') return address(view, sections.find(([start]) => path.startsWith(start))?.[1] ?? 'awards');
  return address(view, view === 'points' && path.startsWith('/sheets') ? cellOf(path) : path);
}

/** The cell of the table of points that a place within a sheet is, as addresses name it: unit, criterion and stage. */
function cellOf(path: string): string {
  const of = (depth: number) => get(page.work.dossier, path.split('/').slice(0, depth + 1).join('/')) as { unit?: string; stage?: string; criterion?: string } | undefined;
  const [sheet, entry] = [of(2), of(4)];
  return [sheet?.unit, ...(entry?.criterion ? [entry.criterion, sheet?.stage] : [])].join(' ');
}
