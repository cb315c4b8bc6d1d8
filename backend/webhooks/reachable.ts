import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { UserError } from "../../core/user-error.ts";

/** Where nobody from outside is: a webhook must not make the server talk to what stands beside it. */
const CLOSED = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "::/128",
  "::1/128",
  "64:ff9b::/96", // IPv4 inside IPv6, as are the next two.
  "64:ff9b:1::/48",
  "2002::/16",
  "2001::/32",
  "2001:db8::/32",
  "fc00::/7",
  "fe80::/10",
  "ff00::/8",
];

/** Says of an address whether a webhook may go there. */
export type Reachable = (address: string) => boolean;

/**
 * @param allowed networks that are open though they are private, such as `10.1.0.0/16`
 * @throws UserError USAGE
 */
export function reachable(allowed: readonly string[]): Reachable {
  const closed = networks(CLOSED);
  const open = networks(allowed);
  return (address) => {
    const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
    const family = isIP(plain) === 4 ? "ipv4" : "ipv6";
    return isIP(plain) !== 0 && (open.check(plain, family) || !closed.check(plain, family));
  };
}

/**
 * The address to connect to, looked up once: what is compared here is what is connected to.
 * @throws UserError VAULT_UNAVAILABLE where the name is unknown; DENIED where one of its addresses is closed
 */
export async function addressOf(
  host: string,
  mayReach: Reachable,
): Promise<{ address: string; family: 4 | 6 }> {
  const found = await lookup(host.replace(/^\[|\]$/g, ""), { all: true }).catch((cause: unknown) => {
    throw new UserError("WEBHOOK_UNREACHABLE", `The host ${host} is not known.`, "Correct the URL.", {
      cause,
    });
  });
  const [first] = found;
  if (first && found.every(({ address }) => mayReach(address)))
    return { address: first.address, family: first.family === 6 ? 6 : 4 };
  throw new UserError(
    "WEBHOOK_UNREACHABLE",
    `The host ${host} has an address in a network that is closed to webhooks.`,
    "Use a host on the internet, or name the network in the server's setting webhook-networks.",
  );
}

function networks(list: readonly string[]): BlockList {
  const block = new BlockList();
  for (const network of list) {
    const [address = "", prefix = ""] = network.split("/");
    const family = isIP(address);
    const longest = family === 4 ? 32 : 128;
    if (family === 0 || !/^\d{1,3}$/.test(prefix) || Number(prefix) > longest)
      throw new UserError("USAGE", `"${network.slice(0, 50)}" is no network.`, "Write it as 10.1.0.0/16.");
    block.addSubnet(address, Number(prefix), family === 4 ? "ipv4" : "ipv6");
  }
  return block;
}
