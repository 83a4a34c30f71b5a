import { readFile } from 'node:fs/promises';
import { WASI } from 'node:wasi';
import { Blocs } from './blocs.js';

export { Blocs, Refused, put } from './blocs.js';

/**
 * Starts the module.
 *
 * @param {string | URL} [address] where its file is, if not beside this one
 * @returns {Promise<WebAssembly.Instance>} an initialized module
 */
export async function start(address = new URL('blocs.wasm', import.meta.url)) {
  const module = await WebAssembly.compile(await readFile(address));
  // No arguments, no environment, no folders: the module needs none.
  const wasi = new WASI({ version: 'preview1', returnOnExit: true });
  const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
  wasi.initialize(instance);
  return instance;
}

/**
 * Loads the library.
 *
 * @param {string | URL} [address] where the module's file is, if not beside this one
 */
export const load = async (address) => new Blocs(await start(address));
