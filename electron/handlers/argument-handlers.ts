import { ok, type Result } from '../../shared/base/result.ts';
import type { argumentAsks, ImportedMaps } from '../../shared/bridge/argument-channels.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import { lossReport } from '../../shared/exchange/arguments/loss-report.ts';
import { refusal } from '../../shared/i18n/failing.ts';
import {
  addMap,
  dismissCheck,
  foldOnMap,
  placeOnMap,
  removeMap,
  renameMap,
  restoreCheck,
  takeOffMap,
} from '../../shared/notebook/edit-maps.ts';
import {
  addAnnotationToMap,
  addPassageToClaim,
  changeOccurrence,
} from '../../shared/notebook/edit-occurrences.ts';
import { addPremise, changeRelation, drawRelation } from '../../shared/notebook/edit-relations.ts';
import {
  addOwnStatement,
  changeStatement,
  judgeStatement,
  mergeClaims,
  splitClaim,
} from '../../shared/notebook/edit-statements.ts';
import {
  argumentFormatOf,
  argumentsFileName,
  exportName,
  importArguments,
  writeArguments,
} from '../../shared/notebook/exchange-arguments.ts';
import { createSameClaimFinder } from '../../shared/notebook/find-same-claim.ts';
import { picturePage } from '../../shared/notebook/picture-page.ts';
import { putEventOnMap } from '../../shared/notebook/put-event-on-map.ts';
import { type CaseReader, createCaseReader } from '../../shared/notebook/read-case.ts';
import type { Session } from '../../shared/notebook/session.ts';
import { createUnlinkedLister } from '../../shared/notebook/unlinked-claims.ts';
import {
  listMaps,
  ofMap,
  viewCell,
  viewChecks,
  viewClaim,
  viewDrawing,
  viewLedger,
  viewMatrix,
} from '../../shared/notebook/view-arguments.ts';
import { finishPicture } from '../../shared/pdf/finish-report.ts';
import type { OpenSession } from '../session/open-session.ts';
import { nothing, withoutUndefined } from './answers.ts';
import type { ShellPort } from './shell-port.ts';

type Asks = typeof argumentAsks;
type Part<P extends string> = Pick<Handlers, Extract<keyof Asks, P>>;

/** Answers about argument maps. What was read stays in memory until a document of it changes. */
export function argumentHandlers(open: OpenSession, shell: ShellPort): Pick<Handlers, keyof Asks> {
  const { session } = open;
  const reader = createCaseReader(session);
  const finder = createSameClaimFinder(session);
  const unlinked = createUnlinkedLister(session);
  open.onChange((refs) => {
    for (const memory of [reader, finder, unlinked]) memory.forget(refs);
  });
  return {
    ...viewHandlers(reader),
    'argument:unlinked': async () => ok(await unlinked.list()),
    'argument:same-claim': ({ statementId }) => finder.find(statementId),
    ...mapHandlers(session),
    ...entityHandlers(session),
    ...exchangeHandlers(session, reader, shell),
  };
}

type ViewChannel =
  | 'argument:list'
  | 'argument:ledger'
  | 'argument:claim'
  | 'argument:matrix'
  | 'argument:cell'
  | 'argument:checks'
  | 'argument:map'
  | 'argument:losses';

const viewHandlers = (reader: CaseReader): Part<ViewChannel> => ({
  'argument:list': async () => ok(listMaps(await reader.read())),
  'argument:ledger': async ({ mapId }) => ok(viewLedger(ofMap(await reader.read(), mapId))),
  'argument:claim': async ({ statementId }) => viewClaim(await reader.read(), statementId),
  'argument:matrix': async ({ mapId, axis, everyOutlet }) => {
    const input = await (everyOutlet ? reader.readWithSilent() : reader.read());
    return ok(viewMatrix(ofMap(input, mapId), axis));
  },
  'argument:cell': async ({ mapId, axis, claimId, column }) =>
    ok(viewCell(ofMap(await reader.read(), mapId), axis, claimId, column)),
  'argument:checks': async ({ mapId }) => ok(viewChecks(ofMap(await reader.read(), mapId))),
  'argument:map': async ({ mapId }) => viewDrawing(await reader.read(), mapId),
  'argument:losses': async ({ mapId, format }) =>
    ok(lossReport(ofMap(await reader.read(), mapId).maps, format)),
});

type MapChannel =
  | 'argument:add'
  | 'argument:rename'
  | 'argument:remove'
  | 'argument:take-off'
  | 'map:place'
  | 'map:fold'
  | 'check:dismiss'
  | 'check:restore';

