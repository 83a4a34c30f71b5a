/** Size of the module in bytes, before packing. */
declare const MODULE_SIZE: number;

declare module 'virtual:samples' {
  interface Sample {
    name: string;
    title: { vi: string; en?: string };
    year: string;
    /** Where the dossier lies. */
    address: string;
  }
  const samples: Sample[];
  export default samples;
}

declare module '*.svelte' {
  import type { Component } from 'svelte';
  const component: Component<any>;
  export default component;
}
