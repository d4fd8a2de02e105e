/** Indonesian first, English beside it. */
export type Language = 'id' | 'en';
