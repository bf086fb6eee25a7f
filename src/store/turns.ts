let start: number;
let turn: Promise<void> | undefined;

const end = () => {
  turn = undefined;
};

/**
 * What to wait for before there is more work, once we worked for long: the page's turn to answer
 * its reader and to paint. Nothing at first, so that a few widgets are there at once.
 * @param host lays out what was shown, which takes as long again: now, or a frame does it for many
 */
export const pageTurn = (host?: Element): Promise<void> | undefined => {
  const isFirst = !turn;
  if (isFirst) {
    start = Date.now();
    turn = new Promise<void>((done) => {
      setTimeout(done);
    }).then(end);
  }
  // After much work the frame has enough to do with this one.
  if (Date.now() - start < 20) host?.getClientRects();
  return !isFirst && Date.now() - start > 4 ? turn : undefined;
};
