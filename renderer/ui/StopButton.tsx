import { useState } from 'react';

type Props = {
  readonly label: string;
  /** What it says once it was pressed; `label` unless given. */
  readonly stopping?: string;
  readonly onStop: () => void;
};

/** Stops a long task; it can be pressed once. */
export function StopButton({ label, stopping = label, onStop }: Props) {
  const [isStopping, setStopping] = useState(false);
  return (
    <button
      type="button"
      className="button"
      disabled={isStopping}
      onClick={() => {
        setStopping(true);
        onStop();
      }}
    >
      {isStopping ? stopping : label}
    </button>
  );
}
