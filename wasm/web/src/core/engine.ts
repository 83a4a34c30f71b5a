import type { Failure, Methods, Response } from './bridge.ts';
import type { Asked, Told } from './worker.ts';
import address from '../../../npm/blocs.wasm?url';

/** Names this build of the module: its file is named by what is in it. */
export const build: string = address;

/** The module could not be loaded, or failed. */
export class Broken extends Error {}

/** The request is larger than the module takes in. */
export class TooLarge extends Error {}

/** The module refuses what it was asked, and says why. */
export class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

type Table = Methods;
type Waiting = { resolve(response: Uint8Array): void; reject(error: Error): void };

/**
 * The module in its worker. It may be asked at once; calls are answered in the order
 * in which they are made, from when the module runs.
 */
export class Engine {
  #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: navigator.serviceWorker?.controller ? 'here' : '' }); // whether the module is on this machine
  #waiting: Waiting[] = [];
  #broken: Broken | undefined;

  /** Loads the module; progress is told how much of it has come, from 0 to 1. */
  constructor(progress: (share: number) => void) {
    this.#worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if ('received' in data) progress(data.received / MODULE_SIZE);
      else if ('response' in data) this.#waiting.shift()?.resolve(data.response);
      else if ('tooLarge' in data) this.#waiting.shift()?.reject(new TooLarge());
      else this.#fail(data.broken);
    };
    this.#worker.onerror = (event) => this.#fail(event.message);
  }

  #fail(why: string | undefined) {
    this.#worker.terminate();
    this.#broken = new Broken(why);
    for (const { reject } of this.#waiting.splice(0)) reject(this.#broken);
  }

  /** Asks a method; what is refused is thrown as {@link Refused}. */
  async ask<M extends keyof Table>(method: M, request: Table[M][0]): Promise<Table[M][1]> {
    return this.#send<Table[M][1]>(method, new TextEncoder().encode(JSON.stringify(request)));
  }

  /** Asks a method with a request that stands in files, so that the module reads their very bytes. */
  async askWith<M extends keyof Table>(method: M, ...request: BlobPart[]): Promise<Table[M][1]> {
    return this.#send<Table[M][1]>(method, new Uint8Array(await new Blob(request).arrayBuffer()));
  }

  async #send<Result>(method: string, request: Uint8Array<ArrayBuffer>): Promise<Result> {
    if (this.#broken) throw this.#broken;
    const asked: Asked = { method, request };
    const answered = new Promise<Uint8Array>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#worker.postMessage(asked, [request.buffer]);
    const response = JSON.parse(new TextDecoder().decode(await answered)) as Response<Result>;
    if (!response.ok) throw new Refused(response.error);
    return response.result;
  }
}
