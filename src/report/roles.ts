/** Who takes part in an assessment, in the order in which they sign. */
export const ROLES = ['penanggung-jawab', 'pengendali-mutu', 'pengendali-teknis', 'ketua-tim', 'anggota'] as const;
