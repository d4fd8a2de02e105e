import type { EDITION_ERRORS } from '../../rules/errors';
import { sentencesOf } from '../sentences';

/** Why a data file is no edition. */
export const editions = sentencesOf<typeof EDITION_ERRORS>()({
  json: 'Berkas edisi bukan JSON yang utuh: {reason}.',
  shape: 'Bagian "{path}" tidak sesuai bentuk edisi: {message}.',
  'base.unknown': 'Berkas ini mengubah edisi "{edition}" yang tidak dikenal; yang ada: {known}.',
  'patch.astray': 'Bagian {part} mengubah atau menghapus "{key}" yang tidak ada pada edisi yang diubah.',
  'name.taken': 'Nama "{name}" sudah dipakai edisi lain; pakai nama sendiri.',
  'zi-only': 'Berkas aturan hanya untuk LKE Zona Integritas, bukan "{id}".',
  'code.twice': 'Kode {code} dipakai lebih dari sekali.',
  'code.astray': 'Kode {code} berada di bawah {parent}, jadi harus diawali "{parent}.".',
  'input.astray': 'Isian {code} berada di bawah {statement}, jadi harus diawali "{statement}#".',
  'weight.missing': '{code} dijumlahkan ke induknya, jadi harus mempunyai bobot.',
  'weight.idle': '{code} berada di bawah rata-rata: hanya pernyataan tanpa bobot yang boleh di sana.',
  sum: 'Bobot bagian {code} berjumlah {sum}, padahal bobotnya {weight}.',
  total: 'Bobot komponen berjumlah {sum}, padahal nilai penuh {total}.',
  'scale.unknown': 'Skala "{scale}" pada {code} tidak ada dalam daftar skala.',
  'scale.order': 'Pilihan skala "{scale}" harus berbeda dan berurut dari nilai tertinggi.',
  'scale.synonym': 'Padanan pada skala "{scale}" menunjuk pilihan "{key}" yang tidak ada.',
  'ratio.scale': '{code} memakai perbandingan, jadi skalanya harus perbandingan, bukan "{scale}".',
  'ratio.roles': 'Perbandingan {code} memerlukan isian seharusnya (due) dan isian realisasi (done).',
  'check.input': 'Pemeriksaan hitungan {code} menyebut isian {input} yang bukan miliknya.',
  'area.part': '{area} menyebut bagian {code} yang tidak ada.',
  'name.code': 'Nama "{name}" menunjuk kode {code} yang tidak ada.',
  'predicate.after': 'Predikat {predicate} mensyaratkan {after} yang tidak ada.',
  'gate.code': 'Minimum {predicate} menyebut kode {code} yang tidak ada.',
  'gate.predicate': 'Minimum {code} menyebut predikat {predicate} yang tidak ada.',
  'gate.twice': 'Minimum {code} untuk {predicate} ditulis lebih dari sekali.',
  'gate.floor': 'Minimum {code} untuk {predicate} harus berisi floor atau share, salah satu saja.',
  'gate.over-weight': 'Minimum {code} untuk {predicate} ({floor}) melebihi bobotnya ({weight}).',
  'source.unknown': 'Sumber "{source}" pada {owner} tidak ada dalam daftar sumber.',
});
