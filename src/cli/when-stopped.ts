const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Sets something right before the process is stopped, as by Ctrl and C.
 * @param setRight has to be done when it returns: the process ends then
 * @returns lets the process be stopped as before
 */
export function whenStopped(setRight: () => void): () => void {
  const stop = (signal: NodeJS.Signals) => {
    keepOn();
    try {
      setRight();
    } finally {
      process.kill(process.pid, signal);
    }
  };
  const keepOn = () => {
    for (const signal of signals) process.off(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  return keepOn;
}
