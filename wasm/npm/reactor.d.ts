/** The module cannot take the request in, or holds too much that was not freed. */
export class TooLarge extends Error {}

/** The module stopped in an earlier call and answers no more: start another. */
export class Stopped extends Error {}

/** Calls the methods of a module with bytes: JSON documents in UTF-8. */
export class Reactor {
  constructor(instance: WebAssembly.Instance);
  call(method: string, request: Uint8Array): Uint8Array;
}
