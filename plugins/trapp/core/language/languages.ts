/** The languages a text can be written in: bokmål, nynorsk, English, Northern Sámi. Bokmål is always there. */
export const languages = ['nb', 'nn', 'en', 'se'] as const;
export type Language = (typeof languages)[number];
