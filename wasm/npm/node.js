import { readFile } from 'node:fs/promises';
import { WASI } from 'node:wasi';
import { Blocs } from './blocs.js';

export { Blocs, Refused, put } from './blocs.js';

/**
 * Starts the module beside this file.
 *
 * @returns {Promise<WebAssembly.Instance>} an initialized module
 */
export async function start() {
  const module = await WebAssembly.compile(await readFile(new URL('blocs.wasm', import.meta.url)));
  // No arguments, no environment, no folders: the module needs none.
  const wasi = new WASI({ version: 'preview1', returnOnExit: true });
  const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
  wasi.initialize(instance);
  return instance;
}

/** Loads the library. */
export const load = async () => new Blocs(await start());
