import { WASI } from '@bjorn3/browser_wasi_shim';
import { Blocs } from './blocs.js';

export { Blocs, Refused, put } from './blocs.js';

/**
 * Loads the library. Where it may take a while, call it in a worker.
 *
 * @param {string | URL} [address] where the module is, if not beside this file
 */
export async function load(address = new URL('blocs.wasm', import.meta.url)) {
  const wasi = new WASI([], [], []);
  const { instance } = await WebAssembly.instantiateStreaming(fetch(address), { wasi_snapshot_preview1: wasi.wasiImport });
  wasi.initialize(/** @type {any} */ (instance));
  return new Blocs(instance);
}
