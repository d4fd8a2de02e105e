/** What is said of a seal. */
export const seal = {
  heading: 'Segel',
  lead: 'Kode pendek dari edisi, jawaban, dan perannya. Siapa pun yang memegang kode dan berkasnya dapat melihat apakah jawabannya masih sama.',
  limits:
    'Segel membuktikan jawabannya tidak berubah, bukan siapa yang membuatnya. Catatan, data dukung, dan identitas unit tidak ikut disegel.',
  now: 'Segel saat ini',
  of: '{code} ({roles})',
  none: 'Belum ada jawaban yang dapat disegel.',
  'role.unit': 'unit kerja',
  'role.tpi': 'TPI',
  'role.tpn': 'TPN',
  and: '{one} dan {other}',
  write: 'Tulis pada Ringkasan',
  written: 'Segel ditulis pada {sheet}!{cell}.',
  'write.failed': 'Segel tidak ditulis: {reason}',
  field: 'Kode segel pada dokumen',
  'field.hint': 'Tanda hubung dan huruf kecil boleh',
  check: 'Periksa segel',
  holds: 'Segel {code} cocok: edisi serta jawaban {roles} sama seperti saat disegel.',
  broken: 'Segel {code} tidak cocok: edisi atau jawaban sudah berubah sejak disegel, atau segel ini milik LKE lain.',
  unreadable: '"{value}" bukan segel: 16 huruf dan angka, misalnya 1ABC-DEFG-HJKM-NPQR.',
} as const;

export type SealKey = keyof typeof seal;
