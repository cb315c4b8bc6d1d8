/** Whose signature counts is said by the fingerprint of a public key: `GPG_KEY=E3FF28…`. */
export const isFingerprint = (name: string, value: string): boolean =>
  SIGNERS.test(name) && FINGERPRINT.test(value);

const SIGNERS = /(?:gpg|pgp|signature|signing|recv)[_.-]?keys?(?:[_.-]?id)?$/i;
const FINGERPRINT = /^(?:0x)?(?:[0-9A-F]{8}){1,5}$/i;
