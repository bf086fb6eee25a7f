import type { Color } from 'culori';

type AnyColor = Color | string;

export function resolved(css: string, current: AnyColor): Color;
export function over(color: AnyColor, behind: AnyColor): Color;
export function contrast(color: AnyColor, behind: AnyColor): number;
