/** Size of the module in bytes, before packing. */
declare const MODULE_SIZE: number;

/** A document that lies beside the module. */
interface Beside {
  name: string;
  title: { vi: string; en?: string };
  /** Where it lies. */
  address: string;
}

/** Dossiers: the seed, a full year, one for each pack, and cases of one thing each. */
declare module 'virtual:samples' {
  const samples: (Beside & { kind: 'seed' | 'year' | 'pack' | 'case' })[];
  export default samples;
}

/** Regulations of real blocs, and one of an imaginary province. */
declare module 'virtual:packs' {
  const packs: Beside[];
  export default packs;
}

/** Single checks, one for each award whose standard is encoded, and some more. */
declare module 'virtual:inquiries' {
  const inquiries: Beside[];
  export default inquiries;
}

declare module '*.svelte' {
  import type { Component } from 'svelte';
  const component: Component<any>;
  export default component;
}
