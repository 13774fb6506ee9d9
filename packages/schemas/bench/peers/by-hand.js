/** Checkers as someone would write them for speed, without errors; see `hand-written.js`. */
export const byHand = {
  name: 'by hand',
  async make(cases) {
    const views = {
      sdk: await import('./hand-written.js?view=sdk'),
      json: await import('./hand-written.js?view=json'),
    };
    return new Map(
      cases.map(({ id, view }) => {
        const [operation, side] = /\/(\w+) (\w+)/.exec(id)?.slice(1) ?? [];
        return [id, { is: views[view][operation + side] }];
      }),
    );
  },
};
