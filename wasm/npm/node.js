import { readFile } from 'node:fs/promises';
import { WASI } from 'node:wasi';

/**
 * Loads the module beside this file into Node.
 *
 * @returns {Promise<WebAssembly.Instance>} an initialized module
 */
export async function load() {
  const module = await WebAssembly.compile(await readFile(new URL('blocs.wasm', import.meta.url)));
  // No arguments, no environment, no folders: the module needs none.
  const wasi = new WASI({ version: 'preview1', returnOnExit: true });
  const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
  wasi.initialize(instance);
  return instance;
}
