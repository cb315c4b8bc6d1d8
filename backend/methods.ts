import type { FastifyInstance } from "fastify";

/** The methods that an address takes, sorted; none where there is nothing at it. To be asked once all routes are there. */
export function methodsOf(app: Pick<FastifyInstance, "addHook">): (url: string) => string[] {
  const routes: { readonly methods: readonly string[]; readonly segments: readonly string[] }[] = [];
  app.addHook("onRoute", ({ url, method }) => {
    routes.push({ methods: [method].flat(), segments: url.split("/") });
  });
  return (url) => {
    const segments = url.split("?", 1)[0]!.split("/");
    const here = routes.filter((route) => isAt(route.segments, segments));
    return [...new Set(here.flatMap(({ methods }) => methods))].toSorted();
  };
}

function isAt(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, at) => (part.startsWith(":") ? segments[at] !== "" : part === segments[at]))
  );
}
