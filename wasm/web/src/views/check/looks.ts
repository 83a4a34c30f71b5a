/** The look of the tag of a verdict. */
export const looks = { met: 'good', notMet: 'bad', open: 'open', suspended: 'open', noLaw: 'info' } as const;
