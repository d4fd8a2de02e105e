export const excel = {
  'excel.protected': 'Lembar "{sheet}" atau buku kerja ini diproteksi. Buka proteksinya, lalu ulangi.',
  'excel.protected.nameless':
    'Struktur buku kerja ini diproteksi, sehingga lembar tidak dapat ditambahkan. Buka proteksinya (Tinjau > Proteksi Buku Kerja), lalu ulangi.',
  'excel.name-taken': 'Sudah ada lembar bernama "{sheet}". Lembar itu tidak ditimpa: ganti namanya atau pilih nama lain.',
  'excel.name-taken.nameless': 'Nama lembar itu sudah dipakai. Tidak ada yang ditimpa: pilih nama lain.',
  'excel.sheet-missing': 'Lembar "{sheet}" tidak ada lagi dalam buku kerja ini.',
  'excel.sheet-missing.nameless': 'Lembar itu tidak ada lagi dalam buku kerja ini.',
  'excel.sheet-hidden': 'Lembar "{sheet}" disembunyikan. Tampilkan dahulu lembar itu, lalu ulangi.',
  'excel.not-undone': 'Penulisan gagal dan sisanya tidak dapat dibersihkan. Hapus sendiri lembar berikut bila ada: {sheets}.',
  'excel.not-restored':
    'Perubahan gagal di tengah jalan dan isi semula tidak dapat dikembalikan semuanya. Periksa lembar berikut, atau tutup buku kerja tanpa menyimpan: {sheets}.',
  'excel.too-old':
    'Excel ini belum mendukung fitur yang diperlukan. Gunakan Microsoft 365, Excel 2021 atau yang lebih baru, atau Excel di web.',
  'excel.busy': 'Excel sedang sibuk. Selesaikan pengisian sel yang terbuka (tekan Enter), lalu ulangi.',
  'excel.not-in-front': 'Buku kerja lain sedang di depan, jadi Excel menolak. Klik buku kerja ini, lalu ulangi.',
  'excel.too-much': 'Isinya terlalu banyak untuk sekali kirim ke Excel. Kurangi, atau bekerja dari berkas.',
  'excel.changed': 'Isi {sheet}!{cell} berubah sejak dilihat. Tidak ada yang diubah.',
  'excel.failed': 'Excel gagal mengerjakan lembar "{sheet}": {detail}. Buku kerja tidak berubah.',
  'excel.failed.nameless': 'Excel gagal: {detail}. Buku kerja tidak berubah.',
} as const;
