export const words = {
  tooMany: (most: number) => `Det er plass til ${most} egne roller. Gi nytt navn til en som ikke lenger brukes.`,
  somebody: 'Koordinator',
};
