import { bones } from '../../base/skeleton.js';
import { notice, readNotices } from '../../blocks/body.js';
import { ReadingElement } from '../../blocks/reading-element.js';
import type { Content } from '../../content/content.js';
import { findById } from '../../content/select.js';
import type { Notice } from '../../content/types.js';

/**
 * A notice: a disclaimer, when to ask a professional, where to find urgent help.
 *
 * @customElement clinic-notice
 * @csspart callout - the notice
 * @csspart headline - what it is about
 * @csspart list - a list of conditions or contacts
 * @csspart item - each of these
 * @csspart contact - how to reach somebody, and when
 */
export class ClinicNotice extends ReadingElement<Notice> {
  static readonly tag = 'clinic-notice';

  static override properties = { notice: {} };

  /** Id of the notice; left out, the first in the document. */
  declare notice?: string | null;

  protected override _find({ notices }: Content): Notice | undefined {
    return findById(readNotices(notices), this.notice);
  }

  protected override _render(shown: Notice) {
    return notice(this, this._level, shown);
  }

  protected override _skeleton() {
    return bones(110, 400);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinic-notice': ClinicNotice;
  }
}
