import { svelte } from '@sveltejs/vite-plugin-svelte';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { beside, notices, offline, packed, policy } from './plugins.ts';

export default defineConfig({
  base: './', // runs from any folder of any server
  plugins: [svelte(), beside('../npm', 'ca-mau-2020'), policy('../serve/policy.txt'), notices({ 'LICENSE.txt': '../npm/LICENSE', 'NOTICES.txt': '../npm/NOTICES.txt', 'licenses-worker.txt': 'node_modules/@bjorn3/browser_wasi_shim/LICENSE-MIT' }), offline('src/offline/sw.ts'), packed()],
  resolve: { alias: [{ find: /^fflate$/, replacement: resolve('src/views/papers/zip.ts') }] },
  define: { MODULE_SIZE: statSync('../npm/blocs.wasm').size },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // files in data: addresses are against the policy
    modulePreload: { polyfill: false }, // what a part needs is fetched beside it, not after it
    license: { fileName: 'licenses.md' },
    chunkSizeWarningLimit: 600, // docx, which comes when a paper is wanted
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', fs: { allow: ['../..'] } },
});
