/** What the diagnosis of a sheet says. */
import type { FindingCode } from '../../assessment/types';
import { sentences } from '../sentences';

export type DiagnoseText = FindingCode | 'effect.is' | 'effect.error' | 'effect.supposed';

const told = sentences({
  'range.misses': 'Rumus {statement} melewatkan {missing} (sel {cells}).',
  'range.extra': 'Rumus {statement} ikut menghitung sel yang bukan bagiannya: {cells}.',
  'blank.inflates': '{blank} dari {of} pernyataan {statement} kosong dan tidak ikut dirata-rata, sehingga nilainya terangkat.',
  'formula.unread': 'Jawaban "{answer}" pada {statement} tidak dihitung rumus lembar; menurut pilihannya bernilai {worth}.',
  'formula.differs': 'Rumus {statement} berbeda dari baris lain, sehingga jawaban "{answer}" tidak dinilai {worth}.',
  'formula.divides-by-zero': 'Rumus ini membagi dengan nol ({error}) dan galatnya merambat sampai nilai akhir.',
  'formula.text-as-number': 'Rumus ini menghitung teks atau sel kosong sebagai angka ({error}).',
  'formula.lost-reference': 'Rumus ini menunjuk sel yang sudah terhapus ({error}).',
  'formula.unknown-name': 'Rumus ini memakai fungsi yang tidak dikenal saat berkas disimpan ({error}).',
  'formula.error': 'Rumus ini menghasilkan galat {error}.',
  'ratio.share-typed': 'Persentase {statement} diketik {typed}, padahal menurut jumlahnya {counted}.',
  'count.contradicts-note': 'Jumlah {statement} tertulis {count}, tetapi catatannya menyebut {says}.',
  'count.note-says-done':
    'Catatan {statement} menyebut semuanya sudah selesai, tetapi yang dihitung selesai hanya {done} dari {due}.',
  'count.unaccounted':
    'Dari {all} pada {statement} baru {parts} yang jelas keadaannya; {left} tidak disebut selesai atau diproses.',
  'survey.contradicts-note':
    'Indeks {statement} tertulis {typed}, tetapi catatannya menyebut {says}, yaitu {index} pada skala 0-{max}.',
  'evidence.malformed': 'Tautan data dukung {statement} tidak utuh: "{link}".',
  'evidence.local': 'Data dukung {statement} menunjuk berkas di komputer sendiri: "{link}".',
  'evidence.repeated': 'Tautan data dukung yang sama dipakai {times} pernyataan: "{link}".',
  'list.missing': '{count} sel jawaban tidak mempunyai daftar pilihan: {cells}.',
  'list.wrong': 'Daftar pilihan {statement} berisi {list}, seharusnya {scale}.',
  'list.misplaced': 'Isian {statement} berupa angka, tetapi selnya menawarkan daftar {list}.',
  'recap.elsewhere': 'Baris rekap ini bernama {named} tetapi menampilkan nilai {shows}.',
  'diagnosis.none': 'Susunan ini dinilai, tetapi rumus, bobot, dan bukti pada lembarnya tidak didiagnosis.',
  'diagnosis.stopped':
    'Rumus lembar ini terlalu banyak atau terlalu berbelit untuk diperiksa seluruhnya: temuan di bawah ini belum tentu lengkap. Nilai menurut jawaban tidak terpengaruh.',
  'recap.weight': 'Bobot {code} pada rekap {found}, seharusnya {weight}.',
  'score.stale': 'Angka {shown} sudah usang: rumusnya sekarang menghasilkan {now} ({cells} sel belum dihitung ulang).',
  'score.differs': 'Nilai {statement} pada lembar tidak sama dengan nilai jawabannya.',
  'score.total-differs': 'Lembar menunjukkan nilai akhir {shown}; menurut jawabannya {true}.',
  'effect.is': 'Nilai di lembar {is}, seharusnya {should} ({points} poin).',
  'effect.error': 'Nilai di lembar {is}, seharusnya {should}.',
  'effect.supposed': 'Bila yang diketik keliru, nilai {is} menjadi {should} ({points} poin).',
});

export const diagnose: Record<DiagnoseText, string> = told;
