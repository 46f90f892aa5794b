import { index, prefix, type RouteConfig, route } from '@react-router/dev/routes'

/** The table of contents: the French address on the left, the file that answers on the right. */
export default [
  index('routes/home/home.tsx'),

  // Every component on sample data; answers only in development and in the accessibility tests.
  ...prefix('atelier', [
    route('', 'routes/dev/development-only.tsx', [
      index('routes/dev/gallery.tsx'),
      route('bureau', 'routes/dev/desk.tsx'),
      route('document', 'routes/dev/document.tsx'),
      route('incident', 'routes/dev/incident.tsx'),
    ]),
  ]),

  route('*', 'routes/home/not-found.tsx'),
] satisfies RouteConfig