const mapHandlers = (session: Session): Part<MapChannel> => ({
  'argument:add': ({ title }) => addMap(session, title),
  'argument:rename': ({ mapId, title }) => nothing(renameMap(session, mapId, title)),
  'argument:remove': ({ mapId }) => nothing(removeMap(session, mapId)),
  'argument:take-off': ({ mapId, id }) => nothing(takeOffMap(session, mapId, id)),
  'map:place': ({ mapId, positions }) => nothing(placeOnMap(session, mapId, positions)),
  'map:fold': ({ mapId, id, folded }) => nothing(foldOnMap(session, mapId, id, folded)),
  'check:dismiss': ({ mapId, key, reason }) => nothing(dismissCheck(session, mapId, key, reason)),
  'check:restore': ({ mapId, key }) => nothing(restoreCheck(session, mapId, key)),
});

type EntityChannel = Extract<
  keyof Asks,
  `statement:${string}` | `occurrence:${string}` | `relation:${string}`
>;

const entityHandlers = (session: Session): Part<EntityChannel> => ({
  'statement:add': ({ mapId, text }) => addOwnStatement(session, text, mapId),
  'statement:add-event': (input) => putEventOnMap(session, withoutUndefined(input)),
  'statement:change': ({ mapId, id, changes }) =>
    nothing(changeStatement(session, mapId, id, withoutUndefined(changes))),
  'statement:judge': ({ mapId, id, status, why }) =>
    nothing(judgeStatement(session, mapId, id, { status, why })),
  'statement:merge': ({ kept, other }) => mergeClaims(session, kept, other),
  'statement:split': (input) => splitClaim(session, input),
  'occurrence:add': (input) => addAnnotationToMap(session, withoutUndefined(input)),
  'occurrence:add-passage': (input) => nothing(addPassageToClaim(session, input)),
  'occurrence:change': ({ mapId, id, changes }) =>
    nothing(changeOccurrence(session, mapId, id, withoutUndefined(changes))),
  'relation:draw': (input) => drawRelation(session, input),
  'relation:change': ({ mapId, id, changes: { question, ...changes } }) =>
    nothing(
      changeRelation(session, mapId, id, {
        ...withoutUndefined(changes),
        ...(question ? { question: withoutUndefined(question) } : {}),
      }),
    ),
  'relation:add-premise': ({ mapId, id, statementId }) =>
    nothing(addPremise(session, mapId, id, statementId)),
});

type ExchangeChannel = 'argument:export' | 'argument:save-picture' | 'argument:import-files';

const exchangeHandlers = (
  session: Session,
  reader: CaseReader,
  shell: ShellPort,
): Part<ExchangeChannel> => ({
  'argument:export': async ({ mapId, format, statementId }) => {
    const input = ofMap(await reader.readWithSilent(), mapId);
    const text = await writeArguments(session, input, format, statementId);
    if (!text.ok) return text;
    return saved(
      shell.saveFile(exportName(input.maps, format), async () =>
        ok(new TextEncoder().encode(text.value)),
      ),
    );
  },
  'argument:save-picture': ({ title, picture }) =>
    saved(
      shell.saveFile(argumentsFileName(title, picture.format), async () => {
        if (picture.format === 'png') return ok(picture.png);
        if (picture.format === 'svg') return ok(new TextEncoder().encode(picture.svg));
        const printed = await shell.print(picturePage(title, picture), 'A4');
        return finishPicture(printed, title, session.now());
      }),
    ),
  'argument:import-files': async () => {
    const maps: ImportedMaps['maps'][number][] = [];
    const failed: ImportedMaps['failed'][number][] = [];
    for (const { name, bytes } of await shell.chooseFiles('arguments')) {
      const text = new TextDecoder().decode(bytes);
      const format = argumentFormatOf(text, name);
      const title = name.replace(/\.[^.]+$/, '');
      const read = format && (await importArguments(session, { text, title, format }));
      if (!read) failed.push({ name, problem: refusal('unsupported', 'fail.notArguments') });
      else if (read.ok) maps.push(read.value);
      else failed.push({ name, problem: read.problem });
    }
    return ok({ maps, failed });
  },
});

async function saved(
  task: Promise<Result<string | null>>,
): Promise<Result<{ saved: boolean; name: string | null }>> {
  const result = await task;
  return result.ok ? ok({ saved: result.value !== null, name: result.value }) : result;
}
