let start: number;
let turn: Promise<void> | undefined;

const end = () => {
  turn = undefined;
};

/**
 * What to wait for before there is more work, once we worked for long: the page's turn to answer
 * its reader and to paint. Nothing at first, so that a few widgets are there at once.
 * @param host is laid out meanwhile, with all that was shown: that takes as long again, so it is a task of its own
 */
export const pageTurn = (host?: Element): Promise<void> | undefined => {
  const isFirst = !turn;
  if (isFirst) {
    start = Date.now();
    turn = new Promise<void>((done) => {
      setTimeout(() => {
        host?.getClientRects();
        setTimeout(done);
      });
    }).then(end);
  }
  return !isFirst && Date.now() - start > 4 ? turn : undefined;
};
