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
    rollupOptions: {
      // Designsystemet hangs its parts together by Object.assign, so that one button would bring all of it and every icon. Its modules only define components;
      // the custom elements they need are another package, which keeps its effects. Core is pure by rule.
      treeshake: { moduleSideEffects: (id) => !id.includes('/designsystemet-react/') && !/plugins\/trapp\/core\/.*\.ts$/.test(id) },
      onwarn: (warning, report) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warning.code !== 'INVALID_ANNOTATION') report(warning);
      },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': server, '/favicon.png': server } },
});
