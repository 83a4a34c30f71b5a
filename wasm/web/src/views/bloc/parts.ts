// The parts of the view, in the order in which an office would read them, and the
// lists that each holds.
import { get } from '../../core/pointer.ts';
import { showDate } from '../../core/show.ts';
import { page, ui } from '../../core/ui.svelte.ts';
import { words as changes } from '../rotation/words.ts';
import { words as rules } from './rules.ts';
import { words } from './words.ts';

export interface List {
  path: string;
  title: string;
  /** How many entries it has. */
  count: number;
}
export interface Part {
  path: string;
  title: string;
  help?: string;
  /** What is said of it in short; without it, how many entries each of its lists has. */
  told?: string;
  lists: List[];
}

/** How many entries a list has; a value that stands by itself is one. */
function counted(path: string): number {
  const there = get(page.work.dossier, path);
  return Array.isArray(there) ? there.length : there === undefined ? 0 : 1;
}
const listed = (titles: Record<string, string>): List[] => Object.entries(titles).map(([path, title]) => ({ path, title, count: counted(path) }));

export function parts() {
  const [say, rule, change] = [words[ui.lang], rules[ui.lang], changes[ui.lang]];
  const { bloc, year, on } = page.work.dossier;
  const cum = bloc.kind === 'cum';
  return {
    own: { path: '/bloc', title: say.own, told: `${ui.text(bloc.name)} · ${say.year} ${year.label} · ${say.on} ${showDate(on)}`, lists: [] },
    members: { path: '/members', title: say.membership, lists: listed({ '/bloc/members': say.members, '/bloc/guests': say.guests, '/bloc/events': say.events }) },
    offices: {
      path: '/offices', title: cum ? say.officesCum : say.offices,
      lists: listed({ '/terms': say.terms, '/elections': say.elections, '/overrides': change.overrides, '/swaps': change.swaps }),
    },
    year: { path: '/work', title: say.ofYear, lists: listed({ '/plans': say.plans, '/movements': say.movements, '/cycle': say.cycle }) },
    rules: {
      path: '/regulation', title: rule.regulation,
      lists: listed({ '/regulation/ballots': rule.ballots, '/regulation/groups': rule.groups, '/regulation/quotas': rule.quotas, '/regulation/lines': rule.lines, '/regulation/councilBallots': rule.councilBallots, '/regulation/awards': rule.own, '/regulation/leader': rule.leads }),
    },
    received: {
      path: '/received', title: say.received, help: say.receivedHelp,
      lists: listed({ '/records': say.records, '/grants': say.grants, '/complete': say.complete, '/disciplines': say.disciplines, '/completeDisciplines': say.completeDisciplines }),
    },
    further: { path: '/further', title: say.further, lists: listed({ '/years': say.years, '/sources': say.sources }) },
  } satisfies Record<string, Part>;
}
