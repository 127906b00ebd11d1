import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

/** `vite build`: the application into dist/web. */
const application: UserConfig = {
  root: 'src/web',
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Inlined assets would be data: addresses; the content security policy of the pages stays simpler without.
    assetsInlineLimit: 0,
    // The router asks for the pages' chunks itself; a preload helper that writes inline would need a looser policy.
    modulePreload: { polyfill: false },
  },
}

/** `vite build --mode standalone`: one classic script and one style sheet that report.html carries inside itself. */
const standalone: UserConfig = {
  root: 'src/web',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: '../../dist/standalone',
    emptyOutDir: true,
    target: 'es2020',
    cssCodeSplit: false,
    lib: {
      entry: 'standalone/report.tsx',
      formats: ['iife'],
      name: 'zhengjiReport',
      fileName: () => 'report.js',
      cssFileName: 'report',
    },
  },
}

/** Addresses of the API; the folder of the same name under src/web holds modules. */
const ROUTES = String.raw`^/api/(?!.*\.ts(?:\?|$))`

/** A running `zhengji serve`, for the pages' data while developing. */
const server = process.env.ZHENGJI_SERVER ?? 'http://127.0.0.1:8080'

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  ...(mode === 'standalone' ? standalone : application),
  server: { port: 5173, proxy: { [ROUTES]: server } },
}))
