import { Reactor } from './reactor.js';

/** The module refuses what it was asked, and says why. */
export class Refused extends Error {
  /** @param {{ code: string, message: { vi: string, en: string }, path: string, issues?: unknown[] }} failure */
  constructor(failure) {
    super(failure.message.en);
    this.failure = failure;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The library, with values for documents. See blocs.d.ts. */
export class Blocs {
  #reactor;

  /** @param {WebAssembly.Instance} instance an initialized module */
  constructor(instance) {
    this.#reactor = new Reactor(instance);
  }

  /**
   * @param {string} method
   * @param {unknown} request
   * @returns {any}
   */
  call(method, request = {}) {
    const response = JSON.parse(decoder.decode(this.#reactor.call(method, encoder.encode(JSON.stringify(request)))));
    if (!response.ok) throw new Refused(response.error);
    return response.result;
  }

  /** @param {unknown} dossier */
  open(dossier) {
    return new Draft(this, this.call('open', { dossier }));
  }
}

/** An open document. See blocs.d.ts. */
class Draft {
  #blocs;
  #handle;

  /**
   * @param {Blocs} blocs
   * @param {{ handle: number, report?: unknown, refused?: unknown[] }} opened
   */
  constructor(blocs, { handle, report, refused = [] }) {
    this.#blocs = blocs;
    this.#handle = handle;
    this.report = report;
    this.refused = refused;
  }

  /** @param {unknown[]} edits */
  change(...edits) {
    const { differences, refused = [] } = this.#blocs.call('change', { handle: this.#handle, edits });
    for (const difference of differences) this.report = put(this.report, difference);
    this.refused = refused;
    return differences;
  }

  /** @param {string} [text] */
  read(text) {
    return this.#blocs.call('read', { handle: this.#handle, ...(text && { text }) });
  }

  close() {
    this.#blocs.call('close', { handle: this.#handle });
  }
}

/**
 * Returns a document in which something else stands at one place. What is beside
 * the place is shared.
 *
 * @param {any} document
 * @param {{ path: string, value?: unknown }} difference
 * @returns {any}
 */
export function put(document, { path, value }) {
  if (path === '') return value;
  const [, step = '', rest] = /^\/([^/]*)(.*)$/s.exec(path) ?? [];
  const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
  const copy = Array.isArray(document) ? [...document] : { ...document };
  if (rest === '' && value === undefined) delete copy[key];
  else copy[key] = put(copy[key], { path: rest ?? '', value });
  return copy;
}
