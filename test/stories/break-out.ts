/**
 * Attempts to leave the window, run inside it. Playwright sends each function as text, so none may
 * use anything outside itself.
 */

/** What a page with Node or an unlocked bridge would find. Names of what is there, none if sound. */
export async function lookForNode(): Promise<string[]> {
  const found: string[] = [];
  const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer'];
  for (const name of names) if (name in globalThis) found.push(name);
  const bridge = (globalThis as unknown as { parley: object }).parley;
  const ours = ['first', 'painted', 'ask', 'listen'];
  for (const name of Object.keys(bridge)) if (!ours.includes(name)) found.push(name);
  // Without isolation, the preload script would use these very functions and hand over its objects.
  const apply = Function.prototype.apply;
  const push = Array.prototype.push;
  const seen: unknown[] = [];
  Function.prototype.apply = function (this: unknown, ...words: unknown[]) {
    seen[seen.length] = this;
    seen[seen.length] = words[0];
    return Reflect.apply(apply, this as () => unknown, words);
  } as typeof Function.prototype.apply;
  Array.prototype.push = function (...words: unknown[]) {
    seen[seen.length] = words[0];
    return Reflect.apply(push, this, words) as number;
  };
  await (bridge as { ask(c: string, p: unknown): Promise<unknown> }).ask('view:read', null);
  Function.prototype.apply = apply;
  Array.prototype.push = push;
  for (const one of seen)
    if (one && typeof one === 'object' && ('sendSync' in one || 'invoke' in one))
      found.push('ipcRenderer by a changed prototype');
  return found;
}

