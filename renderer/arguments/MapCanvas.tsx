import {
  applyNodeChanges,
  type NodeChange,
  ReactFlow,
  type ReactFlowInstance,
  useStore as useFlow,
  useReactFlow,
} from '@xyflow/react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react';
import type { Drawing, Layout } from '../../shared/argument/drawing.ts';
import type { MapView } from '../../shared/argument/read-map.ts';
import type { DrawnMap } from '../../shared/bridge/argument-channels.ts';
import { doOrTell } from '../app/do.ts';
import { useStore } from '../app/store.ts';
import { t } from '../app/words.ts';
import { argumentState } from './argument-state.ts';
import { edgesOf, type MapEdge, type MapNode, nodesOf } from './flow-elements.ts';
import { MapCard, MapLine } from './MapCard.tsx';
import { MapTools, wholeMap } from './MapTools.tsx';

type Props = {
  readonly drawn: DrawnMap;
  readonly view: MapView;
  readonly drawing: Drawing;
  readonly layout: Layout;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
};

const nodeTypes = { card: MapCard };
const edgeTypes = { line: MapLine };
// A map of more boxes opens at a readable size on its first claim instead of as a cloud of dots.
// Nor can it be zoomed out so far that thousands of cards are painted in every frame.
const mostInOneView = 120;

/** The drawing that can be moved, zoomed and rearranged. */
export function MapCanvas({ drawn, view, drawing, layout, chosen, onChoose }: Props) {
  const given = useMemo(
    () => nodesOf(drawing, layout.positions, view, drawn),
    [drawing, layout, view, drawn],
  );
  const [nodes, setNodes] = useState(given);
  useEffect(() => setNodes(given), [given]);
  const edges = useMemo(() => edgesOf(drawing, layout), [drawing, layout]);
  const flow = useReactFlow<MapNode, MapEdge>();
  useCentre(given, onChoose);
  const change = useCallback(
    (changes: NodeChange<MapNode>[]) =>
      setNodes((now) => applyNodeChanges(changes.filter(isMove), now)),
    [],
  );
  const withChosen = useMemo(
    () => nodes.map((node) => (node.id === chosen ? { ...node, selected: true } : node)),
    [nodes, chosen],
  );
  const keys = (event: KeyboardEvent) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('.react-flow__node');
    const id = card?.dataset.id;
    if ((event.key === 'Enter' || event.key === ' ') && id) onChoose(id);
    else if (event.key === 'Escape') onChoose(null);
    else if (!moveView(event.key, flow)) return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside bubble up to it.
    <div className="map-canvas" data-far={useFlow(isFar)} onKeyDown={keys}>
      <ReactFlow<MapNode, MapEdge>
        nodes={withChosen}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={change}
        onNodeClick={(_event, node) => onChoose(node.id)}
        onEdgeClick={(_event, edge) => onChoose(edge.id.split(':')[0] ?? null)}
        onPaneClick={() => onChoose(null)}
        onMoveStart={() => markMoving(true)}
        onMoveEnd={() => markMoving(false)}
        onNodeDragStop={(_event, _node, moved) => keepPlaces(drawn.map.id, moved)}
        onInit={(instance) => firstView(instance, given)}
        onlyRenderVisibleElements
        nodesConnectable={false}
        elementsSelectable={false}
        nodesFocusable
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        minZoom={given.length > mostInOneView * 5 ? 0.2 : 0.05}
        maxZoom={2}
        proOptions={{ hideAttribution: true }}
        aria-label={t('map.drawing')}
      >
        <MapTools drawn={drawn} view={view} drawing={drawing} layout={layout} />
      </ReactFlow>
    </div>
  );
}

// While the view moves, the drawing is one layer that is only shifted; kept for longer it would blur.
function markMoving(isMoving: boolean): void {
  document.querySelector('.map-canvas')?.toggleAttribute('data-moving', isMoving);
}

/** Below this size words cannot be read, and drawing them would only cost time. */
const isFar = ({ transform }: { readonly transform: [number, number, number] }): boolean =>
  transform[2] < 0.3;

const isMove = (change: NodeChange<MapNode>): boolean => change.type === 'position';

function keepPlaces(mapId: string, moved: readonly MapNode[]): void {
  const positions = Object.fromEntries(moved.map(({ id, position }) => [id, position]));
  void doOrTell('map:place', { mapId, positions });
}

function firstView(flow: ReactFlowInstance<MapNode, MapEdge>, nodes: readonly MapNode[]): void {
  if (argumentState.get().centre !== null) return;
  if (nodes.length <= mostInOneView) void flow.fitView(wholeMap);
  else {
    const top = nodes.reduce((a, b) => (b.position.y < a.position.y ? b : a));
    void flow.setCenter(top.position.x, top.position.y + 200, { zoom: 0.7 });
  }
}

/** Brings into view what another room asked for, once it is drawn. */
function useCentre(nodes: readonly MapNode[], onChoose: (id: string) => void): void {
  const centre = useStore(argumentState, (state) => state.centre);
  const flow = useReactFlow();
  useEffect(() => {
    if (centre === null) return;
    const node = nodes.find(({ id }) => id === centre);
    onChoose(centre);
    argumentState.set({ centre: null });
    const at = node?.position ?? { x: 0, y: 0 };
    if (node)
      void flow.setCenter(at.x + (node.width ?? 0) / 2, at.y + (node.height ?? 0) / 2, {
        zoom: 0.9,
      });
    else void flow.fitView(wholeMap);
  }, [centre, nodes, flow, onChoose]);
}

function moveView(key: string, flow: ReactFlowInstance<MapNode, MapEdge>): boolean {
  const { x, y, zoom } = flow.getViewport();
  const step = 80;
  if (key === 'ArrowLeft') void flow.setViewport({ x: x + step, y, zoom });
  else if (key === 'ArrowRight') void flow.setViewport({ x: x - step, y, zoom });
  else if (key === 'ArrowUp') void flow.setViewport({ x, y: y + step, zoom });
  else if (key === 'ArrowDown') void flow.setViewport({ x, y: y - step, zoom });
  else if (key === '+' || key === '=') void flow.zoomIn();
  else if (key === '-') void flow.zoomOut();
  else if (key === '0') void flow.fitView(wholeMap);
  else return false;
  return true;
}
