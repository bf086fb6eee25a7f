// The number for an ambulance, and the countries (ISO 3166-1) that have it; UK because Safari
// does not know that it is GB.
const NUMBERS =
  '911USCAMXPR112ATBEBGHRCYCZDKEEFIFRDEGRHUIEITLVLTLUMTNLPLPTROSKSIESSEISIN' +
  '999GBUKHK000AU111NZ113NO144CH119JPKRTW120CN115VN995SG192BR';

/** The emergency number of a country; nothing where it is not known: a wrong one would be worse. */
export const emergencyNumber = (country: string): string | undefined =>
  country && new RegExp(`(\\d+)([A-Z]{2})*?${country}`).exec(NUMBERS)?.[1];
