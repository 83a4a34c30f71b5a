/** The module cannot take the request in, or holds too much that was not freed. */
export class TooLarge extends Error {}

/** The module stopped in an earlier call and answers no more: start another. */
export class Stopped extends Error {}

/**
 * Calls the methods of a blocs module. What the numbers mean is said in
 * wasm/reactor/main.go, what methods there are in wasm/bridge/bridge.go.
 *
 * The host instantiates the module and runs its _initialize first.
 */
export class Reactor {
  /** @type {{ memory: WebAssembly.Memory, blocs_allocate(size: number): number, blocs_call(method: number, methodSize: number, request: number, requestSize: number): bigint, blocs_free(address: number): number }} */
  #exports;

  /** What the module stopped with, if it has. @type {unknown} */
  #stopped;

  /** @param {WebAssembly.Instance} instance an initialized module */
  constructor(instance) {
    this.#exports = /** @type {any} */ (instance.exports);
  }

  /**
   * Makes one call.
   *
   * @param {string} method such as "review"
   * @param {Uint8Array} request a JSON document in UTF-8
   * @returns {Uint8Array} the response, a JSON document in UTF-8
   * @throws {TooLarge} if the request is larger than the module takes in
   * @throws {Stopped} if the module stopped in an earlier call; that call throws what the host's runtime throws
   */
  call(method, request) {
    if (this.#stopped !== undefined) throw new Stopped('the module has stopped; start another', { cause: this.#stopped });
    const { memory, blocs_call, blocs_free } = this.#exports;
    const name = new TextEncoder().encode(method);
    /** @type {number[]} */
    const held = [];
    /** @param {number} address */
    const hold = (address) => {
      if (address === 0) throw new TooLarge('the module takes in no more');
      held.push(address);
      return address;
    };
    try {
      const to = hold(this.#write(name));
      const about = hold(this.#write(request));
      const answer = BigInt.asUintN(64, this.#running(() => blocs_call(to, name.length, about, request.length)));
      const address = hold(Number(answer >> 32n));
      // A copy: the memory behind the response is given back.
      return new Uint8Array(memory.buffer, address, Number(answer & 0xffffffffn)).slice();
    } finally {
      // A module that has stopped may never come back from a call.
      if (this.#stopped === undefined) held.forEach((address) => blocs_free(address));
    }
  }

  /**
   * Runs the module and notes when it stops.
   *
   * @template T
   * @param {() => T} enter
   */
  #running(enter) {
    try {
      return enter();
    } catch (why) {
      this.#stopped = why ?? 'no reason given';
      throw why;
    }
  }

  /**
   * Writes bytes into a new buffer and returns its address, 0 if there is none.
   *
   * @param {Uint8Array} bytes
   */
  #write(bytes) {
    // An empty buffer would have no address: one byte more than needed will do.
    const address = this.#running(() => this.#exports.blocs_allocate(bytes.length + 1)) >>> 0;
    // The view is new each time, since memory may have grown.
    if (address !== 0) new Uint8Array(this.#exports.memory.buffer).set(bytes, address);
    return address;
  }
}