/** Tries to run text as code in every way a page knows. Names of the ways that worked. */
export async function tryToRunText(): Promise<string[]> {
  // The inspector may evaluate what the page may not: a timer leaves its stack.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const page = globalThis as unknown as Record<string, unknown> & typeof globalThis;
  page['ran'] = [];
  const note = (name: string) => `globalThis.ran.push(${JSON.stringify(name)})`;
  const attempts: Record<string, () => unknown> = {
    // biome-ignore lint/security/noGlobalEval: the policy has to refuse it.
    eval: () => globalThis.eval(note('eval')),
    Function: () => new Function(note('Function'))(),
    'a function of another realm': () =>
      (Object.getPrototypeOf(async () => undefined).constructor as FunctionConstructor)(
        note('AsyncFunction'),
      )(),
    'setTimeout with text': () => setTimeout(note('setTimeout') as unknown as () => void, 0),
    'inline script': () => {
      const script = document.createElement('script');
      script.textContent = note('inline script');
      document.body.append(script);
    },
    'data: script': () => {
      const script = document.createElement('script');
      script.src = `data:text/javascript,${encodeURIComponent(note('data: script'))}`;
      document.body.append(script);
    },
    'blob: script': () => {
      const script = document.createElement('script');
      script.src = URL.createObjectURL(new Blob([note('blob: script')]));
      document.body.append(script);
    },
    'blob: import': () =>
      import(URL.createObjectURL(new Blob([note('blob: import')], { type: 'text/javascript' }))),
    'inline handlers': () => {
      const box = document.createElement('div');
      box.innerHTML = `<img src=x: onerror='${note('onerror')}'><svg onload='${note('onload')}'></svg><details open ontoggle='${note('ontoggle')}'>`;
      document.body.append(box);
    },
    'javascript: link': () => {
      const link = document.createElement('a');
      link.href = `javascript:${note('javascript: link')}`;
      document.body.append(link);
      link.click();
    },
    'srcdoc frame': () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = `<script>parent.ran.push('srcdoc frame')</script>`;
      document.body.append(frame);
    },
    'blob: frame': () => {
      const frame = document.createElement('iframe');
      const html = `<script>parent.ran.push('blob: frame')</script>`;
      frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
      document.body.append(frame);
    },
    'blob: worker': () => {
      const code = `postMessage('here')`;
      const worker = new Worker(URL.createObjectURL(new Blob([code])));
      worker.onmessage = () => (page['ran'] as string[]).push('blob: worker');
    },
  };
  for (const attempt of Object.values(attempts)) {
    try {
      await Promise.race([attempt(), new Promise((resolve) => setTimeout(resolve, 300))]);
    } catch {
      // Refused, as it should be: only what ran is of interest.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 700));
  return page['ran'] as string[];
}

/** Tries to reach 127.0.0.1:port in every way a page knows; the listener there counts. */
export async function tryToReach(port: number): Promise<void> {
  const at = (name: string, scheme = 'http') => `${scheme}://127.0.0.1:${port}/${name}`;
  const put = (tag: string, fields: Record<string, string>) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(fields)) element.setAttribute(name, value);
    document.body.append(element);
    return element;
  };
  const attempts: (() => unknown)[] = [
    () => fetch(at('fetch')),
    () => fetch(at('no-cors'), { mode: 'no-cors' }),
    () => {
      const request = new XMLHttpRequest();
      request.open('GET', at('xhr'));
      request.send();
    },
    () => new WebSocket(at('socket', 'ws')),
    () => new EventSource(at('events')),
    () => navigator.sendBeacon(at('beacon'), 'x'),
    () => put('img', { src: at('image') }),
    () => put('img', { srcset: `${at('srcset')} 2x` }),
    () => put('video', { src: at('video'), poster: at('poster'), autoplay: '' }),
    () => put('audio', { src: at('audio'), autoplay: '' }),
    () => put('script', { src: at('script') }),
    () => put('iframe', { src: at('frame') }),
    () => put('object', { data: at('object') }),
    () => put('embed', { src: at('embed') }),
    () => put('link', { rel: 'stylesheet', href: at('style') }),
    () => put('link', { rel: 'preconnect', href: at('preconnect') }),
    () => put('link', { rel: 'dns-prefetch', href: at('dns') }),
    () => put('link', { rel: 'prefetch', href: at('prefetch') }),
    () => put('link', { rel: 'preload', as: 'image', href: at('preload') }),
    () => put('link', { rel: 'modulepreload', href: at('modulepreload') }),
    () => put('link', { rel: 'manifest', href: at('manifest') }),
    () => put('link', { rel: 'icon', href: at('icon') }),
    () => put('div', { style: `background: url(${at('background')})` }),
    () => {
      const sheet = put('style', {});
      sheet.textContent = `@import url(${at('import')}); @font-face { font-family: lure; src: url(${at('font')}) } body::after { content: url(${at('content')}) }`;
    },
    () => new FontFace('lure', `url(${at('font-face')})`).load(),
    () => import(at('module')),
    () => new Worker(at('worker')),
    () => navigator.serviceWorker?.register(at('service-worker')),
    () => {
      const form = put('form', { action: at('form'), method: 'post' }) as HTMLFormElement;
      form.submit();
    },
    () => {
      const link = put('a', { href: '#ping', ping: at('ping') }) as HTMLAnchorElement;
      link.click();
    },
    async () => {
      const turn = `turn:127.0.0.1:${port}?transport=tcp`;
      const peers = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:127.0.0.1:${port}` },
          { urls: turn, username: 'lure', credential: 'lure' },
        ],
      });
      peers.createDataChannel('lure');
      await peers.setLocalDescription(await peers.createOffer());
    },
    () => put('meta', { 'http-equiv': 'refresh', content: `0; url=${at('refresh')}` }),
    () => {
      const rules = put('script', { type: 'speculationrules' });
      rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [at('rules')] }] });
    },
  ];
  for (const attempt of attempts) {
    try {
      await Promise.race([attempt(), new Promise((resolve) => setTimeout(resolve, 150))]);
    } catch {
      // Refused, as it should be: the listener decides.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 1_500));
}

/** Asks for every power that a page may ask for. Names of those that were granted. */
export async function askForPowers(): Promise<string[]> {
  const granted: string[] = [];
  const wanted: Record<string, () => Promise<unknown>> = {
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
    screen: () => navigator.mediaDevices.getDisplayMedia(),
    place: () =>
      new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    midi: () => navigator.requestMIDIAccess({ sysex: true }),
    'reading the clipboard': () => navigator.clipboard.readText(),
  };
  for (const [name, ask] of Object.entries(wanted)) {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 1_500));
    await Promise.race([ask(), late]).then(
      () => granted.push(name),
      () => undefined,
    );
  }
  if ((await Notification.requestPermission()) === 'granted') granted.push('notifications');
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'midi']) {
    const state = await navigator.permissions.query({ name: name as PermissionName });
    if (state.state === 'granted') granted.push(`${name} (query)`);
  }
  const page = navigator as unknown as Record<string, { getDevices?: () => Promise<unknown[]> }>;
  for (const name of ['usb', 'hid', 'serial', 'bluetooth']) {
    const devices = (await page[name]?.getDevices?.().catch(() => [])) ?? [];
    if (devices.length > 0) granted.push(name);
  }
  return granted;
}

/** Fetches addresses of our own and the machine's; answers those that gave anything. */
export async function tryToRead(addresses: readonly string[]): Promise<string[]> {
  const read: string[] = [];
  for (const address of addresses) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) read.push(`${address}: ${(await answer.text()).slice(0, 60)}`);
  }
  return read;
}
