/**
 * Calls back once so many seconds have gone by and somebody looks at the page.
 * @returns a function that calls it off
 */
export const whenLookedAt = (seconds: number, callback: () => void): (() => void) => {
  const due = Date.now() + seconds * 1000;
  const check = () => {
    if (document.hidden || Date.now() < due) return;
    stop();
    callback();
  };
  // Longer ones would go off at once.
  const timer = setTimeout(check, Math.min(seconds * 1000, 2 ** 31 - 1));
  const stop = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', check);
  };
  document.addEventListener('visibilitychange', check);
  return stop;
};
