/** `/me` and `/ref/location` (REFERENCE 6). */
export const companyRoutes = {
    '/me': { GET: ({ account }) => account.me },
    '/ref/location': {
        GET: ({ account, query }) => {
            const id = query.text('ID')?.toLowerCase();
            const name = query.text('Name')?.toLowerCase();
            const deprecated = query.text('Deprecated');
            const rows = account.locations
                .all()
                .filter((row) => id === undefined || row.ID.toLowerCase() === id)
                .filter((row) => name === undefined || row.Name.toLowerCase().startsWith(name))
                .filter((row) => deprecated === undefined || row.IsDeprecated === query.isTrue('Deprecated'));
            return query.page(rows, 'LocationList');
        },
    },
};
//# sourceMappingURL=company.js.map