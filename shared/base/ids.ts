// Web Crypto exists in Node 20, in workers and in the window; only its type is missing here.
declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array };

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

let lastTime = 0;
let lastRandom: number[] = [];

/**
 * A new id of 26 lower-case characters: 10 of time (milliseconds), 16 random, as ULID
 * (https://github.com/ulid/spec). Ids sort by creation, also within one millisecond.
 */
export function newId(now: number = Date.now()): string {
  if (now > lastTime) {
    lastTime = now;
    lastRandom = [...crypto.getRandomValues(new Uint8Array(RANDOM_LENGTH))].map((b) => b & 31);
  } else {
    increment(lastRandom);
  }
  return encodeTime(lastTime) + lastRandom.map((digit) => ALPHABET[digit]).join('');
}

/** True for a string that may name a document: only such strings ever become part of a path. */
export const isId = (text: string): boolean => /^[a-z0-9]{8,40}$/.test(text);

function encodeTime(time: number): string {
  let rest = time;
  let text = '';
  for (let i = 0; i < TIME_LENGTH; i++) {
    text = ALPHABET[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function increment(digits: number[]): void {
  for (let i = digits.length - 1; i >= 0; i--) {
    const digit = (digits[i] ?? 0) + 1;
    if (digit < 32) {
      digits[i] = digit;
      return;
    }
    digits[i] = 0;
  }
}
