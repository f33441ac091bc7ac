import { resolve } from 'node:path';
import react from '@vitejs/plugin-react-swc';
import { defineConfig } from 'vite';

const server = process.env['TRAPP_SERVER'] ?? 'http://127.0.0.1:1337';

/** Built to `public/app` and served by Strapi at `/app`. In development Vite serves it and passes the API on. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/app/',
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, '../../../public/app'),
    emptyOutDir: true,
    target: 'es2022',
    // The content policy allows our own files only: nothing is inlined as data, nothing is injected.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': server, '/favicon.png': server } },
});
