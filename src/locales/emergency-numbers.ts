// The number for an ambulance, and the countries (ISO 3166-1) that have it.
const NUMBERS =
  '911 US CA MX PR 112 AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS IN ' +
  '999 GB HK 000 AU 111 NZ 113 NO 144 CH 119 JP KR TW 120 CN 115 VN 995 SG 192 BR';

/** The emergency number of a country; undefined where it is not known: a wrong one would be worse. */
export const emergencyNumber = (region: string): string | undefined =>
  /^[a-z]{2}$/i.test(region)
    ? new RegExp(`(\\d+)\\D* ${region}\\b`, 'i').exec(NUMBERS)?.[1]
    : undefined;
