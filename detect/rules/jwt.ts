import { defineRule, type Verdict } from "../rule.ts";

const encode = (value: object) =>
  btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const HEADER = encode({ alg: "HS256", typ: "JWT" });

export const jwt = defineRule({
  id: "jwt",
  kind: "structure",
  what: "a JSON Web Token",
  source: "https://www.rfc-editor.org/rfc/rfc7519",
  severity: "medium",
  // base64url of `{"`, as every header in JSON begins
  keywords: ["eyJ"],
  // Not within a longer run: a header may hold `eyJ` as well.
  pattern:
    /(?<![A-Za-z0-9_-])(?<secret>eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{4,6000}\.[A-Za-z0-9_-]{20,1000})/,
  validate: jwtVerdict,
  remediation: "End the session or key that it stands for; where it does not expire, change the signing key.",
  hits: [
    `${HEADER}.${encode({ sub: "42", iss: "shop", exp: 1_900_000_000 })}.${"q3Rk8zXv1LwPb7Yt".repeat(3)}`,
  ],
  misses: [
    `${HEADER}.${encode({ sub: "1234567890", name: "John Doe" })}.${"q3Rk8zXv1LwPb7Yt".repeat(3)}`,
    `${HEADER}.e30.x`,
  ],
});

/** The header has to name an algorithm; the subject of jwt.io's example is in half of all documentation. */
export function jwtVerdict(secret: string): Verdict {
  const [header, payload] = secret.split(".").slice(0, 2).map(decoded);
  if (typeof header?.["alg"] !== "string" || !payload) return "refuted";
  if (payload["sub"] === "1234567890" || payload["name"] === "John Doe") return "refuted";
  const { exp } = payload;
  if (typeof exp !== "number")
    return { confidence: "high", fact: "its header names an algorithm, and it never expires" };
  return { confidence: "medium", fact: `its header names an algorithm, and it expires in ${yearOf(exp)}` };
}

function yearOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? "no year that can be read" : String(date.getUTCFullYear());
}

function decoded(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(atob(part.replaceAll("-", "+").replaceAll("_", "/")));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    // Not base64 or not JSON: then it is no JWT.
    return undefined;
  }
}
