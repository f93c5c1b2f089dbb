/** Durations in milliseconds as numbers: the types of the `ms` strings do not resolve under NodeNext. */
export const seconden = (aantal: number): number => aantal * 1000;
export const minuten = (aantal: number): number => seconden(aantal * 60);
