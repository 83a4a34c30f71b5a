// The single check of a unit of the dossier.
import type { Dossier, Inquiry, Report } from '../../core/bridge.ts';

/**
 * What the dossier has on a unit, as an inquiry about one award: its records, with
 * what the report read off other parts of the dossier, its awards and disciplines.
 */
export function inquiryOf(dossier: Dossier, report: Report, unit: string, award: string, on = dossier.on): Inquiry {
  const its = <T extends { subject: string }>(list: readonly T[] | undefined) => {
    const kept = list?.filter(({ subject }) => subject === unit) ?? [];
    return kept.length > 0 ? kept : undefined;
  };
  const { name, central } = [...report.members, ...(report.others ?? [])].find(({ id }) => id === unit) ?? {};
  const derived = Object.fromEntries((its(report.derived) ?? []).map(({ fact, value }) => [fact, value]));
  const records = (its(dossier.records) ?? []).map((record) => (record.year === dossier.year.label ? { ...record, facts: { ...derived, ...record.facts } } : record));
  if (Object.keys(derived).length > 0 && !records.some(({ year }) => year === dossier.year.label))
    records.push({ subject: unit, year: dossier.year.label, facts: derived });
  const all = {
    $schema: 'https://khoithidua.github.io/blocs/schema/v1-draft/inquiry.json',
    subject: { id: unit, recipient: 'collective', name, central },
    awards: [award],
    year: dossier.year,
    years: dossier.years,
    on,
    records: records.length > 0 ? records : undefined,
    grants: its(dossier.grants),
    complete: its(dossier.complete),
    disciplines: its(dossier.disciplines),
    completeDisciplines: its(dossier.completeDisciplines),
    revocations: its(dossier.revocations),
  };
  return JSON.parse(JSON.stringify(all)) as Inquiry; // without what is not there
}
