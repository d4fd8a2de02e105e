const MIN = 320;
const MAX = 720;
const STEP = 20;

/** The bar between grid and pane, by pointer and by arrow keys. */
export function makeResizable(bar: HTMLElement, pane: HTMLElement): void {
  const setWidth = (width: number): void => {
    const kept = Math.min(MAX, Math.max(MIN, Math.round(width)));
    document.documentElement.style.setProperty('--pane', `${kept}px`);
    bar.setAttribute('aria-valuenow', String(kept));
  };
  bar.setAttribute('aria-valuemin', String(MIN));
  bar.setAttribute('aria-valuemax', String(MAX));
  setWidth(pane.offsetWidth);
  bar.addEventListener('pointerdown', (event) => {
    bar.setPointerCapture(event.pointerId);
    pane.style.pointerEvents = 'none';
  });
  bar.addEventListener('pointermove', (event) => {
    if (bar.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  bar.addEventListener('pointerup', () => (pane.style.pointerEvents = ''));
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') setWidth(pane.offsetWidth + STEP);
    if (key === 'ArrowRight') setWidth(pane.offsetWidth - STEP);
  });
}
