// The same numbers on every run, so that a failure can be run again.
let seed = 20240601;
export function random(n) {  // xorshift
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return (seed >>> 0) % n;
}
