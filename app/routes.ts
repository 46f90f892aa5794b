import { index, type RouteConfig, route } from '@react-router/dev/routes'

/** The table of contents: the French address on the left, the file that answers on the right. */
export default [
  index('routes/home/home.tsx'),

  // Every component on sample data; answers only in development and in the accessibility tests.
  route('atelier', 'routes/dev/gallery.tsx'),

  route('*', 'routes/home/not-found.tsx'),
] satisfies RouteConfig
