import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";

/** How a list is asked for in parts. */
export const PageQuery = Type.Object(
  {
    after: Type.Optional(Type.String({ description: "As the page before says in `Link`." })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
  },
  { additionalProperties: false },
);

/** Said of every list that has pages. */
export const PAGED =
  "At most `limit` at a time, 100 where nothing is said. Where there is more, `Link` says where.";

const DEFAULT_LIMIT = 100;

type Asked = Pick<FastifyRequest, "url"> & {
  readonly query: { readonly after?: string; readonly limit?: number };
};

/**
 * The page that was asked for of a list that is short enough to be made whole, and says where the next one begins.
 * @param positionOf where an item stands in the order of the list: no two are the same
 */
export function pageIn<T>(
  { url, query: { after, limit = DEFAULT_LIMIT } }: Asked,
  reply: FastifyReply,
  all: readonly T[],
  positionOf: (item: T) => string,
): T[] {
  const positioned = all.map((item) => ({ item, position: positionOf(item) }));
  const ordered = positioned.toSorted((a, b) => (a.position < b.position ? -1 : 1));
  const rest = after === undefined ? ordered : ordered.filter(({ position }) => position > after);
  const page = rest.slice(0, limit);
  if (rest.length > limit) linkNext(reply, url, page.at(-1)!.position);
  return page.map(({ item }) => item);
}

/** The position of what is listed in the order in which it was made. */
export function byAge<T extends { readonly created_at: number }>(idOf: (item: T) => string) {
  return (item: T): string => `${new Date(item.created_at).toISOString()} ${idOf(item)}`;
}

/** RFC 8288: the same address with another place to begin at. */
export function linkNext(reply: FastifyReply, url: string, next: string): void {
  const { pathname, searchParams } = new URL(url, "http://server");
  searchParams.set("after", next);
  reply.header("link", `<${pathname}?${searchParams.toString()}>; rel="next"`);
}
