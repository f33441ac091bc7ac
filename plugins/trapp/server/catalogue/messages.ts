export const words = {
  somebody: 'Koordinator',
  same: (other: string) => `«${other}» heter det samme. Gi dem navn som kan skilles fra hverandre.`,
};
