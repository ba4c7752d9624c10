type Settled<T> = {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: unknown) => void;
};

/**
 * Adds the few newer language functions that PDF.js 6 calls and that Node 20 (Electron 33) lacks,
 * and names a drawing type that reading text never uses. Does nothing where they exist.
 */
export function preparePdfEnvironment(): void {
  const world = globalThis as { DOMMatrix?: unknown };
  world.DOMMatrix ??= class {};
  define(Promise, 'withResolvers', () => {
    const settled = {} as Settled<unknown>;
    settled.promise = new Promise((resolve, reject) => Object.assign(settled, { resolve, reject }));
    return settled;
  });
  define(
    Promise,
    'try',
    (step: (...given: unknown[]) => unknown, ...given: unknown[]) =>
      new Promise((resolve) => resolve(step(...given))),
  );
  define(Math, 'sumPrecise', (values: Iterable<number>) => {
    let sum = 0;
    for (const value of values) sum += value;
    return sum;
  });
  for (const type of [Map.prototype, WeakMap.prototype]) {
    define(
      type,
      'getOrInsertComputed',
      function (this: Map<unknown, unknown>, key: unknown, make: (key: unknown) => unknown) {
        if (!this.has(key)) this.set(key, make(key));
        return this.get(key);
      },
    );
    define(
      type,
      'getOrInsert',
      function (this: Map<unknown, unknown>, key: unknown, value: unknown) {
        if (!this.has(key)) this.set(key, value);
        return this.get(key);
      },
    );
  }
  define(Uint8Array.prototype, 'toHex', function (this: Uint8Array) {
    return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('');
  });
}

function define(owner: object, name: string, value: unknown): void {
  if (!(name in owner))
    Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}
