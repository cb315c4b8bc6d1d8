/**
 * Passwords that every example, every default installation and every test has: words for the thing itself, with
 * what is often put before and behind them.
 */
export function isCommonPassword(value: string): boolean {
  return COMMON.test(value) || SPELLED.test(value);
}

const COMMON =
  /^(?:(?:my|your|the|some|a|db|user|root|admin|test|super|new|old|fake|dummy|wrong|invalid|api|access|auth|client|app|real|plain|strong)[_.-]?){0,3}(?:pass(?:word|wd|phrase|code)?|passw(?:or)?t|pwd?|secret|token|user(?:name)?|guest|admin(?:istrator)?|root|test(?:ing|er)?|postgres(?:ql)?|mysql|maria(?:db)?|mongo(?:db)?|redis|rabbit(?:mq)?|clickhouse|minio(?:admin)?|elastic|example|hunter|foo(?:bar)?|bar|baz|qux|abc|changeme|changeit|default|letmein|qwerty|welcome|dev|prod|demo|x+|p|key|api_?key|secret_?key|psw|value|string|null|none|undefined|true|false|string|hello|world|wrong|invalid|bad|.{1,2})[_.-]?[0-9]{0,4}!?$/i;

/** `p@ssw0rd` and its kin. */
const SPELLED = /^p[a@4][s$5]{2}w[o0]?r?d\d{0,4}!{0,3}$|^s[e3]cr[e3]t\d{0,4}!?$|^12345\d{0,5}$/i;
