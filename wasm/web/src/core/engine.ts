import type { Failure, Methods, Response } from './bridge.ts';
import type { Asked, Told } from './worker.ts';

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
type Waiting = { resolve(response: Uint8Array | undefined): void; reject(error: Error): void };

/** The module in its worker. Calls are answered in the order in which they are made. */
export class Engine {
  #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  #waiting: Waiting[] = [];
  #broken: Broken | undefined;

  /** Loads the module; progress is told how much of it has come, from 0 to 1. */
  static load(progress: (share: number) => void): Promise<Engine> {
    const engine = new Engine(progress);
    return engine.#wait().then(() => engine);
  }

  private constructor(progress: (share: number) => void) {
    this.#worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if ('received' in data) progress(data.received / MODULE_SIZE);
      else if ('ready' in data) this.#waiting.shift()?.resolve(undefined);
      else if ('response' in data) this.#waiting.shift()?.resolve(data.response);
      else if ('tooLarge' in data) this.#waiting.shift()?.reject(new TooLarge());
      else this.#fail(data.broken);
    };
    this.#worker.onerror = (event) => this.#fail(event.message);
  }

  #wait(): Promise<Uint8Array | undefined> {
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
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
    this.#worker.postMessage(asked, [request.buffer]);
    const response = JSON.parse(new TextDecoder().decode(await this.#wait())) as Response<Result>;
    if (!response.ok) throw new Refused(response.error);
    return response.result;
  }
}
