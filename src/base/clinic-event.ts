/** What all our events have in common: they leave shadow roots, and have the fields that they are made with. */
export class ClinicEvent extends Event {
  constructor(type: string, init: object, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    Object.assign(this, init);
  }
}
