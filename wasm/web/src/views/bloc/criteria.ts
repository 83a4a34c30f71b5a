// The criteria of the table that something in the bloc's year may be about.
import type { Dossier } from '../../core/bridge.ts';
import { page, ui } from '../../core/ui.svelte.ts';

type Criterion = NonNullable<NonNullable<Dossier['regulation']>['scheme']>['criteria'][number];

const leaves = (rows: readonly Criterion[]): Criterion[] => rows.flatMap((row) => (row.kind === 'group' ? leaves(row.items ?? []) : [row]));

/** The criteria that are scored, for a field; of one kind, or all. */
export const criteriaOf = (kind?: Criterion['kind']) =>
  leaves(page.work.dossier.regulation?.scheme?.criteria ?? []).filter((row) => !kind || row.kind === kind)
    .map(({ id, code = '', name }) => ({ value: id, text: `${code} ${ui.text(name)}`.trim() }));
