import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const snowflakeToken = defineAssignment({
  id: "snowflake-token",
  what: "a Snowflake token or password",
  source: "https://docs.snowflake.com/en/user-guide/programmatic-access-tokens",
  severity: "critical",
  names: ["snowflake"],
  common: true,
  // A JWT, or a password with a digit in it: words stand behind a service's name, too.
  value:
    /eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}|(?=[A-Za-z!#%&*+/=?@^_.-]{0,60}\d)[A-Za-z0-9!#%&*+/=?@^_.-]{8,200}/,
  remediation: "Remove it with ALTER USER … REMOVE PROGRAMMATIC ACCESS TOKEN, or change the user's password.",
  hits: [`SNOWFLAKE_TOKEN="‹eyJ${fake("alnum", 33)}.eyJ${fake("alnum", 120)}.${fake("alnum", 43)}›"`],
  misses: ['SNOWFLAKE_PASSWORD="changeme"'],
});
