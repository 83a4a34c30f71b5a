// Stands in for fflate, which the readers and writers of workbooks use: it packs
// large files in workers that it makes from text, which the page's policy refuses.
// Here they are packed on the spot.
import { unzipSync, zipSync, type Unzipped, type UnzipOptions, type Zippable } from 'fflate/browser';

export * from 'fflate/browser';

type Told<T> = (error: unknown, result?: T) => void;

function told<T>(work: () => T, tell: Told<T>) {
  let result: T;
  try {
    result = work();
  } catch (error) {
    return tell(error);
  }
  tell(null, result);
}

export const zip = (files: Zippable, tell: Told<Uint8Array>) => told(() => zipSync(files), tell);

export function unzip(data: Uint8Array, ...[options, tell]: [Told<Unzipped>] | [UnzipOptions, Told<Unzipped>]) {
  if (typeof options === 'function') told(() => unzipSync(data), options);
  else told(() => unzipSync(data, options), tell!);
}
