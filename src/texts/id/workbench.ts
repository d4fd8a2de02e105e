/** The workbench: what stands in for Excel where there is none. */
export const workbench = {
  'page.title': 'LKE ZI: meja kerja',
  'page.about': 'Lembar kerja hidup dengan add-in di sebelahnya, tanpa Excel',
  'page.download': 'Unduh .xlsx',
  'page.downloading': 'Menyiapkan berkas…',
  'page.open': 'Buka .xlsx',
  'page.opening': 'Membuka berkas…',
  'page.open.hint': 'Ganti isi meja kerja dengan berkas dari komputer ini; berkas itu sendiri tidak diubah',
  'page.opened':
    '{file} dibuka: isian, rumus, format, sel gabungan, dan daftar pilihan. Gambar, bagan, komentar, warna bersyarat, makro, dan kata sandi tidak ikut.',
  'page.unsaved': 'Isi meja kerja belum diunduh dan akan hilang. Lanjutkan?',
  'page.open.failed': '{file} tidak dapat dibuka: {reason}',
  'page.language': 'Bahasa',
  'page.pane': 'Panel LKE ZI',
  'page.grid': 'Lembar kerja',
  'page.resize': 'Lebar panel',
  'page.close': 'Tutup',
  'page.failed': 'Berkas gagal disiapkan: {reason}',
  'refused.protected': 'Sel ini terkunci. Isilah sel jawaban, catatan, atau tautan yang berwarna kuning muda.',
  'refused.structure':
    'Di meja kerja hanya sel yang dapat diisi. Untuk mengubah susunan lembar, unduh .xlsx dan buka di Excel atau LibreOffice.',
  'refused.validation': 'Isian ini tidak diterima pada sel ini.',
  'function.too-few': '{name} memerlukan: {names}.',
  'refused.cell': '{cell} "{text}"',
  'refused.several': '{count} isian tidak diterima: {cells}. {reasons}',
  'prompt.none':
    'Pilih sel jawaban untuk melihat kriterianya. Rumus: titik koma antarargumen, koma desimal, seperti =ZI.MINIMUM("IPAK"; "WBK")',
} as const;
