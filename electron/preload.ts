import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { ExposedBridge } from '../shared/bridge/contract.ts';
import { wires } from '../shared/bridge/wires.ts';

const bridge: ExposedBridge = {
  ask: (channel, ask) => ipcRenderer.invoke(wires.ask, channel, ask),
  listen: (listener) => {
    const relay = (_event: IpcRendererEvent, event: string, payload: unknown) =>
      listener(event, payload);
    ipcRenderer.on(wires.event, relay);
    return () => ipcRenderer.removeListener(wires.event, relay);
  },
};

contextBridge.exposeInMainWorld('parley', bridge);
