// What was entered on the page and stands in no dossier yet: drafts that were not sent, and groups
// of fields that wait for the rest.

/** Notes that something is entered in a draft. */
export function touched(target: EventTarget | null) {
  if (target instanceof Element) target.closest('form.draft')?.setAttribute('data-unsent', '');
}

/** The first part of the page that would be lost with it. */
export const unsent = () => document.querySelector<HTMLElement>('main :is([data-unsent], [data-waits])');
