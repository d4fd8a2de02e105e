import type { ProblemCode } from '../../assessment/types';
import { sentences } from '../sentences';
import { diagnose } from './diagnose';

const told = sentences({
  'answer.blank': 'Pernyataan {statement} belum dijawab.',
  'answer.out-of-scale': 'Jawaban "{answer}" pada {statement} tidak ada dalam pilihan {scale}.',
  'answer.not-number': 'Isian "{answer}" pada {statement} bukan angka.',
  'answer.not-whole': 'Jumlah "{answer}" pada {statement} harus bilangan bulat.',
  'answer.ambiguous': 'Jumlah "{answer}" pada {statement} mendua: tulis tanpa pemisah ribuan dan tanpa persen.',
  'answer.negative': 'Isian "{answer}" pada {statement} tidak boleh negatif.',
  'answer.over-max': 'Isian "{answer}" pada {statement} melebihi batas {max}.',
  'answer.cell-error': 'Isian {statement} berisi galat {answer}.',
  'answer.cyrillic':
    'Huruf pada jawaban "{answer}" ({statement}) adalah huruf Kiril yang serupa "{latin}"; ketik ulang dengan huruf Latin.',
  'answer.greek':
    'Huruf pada jawaban "{answer}" ({statement}) adalah huruf Yunani yang serupa "{latin}"; ketik ulang dengan huruf Latin.',
  'answer.from-formula': '{count} jawaban dari rumus ({cells}): yang dibaca hasil terakhirnya yang tersimpan.',
  'answer.no-result': 'Jawaban {statement} adalah rumus tanpa hasil tersimpan; buka di Excel lalu simpan, atau ketik jawabannya.',
  'answer.spelled': 'Jawaban "{answer}" pada {statement} dibaca {read}.',
  'answer.unused': 'Jawaban "{answer}" tidak dibaca: barisnya tidak dikenali sebagai pernyataan edisi ini.',
  'answer.unclean': 'Isian "{answer}" tidak terbaca oleh Excel; maksudnya {meant}.',
  'answer.unseen': 'Sel tampak kosong, tetapi berisi tanda yang tidak tampak; tidak dihitung.',
  'scale.unread': 'Pilihan "{found}" tidak dikenal lembar ini, jadi jawabannya tidak dihitung. Pilih salah satu: {choices}.',
  'answer.roles-differ': 'Jawaban unit kerja ({unit}) dan TPI ({tpi}) pada {statement} berbeda; yang dihitung jawaban TPI.',
  'ratio.nothing-due': 'Tidak ada yang wajib pada {statement} (0 dari 0): dihitung {value}.',
  'ratio.done-over-due': 'Realisasi {statement} ({done}) melebihi jumlah yang seharusnya ({due}): dihitung 1.',
  'ratio.contradiction': 'Hitungan {statement} bertentangan: {partNames} ({parts}) melebihi {limitNames} ({limit}).',
  'ratio.stated-total':
    'Jumlah yang diketik pada {statement} ({stated}) berbeda dari penjumlahan rinciannya ({sum}); yang dipakai {stated}.',
  'ratio.input-blank': 'Rincian "{input}" pada {statement} belum diisi.',
  'scale.inferred':
    '{count} dari {of} pernyataan dinilai dengan pilihan jawaban yang disimpulkan, bukan yang dibaca dari peraturan; nilainya bergantung padanya.',
  'scale.chosen': 'Pilihan jawaban {statement} ditetapkan penilai: {scale}; yang disimpulkan {inferred}.',
  'scale.unknown': 'Pilihan jawaban "{found}" pada {statement} tidak dikenal; yang ada: {choices}.',
  'scale.fixed': 'Pilihan jawaban {statement} sudah pasti ({scale}) dan tidak dapat diganti menjadi "{found}".',
  'gate.hidden-by-rounding':
    'Nilai {code} sebenarnya {actual}: masih di bawah minimum {floor} walau pembulatan dua angka menyamarkannya.',
  'evidence.lacking': 'Data dukung belum ada pada {count} dari {of} pernyataan yang dijawab; yang pertama {statement}.',
  'code.unknown': 'Kode "{code}" tidak dikenal dalam edisi ini.',
  'code.duplicate': 'Kode {code} muncul lebih dari sekali; yang dibaca baris pertama.',
  'code.missing': 'Pernyataan {code} tidak ditemukan pada lembar ini.',
  'layout.column-missing': 'Kolom "{column}" tidak ditemukan; kembalikan kolom itu atau buat LKE baru.',
  'layout.not-lke': 'Tidak ada LKE yang dikenali dalam buku kerja ini.',
  'layout.no-sheet': 'Tidak ada lembar "{sheet}" dalam buku kerja ini; yang ada: {choices}.',
  'akip.criteria':
    'Huruf {statement} disimpulkan dari kriterianya: {met} dari {count} terpenuhi, jadi {letter}. BB, A, dan AA hanya dapat diberikan penilai: isi hurufnya.',
  'akip.criteria-open':
    'Huruf {statement} kosong dan {open} dari {count} kriterianya belum dijawab ya atau tidak; isi hurufnya, atau lengkapi kriterianya.',
  'akip.criteria-letters':
    '{count} kriteria {statement} dijawab dengan huruf; cara menjadikannya satu huruf sub-komponen tidak kami temukan dalam aturan. Isi huruf sub-komponennya.',
  'akip.questions':
    '{count} pertanyaan di bawah {statement} terjawab, tetapi nilai komponennya kosong; cara menghitungnya dari pertanyaan tidak kami temukan dalam aturan. Isi nilai komponennya.',
  'akip.summed': 'Nilai {statement} adalah jumlah {count} bagiannya: {sum}.',
  'layout.together': 'LKE ini disatukan dari {count} lembar: {sheets}.',
  'layout.answers-unread':
    'Kolom {column} ({title}) berisi {count} pilihan jawaban yang tidak dibaca; tunjukkan pemetaannya bila ini jawaban.',
  'layout.unsure':
    'Susunan lembar ini dikenali dengan kepastian {sure}%, di bawah {least}%: predikat tidak disimpulkan sebelum pemetaannya dikonfirmasi.',
  'summary.missing':
    'Lembar ringkasan LKE ini tidak ada dalam buku kerja: unit, tahun, target, dan predikat sebelumnya tidak terbaca, dan {count} rumus rusak ({cells}). Buat LKE baru lalu pindahkan jawabannya.',
  'lists.missing':
    'Lembar daftar pilihan LKE ini tidak ada dalam buku kerja: {count} rumus nilainya rusak ({cells}). Buat LKE baru lalu pindahkan jawabannya.',
  'score.highest-lacks':
    'Nilai tertinggi pada lembar kurang {points} poin: {count} pernyataan tidak ada barisnya, jadi tidak ikut dihitung sebagai masih terbuka.',
  'layout.scale-changed': 'Pilihan jawaban {statement} pada lembar tertulis "{found}", seharusnya "{scale}".',
  'layout.weight-changed': 'Bobot {statement} pada lembar {found}, seharusnya {weight}.',
  'sheet.formula-replaced': 'Rumus pada sel ini telah diganti angka; seharusnya {expected}.',
  'file.unreadable': 'Berkas tidak dapat dibaca: {reason}.',
  'edition.unknown': 'Edisi "{edition}" tidak dikenal.',
  'edition.alike': 'Dinilai menurut {edition}; susunannya sama cocok dengan {other}. Sebutkan edisinya bila bukan {edition}.',
  'edition.named-otherwise': 'Judulnya menyebut {other}, tetapi isinya pernyataan {edition}; dinilai menurut {edition}.',
  'edition.other-year': 'Untuk tahun {year} berlaku edisi {inForce}, bukan {edition}.',
  'edition.refused': 'Aturan {file} yang tersimpan di buku kerja ini tidak dipakai: {reason}',
  'edition.brought': 'Dinilai menurut aturan {edition} dari berkas {file}; angkanya belum dicocokkan dengan peraturannya.',
  'edition.broken': 'Aturan yang dibawa lembar ini rusak; buat lembar baru dari berkas aturannya.',
  'edition.conflict': 'Aturan {edition} pada lembar ini berbeda dari yang sudah dimuat ({file}); nilai terpisah.',
  'edition.no-law': 'Tidak ada edisi yang berlaku pada tahun {year}; {edition} berlaku sejak {from}.',
  'follow-up.no-reason': 'Tindak lanjut baris {row} berstatus {status} tanpa alasan pada kolom Catatan.',
  'follow-up.no-milestone': 'Tindak lanjut baris {row} berstatus {status}, tetapi Realisasi kosong.',
  'follow-up.no-evidence': 'Tindak lanjut baris {row} berstatus {status} tanpa bukti.',
  'follow-up.status': 'Status tindak lanjut "{status}" tidak dikenal; yang ada: {choices}.',
  'proposal.minimums-missed': '{condition}: diisi Ya, padahal {count} dari {of} nilai minimum {target} tidak tercapai.',
  'edition.gates-unconfirmed': 'Ambang batas edisi {edition} belum terkonfirmasi.',
  'survey.blank': '{count} jawaban survei kosong dan tidak ikut dirata-rata.',
  'survey.out-of-scale': 'Jawaban "{answer}" responden {row} pada {element} di luar skala {min}-{max}; tidak dihitung.',
  'survey.element-empty': 'Unsur {element} belum dijawab seorang pun, jadi indeksnya belum dapat dihitung.',
  'survey.element-missing':
    'Unsur {element} tidak ditemukan: tidak ada judul kolom dengan kodenya. Kembalikan judulnya; sebelum itu indeksnya tidak dihitung.',
  'survey.columns': 'Jawaban survei berisi {found} kolom, seharusnya {expected}: satu kolom untuk setiap unsur.',
  'survey.not-index': '{code} bukan nilai survei berindeks dalam edisi ini.',
  'survey.scale': 'Skala tertinggi survei harus angka di atas 0, bukan {scaleMax}.',
  'survey.scale-unstated':
    'Indeks {index} melebihi skala {max}. Bila surveinya memakai skala lain, sebutkan skala tertingginya; tidak ada konversi resmi.',
  'survey.scale-range':
    'Batas atas skala survei harus bilangan bulat {least} sampai {most}, bukan "{scaleMax}"; indeksnya tidak dihitung.',
  'survey.scale-no-basis':
    'Batas atas skala {scaleMax} bukan skala resmi ({max}). Isi dasar skala lain; tanpa itu indeksnya tidak dihitung.',
  'survey.scale-stated': 'Skala sampai {scaleMax} dipakai menurut {basis}, bukan skala resmi.',
  'survey.worded':
    '{count} jawaban berupa kata dibaca sebagai angka: "sangat" 4, tanpa keterangan 3, "kurang" atau "cukup" 2, "tidak" 1.',
  'survey.ikm-weight':
    'IKM pada lembar {stated} memakai bobot {weight} per unsur; sembilan kali bobot itu bukan 1. Dengan bobot tepat 1/9, IKM-nya {exact}.',
  'survey.ikm-differs': 'IKM pada lembar {stated}, sedangkan menurut jawaban responden {exact}.',
  'survey.looks-like-ikm': 'Nilai {index} tampaknya IKM (skala 100), bukan indeks 0-{max}: indeksnya {shown}.',
  'override.json': 'Berkas ketentuan instansi bukan JSON yang utuh: {reason}.',
  'override.shape': 'Bagian "{path}" pada ketentuan instansi tidak sesuai: {message}.',
  'override.edition': 'Ketentuan instansi ini ditulis untuk edisi {asked}, bukan {edition}.',
  'override.code': 'Ketentuan instansi menyebut "{code}", yang tidak ada dalam edisi {edition}.',
  'override.predicate': 'Minimum {code} pada ketentuan instansi menyebut predikat {predicate}, yang tidak ada.',
  'override.duplicate': 'Minimum {code} untuk {predicate} ditulis lebih dari sekali pada ketentuan instansi.',
  'override.looser':
    'Minimum {code} untuk {predicate} ({floor}) lebih longgar daripada peraturan ({minimum}); instansi hanya boleh memperketat.',
  'override.over-weight': 'Minimum {code} untuk {predicate} ({floor}) melebihi bobotnya ({weight}).',
  'override.total-missing':
    'Ambang batas edisi {edition} belum terkonfirmasi; ketentuan instansi untuk {predicate} harus memuat minimum TOTAL.',
  'override.survey': '{code} bukan nilai survei berindeks, jadi skalanya tidak dapat ditetapkan.',
  'score.missing': 'Nilai {code} ({name}) tidak ada, padahal diperlukan oleh syarat minimum.',
  'score.not-number': 'Nilai {code} "{answer}" bukan angka.',
  'argument.shape': 'Argumen {name} harus {expected}.',
});

export const problems: Record<ProblemCode, string> = { ...told, ...diagnose };
