import { MediaQuery } from 'svelte/reactivity';

/** Whether the window is that of a phone: what would be a wide table is a list there. */
export const phone = new MediaQuery('max-width: 40rem');
