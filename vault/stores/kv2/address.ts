import { UserError } from "../../../core/user-error.ts";

/** Where in a cluster the store is. */
export interface Kv2Address {
  /** `https://host:8200` */
  readonly origin: string;
  /** The mount of the KV v2 engine, such as `secret`. */
  readonly mount: string;
  /** The folder in it that is the store's own, such as `keyward`. */
  readonly folder: string;
}

/**
 * @param url `vault+https://host:8200/MOUNT/FOLDER`, or `vault+http:` on one machine; a mount with slashes has them as
 *   `%2F`; without a folder it is `keyward`
 * @throws UserError USAGE
 */
export function parseKv2Address(url: string): Kv2Address {
  const match = /^vault\+(https?:\/\/[^/?#]+)\/([^/?#]+)(?:\/([^?#]+?))?\/?$/.exec(url);
  const [, origin = "", mount = "", folder = "keyward"] = match ?? [];
  if (!isPlainOrigin(origin) || /%(?!2F)/i.test(mount))
    throw new UserError(
      "USAGE",
      "The address of the Vault or OpenBao cluster cannot be used.",
      'Write it as "vault+https://host:8200/MOUNT/FOLDER", and give the token or AppRole apart from it.',
    );
  return { origin, mount: decodeURIComponent(mount), folder };
}

/** What stands before the host would be sent nowhere, and shown in every message. */
function isPlainOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { username, password } = new URL(origin);
  return username === "" && password === "";
}
