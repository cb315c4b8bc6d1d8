import { isIP, SocketAddress } from "node:net";

export interface PlainAddress {
  readonly address: string;
  readonly family: "ipv4" | "ipv6";
}

/** An address of IPv4 in the form of IPv6 is that one. */
export function plainAddress(sent: string): PlainAddress {
  if (isIP(sent) !== 6) return { address: sent, family: "ipv4" };
  const [zoneless = ""] = sent.split("%");
  const { address } = new SocketAddress({ address: zoneless, family: "ipv6" });
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return mapped === undefined ? { address, family: "ipv6" } : { address: mapped, family: "ipv4" };
}

/** What callers without a token are told apart by: of IPv6 the first half, for within it one has what he likes. */
export function callerAddress(sent: string): string {
  const { address, family } = plainAddress(sent);
  if (family === "ipv4") return address;
  const [first = "", rest] = address.split("::");
  const written = first.split(":");
  const zeros = rest === undefined ? 0 : 8 - written.length - rest.split(":").length;
  const groups = [...written, ...Array.from({ length: zeros }, () => "0")];
  return `${groups
    .slice(0, 4)
    .map((group) => group || "0")
    .join(":")}::/64`;
}
