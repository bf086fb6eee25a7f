import { html } from 'lit';

/** Grey stand-ins for texts, each of so many spaces, which wrap as the texts will. */
export const bones = (...lengths: number[]): unknown =>
  lengths.map((length) => html`<p><span class="bone">${'\xa0'.repeat(length)}</span></p>`);
