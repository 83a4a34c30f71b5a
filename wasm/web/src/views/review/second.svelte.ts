// The second stage of an award among several blocs: the reports that were opened
// for it, and what was odd about them. They outlive the view that shows them.
import type { Dossier, Issue, Report } from '../../core/bridge.ts';
import { Refused } from '../../core/engine.ts';
import { page } from '../../core/ui.svelte.ts';

class Second {
  /** The reports, in the order in which they were opened. */
  reports = $state.raw<Report[]>([]);
  /** What does not fit the receipt of each report; nothing while it is not checked. */
  #checked = $state.raw<ReadonlyMap<Report, Issue[]>>(new Map());
  /** What is odd in the reports of which a stage was made. */
  issues = $state.raw<Issue[]>([]);

  /** Whether a report is as it was sealed: what its receipt does not fit, as far as that can be told without its dossier. */
  checked = (report: Report): Issue[] | undefined => this.#checked.get(report);

  /** Takes up a report from a file, which the module reads byte by byte; what cannot be read throws {@link Refused}. */
  async open(file: Blob) {
    const { issues } = await page.engine.askWith('verify', '{"report":', file, '}');
    this.add(JSON.parse(await file.text()) as Report, issues);
  }

  /** Takes up a report that was checked, in place of one of the same bloc. */
  add(report: Report, issues: Issue[] = []) {
    this.#checked = new Map([...this.#checked, [report, issues]]);
    const i = this.reports.findIndex(({ bloc }) => bloc === report.bloc);
    this.reports = i < 0 ? [...this.reports, report] : this.reports.with(i, report);
  }

  drop(report: Report) {
    this.reports = this.reports.filter((other) => other !== report);
  }

  /** The stage with the leaders of the blocs for members; undefined where the reports do not go together, and then it is told why. */
  async make(stage: Dossier, award: string): Promise<Dossier | undefined> {
    try {
      const { dossier, issues } = await page.engine.ask('second', { stage, award, reports: this.reports });
      this.issues = issues;
      return dossier;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { failure } = error;
      this.issues = failure.issues?.length ? failure.issues : [{ ...failure, severity: 'error' }];
      return undefined;
    }
  }
}

/** The second stage at work; there is one for the page. */
export const second = new Second();
