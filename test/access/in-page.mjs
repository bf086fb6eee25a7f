// What tests ask a page with widgets on it, whatever shadow root it is in. Functions of `library` run in the page.

/** Brought into each page, as `access`. */
export const library = () => {
  const roots = (root = document) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap((each) =>
      each.shadowRoot ? roots(each.shadowRoot) : [],
    ),
  ];
  const inside = () => roots().filter(({ host }) => host?.localName.startsWith('clinic-'));
  /** Whether something is for screen readers alone. Built files have other class names than sources. */
  const isHidden = (element) => {
    for (let at = element; at; at = at.parentElement)
      if (getComputedStyle(at).clipPath.startsWith('inset')) return true;
    return false;
  };
  /** All elements of widgets that can be seen. */
  const all = (selector = '*') =>
    inside()
      .flatMap((root) => [...root.querySelectorAll(selector)])
      .filter((each) => each.checkVisibility() && !isHidden(each));
  const nameOf = (element) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40);
    const host = element.getRootNode().host?.localName ?? '';
    return `${host} ${element.localName}.${element.getAttribute('class') ?? element.getAttribute('part') ?? ''} "${words}"`;
  };
  const parentOf = (element) =>
    element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
  const active = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };

  // Colours as numbers: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
  const canvas = Object.assign(new OffscreenCanvas(1, 1)).getContext('2d', {
    willReadFrequently: true,
  });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((each, i) => each * a + under[i] * (1 - a));
  const luminance = (color) => {
    const [r, g, b] = color.map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  /** What is behind an element. */
  const behind = (element) => {
    const above = [];
    for (let at = element; at; at = parentOf(at))
      above.push(rgba(getComputedStyle(at).backgroundColor));
    return above.reduceRight((under, color) => over(color, under), rgba('Canvas').slice(0, 3));
  };
  const colorOf = (element, property = 'color', pseudo = undefined) =>
    over(rgba(getComputedStyle(element, pseudo)[property]), behind(element));
  /** The contrast of a colour of an element with what is behind it. */
  const contrastOf = (element, ...which) => contrast(colorOf(element, ...which), behind(element));
  const hasText = ({ childNodes }) =>
    [...childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue.trim());

  window.access = {
    ...{ all, roots, inside, isHidden, nameOf, parentOf, active, hasText },
    ...{ behind, colorOf, contrast, contrastOf },
  };
};
