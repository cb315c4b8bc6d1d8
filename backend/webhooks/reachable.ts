import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { UserError, type ErrorCode } from "../../core/user-error.ts";
import { plainAddress } from "../plain-address.ts";

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
  // All but 2000::/3, of which alone addresses of the internet are: loopback, private ones, and forms of IPv4 in IPv6.
  "::/3",
  "4000::/2",
  "8000::/1",
  "2001::/23", // For protocols, Teredo among them.
  "2001:db8::/32",
  "2002::/16", // IPv4 in IPv6.
  "3fff::/20",
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
  return (sent) => {
    const { address, family } = plainAddress(sent);
    return (
      isIP(address) !== 0 && (open[family].check(address, family) || !closed[family].check(address, family))
    );
  };
}

/**
 * Whoever makes a webhook hears at once that it will not be reached, where that can be said without looking a name up.
 * @throws UserError INVALID_POLICY
 */
export function assertMayReach(url: string, mayReach: Reachable): void {
  if (!URL.canParse(url)) return; // Refused for that.
  const host = withoutBrackets(new URL(url).hostname);
  const address = host === "localhost" ? "127.0.0.1" : host;
  if (isIP(address) !== 0 && !mayReach(address)) throw closedTo(host, "INVALID_POLICY");
}

/**
 * The address to connect to, looked up once: what is compared here is what is connected to.
 * @throws UserError WEBHOOK_UNREACHABLE where the name is unknown, or one of its addresses is closed
 */
export async function addressOf(
  host: string,
  mayReach: Reachable,
): Promise<{ address: string; family: 4 | 6 }> {
  const found = await lookup(withoutBrackets(host), { all: true }).catch((cause: unknown) => {
    throw new UserError("WEBHOOK_UNREACHABLE", `The host ${host} is not known.`, "Correct the URL.", {
      cause,
    });
  });
  const [first] = found;
  if (first && found.every(({ address }) => mayReach(address)))
    return { address: first.address, family: first.family === 6 ? 6 : 4 };
  throw closedTo(host, "WEBHOOK_UNREACHABLE");
}

/** As an IPv6 address stands in a URL. */
function withoutBrackets(host: string): string {
  return host.replace(/^\[|\]$/g, "");
}

function closedTo(host: string, code: ErrorCode): UserError {
  return new UserError(
    code,
    `The host ${host} has an address in a network that is closed to webhooks.`,
    "Use a host on the internet, or name the network in the server's setting webhook-networks.",
  );
}

/** Two lists: of networks in both, one of IPv6 would hold those of IPv4 that it has a form for. */
function networks(list: readonly string[]): Readonly<Record<"ipv4" | "ipv6", BlockList>> {
  const blocks = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const network of list) {
    const [address = "", prefix = ""] = network.split("/");
    const version = isIP(address);
    const longest = version === 4 ? 32 : 128;
    if (version === 0 || !/^\d{1,3}$/.test(prefix) || Number(prefix) > longest)
      throw new UserError("USAGE", `"${network.slice(0, 50)}" is no network.`, "Write it as 10.1.0.0/16.");
    const family = version === 4 ? "ipv4" : "ipv6";
    blocks[family].addSubnet(address, Number(prefix), family);
  }
  return blocks;
}
