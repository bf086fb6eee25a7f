/** What all our events have in common: they leave shadow roots, and have the fields that they are made with. */
// Of `Event` some libraries have one of their own: MooTools for one.
export class ClinicEvent extends CustomEvent<null> {
  constructor(type: string, init: object, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    Object.assign(this, init);
  }
}
