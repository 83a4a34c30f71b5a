// The module runs here, so that the page never waits for it.
import { WASI } from '@bjorn3/browser_wasi_shim';
import address from '../../../npm/blocs.wasm?url';
import { Reactor, TooLarge } from '../../../npm/reactor.js';

export type Asked = { method: string; request: Uint8Array<ArrayBuffer> };
export type Told =
  | { received: number }
  | { broken: string }
  | { response: Uint8Array }
  | { tooLarge: true };

declare const name: string; // which the page gave this worker

const tell = (message: Told) => postMessage(message);

/** Passes the bytes on and tells how many have come. */
function counted(): TransformStream<Uint8Array, Uint8Array> {
  let received = 0;
  return new TransformStream({
    transform(bytes, next) {
      received += bytes.length;
      tell({ received });
      next.enqueue(bytes);
    },
  });
}

async function load(): Promise<Reactor> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${response.status} ${response.statusText}`);
  // What is on this machine is handed over as it is, and is soon there: the browser then finds the
  // code that it made of it at earlier visits, which it does not of bytes that were counted.
  const streamed = name === 'here' ? response : new Response(response.body.pipeThrough(counted()), { headers: { 'Content-Type': 'application/wasm' } });
  const wasi = new WASI([], [], []);
  const { instance } = await WebAssembly.instantiateStreaming(streamed, { wasi_snapshot_preview1: wasi.wasiImport });
  wasi.initialize(instance as Parameters<WASI['initialize']>[0]);
  return new Reactor(instance);
}

function answer(reactor: Reactor, { method, request }: Asked) {
  try {
    tell({ response: reactor.call(method, request) });
  } catch (error) {
    // After anything else the module cannot be trusted any more.
    tell(error instanceof TooLarge ? { tooLarge: true } : { broken: String(error) });
  }
}

// What is asked before the module runs is answered once it does.
const loaded = load();
onmessage = ({ data }: MessageEvent<Asked>) => void loaded.then((reactor) => answer(reactor, data), () => {});
loaded.catch((error) => tell({ broken: String(error) }));
