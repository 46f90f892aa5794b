import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  // Vitest reads this file too, and tests run components without the router's build.
  plugins: process.env.VITEST ? [] : [reactRouter()],
  // Left outside the bundle, the icons would load all their 6 000 files when the server starts.
  ssr: { noExternal: ['@tabler/icons-react'] },
  server: { port: Number(process.env.PORT ?? 3000) },
  build: {
    // Fonts stay files: a font inlined in the style sheet would need `font-src data:` in the security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    // The icons' index names 6 000 files: only those in use are read.
    rolldownOptions: { experimental: { lazyBarrel: true } },
  },
})
