import { compareDefinitions, type LinkState } from "../core/resolve.ts";
import type { SecretMetadata } from "../core/secret.ts";
import type { ListQuery, SecretPage, VaultMetadata } from "../core/vault.ts";
import type * as Http from "../protocol/http.ts";
import type { Client, Request } from "./http-client.ts";
import { MOST_IN_PAGE, nextIn } from "./remote-pages.ts";
import { secretOf } from "./remote-shape.ts";

/** Lists of definitions on a server, in pages and whole. */
export function remoteLists(client: Client): Pick<VaultMetadata, "list" | "page"> {
  async function page(query: ListQuery): Promise<SecretPage> {
    const { metadata, sees } = query;
    const { body, headers } = await client.call<Http.ListedSecret[]>("GET", "secrets", {
      query: listQuery(query),
    });
    const listed = body.map(({ state, inherited, ...secret }) => ({
      secret: secretOf(secret),
      state: state as LinkState,
      inherited,
    }));
    const wanted = Object.entries(metadata ?? {});
    const secrets = listed.filter(
      ({ secret }) =>
        wanted.every(([name, text]) => secret.metadata[name] === text) && (!sees || sees(secret)),
    );
    return { secrets, next: nextIn(headers) };
  }
  async function list(): Promise<SecretMetadata[]> {
    const all: SecretMetadata[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const { secrets, next }: SecretPage = await page({ reach: "below", limit: MOST_IN_PAGE, after });
      all.push(...secrets.map(({ secret }) => secret));
      after = next;
    }
    return all.toSorted(compareDefinitions);
  }
  return { page, list };
}

function listQuery(query: ListQuery): Request["query"] {
  const { scope, reach, app, text, tags, status, token_type, forEnvironment, forApp, after, limit } = query;
  return {
    ...scope,
    reach,
    app,
    text,
    tags: tags?.join(","),
    status,
    token_type,
    env: forEnvironment,
    for: forApp,
    after,
    limit: limit === undefined ? undefined : Math.min(Math.max(limit, 1), MOST_IN_PAGE),
  };
}
