import type { Answer, Client, Request } from "./http-client.ts";

/** The most that the server gives at once. */
export const MOST_IN_PAGE = 1_000;

/** A list that the server gives in pages, whole. */
export async function allPages<T>(client: Client, path: string, query: Request["query"] = {}): Promise<T[]> {
  const all: T[] = [];
  for (let after: string | undefined | null; after !== null;) {
    const page = { ...query, after, limit: MOST_IN_PAGE };
    const { body, headers }: Answer<T[]> = await client.call<T[]>("GET", path, { query: page });
    all.push(...body);
    after = nextIn(headers);
  }
  return all;
}

/** Where the next page begins, as the `Link` of RFC 8288 says it; null where there is none. */
export function nextIn(headers: Headers): string | null {
  const address = /<([^>]*)>; *rel="next"/.exec(headers.get("link") ?? "")?.[1];
  return address === undefined ? null : new URL(address, "http://server").searchParams.get("after");
}
