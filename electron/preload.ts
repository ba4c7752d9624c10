import { contextBridge, type IpcRendererEvent, ipcRenderer, webFrame } from 'electron';
import type { ExposedBridge } from '../shared/bridge/contract.ts';
import { wires } from '../shared/bridge/wires.ts';

const bridge: ExposedBridge = {
  first: ipcRenderer.invoke(wires.first),
  painted: () => ipcRenderer.send(wires.painted),
  ask: (channel, ask) => ipcRenderer.invoke(wires.ask, channel, ask),
  listen: (listener) => {
    const relay = (_event: IpcRendererEvent, event: string, payload: unknown) =>
      listener(event, payload);
    ipcRenderer.on(wires.event, relay);
    return () => ipcRenderer.removeListener(wires.event, relay);
  },
};

contextBridge.exposeInMainWorld('parley', bridge);

// Chromium underlines what this provider does not know; its own checker would fetch dictionaries.
webFrame.setSpellCheckProvider('en-US', {
  async spellCheck(words, done) {
    const answer = await bridge.ask('spelling:check', { words: words.slice(0, 5_000) });
    done(typeof answer === 'object' && answer.ok ? (answer.value as string[]) : []);
  },
});

// The first date and the first number of a process make Chromium look up what it knows of every language, for as
// long as drawing the list takes. Here it does so while the window waits for its files.
setTimeout(() => {
  Intl.DateTimeFormat.supportedLocalesOf('en');
  new Intl.NumberFormat('en').format(1_000);
});
