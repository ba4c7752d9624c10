import { type ReactNode, useState } from 'react';
import type { DrawnMap } from '../../shared/bridge/argument-channels.ts';
import { t } from '../app/words.ts';
import {
  argumentDays,
  countFilters,
  filterChoices,
  type MapFilters,
  noFilters,
} from './map-filters.ts';

const statuses = ['unchecked', 'confirmed', 'disputed', 'refuted', 'unverifiable'] as const;

type Props = {
  readonly drawn: DrawnMap;
  readonly filters: MapFilters;
  readonly onFilters: (filters: MapFilters) => void;
  readonly children: ReactNode;
};

/** Narrows the map by outlet, speaker, verdict and date, and runs it through time. */
export function MapFilterBar({ drawn, filters, onFilters, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const set = (changes: Partial<MapFilters>) => onFilters({ ...filters, ...changes });
  const count = countFilters(filters);
  return (
    <div className="map-filters">
      <div className="map-filter-row">
        <button
          type="button"
          className="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {count === 0 ? t('map.filter') : t('map.filterCount', { count })}
        </button>
        <TimeSlider
          days={argumentDays(drawn)}
          asOf={filters.asOf}
          onSet={(asOf) => set({ asOf })}
        />
        {filters.focus && (
          <button type="button" className="button" onClick={() => set({ focus: null })}>
            {t('map.focusOff')}
          </button>
        )}
        {children}
      </div>
      {isOpen && (
        <div className="map-filter-row">
          <Choices drawn={drawn} filters={filters} set={set} />
          <button
            type="button"
            className="button"
            disabled={count === 0}
            onClick={() => onFilters({ ...noFilters, focus: filters.focus, asOf: filters.asOf })}
          >
            {t('map.clear')}
          </button>
        </div>
      )}
    </div>
  );
}

type ChoicesProps = Pick<Props, 'drawn' | 'filters'> & {
  readonly set: (changes: Partial<MapFilters>) => void;
};

function Choices({ drawn, filters, set }: ChoicesProps) {
  const { outlets, speakers } = filterChoices(drawn);
  return (
    <>
      <Choice label={t('map.outlet')} value={filters.outlet} onSet={(outlet) => set({ outlet })}>
        {outlets.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Choice>
      <Choice
        label={t('map.speaker')}
        value={filters.speaker}
        onSet={(speaker) => set({ speaker })}
      >
        {speakers.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Choice>
      <Choice label={t('map.status')} value={filters.status} onSet={(status) => set({ status })}>
        {statuses.map((one) => (
          <option key={one} value={one}>
            {t(`verdict.${one}`)}
          </option>
        ))}
      </Choice>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          {t(`map.${end}`)}
          <input
            type="date"
            value={filters[end]}
            onChange={(event) => set({ [end]: event.target.value })}
          />
        </label>
      ))}
    </>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onSet: (value: string) => void;
  readonly children: ReactNode;
};

function Choice({ label, value, onSet, children }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onSet(event.target.value)}>
        <option value="">{t('map.any')}</option>
        {children}
      </select>
    </label>
  );
}

type SliderProps = {
  readonly days: readonly string[];
  readonly asOf: string | null;
  readonly onSet: (asOf: string | null) => void;
};

/** The map as it was argued by a day; its stops are the days on which something was said. */
function TimeSlider({ days, asOf, onSet }: SliderProps) {
  if (days.length < 2) return null;
  const at = asOf === null ? days.length : days.indexOf(asOf);
  const words = asOf ?? t('map.asOfNow');
  return (
    <label className="time-slider">
      {t('map.asOf')}
      <input
        type="range"
        min={0}
        max={days.length}
        value={at}
        aria-valuetext={words}
        onChange={(event) => onSet(days[Number(event.target.value)] ?? null)}
      />
      <output>{words}</output>
    </label>
  );
}
