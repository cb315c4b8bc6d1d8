/** Small letters stand for both cases where a value is matched without regard to case. */
export const UUID = /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/;

/** A key of which the vendor says neither length nor alphabet. */
export const UNSPECIFIED = /[A-Za-z0-9_-]{16,128}/;

/** Keys of some services are signed JWTs. */
export const JWT = /eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}/;

/** What people choose as the password of an API. */
export const CHOSEN = /[A-Za-z0-9_!@#$%^*+=~-]{8,40}/;
