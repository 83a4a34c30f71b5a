// What the report has on a unit and an award, brought together.
import type { Nomination, Proposal, Report } from '../../core/bridge.ts';

export type Candidacy = Proposal['units'][number];

/** A unit with respect to an award. */
export interface Case {
  unit: string;
  /** What the rules make of it, and where that stands in the report. */
  candidacy?: Candidacy;
  candidacyPath: string;
  /** What the bloc decided, and where that stands in the report. */
  nomination?: Nomination;
  nominationPath: string;
}

/** What there is on one award. */
export interface Award {
  award: string;
  proposal?: Proposal;
  proposalPath: string;
  cases: Case[];
}

/** The awards of a report: those that its rules have a line for, then the others that the bloc decided on. */
export function awardsIn({ proposals = [], nominations = [] }: Report): Award[] {
  const ids = [...new Set([...proposals, ...nominations].map(({ award }) => award))];
  return ids.map((award) => {
    const p = proposals.findIndex((proposal) => proposal.award === award);
    const proposal = proposals[p];
    const units = [...new Set([...(proposal?.units ?? []), ...nominations.filter((n) => n.award === award)].map(({ unit }) => unit))];
    return {
      award, proposal, proposalPath: `/proposals/${p}`,
      cases: units.map((unit) => {
        const c = proposal?.units.findIndex((candidacy) => candidacy.unit === unit) ?? -1;
        const n = nominations.findIndex((nomination) => nomination.award === award && nomination.unit === unit);
        return {
          unit,
          candidacy: proposal?.units[c], candidacyPath: `/proposals/${p}/units/${c}`,
          nomination: nominations[n], nominationPath: `/nominations/${n}`,
        };
      }),
    };
  });
}

/** How verdicts, states and outcomes look: the word says what it is, the colour only helps. */
export const looks = {
  nominated: 'good', reserve: 'info', notNominated: 'bad', open: 'open',
  met: 'good', notMet: 'bad', unknown: 'open', suspended: 'open', noLaw: 'info',
  approved: 'good', refused: 'bad', movedDown: 'info',
} as const;

const states = { met: 'met', notMet: 'not-met', open: 'open', suspended: 'suspended', noLaw: 'no-law' } as const;

/** The word for what a file amounts to. */
export const stateOf = (state: keyof typeof states) => ({ code: `blocs.answer.state.${states[state]}` });
