import { createHash } from 'node:crypto';
import { directionOf } from '../../shared/i18n/languages.ts';
import type { Translator } from '../../shared/i18n/translator.ts';

/**
 * The bookmark's page: it takes a page from the tab that opened it and saves it when a person presses
 * the button. It holds no secret, for everybody on this machine can ask for it: the key comes with the page.
 */
export const receivePage = (nonce: string, { code, say }: Translator): string => `<!doctype html>
<html lang="${code}" dir="${directionOf(code)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${say('receive.title')}</title>
<style nonce="${nonce}">
  :root { color-scheme: light dark; }
  body { font: 16px/1.5 system-ui, sans-serif; margin: 3em auto; max-width: 34em; padding: 0 1em; }
  p { overflow-wrap: anywhere; }
  button { font: inherit; padding: 0.5em 1.2em; }
</style>
<h1>${say('receive.title')}</h1>
<p id="told" role="status">${say('receive.waiting')}</p>
<p id="address" dir="ltr"></p>
<button id="save" type="button" disabled>${say('receive.save')}</button>
<script nonce="${nonce}">
  const words = ${JSON.stringify(wordsIn(say))};
  const told = document.getElementById('told');
  const save = document.getElementById('save');
  let page = null;
  let key = '';
  addEventListener('message', ({ data, source }) => {
    if (page || source !== opener || typeof data?.html !== 'string') return;
    page = { html: data.html, url: String(data.url), title: String(data.title) };
    key = String(data.key);
    told.textContent = page.title || words.untitled;
    document.getElementById('address').textContent = page.url;
    save.disabled = false;
    save.focus();
  });
  if (opener) opener.postMessage('parley-is-ready', '*');
  setTimeout(() => {
    if (!page) told.textContent = words.blocked;
  }, 4000);
  save.addEventListener('click', async () => {
    save.disabled = true;
    told.textContent = words.saving;
    const answer = await fetch('/save', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer ' + key },
      body: JSON.stringify(page),
    }).then((response) => response.json()).catch(() => ({ message: words.silent }));
    told.textContent = answer.message;
    if (!answer.id) save.disabled = false;
  });
</script>
`;

const wordsIn = (say: Translator['say']) => ({
  untitled: say('receive.untitled'),
  blocked: say('receive.blocked'),
  saving: say('receive.saving'),
  silent: say('receive.silent'),
});

/** The policy of that page: its own script and style, and requests to where it came from. */
export const receivePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * The bookmark's key: worth something on the page above only. A web site on which the bookmark is pressed can
 * read it and cannot use it, for its requests name the site; the token, which opens more, does not follow from it.
 */
export const bookmarkKey = (token: string): string =>
  createHash('sha256').update(`bookmark ${token}`).digest('base64url');

/** What a person puts among the bookmarks: it hands the shown page to the window that it opens. */
export function bookmarkletFor(port: number, token: string): string {
  const origin = `http://127.0.0.1:${port}`;
  const script = `(()=>{const w=open('${origin}/receive','_blank');addEventListener('message',e=>{if(e.source===w&&e.origin==='${origin}'&&e.data==='parley-is-ready')w.postMessage({key:'${bookmarkKey(token)}',html:document.documentElement.outerHTML,url:location.href,title:document.title},'${origin}')})})()`;
  return `javascript:${encodeURIComponent(script)}`;
}
